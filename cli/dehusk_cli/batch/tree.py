"""Outputs as a tree of files that mirrors the inputs, each written whole or not at all."""

import os
from contextlib import suppress
from pathlib import Path

from dehusk_cli.atomic import LEFT_BEHIND, WriteError, replace_file
from dehusk_cli.streams import shown_name


class Tree:
    """The files below one folder. Nothing outside it is ever written, whatever links stand in it."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._real = os.path.join(os.path.realpath(folder), "")  # noqa: PTH118
        self._changed: set[str] = set()
        self._made: set[str] = set()

    def has(self, place: str) -> bool:
        """Whether the output at `place` is there."""
        return os.path.exists(self._path(place))  # noqa: PTH110  a stat, ten thousand times

    def write(self, place: str, data: bytes) -> None:
        """Write an output, making the folders above it. Raises WriteError."""
        path = self._path(place)
        folder = os.path.dirname(path)  # noqa: PTH120
        if folder not in self._made:
            self._make(folder)
        if os.path.islink(path) and not os.path.realpath(path).startswith(self._real):  # noqa: PTH114
            raise WriteError(f"{shown_name(path)}: is a link out of the output folder; take it away")
        replace_file(path, data)
        self._changed.add(folder)

    def remove(self, place: str) -> None:
        """Remove an output, and the folders that it leaves empty."""
        path = Path(self._path(place))
        if not os.path.realpath(path.parent).startswith(self._real.rstrip(os.sep)):
            return
        with suppress(OSError):
            path.unlink()
            for folder in path.parents:
                if str(folder) == self._folder.rstrip(os.sep):
                    break
                folder.rmdir()
                self._made.discard(str(folder))

    def sync(self) -> None:
        """Make sure that what was written survives a power cut, names included."""
        for folder in self._changed:
            with suppress(OSError):
                handle = os.open(folder, os.O_RDONLY)
                try:
                    os.fsync(handle)
                finally:
                    os.close(handle)
        self._changed.clear()

    def sweep(self) -> None:
        """Remove the temporary files of a run that was killed."""
        for folder, _, names in os.walk(self._folder):
            for name in filter(LEFT_BEHIND.fullmatch, names):
                with suppress(OSError):
                    Path(folder, name).unlink()

    def _path(self, place: str) -> str:
        return os.path.join(self._folder, place)  # noqa: PTH118

    def _make(self, folder: str) -> None:
        if not os.path.join(os.path.realpath(folder), "").startswith(self._real):  # noqa: PTH118
            raise WriteError(f"{shown_name(folder)}: a link in it leads out of the output folder; take it away")
        make_folder(folder)
        self._made.add(folder)


class DryTree(Tree):
    """A tree that is looked at and never changed."""

    def write(self, place: str, data: bytes) -> None:
        """Write nothing."""

    def remove(self, place: str) -> None:
        """Remove nothing."""

    def sweep(self) -> None:
        """Leave everything as it is."""


def make_folder(path: str) -> None:
    """Make a folder and those above it, where they are not there. Raises WriteError."""
    try:
        Path(path).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WriteError(f"{shown_name(path)}: cannot be made: {error.strerror}") from error
