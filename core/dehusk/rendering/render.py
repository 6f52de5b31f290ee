"""Every way to write an article down, in one place to import from."""

from dehusk.rendering.render_json import render_json, render_jsonl
from dehusk.rendering.render_markdown import render_markdown
from dehusk.rendering.render_text import render_text

__all__ = ["render_json", "render_jsonl", "render_markdown", "render_text"]
