"""Score cleaned articles against human references, with plain trafilatura beside them in the same run.

usage: score_extraction.py DATA

DATA/html/ID.html.gz   pages
DATA/truth.jsonl       one object a page: id, text (what a person takes the article's body to be)

Prints, for both, precision, recall and F1 over the multiset of words (mean over pages); the CPU time of cleaning beside
that of extraction alone; and for each reason the words that it removed rightly (the reference has none of the block)
and wrongly. A rule that removes one word wrongly for less than ten rightly does not pay.
"""

import gzip
import json
import logging
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from statistics import mean
from typing import NamedTuple

import dehusk
from dehusk.rendering.render import render_text

_WORD = re.compile(r"\w+")


class Result(NamedTuple):
    """One page: word precision and recall and CPU seconds of both, and the words removed by reason and by rightness."""

    ours: tuple[float, float]
    theirs: tuple[float, float]
    our_seconds: float
    their_seconds: float
    removed: Counter[tuple[str, bool]]


def _words(text: str) -> Counter[str]:
    return Counter(_WORD.findall(text.casefold()))


def _overlap(found: Counter[str], wanted: Counter[str]) -> tuple[float, float]:
    common = (found & wanted).total()
    return common / max(1, found.total()), common / max(1, wanted.total())


def _score(truth: dict[str, str], data: Path) -> Result:
    import trafilatura  # noqa: PLC0415  each worker imports it before the clock starts

    logging.disable(logging.CRITICAL)
    page = gzip.decompress((data / "html" / f"{truth['id']}.html.gz").read_bytes())
    start = time.process_time()
    theirs = trafilatura.extract(page, include_comments=False) or ""
    between = time.process_time()
    article = dehusk.clean(page)
    end = time.process_time()
    wanted = _words(truth["text"])
    flat = " ".join(_WORD.findall(truth["text"].casefold()))
    return Result(
        _overlap(_words(render_text(article, with_title=False)), wanted),
        _overlap(_words(theirs), wanted),
        end - between,
        between - start,
        Counter(dict(_removed(article, flat))),
    )


def _removed(article: dehusk.Article, reference: str) -> Iterator[tuple[tuple[str, bool], int]]:
    counts: Counter[tuple[str, bool]] = Counter()
    for removal in article.removals:
        words = _WORD.findall(article.blocks[removal.place].text.casefold())
        counts[removal.reason.value, " ".join(words) not in reference] += len(words)
    yield from counts.items()


def main(data: Path) -> None:
    """Score every page of `data` and print the tables."""
    with (data / "truth.jsonl").open(encoding="utf-8") as lines:
        truths = [truth for line in lines if (truth := json.loads(line)).get("text")]
    with ProcessPoolExecutor() as pool:
        results = list(pool.map(partial(_score, data=data), truths, chunksize=8))
    print(f"{len(results)} pages   precision  recall      F1   CPU ms a page")
    for name, rates, seconds in (
        ("dehusk", [r.ours for r in results], [r.our_seconds for r in results]),
        ("trafilatura", [r.theirs for r in results], [r.their_seconds for r in results]),
    ):
        f1 = mean(2 * p * r / (p + r) if p + r else 0.0 for p, r in rates)
        precision, recall = (mean(column) for column in zip(*rates, strict=True))
        print(f"{name:<12}{precision:10.4f}{recall:8.4f}{f1:8.4f}{1000 * mean(seconds):12.1f}")
    removed = sum((r.removed for r in results), Counter[tuple[str, bool]]())
    print("words removed     rightly  wrongly")
    for reason in dict.fromkeys(reason for reason, _ in removed):
        print(f"{reason:<16}{removed[reason, True]:9d}{removed[reason, False]:9d}")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    main(Path(sys.argv[1]))
