"""Whole pages as text, and texts that only look like one because much in them is short."""

from collections.abc import Callable, Sequence

import pytest

from dehusk.clean import clean
from dehusk.model import Block, Kind, Removal, Spared
from dehusk.reasons import Reason
from dehusk.rendering.render import render_text
from dehusk.stages.outside_text import find_outside
from dehusk.text_route.text_blocks import find_blocks

MENU = "Skip to content\nSign in\nHome\nNews\nHarbour\nCulture\nWeather\nSport"
HEADLINE = "Ferry returns to the northern islands"
BYLINE = "By Tamsin Orr\n14 March 2024"
FIRST = (
    "The ferry left the northern pier at dawn, an hour later than planned, and carried forty people, nine sheep "
    "and the mail of two weeks."
)
SECOND = "The crossing took three hours, since the ice in the sound had only just broken and drifted south in sheets."
THIRD = "From April on it will sail twice a day, and on Sundays once, if the islands find a second engineer by then."
BODY = f"{FIRST}\n{SECOND}\n{THIRD}"
FOOTER = "About us\nContact\nCareers\nAdvertise\nPrivacy policy\nTerms of use\n© 2024 The Pell Island Observer"


def outside(text: str) -> list[str]:
    blocks = find_blocks(text)
    return [blocks[found.place].text for found in find_outside(blocks) if isinstance(found, Removal)]


def page(*parts: str) -> str:
    return "\n".join(parts)


def lines(*parts: str) -> list[str]:
    return page(*parts).split("\n")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(page(MENU, HEADLINE, BODY, FOOTER), lines(MENU, FOOTER), id="menu and footer"),
        pytest.param(
            page(MENU, HEADLINE, BYLINE, "Share", BODY, FOOTER),
            lines(MENU, BYLINE, "Share", FOOTER),
            id="byline and share button between headline and text",
        ),
        pytest.param(
            page(MENU, f"Home > News > {HEADLINE}", HEADLINE, BODY, FOOTER),
            lines(MENU, f"Home > News > {HEADLINE}", FOOTER),
            id="path that ends in the headline",
        ),
        pytest.param(
            page(MENU, HEADLINE, BODY, "Related stories", "Nine sheep on the ice", "Mail boat sold", FOOTER),
            lines(MENU, "Related stories", "Nine sheep on the ice", "Mail boat sold", FOOTER),
            id="list of other articles",
        ),
        pytest.param(
            page(MENU, HEADLINE, BODY, "Most read", "Mail boat sold", "It went to a man who keeps bees.", FOOTER),
            lines(MENU, "Most read", "Mail boat sold", "It went to a man who keeps bees.", FOOTER),
            id="teaser that is a sentence",
        ),
        pytest.param(
            page(MENU, HEADLINE, FIRST, "Share", "Facebook", "Copy link", BODY, BODY, FOOTER),
            lines(MENU, "Share", "Facebook", "Copy link", FOOTER),
            id="share bar below the first paragraph",
        ),
        pytest.param(
            page(MENU, MENU, HEADLINE, BODY, FOOTER), lines(MENU, MENU, FOOTER), id="menu that stands there twice"
        ),
        pytest.param(
            page(MENU, HEADLINE, BODY, FOOTER).replace("\n", "\n\n"),
            lines(MENU, FOOTER),
            id="blank lines between all blocks",
        ),
    ],
)
def test_what_stands_around_the_article_of_a_whole_page_goes(text: str, expected: list[str]) -> None:
    assert outside(text) == expected


@pytest.mark.parametrize(
    "inner",
    [
        pytest.param("What the ice left", id="subheading"),
        pytest.param("Departure: 6.10\nPell: 7.40\nGannet Point: 9.05", id="timetable"),
        pytest.param("- flour\n- two eggs\n- a pinch of salt", id="list"),
        pytest.param("Pier | Depth\nNorth | 4.5 m\nSouth | 3.1 m", id="table"),
        pytest.param("“We waved.”\n“They waved back.”", id="dialogue of short sentences"),
        pytest.param("```\nferry --dock north\nferry --ice\n```", id="code"),
        pytest.param("Advertisement", id="label of an ad"),
        pytest.param("Read more: Mail boat sold", id="pointer to another article"),
    ],
)
def test_what_stands_between_the_paragraphs_of_a_whole_page_stays(inner: str) -> None:
    text = page(MENU, HEADLINE, BODY, f"\n{inner}\n", FIRST.replace("ferry", "ship"), SECOND, FOOTER)
    assert outside(text) == lines(MENU, FOOTER)


INGREDIENTS = page(
    *("300 g flour", "200 g sugar", "2 eggs", "1 lemon", "4 plums", "40 g butter", "1 pinch of salt", "50 ml milk"),
    *("20 g almonds", "1 tsp baking soda", "1 tbsp honey", "Icing sugar", "A round tin", "Baking paper"),
)
CREDITS = page(*(f"{role}: Ada Quill" for role in "Director Script Camera Editor Sound Music Light Voice".split()))
POEM = page(
    *("The tide goes out", "and no one sees it go", "the tide comes in", "and all of us are there"),
    *("with buckets and with spades", "with dogs and with our hair", "undone by wind", "undone by salt and air"),
    *("The moon goes up", "and no one pulls the string", "the moon comes down", "and takes along the ring"),
)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("Milk at the door, back at six", id="note of one line"),
        pytest.param(page(HEADLINE, BYLINE, BODY), id="clean article"),
        pytest.param(page(HEADLINE, BODY, "Share", "Facebook", "Sign in", "© 2024 Observer"), id="few lines too many"),
        pytest.param(POEM, id="poem"),
        pytest.param(page("Two tides", BODY, POEM), id="poem under an introduction"),
        pytest.param(page("Two tides", POEM, BODY), id="poem above what is said of it"),
        pytest.param(INGREDIENTS, id="list of ingredients and nothing else"),
        pytest.param(page("Plum cake", INGREDIENTS, BODY, "Serves eight", "Keeps for a week"), id="recipe"),
        pytest.param(page(HEADLINE, BODY, CREDITS, CREDITS.replace("Ada", "Tom")), id="review with the film's credits"),
        pytest.param(page("Cast", CREDITS, BODY, "Score", CREDITS), id="lists on both sides of the text"),
        pytest.param(
            page(*(f"{number}. Place: Runner {number}" for number in range(1, 40)), BODY), id="results above a report"
        ),
        pytest.param(
            page("Team | Points", *(f"Harbour {n} | {n}" for n in range(30)), BODY, *("North | 1", "South | 2")),
            id="tables on both sides",
        ),
        pytest.param(
            page(HEADLINE, "Crew", "[edit]", CREDITS, "Crossings", "[edit]", BODY, "Notes", "[edit]", CREDITS),
            id="marks beside the headings of a wiki",
        ),
        pytest.param(f"```\n{MENU}\n```\n\n{BODY}\n\n```\n{FOOTER}\n```", id="code that prints a menu"),
        pytest.param(page(*(f"“{word}?”\n“No.”" for word in MENU.split("\n"))), id="dialogue of single words"),
        pytest.param(page(MENU, HEADLINE, FOOTER), id="page without an article"),
        pytest.param(page(MENU, "We use cookies to make this website work for you and for us.", FOOTER), id="notice"),
        pytest.param(
            page("Words on buttons", "Sign in", FIRST, *MENU.split("\n")[2:], SECOND, *FOOTER.split("\n")[:4], THIRD),
            id="article that lists what menus say",
        ),
    ],
)
def test_a_text_that_is_no_whole_page_is_left_alone(text: str) -> None:
    assert outside(text) == []


@pytest.mark.parametrize(
    ("above", "kept"),
    [
        pytest.param(HEADLINE, [HEADLINE], id="right above the text"),
        pytest.param(page(HEADLINE, BYLINE, "Print", "Photo: Orr"), [HEADLINE], id="above who wrote it"),
        pytest.param(page("Islands", "Sea and Shore", HEADLINE), [HEADLINE], id="below the name of the section"),
        pytest.param(
            page(HEADLINE, "After a long winter the northern islands get their mail again.", BYLINE),
            [HEADLINE, "After a long winter the northern islands get their mail again."],
            id="above the line that sums the text up",
        ),
        pytest.param(page("Slow water", BYLINE), ["Slow water"], id="two words that the text does not say"),
    ],
)
def test_the_headline_above_the_text_is_spared(above: str, kept: list[str]) -> None:
    blocks = find_blocks(page(MENU, above, BODY, FOOTER))
    spared = [found for found in find_outside(blocks) if isinstance(found, Spared)]
    assert [blocks[found.place].text for found in spared] == kept
    assert {found.reason for found in spared} == {Reason.OUTSIDE_ARTICLE}


def test_the_headline_becomes_the_title_and_the_first_line_of_the_output() -> None:
    article = clean(page(MENU, HEADLINE, BYLINE, BODY, FOOTER))
    assert article.title == HEADLINE
    assert render_text(article).startswith(f"{HEADLINE}\n\n{FIRST}\n")


def test_a_removal_says_where_the_line_stood_among_how_many_and_what_gave_it_away() -> None:
    found = list(find_outside(find_blocks(page(MENU, HEADLINE, BODY, FOOTER))))
    assert (
        found[0].evidence == "one of 9 lines above the text, 9 of them short and no sentences, and is “skip to content”"
    )
    assert (
        found[-2].evidence == "one of 7 lines below the text, 7 of them short and no sentences, and is “terms of use”"
    )


def test_a_page_that_is_mostly_menu_is_cleaned_whatever_share_of_its_words_goes() -> None:
    menu = page(*(f"Section {number} of the news" for number in range(400)))
    article = clean(page(MENU, menu, HEADLINE, BODY, FOOTER))
    assert article.notes == ()
    assert [block.text for block in article.body] == lines(BODY)


def test_cleaning_the_article_of_a_whole_page_again_removes_nothing() -> None:
    once = render_text(clean(page(MENU, HEADLINE, BYLINE, BODY, FOOTER)))
    assert clean(once).removals == ()


def test_the_reason_can_be_switched_off() -> None:
    article = clean(page(MENU, HEADLINE, BODY, FOOTER), keep={Reason.OUTSIDE_ARTICLE})
    assert Reason.OUTSIDE_ARTICLE not in article.counts()
    assert HEADLINE in [block.text for block in article.kept]


def test_a_box_of_buttons_does_not_part_an_article_in_two(
    lay: Callable[..., list[Block]], gone: Callable[[object, Sequence[Block]], list[str]]
) -> None:
    box = ["Subscribe to our newsletter", "Sign up", "Privacy policy", "Share", "Facebook"]
    blocks = lay(*MENU.split("\n"), (Kind.HEADING, HEADLINE), "...", "...", *box, "...", "...", *FOOTER.split("\n"))
    assert gone(find_outside(blocks), blocks) == lines(MENU, FOOTER)


BOX = "Sign up for our newsletter, the harbour every morning."


def test_a_box_that_asks_for_something_does_not_part_an_article_of_short_paragraphs() -> None:
    last = "Nobody was late, the skipper said, and nobody came back, since the market was held in the rain as always."
    body = (FIRST, SECOND, BOX, THIRD, last)
    assert outside(page(MENU, HEADLINE, *body, FOOTER)) == lines(MENU, FOOTER)


def test_long_lines_without_a_mark_at_their_end_do_not_part_an_article_in_two() -> None:
    named = [
        f"Cart {n} carried stone from the northern pier to the {n} houses behind the old chapel" for n in range(25)
    ]
    assert outside(page(MENU, HEADLINE, BODY, *named, BODY, FOOTER)) == lines(MENU, FOOTER)


def test_a_box_below_other_lines_ends_the_article() -> None:
    teasers = (
        "Most read",
        "Mail boat sold",
        BOX,
        "It went to a man who keeps bees on the outer island and sells honey.",
    )
    assert outside(page(MENU, HEADLINE, BODY, *teasers, FOOTER)) == lines(MENU, *teasers, FOOTER)


SWEDISH = (
    "Färjan lade ut från den norra piren i gryningen, en timme senare än det var tänkt, med fyrtio personer, nio får "
    "och två veckors post ombord.\n"
    "Överfarten tog tre timmar, för isen i sundet hade just brutit upp och drev söderut i stora flak.\n"
    "Från april ska hon gå två gånger om dagen, och en gång på söndagar, om öarna hittar en maskinist till innan dess."
)
CREW = [f"Matros nummer {number}" for number in range(30)]


def test_a_whole_page_in_a_language_without_cues_shows_by_its_many_short_lines() -> None:
    assert outside(page(*CREW[:6], "Färjan går igen till öarna", SWEDISH, *CREW[6:])) == CREW


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(page(*CREW[:6], SWEDISH, *CREW[7:]), id="a line less"),
        pytest.param(page(*CREW[:5], SWEDISH, *CREW[5:]), id="few above the text"),
        pytest.param(page(*CREW[:10], BODY, *CREW[10:]), id="in a language with cues"),
        pytest.param(page(*CREW[:10], SWEDISH.split("\n", maxsplit=1)[0], *CREW[10:]), id="around a single paragraph"),
        pytest.param(page(*(f"- {man}" for man in CREW), SWEDISH, *(f"- {man}" for man in CREW)), id="lists"),
        pytest.param(
            page(*(f"{man} | {n}" for n, man in enumerate(CREW)), SWEDISH, *(f"{man} | 1" for man in CREW)), id="tables"
        ),
    ],
)
def test_lists_around_a_text_in_a_language_without_cues_stay(text: str) -> None:
    assert outside(text) == []
