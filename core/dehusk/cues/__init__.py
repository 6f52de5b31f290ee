"""Cues: phrases that websites put around articles, read from one file per language.

A file is sections. `[group kind]` opens one, `; ...` is a remark, every other line is a phrase. The kinds are

    whole     the block is the phrase and nothing else
    starts    the block starts with the phrase
    inside    the block says the phrase somewhere
    goes      an example of a block that the group is there for
    stays     a look-alike that must stay on its page; tests read both kinds of examples, nobody else does

Phrases are written as `read_line` reads a block: folded, "#" for a number. A block is compared with the phrases of all
groups at once, and with those of every language in its script, because pages mix languages: the file of another script
is read at the first block that holds one of its characters, and each of its phrases holds one. A cue never decides
alone: the stages ask for shortness, place or neighbours.
"""

from dehusk.cues.lookup import any_cue, find_cue, find_openings, find_said, is_cue
from dehusk.cues.phrases import LANGUAGES, read_sections

__all__ = ["LANGUAGES", "any_cue", "find_cue", "find_openings", "find_said", "is_cue", "read_sections"]
