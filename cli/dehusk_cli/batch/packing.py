"""Articles as bytes, to wait in the state file until the store can judge them.

They are written as tuples of texts and numbers, which is several times as fast as writing the objects. Pickle restores
whatever a file asks for: nothing but the library's three enums is let in, so that a state file that somebody else can
write to is no way into this process.
"""

import io
import pickle
from collections.abc import Callable
from dataclasses import fields, replace
from enum import Enum
from operator import attrgetter
from typing import Any

from dehusk.errors import DehuskError
from dehusk.model import Article, Block, Kind, Metadata, Page, Removal, Spared, Status
from dehusk.reading.zstd import ZstdError, compress, decompress
from dehusk.reasons import Reason

_FAST = 1  # a level of zstd
_ENUMS = {(kind.__module__, kind.__name__): kind for kind in (Kind, Status, Reason)}


def _values(kind: type[Any]) -> Callable[[Any], tuple[Any, ...]]:
    return attrgetter(*(field.name for field in fields(kind)))


_OF_METADATA, _OF_PAGE = map(_values, (Metadata, Page))


def pack_article(article: Article, *, with_page: bool) -> bytes:
    """Write an article down; without its page's source, which only a removal log needs, unless `with_page`."""
    page = article.page
    if not with_page:
        page = replace(page, data=b"", text="" if page.is_html else page.text)
    parts = (
        _OF_PAGE(page),
        tuple(map(tuple, article.blocks)),
        _OF_METADATA(article.metadata),
        article.status,
        article.status_evidence,
        tuple(map(tuple, article.removals)),
        tuple(map(tuple, article.spared)),
        article.title_place,
        article.notes,
    )
    packed = io.BytesIO()
    _Pickler(packed, pickle.HIGHEST_PROTOCOL).dump(parts)
    return compress(packed.getvalue(), _FAST)


def unpack_article(packed: bytes) -> Article:
    """Read an article that was written down. Raises DehuskError for anything else."""
    try:
        parts = _Unpickler(io.BytesIO(decompress(packed))).load()
        page, blocks, metadata, status, evidence, removals, spared, title_place, notes = parts
        return Article(
            Page(*page),
            tuple(Block(*values) for values in blocks),
            Metadata(*metadata),
            status,
            evidence,
            tuple(Removal(*values) for values in removals),
            tuple(Spared(*values) for values in spared),
            title_place,
            notes,
        )
    except (ZstdError, pickle.UnpicklingError, EOFError, TypeError, ValueError) as error:
        raise DehuskError(f"the state file is damaged ({error}); remove it") from error


def _by_value(member: Enum) -> tuple[type[Enum], tuple[Any]]:
    return type(member), (member.value,)


class _Pickler(pickle.Pickler):
    # Left alone, Python 3.11.0 to 3.11.3 write a member as a call of `getattr`, which is not let in.
    dispatch_table = dict.fromkeys(_ENUMS.values(), _by_value)


class _Unpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> object:
        if (module, name) not in _ENUMS:
            raise pickle.UnpicklingError(f"it asks for {module}.{name}")
        return _ENUMS[module, name]
