"""Score the rules around extraction and the text route's, and choose their thresholds by cross-validation over sites.

usage: tune_html_rules.py DATA

DATA/html/ID.html.gz   pages
DATA/truth.jsonl       one object a page: id, url, text (what a person takes the article's body to be)

Every rule is a threshold that can be set so that the rule does nothing. The first table says for each rule the words it
changes rightly (recovers what the reference holds, removes what it does not) and wrongly, and the gain in the F1 of
words on each of five folds; pages of one site are in one fold. The second table varies one threshold at a time: what
the other four folds would choose for each fold, and what that choice gains there over the value in the code. A rule
pays when it gains on the mean of the folds; a value may be changed when all folds agree on another one. Some are not:
the data are whole pages with long articles, so they cannot show what a rule does to short news and to clean text.
"""

import gzip
import json
import logging
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import pairwise
from pathlib import Path
from re import compile as pattern
from statistics import mean
from types import ModuleType
from typing import NamedTuple
from unittest.mock import patch
from urllib.parse import urlsplit
from zlib import crc32

from dehusk.headline import find_named_headline
from dehusk.html_route import box, later_parts, limbs, link_list, misnomers, missed, missed_groups, overlooked, stranded
from dehusk.html_route.extraction import Extraction, extract
from dehusk.html_route.mapping import map_back
from dehusk.html_route.metadata import read_metadata
from dehusk.html_route.parse import parse
from dehusk.html_route.segments import Segment, find_segments
from dehusk.model import Block, Removal
from dehusk.reading.read import read_page
from dehusk.stages import outside_text
from dehusk.text_route import article_run
from dehusk.text_route.text_blocks import find_blocks

_FOLDS = 5
_ALIKE = 0.6  # share of a text's sequences of four words that the reference holds, where it was edited a little
_WORD = pattern(r"\w+")
_SECOND_LEVEL = frozenset("ac co com edu gov net org".split())


class Threshold(NamedTuple):
    """One constant of a module: the value that switches its rule off (None: it has none), and others to try."""

    rule: str
    module: ModuleType
    name: str
    off: float | None
    values: tuple[float, ...]

    @property
    def used(self) -> float:
        """The value in the code."""
        return float(vars(self.module)[self.name])


_HTML = (
    Threshold("overlooked article", overlooked, "_LEAST_KEPT", 0.0, (0.2, 0.3, 0.5, 0.6)),
    Threshold("overlooked article", overlooked, "_LINKED", None, (0.3, 0.7)),
    Threshold("overlooked article", overlooked, "_SHORT", None, (1, 3, 8, 12)),
    Threshold("overlooked article", overlooked, "_MOST", None, (0.5, 0.7, 0.8)),
    Threshold("misnomers of shape", misnomers, "_MUCH", 2.0, (0.2, 0.3, 0.5, 0.6)),
    Threshold("misnomers of content", misnomers, "_NEARLY_ALL", 2.0, (0.5, 0.6, 0.7, 0.8)),
    Threshold("limbs of links", limbs, "_LINKED", 2.0, (0.7, 0.8, 0.95)),
    Threshold("limbs of links", limbs, "_LEAST_LINKED", None, (5, 20, 30)),
    Threshold("limbs under a name", limbs, "_MOST_NAMED", -1.0, (0.1, 0.2, 0.5, 0.9)),
    Threshold("missed items and headings", missed, "_LINKED_ITEM", -1.0, (0.2, 0.3, 0.7, 0.9)),
    Threshold("missed prose", missed, "_LONG_PROSE", 1e9, (8, 10, 20, 30)),
    Threshold("missed prose", missed, "_LINKED_PROSE", None, (0.2, 0.5)),
    Threshold("missed prose in chrome", missed, "_LONG_IN_CHROME", 1e9, (8, 10, 20, 30)),
    Threshold("missed right beside", missed, "_NEAR", 0.0, (2, 3, 8)),
    Threshold("lists between paragraphs", missed_groups, "_LEAST_ITEMS", 1e9, (1, 2, 3, 6)),
    Threshold("lines alike", missed_groups, "_LEAST_LINES", 1e9, (2, 3, 5, 8)),
    Threshold("lines alike", missed_groups, "_LEAST_PLACES", None, (1, 3, 4)),
    Threshold("nested alike", missed, "_SHARE_OF_KEPT", 2.0, (0.1, 0.2, 0.4, 0.5)),
    Threshold("nested alike", missed, "_LEAST_WORDS", None, (4, 12, 16)),
    Threshold("nested alike", box, "_NEST", None, (3, 4, 6)),
    Threshold("stranded outside", stranded, "_LONG", 1e9, (20, 30, 60)),
    Threshold("stranded on short pages", stranded, "_LONG_ON_SHORT_PAGE", 1e9, (8, 16, 20)),
    Threshold("stranded under a name", stranded, "_MOST_NAMED", -1.0, (0.1, 0.2, 0.5)),
    Threshold("later parts", later_parts, "_FAR", 1e9, (1, 3, 4)),
    Threshold("later parts", later_parts, "_BODY", None, (0.5, 0.7, 0.8)),
    Threshold("later parts", later_parts, "_KIN", None, (0.5, 0.55, 0.67, 0.75, 0.85)),
    Threshold("links alone", link_list, "_LINKED", 2.0, (0.7, 0.8, 0.95)),
)
_TEXT = (
    Threshold("article run", outside_text, "_SHORT_LINES", 1e9, (6, 9, 18)),
    Threshold("article run", outside_text, "_ARTICLE_WORDS", None, (30, 120)),
    Threshold("article run", outside_text, "_CHROME_LINES", None, (0, 1, 3)),
    Threshold("article run", article_run, "_PROSE_WORDS", None, (8, 10, 16)),
    Threshold("article run", article_run, "_MOST", None, (40, 60, 120)),
    Threshold("article run", article_run, "_SENTENCE", None, (1, 6)),
    Threshold("article run", article_run, "_SHORT_LINE", None, (-2, -3, -6, -8)),
    Threshold("article run", article_run, "_CHROME", None, (-30, -45, -75, -90)),
)


class Outcome(NamedTuple):
    """What one value of one threshold does to one page: F1, and the words it changes rightly and wrongly."""

    f1: float
    right: int = 0
    wrong: int = 0


class Result(NamedTuple):
    """A page's fold, and its outcome by threshold (its place in the tables) and value."""

    fold: int
    outcomes: dict[tuple[int, float], Outcome]


class Reference:
    """What a person takes a page's article to be."""

    def __init__(self, text: str) -> None:
        self.words = _WORD.findall(text.casefold())
        self._text = f" {' '.join(self.words)} "
        self._fours = set(_fours(self.words))

    def holds(self, text: str) -> bool:
        """Tell whether the article holds a text, edited a little or not."""
        words = _WORD.findall(text.casefold())
        fours = list(_fours(words))
        return f" {' '.join(words)} " in self._text or (
            len(fours) > 2 and sum(four in self._fours for four in fours) >= _ALIKE * len(fours)
        )

    def f1(self, texts: Sequence[str]) -> float:
        """Score texts by the multiset of their words."""
        found, wanted = Counter(_WORD.findall(" ".join(texts).casefold())), Counter(self.words)
        return 2 * (found & wanted).total() / max(1, found.total() + wanted.total())


def _fours(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    return zip(words, words[1:], words[2:], words[3:], strict=False)


class Case:
    """One page: the texts that both routes could keep, and which they keep as the thresholds stand."""

    def __init__(self, page: bytes, reference: Reference) -> None:
        self.page = read_page(page).text
        root, _ = parse(self.page)
        self.segments: list[Segment] = [] if root is None else find_segments(root)
        title = read_metadata(root).title if root is not None else None
        self._extracted: dict[frozenset[int], tuple[frozenset[int], bool]] = {}
        as_blocks = [Block(i, s.kind, s.text, level=s.level) for i, s in enumerate(self.segments)]
        self.headline = find_named_headline(as_blocks, title) if title else None
        self.lines = find_blocks("\n".join(segment.text for segment in self.segments if not segment.hidden))
        self.reference = reference
        self._known: dict[tuple[str, ...], float] = {}

    def outcome(self, threshold: Threshold, value: float) -> Outcome:
        """Set a threshold to a value; where it is the one in the code, compare with what its rule does when off."""
        kept = self._kept(threshold, value)
        if threshold.off is None or value != threshold.used:
            return Outcome(self._f1(kept))
        off = self._kept(threshold, threshold.off)
        verdicts = [(self.reference.holds(text), len(_WORD.findall(text)), i in kept) for i, text in _differ(kept, off)]
        right = sum(words for held, words, is_kept in verdicts if held == is_kept)
        return Outcome(self._f1(kept), right, sum(words for _, words, _ in verdicts) - right)

    def _f1(self, kept: dict[int, str]) -> float:
        key = tuple(kept.values())
        if key not in self._known:  # most values change nothing on most pages
            self._known[key] = self.reference.f1(key)
        return self._known[key]

    def _kept(self, threshold: Threshold, value: float) -> dict[int, str]:
        with patch.object(threshold.module, threshold.name, type(vars(threshold.module)[threshold.name])(value)):
            return self._from_html() if threshold in _HTML else self._from_text()

    def _from_html(self) -> dict[int, str]:
        names = misnomers.find_misnomers(self.segments)
        extracted, is_page = self._extract(frozenset(box.first for box in limbs.find_limbs(self.segments, names)))
        kept = overlooked.find_overlooked(self.segments, () if is_page else extracted, names)
        kept |= frozenset() if is_page and kept else extracted
        kept |= missed.find_missed(self.segments, kept, names)
        gone = stranded.find_stranded(self.segments, kept)
        return {i: self.segments[i].text for i in sorted(kept - gone.keys()) if i != self.headline}

    def _extract(self, without: frozenset[int]) -> tuple[frozenset[int], bool]:
        """Ask extraction for the page without the boxes of these numbers; a tree can be asked about once."""
        if without not in self._extracted:
            root, _ = parse(self.page)
            boxes = [] if root is None else [segment.box for segment in find_segments(root) if segment.box is not None]
            elements = {box.first: box.element for inner in boxes for box in inner.climb()}
            limbs_of_root = map(elements.__getitem__, without)
            found = extract(root, without=limbs_of_root, at_most=10**9) if boxes else Extraction(())
            kept = map_back(found.pieces, [segment.text for segment in self.segments]).kept
            self._extracted[without] = kept, found.is_page
        return self._extracted[without]

    def _from_text(self) -> dict[int, str]:
        gone = {found.place for found in outside_text.find_outside(self.lines) if isinstance(found, Removal)}
        return {block.place: block.text for block in self.lines if block.place not in gone}


def _differ(kept: dict[int, str], others: dict[int, str]) -> Iterator[tuple[int, str]]:
    yield from ((i, text) for i, text in (kept | others).items() if (i in kept) != (i in others))


def _judge(truth: dict[str, str], data: Path) -> Result:
    logging.disable(logging.CRITICAL)
    page = gzip.decompress((data / "html" / f"{truth['id']}.html.gz").read_bytes())
    case = Case(page, Reference(truth["text"]))
    outcomes = {
        (place, value): case.outcome(threshold, value)
        for place, threshold in enumerate((*_HTML, *_TEXT))
        for value in _all_values(threshold)
    }
    return Result(crc32(_site(truth.get("url") or truth["id"]).encode()) % _FOLDS, outcomes)


def _all_values(threshold: Threshold) -> list[float]:
    off = () if threshold.off is None else (threshold.off,)
    return [threshold.used, *off, *threshold.values]


def _site(url: str) -> str:
    """Give the registered domain, which the pages of one site share."""
    labels = (urlsplit(url).hostname or url).split(".")
    is_long = len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SECOND_LEVEL
    return ".".join(labels[-3 if is_long else -2 :])


def _print_rules(results: Sequence[Result]) -> None:
    print(f"{'rule':<31}{'rightly':>9}{'wrongly':>9}   gain on each fold, in points of F1")
    for place, threshold in enumerate((*_HTML, *_TEXT)):
        if threshold.off is None:
            continue
        used = [result.outcomes[place, threshold.used] for result in results]
        gains = [
            100 * (_f1(results, place, threshold.used, {fold}) - _f1(results, place, threshold.off, {fold}))
            for fold in sorted(_ALL)
        ]
        pays = mean(gains) > 0
        counts = f"{sum(o.right for o in used):9,}{sum(o.wrong for o in used):9,}"
        print(f"{threshold.rule:<31}{counts}   {_points(gains)}   {'pays' if pays else 'DOES NOT PAY'}")


def _print_thresholds(results: Sequence[Result]) -> None:
    print(f"\n{'threshold':<43}{'value':>7}   chosen for each fold           gain there over the value")
    for place, threshold in enumerate((*_HTML, *_TEXT)):
        values = [threshold.used, *threshold.values]
        best = [_best(results, place, values, _ALL - {fold}) for fold in sorted(_ALL)]
        gains = [
            100 * (_f1(results, place, value, {fold}) - _f1(results, place, threshold.used, {fold}))
            for fold, value in enumerate(best)
        ]
        name = f"{threshold.module.__name__.rpartition('.')[2]}.{threshold.name}"
        chosen = "".join(f"{value:6g}" for value in best)
        agree = "  change it" if threshold.used not in best and all(a == b for a, b in pairwise(best)) else ""
        print(f"{name:<43}{threshold.used:>7g}   {chosen}   {_points(gains)}{agree}")


def _best(results: Sequence[Result], place: int, values: Sequence[float], folds: frozenset[int]) -> float:
    return max(values, key=lambda value: _f1(results, place, value, folds))


_ALL = frozenset(range(_FOLDS))


def _f1(results: Sequence[Result], place: int, value: float, folds: frozenset[int] | set[int]) -> float:
    return mean(result.outcomes[place, value].f1 for result in results if result.fold in folds)


def _points(gains: Sequence[float]) -> str:
    return "".join(f"{gain:+7.2f}" for gain in gains)


def main(data: Path) -> None:
    """Judge every page of `data` and print the tables."""
    with (data / "truth.jsonl").open(encoding="utf-8") as lines:
        truths = [truth for line in lines if (truth := json.loads(line)).get("text")]
    with ProcessPoolExecutor() as pool:
        results = list(pool.map(partial(_judge, data=data), truths, chunksize=8))
    sizes: dict[int, int] = defaultdict(int)
    for result in results:
        sizes[result.fold] += 1
    sites = {_site(truth.get("url") or truth["id"]) for truth in truths}
    print(f"{len(results)} pages of {len(sites)} sites, in folds of {[sizes[fold] for fold in sorted(_ALL)]}")
    for name, place in (("HTML", 0), ("text", len(_HTML))):
        print(f"F1 of the {name} rules alone: {_f1(results, place, (*_HTML, *_TEXT)[place].used, _ALL):.4f}")
    _print_rules(results)
    _print_thresholds(results)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    main(Path(sys.argv[1]))
