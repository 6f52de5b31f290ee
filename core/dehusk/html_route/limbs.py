"""Limbs: the parts of a page that extraction need not see, menus above all.

What is named as chrome, or says nothing but links before the first prose of the page or after the last, and holds no
prose itself, is no part of an article. Without it extraction takes less that is none of the article's, and a quarter
less time. Prose is never left out here, whatever its name: a site may build its articles inside a menu.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from dehusk.html_route.box import Box, all_around
from dehusk.html_route.names import TELLING_CHROME
from dehusk.html_route.prose import is_prose
from dehusk.html_route.segments import Segment

_LINKED = 0.9  # share of the words
_LEAST_LINKED = 10  # words
# Share of the page's words outside links that may stand under a name. One with more may be that of an article of short
# lines: the courses of a menu, the stanzas of a poem.
_MOST_NAMED = 0.3


class _Limb(NamedTuple):
    """The outermost box around a segment that holds no prose, and the outermost one up to it with a name of chrome."""

    box: Box
    named: Box | None


def find_limbs(segments: Sequence[Segment], misnomers: Collection[str]) -> Iterator[Box]:
    """Find the boxes that extraction need not see; none on a page without prose. Takes linear time.

    `misnomers` are the names of chrome that are not to be believed on this page.
    """
    names = TELLING_CHROME.difference(misnomers)
    prose = {i: segment.box for i, segment in enumerate(segments) if segment.box is not None and is_prose(segment)}
    body = [i for i, box in prose.items() if box.names_around.isdisjoint(names)]
    known: dict[Box, _Limb | None] = dict.fromkeys(all_around(prose.values()))
    limbs: dict[Box, list[int]] = defaultdict(list)
    named: dict[Box, list[int]] = defaultdict(list)
    for i, segment in enumerate(segments if prose else ()):
        limb = _limb_of(segment.box, known, names) if segment.box is not None else None
        if limb is not None:
            limbs[limb.box].append(i)
        if limb is not None and limb.named is not None:
            named[limb.named].append(i)
    for box, inside in limbs.items():
        is_outside = body and (inside[-1] < body[0] or inside[0] > body[-1])
        if is_outside and _are_links([segments[i] for i in inside]):
            yield box
    yield from _believed({box: [segments[i] for i in inside] for box, inside in named.items()}, names, segments)


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


def _are_links(segments: Sequence[Segment]) -> bool:
    words = sum(segment.words for segment in segments)
    return words >= _LEAST_LINKED and words - _words_outside_links(segments) >= _LINKED * words


def _believed(
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
