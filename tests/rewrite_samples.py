"""Rewrites the expected files of the samples to what dehusk does now; the diff is for a person to review.

Known misses say what dehusk ought to do and are left alone.
"""

from pathlib import Path

from dehusk.clean import clean
from dehusk.log import removal_log
from dehusk.reading.read import read_page
from dehusk.rendering.render import render_text
from dehusk.rules_file import read_rules

SAMPLES = Path(__file__).parents[1] / "samples"


def rewrite(page: Path) -> None:
    """Write what cleaning a sample's page gives into the files beside it."""
    own = page.with_name("rules.toml")
    rules = read_rules(own.read_text("utf-8"), own.name) if own.exists() else ()
    article = clean(read_page(page.read_bytes(), source=page.name), rules=rules)
    log = "".join(f"{line}\n" for line in removal_log(article))
    page.with_name("clean.txt").write_text(render_text(article), encoding="utf-8", newline="\n")
    page.with_name("removed.jsonl").write_text(log, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    for sample in sorted(SAMPLES.glob("*/page.*")):
        rewrite(sample)
