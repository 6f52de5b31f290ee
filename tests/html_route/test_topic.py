"""What a part shares with a body of text, whatever the language."""

import pytest

from dehusk.html_route.topic import Topic

HARBOUR = [
    "The harbour wall was rebuilt by hand, stone after stone, by the people who lived beside it.",
    "People carried every stone from the quarry above the village down to the harbour.",
    "When the wall stood, the village celebrated, and the quarry was closed by hand of the mayor.",
]
MINATO = [
    "江戸の港は石で造られた。住民が石を運び、港の壁を造った。",
    "石は山の採石場から運ばれ、住民は毎日港で働いた。",
    "壁が完成すると、村の住民は港で祝った。",
]


@pytest.mark.parametrize(
    ("kin", "stranger", "body"),
    [
        pytest.param(
            "The village still keeps a stone from the quarry at the harbour, where people rebuilt the wall by hand, "
            "stone after stone, down from the quarry above the village.",
            "Subscribe now and save half on every magazine until Sunday evening, with travel letters, recipes and "
            "crosswords delivered free to your front door every weekend.",
            HARBOUR,
            id="English",
        ),
        pytest.param(
            "住民は港の石を守っている。", "今すぐ登録して半額でお得な雑誌を手に入れよう。", MINATO, id="Japanese"
        ),
    ],
)
def test_what_speaks_of_the_same_is_kin(kin: str, stranger: str, body: list[str]) -> None:
    assert Topic(body).kinship([kin]) > 0.8
    assert Topic(body).kinship([stranger]) < 0.5


def test_a_paragraph_of_the_body_itself_is_kin() -> None:
    assert Topic(HARBOUR).kinship(HARBOUR[:1]) >= 1


@pytest.mark.parametrize("body", [[], ["?!"], HARBOUR[:1]], ids=["no body", "no words", "a single paragraph"])
def test_a_body_that_shows_nothing_of_its_manner_makes_no_strangers(body: list[str]) -> None:
    assert Topic(body).kinship(["Subscribe now and save half on every magazine, every paper and every letter"] * 2) == 1


@pytest.mark.parametrize("part", ["...", "Read our letter every Sunday evening."], ids=["no words", "few words"])
def test_a_part_of_few_words_is_no_stranger(part: str) -> None:
    assert Topic(HARBOUR).kinship([part]) == 1
