"""dehusk: keeps the article of a page, removes the husk, and says why."""

__version__ = "0.1.0"
