"""From bytes to a page: kind, charset, and what the page is wrapped in."""
