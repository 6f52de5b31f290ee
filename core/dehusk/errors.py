"""What can go wrong with an input, as one family: each error's text is the sentence to show, with what to do."""


class DehuskError(Exception):
    """Base of every error that dehusk raises on purpose. `str(error)` is meant for the user."""


class UnreadableInputError(DehuskError):
    """The input could not be turned into a page: missing, unreadable, binary, broken or too large."""


class RestoreError(DehuskError):
    """The removal log and the output do not give the input back."""


class StoreError(DehuskError):
    """The store of recurring paragraphs cannot be opened, read or written."""
