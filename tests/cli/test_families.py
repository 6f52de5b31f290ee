"""The families of reasons and their colours: told apart, and legible, on whatever they are shown."""

import colorsys
import re
from itertools import combinations
from pathlib import Path

import pytest

import dehusk_cli
from dehusk.reasons import Reason
from dehusk_cli.families import HUES, Family, family_of

BLACK, WHITE = "#000000", "#ffffff"
PAPER, DARK_PAPER = "#fdfcf9", "#181714"
_STEPS = (0, 95, 135, 175, 215, 255)


def rgb(color: str) -> tuple[float, float, float]:
    red, green, blue = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def xterm(number: int) -> str:
    """Give a colour of the palette's fixed cube."""
    red, green, blue = (_STEPS[(number - 16) // step % 6] for step in (36, 6, 1))
    return f"#{red:02x}{green:02x}{blue:02x}"


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG 2 defines it, from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: str) -> float:
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in rgb(color)]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@pytest.mark.parametrize("family", Family)
def test_a_colour_is_legible_on_dark_and_on_light(family: Family) -> None:
    hue = HUES[family]
    assert min(contrast(xterm(hue.terminal), background) for background in (BLACK, WHITE)) >= 3.6
    assert contrast(hue.on_light, PAPER) >= 4.5
    assert contrast(hue.on_dark, DARK_PAPER) >= 4.5


@pytest.mark.parametrize("name", ["ink", "quiet"])
def test_the_text_of_the_report_is_legible_on_its_paper(name: str) -> None:
    css = Path(dehusk_cli.__file__).with_name("report").joinpath("report.css").read_text("utf-8")
    inks, papers = (re.findall(rf"--{part}: (#\w{{6}});", css) for part in (name, "paper"))
    assert (papers, len(inks)) == ([PAPER, DARK_PAPER], 2)
    assert all(contrast(ink, paper) >= 4.5 for ink, paper in zip(inks, papers, strict=True))


@pytest.mark.parametrize("family", Family)
def test_a_family_has_one_hue_wherever_it_is_shown(family: Family) -> None:
    hue = HUES[family]
    shades = [colorsys.rgb_to_hls(*rgb(color))[0] for color in (xterm(hue.terminal), hue.on_light, hue.on_dark)]
    assert max(shades) - min(shades) < 0.06


def test_no_two_families_look_alike() -> None:
    for one, other in combinations(HUES.values(), 2):
        assert abs(colorsys.rgb_to_hls(*rgb(one.on_light))[0] - colorsys.rgb_to_hls(*rgb(other.on_light))[0]) > 0.06


def test_each_reason_belongs_to_a_family_and_no_removal_is_spared() -> None:
    families = {reason: family_of(reason) for reason in Reason}
    assert set(families.values()) == set(Family) - {Family.SPARED}
    assert families[Reason.NEAR_DUPLICATE] is families[Reason.CONTAINED] is Family.DUPLICATES
