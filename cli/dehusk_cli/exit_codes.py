"""The exit codes of the command line: a stable, documented contract. With several inputs the highest one counts."""

from enum import IntEnum


class ExitCode(IntEnum):
    """What a run of dehusk says to the shell."""

    DONE = 0
    FOUND = 1
    USAGE = 2
    NO_ARTICLE = 3
    FAILED = 4
    LOCKED = 75  # EX_TEMPFAIL, which `flock -E 75` and sendmail use for "try later" too
    INTERRUPTED = 130
    TERMINATED = 143
