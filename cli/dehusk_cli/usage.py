"""Wrong usage that Typer cannot know of."""


class UsageError(Exception):
    """Arguments that do not go together; the message says what to change."""
