"""Completion for zsh, with what each command and option does."""

from collections.abc import Iterator, Sequence

from dehusk_cli.command_pages import CommandPage, OptionPage, typed_after

_SCRIPT = """\
#compdef dehusk
# zsh completion for dehusk, made by `dehusk completion zsh`
_dehusk() {{
    local -a commands
    commands=(
{commands}
    )
    local command=clean
    ((CURRENT == 2)) && _describe -t commands command commands
    if ((CURRENT > 2)) && [[ -n ${{commands[(r)$words[2]:*]}} ]]; then
        command=$words[2]
        shift words
        ((CURRENT--))
    fi
    if ((CURRENT > 2)); then
        case "$command $words[2]" in
            ({below})
                command+=" $words[2]"
                shift words
                ((CURRENT--))
                ;;
        esac
    fi
    case $command in
{options}
    esac
}}
_dehusk "$@"
"""


def render(pages: Sequence[CommandPage]) -> str:
    """Write the script."""
    commands = [page for page in pages if page.name and " " not in page.name]
    return _SCRIPT.format(
        commands="\n".join(f"        {_quoted(f'{page.name}:{page.summary}')}" for page in commands),
        below="|".join(f"'{page.name}'" for page in pages if " " in page.name),
        options="\n".join(line for page in pages if page.name for line in _command(page, pages)),
    )


def _command(page: CommandPage, pages: Sequence[CommandPage]) -> Iterator[str]:
    below = [other.name.split()[-1] for other in pages if other.name.startswith(f"{page.name} ")]
    specs = [spec for option in typed_after(page, pages) for spec in _specs(option)]
    specs += [f"':command:({' '.join(below)})'"] if below else []
    yield f"        ('{page.name}')"
    yield "            _arguments -S : \\"
    yield " \\\n".join(f"                {spec}" for spec in specs)
    yield "            ;;"


def _specs(option: OptionPage) -> Iterator[str]:
    words = f"({' '.join(option.words)})" if option.words else "_files" if option.takes_file else " "
    if not option.names:
        yield _quoted(f"{'*' if option.repeats else ''}:{option.metavar.strip('[].')}:{words}")
    for name in option.names:
        others = "" if option.repeats else f"({' '.join(option.names)})"
        value = f":{option.metavar}:{words}" if option.metavar else ""
        equals = "=" if value and name.startswith("--") else ""
        text = option.summary.replace("[", r"\[").replace("]", r"\]")
        yield _quoted(f"{'*' if option.repeats else others}{name}{equals}[{text}]{value}")


def _quoted(text: str) -> str:
    return "'" + text.replace("'", r"'\''") + "'"
