"""What happens to one page in a worker process: read, clean, write down. What goes wrong there is an outcome too."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from dehusk.errors import DehuskError, UnreadableInputError
from dehusk.log import removal_log
from dehusk.model import Article, Page
from dehusk_cli.batch.packing import pack_article

if TYPE_CHECKING:
    from dehusk.store import Sayings

FAILED = "failed"
"""The status of an input that gave no page at all."""
TIMEOUT = "timeout"
"""The status of a page that took too long."""


@dataclass(frozen=True, slots=True)
class Work:
    """One page to clean: `data`, or what stands in the file at `path`. `source` names it in the output.

    `known` is the hash of the content that needs no cleaning; `declared` is the charset that came with the page.
    """

    source: str
    path: str | None = None
    data: bytes | None = None
    known: bytes | None = None
    url: str | None = None
    encoding: str | None = None
    declared: str | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a page. `data` is what to write, if anything, `log` its removal log, `error` what went wrong.

    A `lasting` error would be the same as long as the input is. `is_known` says that the content is the known one.
    `says` is what the store is to remember, and `article` what it is to judge where that is said on other pages too;
    `urls` are the address that the page came from and the one that tells its site.
    """

    status: str
    sha256: bytes | None = None
    data: bytes | None = None
    log: bytes = b""
    removed: Mapping[str, int] = field(default_factory=dict)
    error: str | None = None
    lasting: bool = True
    is_known: bool = False
    article: bytes | None = None
    says: "Sayings | None" = None
    urls: tuple[str | None, str | None] = (None, None)


@dataclass(frozen=True, slots=True)
class Steps:
    """The functions that a page goes through, with the options of the run bound to them.

    `with_details` says that what they write shows what `dehusk.clean` calls details; a log always does.
    """

    read: Callable[..., Page]
    judge: "partial[Article]"
    render: Callable[[Article], str]
    with_details: bool
    with_log: bool
    max_bytes: int
    for_store: bool = False


def clean_one(work: Work, steps: Steps) -> Outcome:
    """Clean one page; an error is an outcome, so that it costs this page alone."""
    digest = None
    try:
        data = _read(work, steps.max_bytes) if work.data is None else work.data
        digest = hashlib.sha256(data).digest()
        if digest == work.known:
            return Outcome("", digest, is_known=True)
        page = _page(data, work, steps.read)
        article = steps.judge(page, with_details=steps.with_details or steps.with_log)
        outcome = outcome_of(article, steps, digest)
        return _with_article(outcome, article, with_page=steps.with_log) if steps.for_store else outcome
    except DehuskError as error:
        return Outcome(FAILED, digest, error=str(error))
    except OSError as error:
        return Outcome(
            FAILED, error=f"cannot be read: {error.strerror}; check its permissions and its disk", lasting=False
        )
    except MemoryError:
        return Outcome(
            FAILED, digest, error="needs too much memory; allow more with --max-memory, or leave the page out"
        )
    except Exception as error:  # noqa: BLE001  a bug in the cleaning of one page must not cost the others
        return Outcome(FAILED, digest, error=f"a bug in dehusk: {type(error).__name__}: {error}; please report it")


def outcome_of(article: Article, steps: Steps, digest: bytes) -> Outcome:
    """Write an article down."""
    text = steps.render(article)
    return Outcome(
        article.status.value,
        digest,
        data=text.encode("utf-8", "backslashreplace") if text else None,
        log=_log(article) if steps.with_log else b"",
        removed={reason.value: count for reason, count in article.counts().items()},
    )


def _with_article(outcome: Outcome, article: Article, *, with_page: bool) -> Outcome:
    # Not at the top: a run without a store need not load it.
    from dehusk.store import read_sayings  # noqa: PLC0415

    packed = pack_article(article, with_page=with_page)
    return replace(outcome, article=packed, says=read_sayings(article), urls=urls_of(article))


def urls_of(article: Article) -> tuple[str | None, str | None]:
    """Give the address that a page came from, and the one that tells its site."""
    return article.page.url, article.page.url or article.metadata.url


def digest_of(outcome: Outcome) -> bytes:
    """Tell one output, with its log, from another."""
    return hashlib.sha256(b"\0".join((outcome.status.encode(), outcome.data or b"", outcome.log))).digest()


def _read(work: Work, max_bytes: int) -> bytes:
    with Path(work.path or "").open("rb") as file:
        data = file.read(max_bytes + 1)
    if len(data) > max_bytes:
        raise UnreadableInputError(f"is larger than {max_bytes:,} bytes; allow more with --max-input-size, or split it")
    return data


def _page(data: bytes, work: Work, read: Callable[..., Page]) -> Page:
    known = {"encoding": work.encoding, "declared": work.declared, "url": work.url}
    return read(data, source=work.source, **{name: value for name, value in known.items() if value is not None})


def _log(article: Article) -> bytes:
    return "".join(line.rstrip("\n") + "\n" for line in removal_log(article)).encode("utf-8", "backslashreplace")
