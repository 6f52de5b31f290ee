"""Which inputs there are, in their order: files, what folders hold, and what a list names.

An input's place is its path below the base: the folder that was named, or --base. It names the output, stands in the
state and is the same from run to run, wherever the command is started.
"""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import PurePath

from dehusk_cli.batch.names import may_be_page
from dehusk_cli.batch.wanted import Selection


@dataclass(frozen=True, slots=True)
class Input:
    """One input: its place below the base, its path as it is opened, and the same without links.

    `error` says why it cannot be opened, where that is known.
    """

    place: str
    path: str
    real: str
    error: str | None = None


@dataclass(frozen=True, slots=True)
class _Folder:
    place: str
    path: str
    known: tuple[str, ...]  # folders not to be entered: those above it, lest links lead in a circle

    @property
    def real(self) -> str:
        return self.known[-1]


def named_inputs(selection: Selection, *, apart: str, skip: Callable[[str], None]) -> Iterator[Input]:
    """Yield every input that is selected; folders are walked in sorted order, except the folder `apart`.

    A link that leads to a folder, or out of the one that was named, goes to `skip` unless links are followed.
    """
    base, follow_links, apart = selection.base, selection.follow_links, os.path.realpath(apart)
    for name in selection.names:
        if os.path.isdir(name):  # noqa: PTH112  a name may hold any bytes, and stays as it was given
            yield from _walk(name, base, follow_links=follow_links, apart=apart, skip=skip)
        else:
            yield Input(_place(name, base), name, os.path.realpath(name))


def _place(path: str, base: str | None) -> str:
    """Where an input that was named alone stands: below the base; without one as named, if that leads downwards."""
    if base is not None:
        below = os.path.relpath(os.path.realpath(path), os.path.realpath(base))
    else:
        below = os.path.normpath(path)
    parts = PurePath(below).parts
    outside = os.path.isabs(below) or ".." in parts  # noqa: PTH117
    return PurePath(path).name if outside else below


def _walk(
    folder: str, base: str | None, *, follow_links: bool, apart: str, skip: Callable[[str], None]
) -> Iterator[Input]:
    """Go through a folder in sorted order, without recursion: a tree may be deeper than Python's stack."""
    top = os.path.realpath(folder)
    start = "" if base is None else _place(folder, base)
    waiting: list[_Folder | Input] = [_Folder("" if start == "." else start, folder, (apart, top))]
    while waiting:
        at = waiting.pop()
        if isinstance(at, Input):
            yield at
            continue
        try:
            with os.scandir(at.path) as entries:
                found = sorted(entries, key=lambda entry: entry.name, reverse=True)
        except OSError as error:
            yield Input(
                at.place or folder, at.path, at.real, f"the folder cannot be read: {error.strerror}; ask its owner"
            )
            continue
        for entry in found:
            if entry.is_symlink() and not follow_links and (entry.is_dir() or not _stays_within(entry.path, top)):
                skip(entry.path)
            elif (inner := _enter(entry, at)) is not None:
                waiting.append(inner)


def _enter(entry: "os.DirEntry[str]", within: "_Folder") -> "_Folder | Input | None":
    place = f"{within.place}{os.sep}{entry.name}" if within.place else entry.name
    if entry.is_dir():
        real = os.path.realpath(entry.path)
        if entry.name.startswith(".") or real in within.known:
            return None
        return _Folder(place, entry.path, (*within.known, real))
    # Pipes and devices are no pages. A link that leads nowhere is a fault worth telling.
    is_file = entry.is_file() or (entry.is_symlink() and not os.path.exists(entry.path))  # noqa: PTH110
    if not is_file or not may_be_page(entry.name):
        return None
    real = os.path.realpath(entry.path) if entry.is_symlink() else f"{within.real}{os.sep}{entry.name}"
    return Input(place, entry.path, real)


def _stays_within(path: str, top: str) -> bool:
    return os.path.realpath(path).startswith(os.path.join(top, ""))  # noqa: PTH118
