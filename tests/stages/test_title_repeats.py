from collections.abc import Callable

import pytest

from dehusk.model import Block, Kind, Removal
from dehusk.stages.title_repeats import find_title_repeats


@pytest.mark.parametrize(
    ("title", "copy"),
    [
        pytest.param("Ferry returns to the islands", "FERRY RETURNS TO THE ISLANDS", id="capitals"),
        pytest.param("Ferry returns to the islands", "Ferry returns to the islands | Northern Post", id="site's name"),
        pytest.param("Ferry returns to the islands", "Home › News › Ferry returns to the islands", id="path"),
        pytest.param("“Soup,” she said", '"Soup," she said', id="quotes"),
        pytest.param("Die Fähre fährt wieder", "Die Fähre fährt wieder - Nordpost", id="German"),
        pytest.param("Паром снова идёт", "ПАРОМ СНОВА ИДЁТ", id="Russian"),
        pytest.param("渡轮重返北方群岛", "渡轮重返北方群岛_北方邮报", id="Chinese with an underscore"),
        pytest.param("フェリーが戻る", "フェリーが戻る | 北方新聞", id="Japanese"),
        pytest.param("العبّارة تعود", "العبّارة تعود | بريد الشمال", id="Arabic"),
    ],
)
def test_a_copy_of_the_headline_above_the_text_goes(
    title: str, copy: str, lay: Callable[..., list[Block]], gone: Callable[..., list[str]]
) -> None:
    blocks = lay(title, copy, "...")
    assert gone(find_title_repeats(blocks, title, 0), blocks) == [copy]


@pytest.mark.parametrize(
    ("title", "parts"),
    [
        pytest.param("Soup", ["Soup", "...", (Kind.HEADING, "Soup"), "..."], id="heading further down"),
        pytest.param("Soup", ["Soup", "Soup for nine sheep", "..."], id="longer line"),
        pytest.param("Soup 2", ["Soup 2", "Soup 3", "..."], id="another number"),
        pytest.param("Soup", ["Soup", "Soup is what the ferry was known for.", "..."], id="first sentence"),
        pytest.param("", ["Soup", "Soup", "..."], id="no title"),
        pytest.param("汤", ["汤", "汤和羊", "..."], id="longer Chinese line"),
        pytest.param("Суп", ["Суп", "Супы севера", "..."], id="longer Russian line"),
    ],
)
def test_what_says_more_or_stands_lower_stays(
    title: str, parts: list[object], lay: Callable[..., list[Block]], gone: Callable[..., list[str]]
) -> None:
    blocks = lay(*parts)
    assert gone(find_title_repeats(blocks, title, 0), blocks) == []


def test_a_title_that_is_no_block_leaves_no_copy(
    lay: Callable[..., list[Block]], gone: Callable[..., list[str]]
) -> None:
    blocks = lay("Soup at sea", "...")
    assert gone(find_title_repeats(blocks, "Soup at sea"), blocks) == ["Soup at sea"]


def test_the_headline_is_named_as_the_twin(lay: Callable[..., list[Block]]) -> None:
    blocks = lay("Soup at sea", "Soup at Sea", "...")
    (found,) = find_title_repeats(blocks, "Soup at sea", 0)
    assert isinstance(found, Removal)
    assert found.twin == 0
