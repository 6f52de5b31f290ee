"""The picture in the README shows what dehusk does now."""

import re
import runpy
from pathlib import Path

import lxml.etree

DRAWING = runpy.run_path(str(Path(__file__).with_name("draw_picture.py")))
PICTURE = DRAWING["PICTURE"].read_text(encoding="utf-8")


def test_the_picture_is_drawn_from_the_diff_of_today() -> None:
    assert DRAWING["draw_picture"]() == PICTURE, "run `make picture` and look at what changed"


def test_the_picture_is_whole_in_itself() -> None:
    tree = lxml.etree.fromstring(PICTURE.encode())
    assert {lxml.etree.QName(element).localname for element in tree.iter()} <= {
        *("svg", "style", "defs", "clipPath", "rect", "g", "text")
    }
    assert not re.search(r"https?:(?!//www\.w3\.org/2000/svg)|@font-face|@import", PICTURE)
    assert "cannot" in "".join(map(str, tree.itertext()))
