"""Names of outputs, and which files of a folder are inputs."""

import pytest

from dehusk_cli.batch.names import is_collection, may_be_page, output_place


@pytest.mark.parametrize(
    ("place", "output"),
    [
        pytest.param("a/b.html", "a/b.txt", id="page"),
        pytest.param("B.HTM", "B.txt", id="capitals"),
        pytest.param("b.html.gz", "b.txt", id="compressed"),
        pytest.param("notes.txt", "notes.txt", id="text"),
        pytest.param("v1.2", "v1.2.txt", id="not-a-suffix-of-pages"),
        pytest.param("story.php?id=3", "story.php?id=3.txt", id="script"),
        pytest.param("a.b/c", "a.b/c.txt", id="dot-in-the-folder"),
        pytest.param(".html", ".html.txt", id="suffix-alone"),
    ],
)
def test_an_output_is_named_after_its_input(place: str, output: str) -> None:
    assert output_place(place, ".txt") == output


@pytest.mark.parametrize("name", ["a.html", "A.HTML", "index", "story.php?id=3", "b.txt.gz", "c.warc.gz", "d.jsonl"])
def test_a_folder_gives_what_may_be_a_page(name: str) -> None:
    assert may_be_page(name)


@pytest.mark.parametrize("name", ["logo.png", "style.CSS", ".hidden.html", "site.tar.gz", "data.json", "a.parquet"])
def test_a_folder_does_not_give_what_stands_beside_pages(name: str) -> None:
    assert not may_be_page(name)


@pytest.mark.parametrize(("name", "expected"), [("a.jsonl", True), ("a.JSONL.zst", True), ("b.warc.gz", True)])
def test_collections_are_known_by_name(name: str, *, expected: bool) -> None:
    assert is_collection(name) is expected
    assert not is_collection(f"{name}.html")
