"""What the user should know of a page besides its article, one line each on standard error."""

from dehusk.model import Article
from dehusk_cli.streams import complain


def show_notes(name: str, article: Article) -> None:
    """Warn of everything noted while the page was read and judged."""
    for note in (*article.page.notes, *article.notes):
        complain(f"warning: {note}", source=name)
