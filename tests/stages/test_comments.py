from collections.abc import Callable

import pytest

from dehusk.model import Block, Kind
from dehusk.stages.comments import find_comments


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        pytest.param("en", ["Comments", "No comment"], id="empty section"),
        pytest.param("en", ["Comments"], id="heading at the end"),
        pytest.param("en", ["0 Comments"], id="count"),
        pytest.param("en", ["Leave a Reply", "Your email address will not be published."], id="form"),
        pytest.param("en", ["Log in to comment"], id="login line"),
        pytest.param("de", ["Kommentare", "Schreiben Sie den ersten Kommentar"], id="German"),
        pytest.param("fr", ["Aucun commentaire", "Laisser un commentaire"], id="French"),
        pytest.param("es", ["Comentarios", "Sé el primero en comentar"], id="Spanish"),
        pytest.param("ru", ["Комментарии", "Комментариев пока нет"], id="Russian"),
        pytest.param("ar", ["التعليقات", "لا توجد تعليقات"], id="Arabic"),
        pytest.param("zh", ["网友评论", "暂无评论"], id="Chinese"),
        pytest.param("ja", ["コメント", "コメントはまだありません"], id="Japanese"),
    ],
)
def test_an_empty_place_for_comments_goes(
    language: str,
    lines: list[str],
    lay: Callable[..., list[Block]],
    gone: Callable[..., list[str]],
) -> None:
    blocks = lay("#", "...", *lines, language=language)
    assert gone(find_comments(blocks), blocks) == lines


def test_a_thread_goes_to_its_end(lay: Callable[..., list[Block]], gone: Callable[..., list[str]]) -> None:
    thread = [
        "3 Comments",
        "Ann",
        "2 days ago",
        "The old ferry was warmer, and it had soup.",
        "Reply",
        "Ben",
        "1 day ago",
        "It was not.",
        "Reply",
    ]
    blocks = lay("#", "...", *thread)
    assert gone(find_comments(blocks), blocks) == thread


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        pytest.param("en", ["Comment", "..."], id="kicker of an opinion piece"),
        pytest.param("de", ["Kommentar", "#", "..."], id="German kicker"),
        pytest.param("en", ["#", "...", (Kind.HEADING, "Comments"), "..."], id="section of a report"),
        pytest.param("en", ["#", "...", "Comments from the village were short."], id="sentence at the end"),
        pytest.param("en", ["#", "...", "Be the first to comment", "..."], id="stub quoted in the text"),
        pytest.param("fr", ["#", "...", "Commentaires et rires montaient de la salle."], id="French sentence"),
        pytest.param("ru", ["Комментарий", "..."], id="Russian kicker"),
        pytest.param("ja", ["コメント", "..."], id="Japanese headline"),
        pytest.param("zh", ["评论", "#", "..."], id="Chinese kicker"),
        pytest.param("ar", ["تعليق", "..."], id="Arabic kicker"),
    ],
)
def test_a_text_headed_comment_stays(
    language: str,
    parts: list[object],
    lay: Callable[..., list[Block]],
    gone: Callable[..., list[str]],
) -> None:
    blocks = lay(*parts, language=language)
    assert gone(find_comments(blocks), blocks) == []


def test_an_interview_with_replies_is_no_thread(
    lay: Callable[..., list[Block]], gone: Callable[..., list[str]]
) -> None:
    blocks = lay(
        "#", "...", "Comments", "...", "...", "...", "...", "...", "Reply", "...", "Reply", "...", "Reply", "..."
    )
    assert gone(find_comments(blocks), blocks) == []


def test_a_page_without_blocks_has_no_comments() -> None:
    assert list(find_comments([])) == []
