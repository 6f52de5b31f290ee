"""When the diff is coloured."""

import pytest

from dehusk_cli.color import Color, wants_color

ASKED_NOTHING: dict[str, str] = {}


@pytest.mark.parametrize(
    ("choice", "environ", "on_terminal"),
    [
        pytest.param(Color.ALWAYS, {"NO_COLOR": "1", "TERM": "dumb"}, False, id="always-beats-everything"),
        pytest.param(Color.AUTO, {"FORCE_COLOR": "1"}, False, id="force-color-beats-a-pipe"),
        pytest.param(Color.AUTO, {"FORCE_COLOR": "1", "TERM": "dumb"}, True, id="force-color-beats-a-dumb-terminal"),
        pytest.param(Color.AUTO, ASKED_NOTHING, True, id="a-terminal"),
        pytest.param(Color.AUTO, {"NO_COLOR": ""}, True, id="an-empty-no-color-asks-for-nothing"),
    ],
)
def test_colour_is_on(choice: Color, environ: dict[str, str], *, on_terminal: bool) -> None:
    assert wants_color(choice, environ, on_terminal=on_terminal)


@pytest.mark.parametrize(
    ("choice", "environ", "on_terminal"),
    [
        pytest.param(Color.NEVER, {"FORCE_COLOR": "1"}, True, id="never-beats-everything"),
        pytest.param(Color.AUTO, {"NO_COLOR": "1", "FORCE_COLOR": "1"}, True, id="no-color-beats-force-color"),
        pytest.param(Color.AUTO, {"TERM": "dumb"}, True, id="a-dumb-terminal"),
        pytest.param(Color.AUTO, ASKED_NOTHING, False, id="a-pipe"),
        pytest.param(Color.AUTO, {"FORCE_COLOR": ""}, False, id="an-empty-force-color-asks-for-nothing"),
    ],
)
def test_colour_is_off(choice: Color, environ: dict[str, str], *, on_terminal: bool) -> None:
    assert not wants_color(choice, environ, on_terminal=on_terminal)
