"""`dehusk store`: looks into a store of recurring paragraphs, and keeps it in order."""

from typing import Annotated

import typer

from dehusk.stages.recurring import LEAST
from dehusk_cli import help_texts
from dehusk_cli.counting import count_of
from dehusk_cli.escape import visible_line
from dehusk_cli.exit_codes import ExitCode
from dehusk_cli.help import GroupedCommand
from dehusk_cli.streams import shown_name, write_lines
from dehusk_cli.usage import UsageError

store = typer.Typer(rich_markup_mode=None)

File = Annotated[str, typer.Argument(metavar="FILE", help="The store.", show_default=False)]


@store.command("stats", cls=GroupedCommand, help=help_texts.STORE_STATS, epilog=help_texts.EXIT_CODES)
def show_stats(file: File) -> None:
    """Show how much a store holds."""
    from dehusk.store import open_store  # noqa: PLC0415 - SQLite costs 15 ms, also those who read the help
    from dehusk.store.upkeep import measure  # noqa: PLC0415

    with open_store(file, must_exist=True) as opened:
        stats = measure(opened)
    _print(f"{stats.pages:>14,}  pages")
    _print(f"{stats.sites:>14,}  sites")
    _print(f"{stats.paragraphs:>14,}  paragraphs, each counted once a page")
    _print(f"{stats.shared:>14,}  different ones of them on several pages")
    _print(f"{stats.bytes_in_use:>14,}  bytes")


@store.command("show", cls=GroupedCommand, help=help_texts.STORE_SHOW, epilog=help_texts.EXIT_CODES)
def show_shared(
    file: File,
    *,
    site: Annotated[str | None, typer.Option(metavar="SITE", help="Only those of this site.")] = None,
    least: Annotated[int, typer.Option(min=1, metavar="N", help="Only those on so many pages of a site.")] = LEAST,
) -> None:
    """Show the paragraphs that recur, the most frequent first: pages, site, and how the text begins."""
    from dehusk.store import open_store  # noqa: PLC0415 - see above
    from dehusk.store.upkeep import find_shared  # noqa: PLC0415

    with open_store(file, must_exist=True) as opened:
        for found in find_shared(opened, site=site, least=least):
            _print(f"{found.pages:>7}  {found.site}  {found.sample or '(its text was not kept)'}")


@store.command("forget", cls=GroupedCommand, help=help_texts.STORE_FORGET, epilog=help_texts.EXIT_CODES)
def forget(
    file: File,
    *,
    page: Annotated[str | None, typer.Option(metavar="NAME", help="Forget this page.")] = None,
    site: Annotated[str | None, typer.Option(metavar="SITE", help="Forget every page of this site.")] = None,
    text: Annotated[str | None, typer.Option(metavar="TEXT", help="Forget this paragraph, on every page.")] = None,
) -> int:
    """Forget a page, a site or a paragraph. Returns 1 when nothing was known of it."""
    from dehusk.store import open_store  # noqa: PLC0415 - see above
    from dehusk.store.upkeep import forget_page, forget_site, forget_text  # noqa: PLC0415

    wanted = [(found, name) for found, name in ((forget_page, page), (forget_site, site), (forget_text, text)) if name]
    if len(wanted) != 1:
        raise UsageError("say what to forget: one of --page, --site and --text")
    forget_it, name = wanted[0]
    with open_store(file, must_exist=True) as opened:
        pages = forget_it(opened, name)
    _print(f"forgotten on {count_of(pages, 'page')}" if pages else "nothing was known of it")
    return ExitCode.DONE if pages else ExitCode.FOUND


@store.command("merge", cls=GroupedCommand, help=help_texts.STORE_MERGE, epilog=help_texts.EXIT_CODES)
def merge_stores(
    into: Annotated[str, typer.Argument(metavar="INTO", help="The store that takes the pages.", show_default=False)],
    others: Annotated[list[str], typer.Argument(metavar="FROM...", help="Stores to add to it.", show_default=False)],
) -> None:
    """Add the pages of some stores to another one, which is made if it is not there."""
    from dehusk.store import open_store  # noqa: PLC0415 - see above
    from dehusk.store.merging import merge  # noqa: PLC0415

    with open_store(into) as opened:
        for other in others:
            _print(f"{count_of(merge(opened, other), 'page')} from {shown_name(other)}")


def _print(line: str) -> None:
    write_lines([visible_line(line)])
