"""Limbs: the parts of a page that extraction need not see, menus above all.

What is named as chrome, or says nothing but links before the first prose of the page or after the last, and holds no
prose itself, is no part of an article. Without it extraction takes less that is none of the article's, and a quarter
less time. Prose is never left out here, whatever its name: a site may build its articles inside a menu. Inside the text
less is believed: links right beside a paragraph, a section with an anchor and a row of boxes are the article's own.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from dehusk.fold import fold
from dehusk.html_route.box import Box, all_around
from dehusk.html_route.chrome import is_never_article
from dehusk.html_route.names import TELLING_CHROME, read_names
from dehusk.html_route.prose import is_prose
from dehusk.html_route.segments import Segment
from dehusk.line import split_words
from dehusk.model import Kind

_LINKED = 0.9  # share of the words
_LEAST_LINKED = 10  # words
# Share of the page's words outside links that may stand under a name. One with more may be that of an article of short
# lines: the courses of a menu, the stanzas of a poem.
_MOST_NAMED = 0.3
# What pages are laid out with. A name on a table or a heading, or on a list inside the text, is more likely what it is
# about.
_LAYOUT = frozenset("div section article aside nav header footer form menu dialog fieldset button".split())
_LINES = frozenset("ul ol li p".split())
_ROW = 3  # boxes of one label inside the text, without links: the entries of a ticker, the questions of an interview
_ID_WORD = re.compile(r"[a-z]+")


class _Part(NamedTuple):
    """A box, the segments in it, and whether they stand before or after all of the text."""

    box: Box
    segments: Sequence[Segment]
    is_outside: bool


class _Limb(NamedTuple):
    """The outermost box around a segment that holds no prose, and the outermost one up to it with a name of chrome."""

    box: Box
    named: Box | None


def find_limbs(segments: Sequence[Segment], misnomers: Collection[str]) -> Iterator[Box]:
    """Find the boxes that extraction need not see; none on a page without prose. Takes linear time.

    `misnomers` are the names of chrome that are not to be believed on this page.
    """
    prose = {i: segment.box for i, segment in enumerate(segments) if segment.box is not None and is_prose(segment)}
    if not prose:
        return
    names = TELLING_CHROME.difference(misnomers)
    known: dict[Box, _Limb | None] = dict.fromkeys(all_around(prose.values()))
    limbs: dict[Box, list[int]] = defaultdict(list)
    named: dict[Box, list[int]] = defaultdict(list)
    for i, segment in enumerate(segments):
        limb = _limb_of(segment.box, known, names) if segment.box is not None else None
        if limb is not None:
            limbs[limb.box].append(i)
        if limb is not None and limb.named is not None:
            named[limb.named].append(i)
    body = {i: box for i, box in prose.items() if not is_never_article(box, misnomers)}
    text = range(min(body), max(body) + 1) if body else range(0)
    if body:
        beside = {around for box in body.values() for around in (box, box.parent)}
        apart = (part for part in _parts(limbs, segments, text) if part.is_outside and part.box.parent not in beside)
        yield from (part.box for part in apart if _are_links(part.segments))
    yield from _believed(_parts(named, segments, text), names, segments)


def _limb_of(box: Box, known: dict[Box, _Limb | None], names: frozenset[str]) -> _Limb | None:
    """Find the limb that a box stands in; `known` are those of other boxes, None for one that holds prose."""
    path = []
    around: Box | None = box
    while around is not None and around not in known:
        path.append(around)
        around = around.parent
    limb = known[around] if around is not None else None
    for inner in reversed(path):
        if limb is None or (limb.named is None and not inner.names.isdisjoint(names)):
            named = None if inner.names.isdisjoint(names) else inner
            limb = _Limb(inner if limb is None else limb.box, named)
        known[inner] = limb
    return limb


def _parts(boxes: Mapping[Box, Sequence[int]], segments: Sequence[Segment], text: range) -> list[_Part]:
    return [
        _Part(box, [segments[i] for i in inside], not text or inside[-1] < text.start or inside[0] >= text.stop)
        for box, inside in boxes.items()
    ]


def _are_links(segments: Sequence[Segment]) -> bool:
    """Tell whether segments are links and little else; a lone heading may be the article's and lead to itself."""
    words = sum(segment.words for segment in segments)
    is_heading = len(segments) == 1 and segments[0].kind is Kind.HEADING
    return not is_heading and words >= _LEAST_LINKED and words - _words_outside_links(segments) >= _LINKED * words


def _believed(named: Sequence[_Part], names: frozenset[str], segments: Sequence[Segment]) -> Iterator[Box]:
    """Find the boxes that have a name under which little of the page stands, and that are not about what it says."""
    inner = [part for part in named if not part.is_outside and part.box.tag in _LAYOUT]
    rows = Counter(part.box.label for part in inner if not any(segment.linked for segment in part.segments))
    parts = [part for part in named if part.is_outside and part.box.tag in _LAYOUT | _LINES]
    parts += [part for part in inner if rows[part.box.label] < _ROW and not _has_anchor(part, names)]
    words: Counter[str] = Counter()
    for part in parts:
        words.update(dict.fromkeys(part.box.names & names, round(_words_outside_links(part.segments))))
    most = _MOST_NAMED * _words_outside_links(segments)
    for part in parts:
        if any(words[name] <= most for name in part.box.names & names):
            yield part.box


def _has_anchor(part: _Part, names: frozenset[str]) -> bool:
    """Tell whether it is the id that gives a box its name, and spells its first words as that of a section does."""
    element = part.box.element
    spelt = set(_ID_WORD.findall(fold(element.get("id", "")))).issubset(split_words(fold(part.segments[0].text)))
    return spelt and read_names(part.box.tag, element.get("class")).isdisjoint(names)


def _words_outside_links(segments: Sequence[Segment]) -> float:
    return sum((1 - segment.linked) * segment.words for segment in segments)
