"""An article as text, Markdown or JSON."""
