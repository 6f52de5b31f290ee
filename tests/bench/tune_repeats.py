"""Draw precision against recall of removed repeats over the thresholds of the duplicate stage.

usage: tune_repeats.py DATA [--texts FOLDER]

DATA holds pages (html/ID.html.gz) and human references (truth.jsonl with id and text). The paragraphs are the lines of
trafilatura's output, which is kept in FOLDER for the next run. One threshold at a time takes other values, the rest
stay as they are. For each: precision and recall over all pages, and over two halves of them, so that a choice which one
page makes is seen.
"""

import argparse
import gzip
import json
import logging
import re
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from unittest.mock import patch

from dehusk.duplicates import containment, find_duplicates, judging, pasted, shape

_WORD = re.compile(r"\w+")
_LEAST_WORDS = 4  # shorter paragraphs are not counted
_SETTINGS: dict[str, tuple[object, Sequence[float]]] = {
    "SIMILARITY": (judging, (0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.0)),
    "LEAST_SENTENCE": (shape, (5, 7, 10, 12)),
    "LEAST_PROSE": (shape, (10, 14, 20, 30)),
    "LEAST_LONG_ITEM": (shape, (10, 15, 20, 30, 50)),
    "LEAST_BESIDE": (judging, (4, 6, 99)),
    "ENOUGH_WORDS": (pasted, (30, 50, 70, 100, 10_000)),
    "LEAST_PIECE": (containment, (6, 10, 14, 20, 10_000)),
}

Counts = tuple[int, int, int]


def main() -> None:
    """Print one line a setting, best precision first."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("data", type=Path)
    arguments.add_argument("--texts", type=Path, default=Path("texts"))
    options = arguments.parse_args()
    pages = list(_read_pages(options.data, options.texts))
    print("precision and recall: all pages | one half | the other half")
    for name, (module, values) in _SETTINGS.items():
        for value in values:
            mark = "as it is" if value == getattr(module, name) else ""
            with patch.object(module, name, value):
                rates = "  ".join(f"{rate:.3f}" for rate in _measure(pages))
            print(f"{name:<16}{value:>7}   {rates}   {mark}", flush=True)


def _measure(pages: Sequence[tuple[str, str, str]]) -> tuple[float, ...]:
    """Give precision and recall over all pages, and over each half of them."""
    counts = [(page, _count((text, _without_copies(text)), reference)) for page, text, reference in pages]
    halves = [[c for page, c in counts if zlib.crc32(page.encode()) % 2 == half] for half in (0, 1)]
    return *_rates([c for _, c in counts]), *_rates(halves[0]), *_rates(halves[1])


def _without_copies(text: str) -> str:
    paragraphs = text.split("\n")
    gone = {removal.place for removal in find_duplicates(paragraphs, similarity=judging.SIMILARITY)}
    return "\n".join(p for place, p in enumerate(paragraphs) if place not in gone)


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
