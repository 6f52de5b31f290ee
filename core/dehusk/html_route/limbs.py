"""Limbs: the parts of a page that extraction need not see, menus above all.

What is named as chrome, or says nothing but links before the first prose of the page or after the last, and holds no
prose itself, is no part of an article. Without it extraction takes less that is none of the article's, and a quarter
less time. Prose is never left out here, whatever its name: a site may build its articles inside a menu. And inside the
text less is believed: a link list right beside a paragraph, a table's name and an anchor's are the article's own.
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
# What pages are laid out with. A name on anything else inside the text is more likely what that is about.
_LAYOUT = frozenset("div section aside nav header footer form menu ul ol dl dialog fieldset button".split())
_ID_WORD = re.compile(r"[a-z]+")


class _Limb(NamedTuple):
    """The outermost box around a segment that holds no prose, and the outermost one up to it with a name of chrome."""

    box: Box
    named: Box | None


def find_limbs(segments: Sequence[Segment], misnomers: Collection[str]) -> Iterator[Box]:
    """Find the boxes that extraction need not see; none on a page without prose. Takes linear time.

    `misnomers` are the names of chrome that are not to be believed on this page.
    """
    prose = {i: segment.box for i, segment in enumerate(segments) if segment.box is not None and is_prose(segment)}
    body = {i: box for i, box in prose.items() if not is_never_article(box, misnomers)}
    names = TELLING_CHROME.difference(misnomers)
    known: dict[Box, _Limb | None] = dict.fromkeys(all_around(prose.values()))
    limbs: dict[Box, list[int]] = defaultdict(list)
    named: dict[Box, list[int]] = defaultdict(list)
    for i, segment in enumerate(segments if prose else ()):
        limb = _limb_of(segment.box, known, names) if segment.box is not None else None
        if limb is not None:
            limbs[limb.box].append(i)
        if limb is not None and limb.named is not None:
            named[limb.named].append(i)
    text = range(min(body), max(body) + 1) if body else range(0)
    beside = {around for box in body.values() for around in (box, box.parent)}
    for box, inside in limbs.items():
        is_apart = text and box.parent not in beside and _is_outside(inside, text)
        if is_apart and _are_links([segments[i] for i in inside]):
            yield box
    believed = {
        box: [segments[i] for i in inside]
        for box, inside in named.items()
        if _is_outside(inside, text) or _is_layout(box, segments[inside[0]], names)
    }
    yield from _seldom(believed, names, segments)


def _limb_of(box: Box, known: dict[Box, _Limb | None], names: Collection[str]) -> _Limb | None:
    """Find the limb that a box stands in; `known` are those of other boxes, None for one that holds prose."""
    path = []
    around: Box | None = box
    while around is not None and around not in known:
        path.append(around)
        around = around.parent
    limb = known[around] if around is not None else None
    for inner in reversed(path):
        named = limb.named if limb is not None else None
        if named is None and not inner.names.isdisjoint(names):
            named = inner
        limb = known[inner] = _Limb(inner if limb is None else limb.box, named)
    return limb


def _is_outside(inside: Sequence[int], text: range) -> bool:
    return not text or inside[-1] < text.start or inside[0] >= text.stop


def _are_links(segments: Sequence[Segment]) -> bool:
    """Tell whether segments are links and little else; a lone heading may be the article's and lead to itself."""
    words = sum(segment.words for segment in segments)
    is_heading = len(segments) == 1 and segments[0].kind is Kind.HEADING
    return not is_heading and words >= _LEAST_LINKED and words - _words_outside_links(segments) >= _LINKED * words


def _is_layout(box: Box, first: Segment, names: Collection[str]) -> bool:
    """Tell whether a box inside the text is no section with an anchor: one with an id that spells its first words."""
    if box.tag not in _LAYOUT:
        return False
    element = box.element
    if not read_names(box.tag, element.get("class")).isdisjoint(names):
        return True
    return not set(_ID_WORD.findall(fold(element.get("id", "")))).issubset(split_words(fold(first.text)))


def _seldom(
    named: Mapping[Box, Sequence[Segment]], names: Collection[str], segments: Sequence[Segment]
) -> Iterator[Box]:
    """Find the boxes that have a name under which little of the page stands."""
    words: Counter[str] = Counter()
    for box, inside in named.items():
        words.update(dict.fromkeys(box.names.intersection(names), round(_words_outside_links(inside))))
    most = _MOST_NAMED * _words_outside_links(segments)
    for box in named:
        if any(words[name] <= most for name in box.names.intersection(names)):
            yield box


def _words_outside_links(segments: Sequence[Segment]) -> float:
    return sum((1 - segment.linked) * segment.words for segment in segments)
