"""Draw precision against recall of removed repeats over the thresholds of the duplicate stage.

usage: tune_repeats.py DATA [--texts FOLDER]

DATA holds pages (html/ID.html.gz) and human references (truth.jsonl with id and text). The paragraphs are the lines of
trafilatura's output, which is kept in FOLDER for the next run. For each setting: precision and recall over all pages,
and over two halves of them, so that a choice which one page makes is seen.
"""

import argparse
import gzip
import itertools
import json
import logging
import re
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from unittest.mock import patch

from dehusk.duplicates import find_duplicates, judging, pasted, shape

_WORD = re.compile(r"\w+")
_LEAST_WORDS = 4  # shorter paragraphs are not counted
_SETTINGS: dict[str, tuple[object, Sequence[int]]] = {
    "LEAST_SENTENCE": (shape, (7, 12)),
    "LEAST_PROSE": (shape, (10, 14, 20)),
    "LEAST_LONG_ITEM": (shape, (20, 30, 50)),
    "LEAST_BESIDE": (judging, (6, 99)),
    "ENOUGH_WORDS": (pasted, (30, 50, 70, 10_000)),
}

Counts = tuple[int, int, int]


def main() -> None:
    """Print one line a setting, best precision first."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("data", type=Path)
    arguments.add_argument("--texts", type=Path, default=Path("texts"))
    options = arguments.parse_args()
    pages = list(_read_pages(options.data, options.texts))
    lines = []
    for values in itertools.product(*(choices for _, choices in _SETTINGS.values())):
        counts = [(page, _count(lines_, reference)) for page, lines_, reference in _with(values, pages)]
        halves = [[c for page, c in counts if zlib.crc32(page.encode()) % 2 == half] for half in (0, 1)]
        lines.append((*_rates([c for _, c in counts]), *_rates(halves[0]), *_rates(halves[1]), values))
    print("precision recall | first half | second half |", *_SETTINGS)
    for *rates, values in sorted(lines, reverse=True):
        print("  ".join(f"{rate:.3f}" for rate in rates), *values)


def _with(values: Sequence[int], pages: Sequence[tuple[str, str, str]]) -> Iterator[tuple[str, tuple[str, str], str]]:
    """Yield each page with its text before and after the removals that a setting makes."""
    for page, text, reference in pages:
        paragraphs = text.split("\n")
        with ExitStack() as settings:
            for (name, (module, _)), value in zip(_SETTINGS.items(), values, strict=True):
                settings.enter_context(patch.object(module, name, value))
            gone = {removal.place for removal in find_duplicates(paragraphs)}
        yield page, (text, "\n".join(p for place, p in enumerate(paragraphs) if place not in gone)), reference


def _count(texts: tuple[str, str], reference: str) -> Counts:
    """Count surplus copies, surplus copies removed, and removed copies that the reference holds."""
    before, after = (Counter(_paragraphs(text)) for text in texts)
    wanted_text = " ".join(_words(reference))
    surplus = right = wrong = 0
    for paragraph, times in before.items():
        wanted = wanted_text.count(paragraph)
        if times < 2 or not wanted or paragraph.count(" ") < _LEAST_WORDS - 1:
            continue
        extra = max(0, times - wanted)
        surplus += extra
        right += min(times - after[paragraph], extra)
        wrong += max(0, min(times, wanted) - after[paragraph])
    return surplus, right, wrong


def _rates(counts: Sequence[Counts]) -> tuple[float, float]:
    surplus, right, wrong = (sum(column) for column in zip(*counts, strict=True))
    return right / max(1, right + wrong), right / max(1, surplus)


def _paragraphs(text: str) -> list[str]:
    return [" ".join(_words(line)) for line in text.split("\n") if _words(line)]


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _read_pages(data: Path, texts: Path) -> Iterator[tuple[str, str, str]]:
    """Yield id, extracted text and reference of the pages whose text repeats a paragraph."""
    texts.mkdir(parents=True, exist_ok=True)
    with (data / "truth.jsonl").open(encoding="utf-8") as lines:
        for page in map(json.loads, lines):
            text = _extract(data / "html" / f"{page['id']}.html.gz", texts / f"{page['id']}.txt")
            counts = Counter(_paragraphs(text))
            if page.get("text") and any(times > 1 for times in counts.values()):
                yield page["id"], text, page["text"]


def _extract(page: Path, cache: Path) -> str:
    if not cache.exists():
        import trafilatura  # noqa: PLC0415 - only where nothing is cached

        logging.disable(logging.CRITICAL)
        text = trafilatura.extract(gzip.decompress(page.read_bytes()), include_comments=False) or ""
        cache.write_text(text, encoding="utf-8")
    return cache.read_text(encoding="utf-8")


if __name__ == "__main__":
    main()
