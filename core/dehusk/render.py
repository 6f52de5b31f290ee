"""Every way to write an article down, in one place to import from."""

from dehusk.render_json import render_json, render_jsonl
from dehusk.render_markdown import render_markdown
from dehusk.render_text import render_text

__all__ = ["render_json", "render_jsonl", "render_markdown", "render_text"]
