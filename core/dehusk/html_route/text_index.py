"""Finds every place at which a text stands in a longer one, for very many texts without reading the long one each time.

A text of ordinary length is read each time all the same: that is quicker. Of a longer one every twelfth sequence of
twelve characters is remembered. Wherever a text of 23 characters stands, one of any twelve neighbouring sequences in it
is among them. Twelve that are rare say where to look.
"""

from collections.abc import Iterator

_GRAM = 12
_STRIDE = 12
_ORDINARY = 50_000  # characters
_FEW = 3  # places are looked at rather than rarer sequences looked for
SHORTEST = _GRAM + _STRIDE - 1  # characters of a text that can be found


class TextIndex:
    """An index of one long text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._grams: dict[str, list[int]] = {}
        if len(text) <= _ORDINARY:
            return
        for at in range(0, len(text) - _GRAM + 1, _STRIDE):
            self._grams.setdefault(text[at : at + _GRAM], []).append(at)

    def find_all(self, wanted: str) -> list[int]:
        """Find where `wanted`, of at least SHORTEST characters, begins in the text; in order, overlaps included.

        >>> TextIndex("the ferry sails at last, and the ferry sails at last").find_all("the ferry sails at last")
        [0, 29]
        """
        if len(self._text) <= _ORDINARY:
            return [*_read_for(wanted, self._text)]
        rarest = self._rarest(wanted)
        begins = (at - offset for offset, gram in _neighbours(wanted, rarest) for at in self._grams.get(gram, ()))
        return sorted(at for at in begins if at >= 0 and self._text.startswith(wanted, at))

    def _rarest(self, wanted: str) -> int:
        """Find the first of the runs of sequences that stand in the text least often, or seldom enough."""
        rarest, fewest = 0, len(self._text)
        for first in range(0, len(wanted) - SHORTEST + 1, _STRIDE):
            count = sum(len(self._grams.get(gram, ())) for _, gram in _neighbours(wanted, first))
            if count < fewest:
                rarest, fewest = first, count
            if count <= _FEW:
                break
        return rarest


def _read_for(wanted: str, text: str) -> Iterator[int]:
    at = text.find(wanted)
    while at >= 0:
        yield at
        at = text.find(wanted, at + 1)


def _neighbours(wanted: str, first: int) -> list[tuple[int, str]]:
    return [(offset, wanted[offset : offset + _GRAM]) for offset in range(first, first + _STRIDE)]
