"""Leaves out of the process what trafilatura imports and dehusk has no use for: its downloader and charset detection.

They are a quarter of trafilatura's start-up. dehusk hands it pages that are read and parsed, and never fetches one; so
the command line puts modules without content in their place, and cannot reach the network by way of trafilatura. The
library does not: whoever imports it may want to download pages as well.
"""

import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec
from types import ModuleType

_UNUSED = ("urllib3", "trafilatura.downloads", "courlan.network", "charset_normalizer")


def leave_out_unused() -> None:
    """Let imports of what is not used find a module without content, for the rest of the process."""
    if _Finder not in map(type, sys.meta_path):
        sys.meta_path.insert(0, _Finder())


class _AbsentType(type):
    def __getattr__(cls, name: str) -> "type[_Absent]":
        if name.startswith("__"):
            raise AttributeError(name)
        return _Absent


class _Absent(metaclass=_AbsentType):
    """Stands for any class or function: it can be called, as modules do when they are imported, and nothing more."""

    def __init__(self, *_: object, **__: object) -> None:
        pass


class _Hollow(ModuleType):
    def __getattr__(self, name: str) -> type[_Absent]:
        if name.startswith("__"):
            raise AttributeError(name)
        return _Absent


class _Finder:
    """Finds the unused modules, and those below them, and makes them hollow."""

    def find_spec(self, name: str, _path: Sequence[str] | None = None, _target: object = None) -> ModuleSpec | None:
        if not any(f"{name}.".startswith(f"{unused}.") for unused in _UNUSED):
            return None
        return ModuleSpec(name, self, is_package=True)  # type: ignore[arg-type]

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return _Hollow(spec.name)

    def exec_module(self, _module: ModuleType) -> None:
        pass
