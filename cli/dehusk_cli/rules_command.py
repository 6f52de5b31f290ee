"""`dehusk rules test`: which blocks each of a user's own rules hits, and which rules hit nothing."""

from collections.abc import Iterator, Mapping, Sequence

import typer

from dehusk.clean import clean, read_document
from dehusk.model import Article, Block
from dehusk.reading.read import read_page
from dehusk.rules import Action, Rule
from dehusk.stages.own_rules import find_own
from dehusk_cli import clean_options as option
from dehusk_cli import help_texts, rule_options
from dehusk_cli.configured import ConfiguredCommand
from dehusk_cli.counting import count_of
from dehusk_cli.escape import source_name, visible_line
from dehusk_cli.exit_codes import ExitCode
from dehusk_cli.inputs import list_inputs, read_input
from dehusk_cli.named_errors import naming
from dehusk_cli.notes import show_notes
from dehusk_cli.streams import shown_name, write_lines
from dehusk_cli.usage import UsageError

rules = typer.Typer(rich_markup_mode=None)


@rules.command(
    "test",
    cls=ConfiguredCommand,
    help=help_texts.RULES_TEST,
    epilog=help_texts.EXIT_CODES,
)
def try_rules(  # noqa: PLR0913 - each parameter is an option of the command line
    files: option.Files = None,
    *,
    rules_file: rule_options.RulesFile = None,
    drop: rule_options.Drop = None,
    keep_text: rule_options.KeepText = None,
    kind: option.From = "auto",
    encoding: option.Encoding = None,
) -> int:
    """Show which blocks of some pages each rule hits. Returns 1 where a rule hits none."""
    own = rule_options.own_rules(drop, keep_text, rules_file)
    if not own:
        raise UsageError("there are no rules to test; give --rules FILE.toml, --drop or --keep-text")
    inputs = list_inputs(files or (), None, null=False)
    if not inputs:
        raise UsageError("name the pages to try the rules on, or pipe one in")
    idle = set(own)
    for name in inputs:
        with naming(name):
            page = read_page(read_input(name), source=source_name(name), kind=kind, encoding=encoding)
            hits, article = _hits(read_document(page), own), clean(page, rules=own)
        idle -= {rule for rule, blocks in hits.items() if blocks}
        heading = [f"--- {shown_name(name)}"] if len(inputs) > 1 else []
        write_lines(map(visible_line, [*heading, *_shown(hits, article)]))
        show_notes(name, article)
    write_lines(visible_line(f"hits nothing: {rule.evidence}") for rule in own if rule in idle)
    return ExitCode.FOUND if idle else ExitCode.DONE


def _hits(document: Article, rules: Sequence[Rule]) -> Mapping[Rule, list[Block]]:
    """Find what each rule matches by itself, where it looks: one that drops looks at what extraction has kept."""
    hits = {}
    for rule in rules:
        blocks = document.kept if rule.action is Action.DROP else document.blocks
        found = find_own(blocks, [rule], document.metadata.language)
        hits[rule] = [document.blocks[finding.place] for finding in found]
    return hits


def _shown(hits: Mapping[Rule, list[Block]], article: Article) -> Iterator[str]:
    """Tell of each rule that hits what it hits, and what becomes of that in the end."""
    for rule, blocks in hits.items():
        if blocks:
            yield f"{rule.action}, {count_of(len(blocks), 'block')}: {rule.evidence}"
        for block in blocks:
            removal = article.removed.get(block.place)
            yield f"  {block.place} {removal.reason if removal else 'kept'}: {block.text}"
