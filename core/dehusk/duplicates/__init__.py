"""Finds the paragraphs that repeat another one, says which one and how, and which only look as if they did."""

from dehusk.duplicates.judging import SIMILARITY, find_duplicates, judge_duplicates

__all__ = ["SIMILARITY", "find_duplicates", "judge_duplicates"]
