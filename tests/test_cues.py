"""The cue files: their format, their examples, and that every stage leaves a look-alike in the text alone."""

import re
from collections.abc import Iterable, Iterator

import pytest

from dehusk.cues import LANGUAGES, find_cue, find_said, is_cue, read_sections
from dehusk.line import read_line
from dehusk.model import Block, Kind, Removal, Spared
from dehusk.stages.comments import find_comments
from dehusk.stages.credits import find_credits
from dehusk.stages.error_banners import find_error_banners
from dehusk.stages.legal_notices import find_legal_notices
from dehusk.stages.prompts import find_prompts
from dehusk.stages.related import find_related
from dehusk.status import judge_status

KINDS = ("whole", "starts", "inside", "goes", "stays")
PROSE = (
    "The ferry left the northern pier at dawn, an hour later than planned, and carried forty people, nine sheep and "
    "the mail of two weeks across a sound that had only just thawed."
)


def phrases(*kinds: str) -> Iterator[tuple[str, str, str]]:
    for language in LANGUAGES:
        for group, kind, lines in read_sections(language):
            if kind in kinds:
                yield from ((language, group, line) for line in lines)


def examples(kind: str) -> list[object]:
    return [pytest.param(group, text, id=f"{language}-{group}-{text[:24]}") for language, group, text in phrases(kind)]


def all_stages(blocks: list[Block]) -> Iterable[Removal | Spared]:
    for stage in (
        find_error_banners,
        find_comments,
        find_related,
        find_prompts,
        find_legal_notices,
        find_credits,
    ):
        yield from stage(blocks)


def test_every_section_has_a_known_kind() -> None:
    kinds = {kind for language in LANGUAGES for _, kind, _ in read_sections(language)}
    assert kinds == set(KINDS)


def test_every_language_has_the_same_groups() -> None:
    groups = {language: {group for group, _, _ in read_sections(language)} for language in LANGUAGES}
    assert {language: groups["en"] ^ found for language, found in groups.items()} == {
        language: set() for language in LANGUAGES
    }


def test_every_section_header_stands_once_in_a_file() -> None:
    headers = [(language, group, kind) for language in LANGUAGES for group, kind, _ in read_sections(language)]
    assert len(headers) == len(set(headers))


def test_every_group_but_word_lists_has_examples_of_what_goes_and_what_stays() -> None:
    groups = {(language, group) for language, group, _ in phrases("whole", "starts", "inside")}
    shown = {kind: {(language, group) for language, group, _ in phrases(kind)} for kind in ("goes", "stays")}
    word_lists = {(language, "credit.date-part") for language in LANGUAGES}
    assert groups - shown["goes"] == word_lists
    assert groups - shown["stays"] == word_lists


def test_whole_phrases_are_written_as_a_block_is_read() -> None:
    assert [phrase for _, _, phrase in phrases("whole") if read_line(phrase).bare != phrase] == []


def test_opening_phrases_are_written_as_a_block_is_read() -> None:
    def as_read(phrase: str) -> str:
        return re.sub(r"^[^\w#]+", "", read_line(phrase).masked)

    assert [phrase for _, _, phrase in phrases("starts") if as_read(phrase) != phrase] == []


def test_inner_phrases_are_written_as_a_block_is_read() -> None:
    assert [phrase for _, _, phrase in phrases("inside") if read_line(phrase).masked != phrase] == []


SCRIPTS = {
    "ru": "[\u0400-\u052f]",
    "uk": "[\u0400-\u052f]",
    "ar": "[\u0600-\u06ff]",
    "zh": "[\u3005-\u9fff]",
    "ja": "[\u3005-\u9fff]",
    "ko": "[\uac00-\ud7a3]",
}


@pytest.mark.parametrize("language", SCRIPTS)
def test_each_phrase_of_another_script_holds_one_of_its_characters(language: str) -> None:
    """The file is read when a text with such a character comes, and no answer may depend on what came before."""
    sections = (lines for _, kind, lines in read_sections(language) if kind in {"whole", "starts", "inside"})
    assert [phrase for lines in sections for phrase in lines if not re.search(SCRIPTS[language], phrase)] == []


def test_every_phrase_of_a_latin_script_holds_no_character_of_another() -> None:
    latin = {language for language in LANGUAGES if language not in SCRIPTS}
    assert [
        said for said in phrases("whole", "starts", "inside") if said[0] in latin and max(said[2]) >= "\u0400"
    ] == []


def test_every_phrase_is_found_where_it_is_said() -> None:
    lines = [
        *phrases("whole"),
        *((language, group, f"{phrase} plums") for language, group, phrase in phrases("starts", "inside")),
    ]
    assert [said for said in lines if find_cue(said[2], said[1]) is None] == []


def test_phrases_that_share_words_count_once() -> None:
    assert find_said("For informational purposes only. All rights reserved.", "legal.says") == [
        "for informational purposes",
        "all rights reserved",
    ]


def test_no_opening_or_inner_phrase_is_a_mere_syllable() -> None:
    """One-word cues are for whole blocks; what stands at the start or inside of a line must say more."""
    short = [phrase for _, group, phrase in phrases("starts", "inside") if len(phrase) < 2 and group != "comments.mark"]
    assert short == []


@pytest.mark.parametrize(
    ("group", "text"),
    [
        pytest.param("prompt.says", "See our newsletter on the back.", id="word for word"),
        pytest.param("legal.says", "For non-commercial uses only.", id="last word inflected"),
        pytest.param("wall.consent", "当サイトではcookieを使用しています。", id="no spaces"),
        pytest.param("prompt.says", "“See our newsletter”", id="all in quotation marks"),
        pytest.param("prompt.says", 'The 6" pipe is in our newsletter.', id="behind an inch sign"),
        pytest.param("prompt.says", "\ud83d See our newsletter", id="behind half of a character"),
        pytest.param("comments.mark", "Orla, 12 Uhr", id="short word"),
    ],
)
def test_a_phrase_is_said_from_the_start_of_a_word(group: str, text: str) -> None:
    assert find_said(text, group) != []


@pytest.mark.parametrize(
    ("group", "text"),
    [
        pytest.param("prompt.says", "Put it into your newsletter.", id="end of another word"),
        pytest.param("comments.mark", "Orla, 12 Uhren", id="short word inflected"),
        pytest.param("prompt.ask", "“We use cookies”: a sentence that nobody reads.", id="quotation, double"),
        pytest.param("prompt.ask", "‘We use cookies’ is a sentence that nobody reads.", id="quotation, single"),
        pytest.param("prompt.ask", "« Inscrivez-vous » dit le panneau du port.", id="quotation, French"),
        pytest.param("prompt.says", "The sign says “see our newsletter” to everyone.", id="quotation further on"),
        pytest.param("wall.consent", "看板に「cookieを使用しています」とある。", id="quotation, Japanese"),
    ],
)
def test_a_phrase_inside_a_word_or_a_quotation_is_not_said(group: str, text: str) -> None:
    assert find_cue(text, group) is None


def test_a_block_that_is_all_in_quotation_marks_is_read_without_them() -> None:
    assert find_cue("“Advertisement”", "prompt.ad") == "is “advertisement”"


@pytest.mark.parametrize(("group", "text"), examples("goes"))
def test_an_example_that_goes_answers_to_its_group(group: str, text: str) -> None:
    if group == "credit.date":
        words = [token for token in read_line(text).tokens if token.isalpha()]
        assert [word for word in words if not is_cue(word, "credit.date", "credit.date-part")] == []
    else:
        assert find_cue(text, group) is not None


@pytest.mark.parametrize(("group", "text"), examples("stays"))
def test_a_look_alike_between_paragraphs_stays_on_its_page(group: str, text: str) -> None:
    blocks = [Block(place, Kind.PARAGRAPH, said) for place, said in enumerate([PROSE, PROSE, text, PROSE, PROSE])]
    removed = [found for found in all_stages(blocks) if isinstance(found, Removal)]
    assert removed == [], group


@pytest.mark.parametrize(("group", "text"), examples("stays"))
def test_a_page_of_prose_with_a_look_alike_is_an_article(group: str, text: str) -> None:
    blocks = [Block(place, Kind.PARAGRAPH, said) for place, said in enumerate([PROSE, text, PROSE])]
    assert judge_status(blocks).status == "article", group
