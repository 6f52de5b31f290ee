"""Completion for fish, with what each command and option does."""

from collections.abc import Iterator, Sequence

from dehusk_cli.command_pages import CommandPage, OptionPage


def render(pages: Sequence[CommandPage]) -> str:
    """Write the script."""
    lines = ["# fish completion for dehusk, made by `dehusk completion fish`"]
    for page in pages:
        lines += _command(page, pages)
    return "\n".join(lines) + "\n"


def _command(page: CommandPage, pages: Sequence[CommandPage]) -> Iterator[str]:
    first = [other.name for other in pages if other.name and " " not in other.name]
    below = [other for other in pages if other.name.rpartition(" ")[0] == page.name and other.name]
    for other in below:
        where = f"__fish_seen_subcommand_from {page.name}" if page.name else "__fish_use_subcommand"
        yield f"complete -c dehusk -n '{where}' -a {other.name.split()[-1]} -d {_quoted(other.summary)}"
    # Without a command it is clean, the first of them.
    others = [name for name in first if name != page.name]
    seen = f"not __fish_seen_subcommand_from {' '.join(others)}" if page.name == first[0] else ""
    condition = seen or "; and ".join(f"__fish_seen_subcommand_from {word}" for word in page.name.split())
    for option in page.options:
        if not option.names and not option.words:
            continue  # a file, which fish completes by itself
        yield f"complete -c dehusk -n '{condition or '__fish_use_subcommand'}' {_option(option)}"


def _option(option: OptionPage) -> str:
    parts = [f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}" for name in option.names]
    if option.words:
        parts.append(f"-x -a '{' '.join(option.words)}'")
    elif option.takes_file:
        parts.append("-r -F")
    elif option.metavar:
        parts.append("-x")
    return " ".join([*parts, f"-d {_quoted(option.summary)}"])


def _quoted(text: str) -> str:
    return "'" + text.replace("\\", r"\\").replace("'", r"\'") + "'"
