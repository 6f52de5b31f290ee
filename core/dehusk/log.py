"""The removal log: what was removed from a page and what was spared, one JSON object a line, enough to undo it.

A page's first record holds what its output cannot give back: the text between blocks, the kept blocks that stood
otherwise in the source, and where decoding lost something, the bytes themselves. Text that the output holds is not
repeated. The records after it are one finding each.
"""

import base64
import hashlib
import re
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from dehusk.model import Article, Block, Removal, Spared
from dehusk.records import SCHEMA_VERSION, finding_record, to_json
from dehusk.rendering.plain_form import kept_forms, plain_form

_SPACE = re.compile(r"(\s+)")


def removal_log(article: Article) -> Iterator[str]:
    """Yield the log of one page: its page record, then each removed or spared block in the page's order."""
    head = {
        "v": SCHEMA_VERSION,
        "source": article.page.source,
        "sha256": hashlib.sha256(article.page.data).hexdigest(),
    }
    yield to_json({**head, "page": _page_record(article)})
    findings: list[Removal | Spared] = [*article.removals, *article.spared]
    for finding in sorted(findings, key=lambda finding: finding.place):
        block = article.blocks[finding.place]
        record = {**head, **finding_record(block, finding)}
        if finding.place not in article.removed:
            record["spared"] = True
        elif (raw := source_of(article, block)) != block.text:
            record["raw"] = raw
        yield to_json(record)


def source_of(article: Article, block: Block) -> str:
    """Give a block as it stands in a text page's source; for HTML, where it has no one place, its plain form."""
    return article.page.text[slice(*block.span)] if block.span else plain_form(block)


def digest(forms: Iterable[str]) -> str:
    """Tell one article from another by its blocks in plain form."""
    return hashlib.sha256("\n\n".join(forms).encode("utf-8", "surrogatepass")).hexdigest()


def difference(form: str, source: str) -> str | Mapping[str, str]:
    r"""Say how to get from a block's plain form to its source: the spaces that are not " " by number, or the source.

    >>> difference("a long line", "a long\nline"), difference("information", "infor-\nmation")
    ({'1': '\n'}, 'infor-\nmation')
    """
    pieces = _SPACE.split(source)
    if pieces[::2] != form.split():
        return source
    return {str(number): space for number, space in enumerate(pieces[1::2]) if space != " "}


def _page_record(article: Article) -> dict[str, Any]:
    page = article.page
    kept = {block.place: form for _, block, form in kept_forms(article, with_title=True)}
    record: dict[str, Any] = {
        "html": page.is_html,
        "blocks": len(article.blocks),
        "order": _order(article, list(kept)),
        "kept_sha256": digest(kept.values()),
    }
    if page.is_html:
        return record
    if not _encodes_back(article):
        return {**record, "data": base64.b64encode(zlib.compress(page.data)).decode("ascii")}
    return {**record, "encoding": page.encoding, **_gaps(article), "differs": _differences(article, kept)}


def _order(article: Article, kept: list[int]) -> list[int] | None:
    """Give the places in the output's order; None where these are simply all that were not removed, in page order."""
    return None if kept == [block.place for block in article.kept] else kept


def _encodes_back(article: Article) -> bool:
    try:
        return article.page.text.encode(article.page.encoding) == article.page.data
    except (UnicodeError, LookupError):
        return False


def _gaps(article: Article) -> dict[str, Any]:
    """Give the text before each block and after the last one: the most common, and by place what differs from it."""
    ends = [0, *(block.span[1] for block in article.blocks if block.span)]
    starts = [*(block.span[0] for block in article.blocks if block.span), len(article.page.text)]
    gaps = [article.page.text[end:start] for end, start in zip(ends, starts, strict=True)]
    usual = Counter(gaps).most_common(1)[0][0]
    return {"gap": usual, "gaps": {str(place): gap for place, gap in enumerate(gaps) if gap != usual}}


def _differences(article: Article, kept: Mapping[int, str]) -> dict[str, str | Mapping[str, str]]:
    found = {}
    for place, form in kept.items():
        source = source_of(article, article.blocks[place]) if place >= 0 else form
        if source != form:
            found[str(place)] = difference(form, source)
    return found
