"""Whether one word is a slip of the finger, or of a scanner, for another one: surely, in a noisy text only, or not."""

from collections.abc import Callable
from enum import Enum, auto

# What scanners confuse.
_SCANNED = (("rn", "m"), ("vv", "w"), ("cl", "d"), ("ii", "u"))
_DIGITS_AS_LETTERS = str.maketrans("01568", "olsbb")
_LONG = 6  # letters; shorter words have too many neighbours that are words as well
_SHORT = 3
_LONG_ENOUGH_FOR_TWO_SLIPS = 8


class Slip(Enum):
    """How surely two words are one word with a slip: LIKELY is believed when it is not the only one in a text."""

    SURE = auto()
    LIKELY = auto()
    DOUBTFUL = auto()
    NONE = auto()


class Standing(Enum):
    """What is known of a spelling: a fact is named by it, it is very common, the page has it elsewhere, or nothing."""

    FACT = auto()
    COMMON = auto()
    SEEN = auto()
    UNKNOWN = auto()


def slip_between(one: str, other: str, standing: Callable[[str], Standing]) -> Slip:
    """Compare two different folded words: of two that are both known, neither is surely a slip for the other.

    >>> known = {"form": Standing.SEEN, "from": Standing.COMMON}
    >>> slip_between("receive", "recieve", lambda word: known.get(word, Standing.UNKNOWN))
    <Slip.SURE: 1>
    >>> slip_between("form", "from", lambda word: known.get(word, Standing.UNKNOWN))
    <Slip.NONE: 4>
    """
    standings = {standing(one), standing(other)}
    distance = _distance(one, other)
    if Standing.UNKNOWN not in standings:
        lost_a_letter = distance == 1 and len(one) != len(other) and Standing.FACT not in standings
        return Slip.DOUBTFUL if lost_a_letter else Slip.NONE
    if distance == 1:
        return _single_slip(one, other, standings)
    if distance > 2 or _longer(one, other) < _LONG_ENOUGH_FOR_TWO_SLIPS:
        return Slip.NONE
    lost_both = abs(len(one) - len(other)) == 2 and one[:1] == other[:1] and one[-1:] == other[-1:]
    if lost_both:
        return Slip.LIKELY if len(standings) > 1 else Slip.DOUBTFUL
    return Slip.DOUBTFUL if sorted(one) == sorted(other) else Slip.NONE


def slip_between_names(one: str, other: str) -> Slip:
    """Compare two names: one that changes by a letter is another name, unless two letters only changed places.

    >>> slip_between_names("hansen", "hanson"), slip_between_names("mircosoft", "microsoft")
    (<Slip.NONE: 4>, <Slip.SURE: 1>)
    """
    if _longer(one, other) <= _SHORT + 1 or _distance(one, other) > 1:
        return Slip.NONE
    if sorted(one) == sorted(other):
        return Slip.SURE
    return Slip.NONE if len(one) == len(other) else Slip.LIKELY


def read_digits_as_letters(word: str) -> str:
    """Undo what a scanner does to letters.

    >>> read_digits_as_letters("p0rtable")
    'portable'
    """
    return word.translate(_DIGITS_AS_LETTERS)


def _single_slip(one: str, other: str, standings: set[Standing]) -> Slip:
    length = _longer(one, other)
    if length > _SHORT and _swapped_or_doubled(one, other):
        return Slip.SURE
    if length < _SHORT and Standing.COMMON not in standings:
        return Slip.NONE
    if len(one) == len(other) and (one[:-1] == other[:-1] or one[1:] == other[1:]):
        # Another ending, another first letter: mostly another word; without capitals an unknown one may be a name.
        return Slip.DOUBTFUL if len(standings) > 1 or one.islower() else Slip.NONE
    if len(one) != len(other) and _is_known_without_letter(standings, length):
        return Slip.SURE
    may_turn = one[:1] != other[:1] or Standing.FACT in standings  # a letter before a word may turn it: moral, amoral
    is_told = length >= _LONG or (Standing.COMMON in standings and length > _SHORT)
    return Slip.SURE if is_told and not may_turn else Slip.LIKELY


def _is_known_without_letter(standings: set[Standing], length: int) -> bool:
    """Tell whether a known word lost or gained a letter and became an unknown one."""
    return (
        Standing.COMMON in standings
        or (Standing.SEEN in standings and length > _SHORT)
        or (Standing.FACT in standings and length >= _LONG)
    )


def _distance(one: str, other: str) -> int:
    # rapidfuzz takes 50 ms to load, and most pages have no two words to compare.
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    distance = OSA.distance(one, other, score_cutoff=2)
    if distance > 1 and any(one.replace(*pair) == other.replace(*pair) for pair in _SCANNED):
        return 1
    return distance


def _longer(one: str, other: str) -> int:
    return max(len(one), len(other))


def _swapped_or_doubled(one: str, other: str) -> bool:
    if sorted(one) == sorted(other):
        return True
    short, long = sorted((one, other), key=len)
    return any(long[i] == long[i - 1] and long[:i] + long[i + 1 :] == short for i in range(1, len(long)))
