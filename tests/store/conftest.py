"""Pages of a small paper: each a story of its own, and what the paper prints on every page."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from dehusk.clean import clean
from dehusk.model import Article
from dehusk.reasons import Reason
from dehusk.store import Store, open_store

ABOUT = (
    "The Orlesund Gull is written by people who live on the island and paid for by those who read it, and every krone "
    "helps."
)
_SCENES = """\
The {thing} was carried down to the harbour before dawn by the {people} of the northern farms, who had waited
for a calm sea since the first week of March and did not trust the forecast.

Nobody had asked the {people} whether they wanted a new {thing}, and by the evening most of them had said in the
village hall, loudly and at some length, that they would rather have a doctor.

Marta Lindqvist, who has kept the books of the {people} for as long as anyone remembers, said the {thing} would be
paid for by the autumn if the herring came back and the road held.
"""
_THINGS = ("bell", "boat", "crane", "organ", "stove", "ladder", "bridge", "kiln", "loom", "press", "plough", "lamp")
_PEOPLE = ("bakers", "weavers", "keepers", "drivers", "singers", "smiths", "rowers", "shepherds", "teachers", "masons")

Story = Callable[[int], list[str]]
Page = Callable[..., Article]
Pages = Callable[[int], Mapping[str, Article]]
Texts = Callable[[Article], list[str]]


@pytest.fixture(scope="session")
def about() -> str:
    """Give what the paper prints below every story."""
    return ABOUT


@pytest.fixture(scope="session")
def story() -> Story:
    """Write the headline and three paragraphs of a story, which no other number shares below 120."""

    def write(number: int) -> list[str]:
        thing, people = _THINGS[number % len(_THINGS)], _PEOPLE[number // len(_THINGS) % len(_PEOPLE)]
        scenes = _SCENES.format(thing=thing, people=people).split("\n\n")
        return [f"The {thing} of the {people}", *(" ".join(scene.split()) for scene in scenes)]

    return write


@pytest.fixture(scope="session")
def page() -> Page:
    """Clean a page of some paragraphs."""
    return lambda *paragraphs: clean("\n\n".join(paragraphs) + "\n")


@pytest.fixture(scope="session")
def pages(story: Story, page: Page) -> Pages:
    """Clean so many pages of the paper, by name."""
    return lambda count: {f"{number}.txt": page(*story(number), ABOUT) for number in range(count)}


@pytest.fixture(scope="session")
def recurring() -> Texts:
    """List the texts that went because they recur."""
    return lambda article: [
        article.blocks[removal.place].text for removal in article.removals if removal.reason is Reason.RECURRING
    ]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a store may be."""
    return tmp_path / "gull.db"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    """Open a new store."""
    with open_store(path) as opened:
        yield opened
