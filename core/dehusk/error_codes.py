"""The numbers by which servers tell errors: those of 400 to 527 that are in use."""

ERROR_CODE = r"(?:4(?:0\d|1[0-8]|2\d|51)|5(?:0\d|1[01]|2[0-7]))"
