"""Settings: options that may also stand in a config file or a variable, and the files read.

A `dehusk.toml` comes with a folder, perhaps from somebody else. It may say how pages are cleaned and what is shown, but
never what is read or written: the options of one run stay on the command line.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from dehusk.errors import DehuskError
from dehusk.nearest import did_you_mean
from dehusk_cli.config_files import PREFIX
from dehusk_cli.inputs import read_input
from dehusk_cli.setting_types import checked
from dehusk_cli.usage import UsageError

TABLES = ("clean", "batch")
"""The commands that have a table of their own in a config file; the keys above the tables are for both."""

OF_ONE_RUN = frozenset(
    "help config no-config files-from null url base check in-place backup removed report output state store failed "
    "metrics dry-run force retry-failed prune follow-links".split()
)

_PATHS = frozenset({"rules"})  # in a file, these are relative to it
_ONLY_IN_FILES = frozenset({"drop", "keep-text"})  # a variable is split at spaces, and half a pattern drops too much


class Setting(NamedTuple):
    """The value of a key, and the file that holds it."""

    value: Any
    file: str


def key_of(param: Any) -> str:
    """Name an option in a config file: as on the command line, without its dashes."""
    return max(param.opts, key=len).removeprefix("--") if param.param_type_name == "option" else ""


def variable_of(key: str) -> str | None:
    """Name the variable of a setting.

    >>> variable_of("max-removed")
    'DEHUSK_MAX_REMOVED'
    """
    return None if key in _ONLY_IN_FILES else PREFIX + key.replace("-", "_").upper()


def is_setting(key: str) -> bool:
    """Whether an option may stand in a file or a variable."""
    return bool(key) and key not in OF_ONE_RUN


def read_settings(files: Iterable[Path], table: str, keys: Mapping[str, Any]) -> Mapping[str, Setting]:
    """Read the settings for one command from the files, of which the first one wins; raises UsageError.

    Each file's `table` beats its common keys. `keys` are the options that can be set; any other key must be one of
    another command's.
    """
    found: dict[str, Setting] = {}
    for file in reversed(list(files)):
        tables = _read(file)
        own = tables.pop(table, {})
        for common in TABLES:
            tables.pop(common, None)
        found |= _settings(tables, file, keys, TABLES)
        found |= _settings(own, file, keys, (table,))
    return found


def refuse_unknown_variables(environ: Iterable[str], keys: Collection[str]) -> None:
    """Raise UsageError for a variable that begins like ours and is none: nobody sets one to have it ignored."""
    ours = [name for name in environ if name.startswith(PREFIX)]
    known = {variable_of(key) for key in keys} | {f"{PREFIX}CONFIG", f"{PREFIX}NO_CONFIG"}
    if not known.issuperset(ours):
        known |= {variable_of(key) for key in _keys_of(TABLES)}
    for name in ours:
        if (key := name.removeprefix(PREFIX).lower().replace("_", "-")) in OF_ONE_RUN and name not in known:
            raise UsageError(f"{name}: --{key} is for one run; give it on the command line")
        if name not in known:
            raise UsageError(did_you_mean(name, sorted(filter(None, known)), what="variable of dehusk"))


def _settings(table: Any, file: Path, keys: Mapping[str, Any], commands: Sequence[str]) -> dict[str, Setting]:
    if not isinstance(table, dict):
        raise UsageError(f"{file}: '{commands[0]}' is no key; write [{commands[0]}] above its keys")
    for key in table:
        if key in OF_ONE_RUN:
            raise UsageError(f"{file}: '{key}' is for one run; give it on the command line")
        if key not in keys and key not in (known := _keys_of(commands)):
            raise UsageError(f"{file}: {did_you_mean(key, [*sorted(known), *TABLES], what='key')}")
    return {key: Setting(_value(keys[key], key, table[key], file), str(file)) for key in table if key in keys}


def _value(param: Any, key: str, written: Any, file: Path) -> Any:
    value = checked(param, written, f"{file}: {key}")
    return str(file.parent / value) if key in _PATHS else value


def _read(file: Path) -> dict[str, Any]:
    import tomllib  # noqa: PLC0415 - costs 10 ms that only a run with a config file pays

    try:
        return tomllib.loads(read_input(str(file)).decode("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{file}: is no TOML: {error}") from error
    except DehuskError as error:
        raise UsageError(f"{file}: {error}") from error


def _keys_of(commands: Collection[str]) -> set[str]:
    from dehusk_cli.app import find_command  # noqa: PLC0415 - loads every command; only a stray key pays for it

    return {key for name in commands for param in find_command(name).params if is_setting(key := key_of(param))}
