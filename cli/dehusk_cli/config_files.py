"""Where settings may stand besides the command line. Every run asks, so that this reads no file and imports little."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

PREFIX = "DEHUSK_"
_PROJECT_FILE = "dehusk.toml"
_USER_FILE = "dehusk/config.toml"


def has_settings(environ: Mapping[str, str], cwd: str) -> bool:
    """Whether a variable or a file may change what an option is; costs a call of `stat` a folder."""
    return any(name.startswith(PREFIX) for name in environ) or any(True for _ in config_files(environ, cwd))


def config_files(environ: Mapping[str, str], cwd: str) -> Iterator[Path]:
    """Find the config files, the one that wins first: the nearest of the folder and its parents, then the user's."""
    folders = (Path(cwd), *Path(cwd).parents)
    yield from next(([path] for folder in folders if _is_file(path := folder / _PROJECT_FILE)), [])
    for folder in _user_folders(environ):
        if _is_file(path := folder / _USER_FILE):
            yield path


def working_folder() -> str:
    """Give the working folder, or the root where somebody has removed it."""
    try:
        return os.getcwd()  # noqa: PTH109 - Path.cwd() does nothing more
    except FileNotFoundError:
        return os.sep


def _user_folders(environ: Mapping[str, str]) -> Iterator[Path]:
    """Give the folder of the user's settings, if any; the XDG specification has relative paths ignored."""
    if Path(folder := environ.get("XDG_CONFIG_HOME", "")).is_absolute():
        yield Path(folder)
    elif Path(home := environ.get("HOME", "")).is_absolute():  # a job may have none
        yield Path(home) / ".config"


def _is_file(path: Path) -> bool:
    return os.path.isfile(path)  # noqa: PTH113 - Path.is_file() raises where a folder may not be entered
