"""A file of a user's own rules, in TOML: a table `[[rule]]` each, named by its line when something is wrong with it."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from dehusk.errors import DehuskError
from dehusk.model import Kind
from dehusk.nearest import did_you_mean
from dehusk.pattern import PatternError
from dehusk.reasons import Reason
from dehusk.rules import Action, Position, Rule

_HEADER = re.compile(r"^[ \t]*\[\[[ \t]*rule[ \t]*\]\]", re.MULTILINE)
_KEYS = ("pattern", "action", "reason", "scope", "language", "note")
_SCOPES: Mapping[str, Kind | Position] = {part.value: part for part in (*Kind, *Position)}


class RulesError(DehuskError):
    """A rules file that cannot be used; the message names the file, the line, and what to change."""


def read_rules(text: str, source: str) -> tuple[Rule, ...]:
    r"""Read the rules of the file called `source`. Raises RulesError.

    >>> [rule.evidence for rule in read_rules('[[rule]]\npattern = "sponsored by"\n', "my.toml")]
    ["your rule 'sponsored by' (my.toml, line 1)"]
    """
    import tomllib  # noqa: PLC0415 - costs 10 ms that only a run with rules pays

    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise RulesError(f"{source}: is no TOML: {error}") from error
    for key in tables:
        if key != "rule":
            raise RulesError(f"{source}: '{key}' is no rule; write each rule under [[rule]]")
    rules = tables.get("rule", [])
    if not isinstance(rules, list) or not all(isinstance(rule, dict) for rule in rules):
        raise RulesError(f"{source}: write each rule under [[rule]], with two brackets")
    return tuple(_rule(rule, origin) for rule, origin in zip(rules, _origins(text, source, len(rules)), strict=True))


def _origins(text: str, source: str, number: int) -> Iterator[str]:
    """Say where each rule stands: by line, or where the rules are written in another form than usual, by number."""
    lines = [text.count("\n", 0, header.start()) + 1 for header in _HEADER.finditer(text)]
    if len(lines) == number:
        return (f"{source}, line {line}" for line in lines)
    return (f"{source}, rule {index}" for index in range(1, number + 1))


def _rule(table: Mapping[str, Any], origin: str) -> Rule:
    try:
        _refuse_keys(table)
        return Rule(
            pattern=_string(table, "pattern"),
            action=Action(_one_of(table, "action", [*Action], Action.DROP)),
            reason=Reason(_one_of(table, "reason", [*Reason], Reason.OWN_RULE)),
            scope=tuple(_scope(table.get("scope", []))),
            language=_string(table, "language") if "language" in table else None,
            note=_string(table, "note") if "note" in table else "",
            origin=origin,
        )
    except (ValueError, PatternError) as error:
        raise RulesError(f"{origin}: {error}") from error


def _refuse_keys(table: Mapping[str, Any]) -> None:
    for key in table:
        if key not in _KEYS:
            raise ValueError(did_you_mean(key, _KEYS, what="key"))
    if "pattern" not in table:
        raise ValueError("it has no pattern; say what to look for")


def _string(table: Mapping[str, Any], key: str) -> str:
    value = table[key]
    if not isinstance(value, str):
        raise ValueError(f"{key} must be a string in quotes, not {value!r}")  # noqa: TRY004 - the user's mistake
    return value


def _one_of(table: Mapping[str, Any], key: str, known: list[str], default: str) -> str:
    value = _string(table, key) if key in table else default
    if value not in known:
        raise ValueError(did_you_mean(value, known, what=key))
    return value


def _scope(words: Any) -> Iterator[Kind | Position]:
    for word in words if isinstance(words, list) else [words]:
        if str(word) not in _SCOPES:
            raise ValueError(did_you_mean(str(word), list(_SCOPES), what="scope"))
        yield _SCOPES[str(word)]
