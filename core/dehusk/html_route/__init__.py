"""From an HTML page to its blocks."""
