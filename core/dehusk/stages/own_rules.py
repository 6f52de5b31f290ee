"""The user's own rules: what they drop, and what they keep whatever any other stage finds."""

from collections.abc import Collection, Iterator, Sequence

from dehusk.model import Block, Kind, Removal, Spared
from dehusk.pattern import compile_pattern
from dehusk.rules import ENDS, Action, Position, Rule


def find_own(blocks: Sequence[Block], rules: Collection[Rule], language: str | None) -> Iterator[Removal | Spared]:
    """Yield a removal for each block that a rule drops, and a spared one for each that a rule keeps.

    A block that both match is kept, and the first rule that matches is the evidence. `language` is what the page says
    of itself.
    """
    ordered = sorted(
        (rule for rule in rules if language is None or rule.language in {None, language}),
        key=lambda rule: rule.action is Action.DROP,
    )
    for index, block in enumerate(blocks if ordered else ()):
        positions = {Position.FIRST: index < ENDS, Position.LAST: index >= len(blocks) - ENDS}
        rule = next(
            (
                rule
                for rule in ordered
                if _in_scope(block, positions, rule) and compile_pattern(rule.pattern)(block.text)
            ),
            None,
        )
        if rule is not None:
            finding = Removal if rule.action is Action.DROP else Spared
            yield finding(block.place, rule.reason, rule.evidence)


def find_saved(blocks: Sequence[Block], rules: Collection[Rule], language: str | None) -> dict[int, Spared]:
    """Find the blocks that a rule keeps, by place."""
    found = find_own(blocks, rules, language)
    return {finding.place: finding for finding in found if isinstance(finding, Spared)}


def _in_scope(block: Block, positions: dict[Position, bool], rule: Rule) -> bool:
    kinds = [part for part in rule.scope if isinstance(part, Kind)]
    ends = [part for part in rule.scope if isinstance(part, Position)]
    return (not kinds or block.kind in kinds) and (not ends or any(positions[end] for end in ends))
