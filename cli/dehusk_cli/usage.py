"""Wrong usage, said the way Typer says it."""

from typer.exceptions import TyperException

from dehusk_cli.exit_codes import ExitCode


class UsageError(TyperException):
    """Arguments that do not go together; the message says what to change."""

    exit_code = ExitCode.USAGE
