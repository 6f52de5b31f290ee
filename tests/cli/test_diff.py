"""What the diff says: line by line for a pipe, laid out for a terminal."""

import pytest
from rich.cells import cell_len

from dehusk.model import Article, Block, Kind, Page, Removal, Spared
from dehusk.reasons import Reason
from dehusk_cli.diff import Detail, summary
from dehusk_cli.diff_lines import diff_lines
from dehusk_cli.diff_screen import screen_diff

LONG = "The ferry to Orlesund leaves at seven and comes back at nine, " * 12
WIDE = "太郎は毎朝港まで歩いて行き、船が帰ってくるのを待っていた。" * 20
RIGHT_TO_LEFT = "هذا نص عربي قصير عن الميناء القديم والعبارة الجديدة"


def article(*texts: str, removals: tuple[Removal, ...] = (), spared: tuple[Spared, ...] = ()) -> Article:
    blocks = tuple(Block(place, Kind.PARAGRAPH, text) for place, text in enumerate(texts))
    return Article(Page("page.txt", b"", "", is_html=False, encoding="utf-8"), blocks, removals=removals, spared=spared)


PASTED = article(
    "Sorry!!",
    "One",
    "Two",
    "Three, 1,300 days",
    "One",
    removals=(
        Removal(0, Reason.ERROR_BANNER, "an error message above the headline"),
        Removal(4, Reason.DUPLICATE, "word for word the same", twin=1, similarity=1.0),
    ),
    spared=(Spared(3, Reason.NEAR_DUPLICATE, "97 % like block 2, but 1,200 is not 1,300", twin=2),),
)


def lines(page: Article, detail: Detail, *, color: bool = False) -> list[str]:
    return list(diff_lines(page, detail, color=color))


def screen(page: Article, detail: Detail, width: int = 80, *, color: bool = False) -> list[str]:
    return screen_diff(page, detail, width, color=color).splitlines()


def test_a_pipe_gets_one_line_a_block() -> None:
    assert lines(PASTED, Detail.REMOVED) == [
        "@@ -0,5 +0,3 @@",
        "- 0 error-banner  an error message above the headline: Sorry!!",
        "  … 3 kept blocks, 1 spared",
        "- 4 duplicate  word for word the same (block 1): One",
        "removed 2 of 5 blocks: error-banner 1 (1 word), duplicate 1 (1 word); spared 1",
    ]


def test_the_full_diff_shows_what_is_kept_and_what_saved_it() -> None:
    assert lines(PASTED, Detail.FULL)[2:5] == [
        "  1 One",
        "  2 Two",
        "~ 3 spared near-duplicate: 97 % like block 2, but 1,200 is not 1,300: Three, 1,300 days",
    ]


@pytest.mark.parametrize(
    ("evidence", "shown"),
    [
        pytest.param("word for word the same", "word for word the same (block 1)", id="not-named"),
        pytest.param("word for word like block 1", "word for word like block 1", id="named"),
        pytest.param("blocks 1, 2 and 3 run together", "blocks 1, 2 and 3 run together", id="named-among-others"),
        pytest.param("1 % of it is new", "1 % of it is new (block 1)", id="another-number"),
    ],
)
def test_the_twin_is_named_once(evidence: str, shown: str) -> None:
    page = article("One", "One", removals=(Removal(0, Reason.DUPLICATE, evidence, twin=1),))
    assert lines(page, Detail.REMOVED)[1] == f"- 0 duplicate  {shown}: One"


def test_the_summary_is_one_line() -> None:
    assert lines(PASTED, Detail.SUMMARY) == screen(PASTED, Detail.SUMMARY) == [summary(PASTED)]


def test_a_page_that_loses_nothing_says_so() -> None:
    assert summary(article("One", "Two words")) == "removed nothing: 2 blocks, 3 words"
    assert summary(article()) == "removed nothing: 0 blocks, 0 words"


@pytest.mark.parametrize("text", [LONG, WIDE, "two\nlines\tand a tab", "x" * 100_000])
def test_a_pipe_gets_the_whole_text_on_its_line(text: str) -> None:
    page = article(text, removals=(Removal(0, Reason.CREDIT, "why"),))
    _, line, _ = lines(page, Detail.REMOVED)
    assert line == f"- 0 credit  why: {text}".replace("\n", r"\n").replace("\t", r"\t")


def test_a_terminal_gets_removed_blocks_under_their_reason() -> None:
    assert screen(PASTED, Detail.REMOVED) == [
        "error-banner  an error message above the headline",
        "-  0  Sorry!!",
        "   … 3 kept blocks, 1 spared",
        "duplicate  word for word the same (block 1)",
        "-  4  One",
        "removed 2 of 5 blocks: error-banner 1 (1 word), duplicate 1 (1 word); spared 1",
    ]


def test_neighbours_with_one_evidence_share_a_heading_and_others_say_their_own() -> None:
    evidences = ("asks to subscribe", "asks to share")
    page = article("One", "Two", removals=tuple(Removal(n, Reason.PROMPT, why) for n, why in enumerate(evidences)))
    assert screen(page, Detail.REMOVED, 120)[:-1] == [
        f"prompt  {Reason.PROMPT.sentence}",
        "-  0  One",
        "      └ asks to subscribe",
        "-  1  Two",
        "      └ asks to share",
    ]


def test_what_saved_a_block_stands_below_it() -> None:
    assert screen(PASTED, Detail.FULL)[4:6] == [
        "~  3  Three, 1,300 days",
        "      └ spared near-duplicate: 97 % like block 2, but 1,200 is not 1,300",
    ]


@pytest.mark.parametrize("width", [20, 40, 80, 120, 200])
@pytest.mark.parametrize("detail", [Detail.REMOVED, Detail.FULL])
def test_no_line_is_wider_than_the_terminal(width: int, detail: Detail) -> None:
    texts = (LONG, WIDE, RIGHT_TO_LEFT, "x" * 500, "tab\there", "👩‍🚀" * 90)
    removals = tuple(Removal(n, Reason.OUTSIDE_ARTICLE, LONG) for n in range(len(texts)))
    for page in (article(*texts), article(*texts, removals=removals)):
        assert max(cell_len(line.rstrip()) for line in screen(page, detail, width)) <= width


def test_a_long_block_is_shortened_in_its_middle_to_three_lines() -> None:
    page = article(LONG + "END", removals=(Removal(0, Reason.CREDIT, "why"),))
    body = screen(page, Detail.REMOVED)[1:-1]
    assert len(body) <= 3
    assert body[0].startswith("-  0  The ferry to Orlesund")
    assert " … " in " ".join(body)
    assert body[-1].endswith("END")


@pytest.mark.parametrize("detail", [Detail.REMOVED, Detail.FULL])
def test_control_characters_are_shown_and_never_sent(detail: Detail) -> None:
    evil = "ring \x07 \x1b[2J \x9b31m \x1b]0;title\x07\r"
    page = article(evil, evil, removals=(Removal(0, Reason.CREDIT, evil),))
    for out in ("\n".join(lines(page, detail)), "\n".join(screen(page, detail))):
        assert not {"\x07", "\x1b", "\x9b", "\r"} & set(out)
        assert r"\x1b[2J" in out


def test_colour_adds_nothing_but_colour() -> None:
    for plain, painted in ((lines, lines), (screen, screen)):
        coloured = painted(PASTED, Detail.FULL, color=True)
        assert any("\x1b[" in line for line in coloured)
        assert [_without_codes(line) for line in coloured] == plain(PASTED, Detail.FULL)


def _without_codes(line: str) -> str:
    first, *others = line.split("\x1b[")
    return first + "".join(other.partition("m")[2] for other in others)
