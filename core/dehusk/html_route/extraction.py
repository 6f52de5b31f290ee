"""What trafilatura takes a page's article to be: the only place that calls it.

It is asked for the article's pieces, nothing else: the page's metadata are read here. Its `deduplicate` stays off (it
keeps state between calls, so that the same page gives a different result each time), and so do comments.
"""

from collections.abc import Iterable
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree
from lxml.html import HtmlElement

if TYPE_CHECKING:
    from trafilatura.settings import Extractor

# It takes quadratic time, minutes for 50,000 elements; real pages have 5,000 at most. Where it is not asked, the page's
# prose is found as that of an overlooked article is.
_MOST_ELEMENTS = 20_000
_GONE = "gone"  # no element of HTML
_ALL = 0.95  # share of the page's characters
# Around words or rows, and nothing to trafilatura without formatting; it takes them out late.
_AROUND_WORDS = (
    *("b", "strong", "i", "em", "u", "small", "big", "sub", "sup", "font", "mark", "abbr", "acronym", "cite", "dfn"),
    *("kbd", "samp", "tt", "var", "ins", "data", "bdi", "bdo", "ruby", "address", "hgroup"),
    *("thead", "tbody", "tfoot"),
)
_NEVER_TAKEN = ("aside", "footer")
_MEANT_EMPTY = frozenset("html head body br wbr hr tr th td".split())
_INLINE = frozenset(("hi", "ref", "del", "span", "a"))


class Extraction(NamedTuple):
    """The article as extraction sees it: `pieces` are its texts in order, cut where trafilatura sees a block.

    `is_page` says that they are all that the page says: it has found no article.
    """

    pieces: tuple[str, ...]
    notes: tuple[str, ...] = ()
    is_page: bool = False


def extract(
    tree: HtmlElement, *, without: Iterable[HtmlElement] = (), dissolve: Iterable[HtmlElement] = (), at_most: int
) -> Extraction:
    """Ask trafilatura for the article in `tree`, which has `at_most` so many elements and is used up by it.

    `without` are the elements to take out first, and `dissolve` those of which nothing but the text matters.

    It is asked without its fallbacks. They take a third more time, quadratic time on large tables, and where they find
    the article of a page that its own rules missed, the prose of the page shows it as well.
    """
    size = at_most if at_most <= _MOST_ELEMENTS else sum(1 for _ in tree.iter())
    if size > _MOST_ELEMENTS:
        return Extraction((), (f"has {size:,} elements, more than any article: its longest texts were taken",))
    _leave_out(tree, without)
    asides = _leave_out_asides(tree)
    _dissolve(tree, dissolve)
    _leave_out_empty(tree)
    # A third of a second to import, which plain text never needs.
    from trafilatura import bare_extraction  # noqa: PLC0415
    from trafilatura.settings import Document  # noqa: PLC0415

    try:
        document = bare_extraction(tree, options=_options())
    except Exception as error:  # noqa: BLE001  whatever a hostile page breaks, the user gets a result and is told
        return Extraction((), (f"extraction failed ({type(error).__name__}): no article was found",))
    pieces = _pieces(document.body) if isinstance(document, Document) else []
    if len(pieces) > 1:
        return Extraction(tuple(pieces))
    # Where it found no article, trafilatura gives the lines of a part of the page, or of all of it, as one piece.
    lines = tuple(line for piece in pieces for line in piece.split("\n") if line.strip())
    return Extraction(lines, is_page=len(lines) > 1 and _are_all_of(tree, asides, lines))


@cache
def _options() -> "Extractor":
    """Give the options of every page; as "txt", since in any other format it writes the text as well as the tree."""
    from trafilatura.settings import Extractor  # noqa: PLC0415

    return Extractor(output_format="txt", fast=True, comments=False, dedup=False)


def _leave_out(tree: HtmlElement, elements: Iterable[HtmlElement]) -> None:
    """Take elements out, but not what follows them; in linear time, since all go at once."""
    for element in elements:
        element.tag = _GONE
    etree.strip_elements(tree, _GONE, with_tail=False)


def _leave_out_asides(tree: HtmlElement) -> list[HtmlElement]:
    """Take out and give what trafilatura never takes, whatever it holds, and goes through all the same."""
    asides = [*tree.iter(*_NEVER_TAKEN)]
    etree.strip_elements(tree, *_NEVER_TAKEN, with_tail=False)
    return [aside for aside in asides if aside.getparent() is None]  # no other one is around it


def _dissolve(tree: HtmlElement, elements: Iterable[HtmlElement]) -> None:
    """Put their text in the place of a seventh of the page's elements: trafilatura goes through all many times."""
    for element in [*elements, *(span for span in tree.iter("span") if not span.keys())]:
        element.tag = _GONE
    etree.strip_tags(tree, _GONE, *_AROUND_WORDS)


def _leave_out_empty(tree: HtmlElement) -> None:
    """Take out what holds no text, a quarter of the elements."""
    empty: set[HtmlElement] = set()
    for element in reversed([*tree.iter()]):
        is_bare = _is_blank(element.text) and element.tag not in _MEANT_EMPTY
        if is_bare and (len(element) == 0 or all(child in empty and _is_blank(child.tail) for child in element)):
            empty.add(element)
    _leave_out(tree, empty)


def _is_blank(text: str | None) -> bool:
    return not text or text.isspace()


def _are_all_of(tree: HtmlElement, asides: Iterable[HtmlElement], lines: Iterable[str]) -> bool:
    """Tell whether lines are all that the page says, with what was taken out of its tree."""
    body = tree.find("body")
    said = chain.from_iterable(part.itertext() for part in (tree if body is None else body, *asides))
    return _count_letters(lines) >= _ALL * _count_letters(said)


def _count_letters(texts: Iterable[str]) -> int:
    return sum(len("".join(text.split())) for text in texts)


def _pieces(body: HtmlElement) -> list[str]:
    pieces = [""]
    for event, element in etree.iterwalk(body, events=("start", "end")):
        if element.tag not in _INLINE:
            pieces.append("")
        text = element.text if event == "start" else element.tail
        if text:
            pieces[-1] += text
    return [piece for piece in pieces if piece.strip()]
