"""Whether a value in a config file is of the type that its option takes."""

from typing import Any

from dehusk_cli.usage import UsageError


def checked(param: Any, value: Any, where: str) -> Any:
    """Give the value as the option takes it: one that may be repeated takes a list. Raises UsageError."""
    if param.multiple:
        values = value if isinstance(value, list) else [value]
        return [_one(param, one, where) for one in values]
    return _one(param, value, where)


def is_plain(param: Any) -> bool:
    """Whether an option is a number or a truth value in a config file, and not a string."""
    return bool(param.is_flag) or _is_number(param)


def _is_number(param: Any) -> bool:
    return str(param.type.name).startswith(("float", "int"))


def _one(param: Any, value: Any, where: str) -> Any:
    if param.is_flag:
        fits, wanted = isinstance(value, bool), "true or false"
    elif str(param.type.name).startswith("int"):
        fits, wanted = isinstance(value, int) and not isinstance(value, bool), "a whole number"
    elif _is_number(param):
        fits, wanted = isinstance(value, int | float) and not isinstance(value, bool), "a number"
    else:
        fits, wanted = isinstance(value, str), "a string in quotes"
    if not fits:
        raise UsageError(f"{where} must be {wanted}, not {value!r}")
    return value
