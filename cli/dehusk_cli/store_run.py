"""Clean with a store: all pages are remembered first, then each is judged, so that their order does not matter."""

import hashlib
import os
import pickle
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import IO, TYPE_CHECKING, Any, NamedTuple

from dehusk.errors import DehuskError, StoreError
from dehusk.model import Article
from dehusk_cli.inputs import STDIN
from dehusk_cli.streams import complain

if TYPE_CHECKING:
    from dehusk.store import Store

_IN_MEMORY = 64 << 20  # bytes of cleaned pages; beyond, they wait in a temporary file
CleanOne = Callable[[str], Article]


class StoreUse(NamedTuple):
    """What a run does with its store: on how many pages a block recurs, how much the file may hold, if it remembers."""

    path: str
    least: int
    limit: int | None
    remember: bool


def with_store(
    use: StoreUse | None, names: Iterable[str], clean_one: CleanOne, options: Mapping[str, Any]
) -> AbstractContextManager[CleanOne]:
    """Let the store, if any, judge what `clean_one` makes of each input; the inputs are then asked for in their order.

    `options` are those that `clean_one` cleans with. Raises StoreError.
    """
    return nullcontext(clean_one) if use is None else _with_store(use, names, clean_one, options)


@contextmanager
def _with_store(
    use: StoreUse, names: Iterable[str], clean_one: CleanOne, options: Mapping[str, Any]
) -> Iterator[CleanOne]:
    from tempfile import SpooledTemporaryFile  # noqa: PLC0415 - only who has a store pays for these

    from dehusk.store import open_store  # noqa: PLC0415

    with open_store(use.path, least=use.least, limit=use.limit, must_exist=not use.remember) as store:
        if not use.remember:
            yield lambda name: _judge(store, name, clean_one(name), options)
            return
        with SpooledTemporaryFile(_IN_MEMORY) as cleaned:
            _remember_all(store, names, clean_one, cleaned)
            cleaned.seek(0)
            yield lambda name: _judge(store, name, _next(cleaned), options)


def _remember_all(store: "Store", names: Iterable[str], clean_one: CleanOne, cleaned: IO[bytes]) -> None:
    writable = True
    for name in names:
        try:
            article = clean_one(name)
        except DehuskError as error:
            _put(error, cleaned)
            continue
        _put(article, cleaned)
        if writable:
            try:
                store.remember(*_page_and_site(name, article), article)
            except StoreError as error:
                complain(f"warning: not remembered, nor what follows: {error}", source=name)
                writable = False


def _put(found: Article | DehuskError, cleaned: IO[bytes]) -> None:
    try:
        pickle.dump(found, cleaned)
    except OSError as error:
        raise DehuskError(f"the folder for temporary files (TMPDIR) cannot be written: {error.strerror}") from error


def _next(cleaned: IO[bytes]) -> Article:
    """Give the next page as it was cleaned, or fail as cleaning it failed."""
    found = pickle.load(cleaned)  # noqa: S301 - written above
    if isinstance(found, DehuskError):
        raise found
    return found  # type: ignore[no-any-return]


def _judge(store: "Store", name: str, article: Article, options: Mapping[str, Any]) -> Article:
    return store.judge(*_page_and_site(name, article), article, **options)


def _page_and_site(name: str, article: Article) -> tuple[str, str]:
    """Name a page as in every other run, and its site: by its address if it was given, or else by where its file lies.

    What comes through a pipe has no name but its content.
    """
    from dehusk.store import site_of  # noqa: PLC0415 - see above

    url = article.page.url
    if url is None and name == STDIN:
        page = f"-/{hashlib.sha256(article.page.data).hexdigest()}"
    else:
        page = url or os.path.abspath(name)  # noqa: PTH100 - as the user sees it, links and all
    return page, site_of(page, url or article.metadata.url)
