"""Completion for bash. Where this offers nothing, bash completes the names of files by itself."""

from collections.abc import Iterator, Sequence

from dehusk_cli.command_pages import CommandPage, typed_after

_SCRIPT = """\
# bash completion for dehusk, made by `dehusk completion bash`
_dehusk() {{
    local cur=${{COMP_WORDS[COMP_CWORD]}} prev=${{COMP_WORDS[COMP_CWORD-1]}} command=clean words=
    if [[ $cur == = ]]; then
        cur=
    elif [[ $prev == = ]]; then
        prev=${{COMP_WORDS[COMP_CWORD-2]}}
    fi
    if ((COMP_CWORD > 1)); then
        case ${{COMP_WORDS[1]}} in
            {commands}) command=${{COMP_WORDS[1]}} ;;
        esac
    fi
    if ((COMP_CWORD > 2)); then
        case "$command ${{COMP_WORDS[2]}}" in
            {below}) command+=" ${{COMP_WORDS[2]}}" ;;
        esac
    fi
    case "$command $prev" in
{values}
    esac
    if [[ -z $words ]]; then
        case "$command:$cur" in
{options}
        esac
        ((COMP_CWORD == 1)) && [[ $cur != -* ]] && words='{first}'
    fi
    [[ -n $words ]] && mapfile -t COMPREPLY < <(compgen -W "$words" -- "$cur")
}}
complete -o default -F _dehusk dehusk
"""


def render(pages: Sequence[CommandPage]) -> str:
    """Write the script."""
    commands = [page.name for page in pages if page.name and " " not in page.name]
    return _SCRIPT.format(
        commands="|".join(commands),
        first=" ".join(commands),
        below="|".join(f"'{page.name}'" for page in pages if " " in page.name),
        values="\n".join(_values(pages)),
        options="\n".join(_options(pages)),
    )


def _values(pages: Sequence[CommandPage]) -> Iterator[str]:
    for page in pages:
        for option in page.options:
            if page.name and option.names and option.words:
                named = "|".join(f"'{page.name} {name}'" for name in option.names)
                yield f"        {named}) words='{' '.join(option.words)}' ;;"


def _options(pages: Sequence[CommandPage]) -> Iterator[str]:
    for page in pages:
        names = " ".join(name for option in typed_after(page, pages) for name in option.names)
        below = [other.name.split()[-1] for other in pages if other.name.startswith(f"{page.name} ")]
        words = [*below, *(word for argument in page.arguments for word in argument.words)]
        if page.name:
            yield f"            '{page.name}:-'*) words='{names}' ;;"
        if page.name and words:
            yield f"            '{page.name}:'*) words='{' '.join(words)}' ;;"
