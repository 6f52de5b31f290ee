"""Words on the command line that stand for something."""

import pytest
import typer

from dehusk_cli.app import find_command
from dehusk_cli.option_values import parse_size


@pytest.mark.parametrize(
    ("word", "size"),
    [
        ("1.5G", 3 << 29),
        ("2g", 2 << 30),
        ("500 MB", 500 << 20),
        ("64MiB", 64 << 20),
        ("0.5k", 512),
        (" 200 ", 200),
        ("1T", 1 << 40),
        ("0.000000001G", 1),
    ],
)
def test_a_size_is_read_as_people_write_it(word: str, size: int) -> None:
    assert parse_size(word) == size


@pytest.mark.parametrize("word", ["", "0", "0.0G", "2X", "G", "1,5G", "-1", "1e9", "9" * 400, "0.1", "1.G"])
def test_what_is_no_size_is_refused(word: str) -> None:
    with pytest.raises(typer.BadParameter, match="is no size; write one such as 500M"):
        parse_size(word)


def test_every_option_that_takes_a_size_reads_it_alike() -> None:
    params = [param for name in ("clean", "batch") for param in find_command(name).params if param.metavar == "SIZE"]
    assert [param.name for param in params] == ["store_limit", "max_memory", "max_input_size", "store_limit"]
    assert {param.type.convert("1.5G", param, None) for param in params} == {3 << 29}
