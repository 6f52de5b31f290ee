"""Clean one input after another: what comes out goes to every output, what goes wrong costs one line and the code."""

from collections.abc import Callable, Iterable, Sequence

from dehusk.errors import DehuskError
from dehusk.model import Article, Status
from dehusk_cli.exit_codes import ExitCode
from dehusk_cli.in_place import RefusedError
from dehusk_cli.outputs import Output
from dehusk_cli.streams import complain

_WHAT_IT_IS = {
    Status.ERROR_PAGE: "an error page, not an article",
    Status.WALL: "a wall (paywall, login, consent, captcha or the like), not an article",
    Status.EMPTY: "no article in it",
}


def clean_run(
    names: Iterable[str], clean_one: Callable[[str], Article], outputs: Sequence[Output], *, check: bool
) -> ExitCode:
    """Clean each input and give its article to the outputs. Returns the highest exit code."""
    code = ExitCode.DONE
    for name in names:
        try:
            article = clean_one(name)
            for output in outputs:
                output(name, article)
            found = _judge(name, article, check=check)
        except DehuskError as error:
            complain(str(error), source=name)
            found = ExitCode.USAGE if isinstance(error, RefusedError) else ExitCode.FAILED
        code = max(code, found)
    return code


def _judge(name: str, article: Article, *, check: bool) -> ExitCode:
    if article.status is not Status.ARTICLE:
        complain(f"{_WHAT_IT_IS[article.status]}: {article.status_evidence}", source=name)
        return ExitCode.NO_ARTICLE
    return ExitCode.FOUND if check and article.removals else ExitCode.DONE
