"""Rewrites the expected files of the samples to what dehusk does now; the diff is for a person to review.

Known misses say what dehusk ought to do and are left alone.
"""

from pathlib import Path

from dehusk.clean import clean
from dehusk.log import removal_log
from dehusk.reading.read import read_page
from dehusk.rendering.render import render_text

SAMPLES = Path(__file__).parents[1] / "samples"


def rewrite(page: Path) -> None:
    """Write what cleaning a sample's page gives into the files beside it."""
    article = clean(read_page(page.read_bytes(), source=page.name))
    log = "".join(f"{line}\n" for line in removal_log(article))
    page.with_name("clean.txt").write_text(render_text(article), encoding="utf-8", newline="\n")
    page.with_name("removed.jsonl").write_text(log, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    for sample in sorted(SAMPLES.glob("*/page.*")):
        rewrite(sample)
