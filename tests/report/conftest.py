"""Reports as a browser gets them, and what is in them."""

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import lxml.html
import pytest
from lxml.html import HtmlElement

import dehusk
from dehusk.model import Article
from dehusk_cli.report_output import report_output

Probe = Callable[..., Any]
Report = Callable[..., HtmlElement]

_OPTIONS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --allow-file-access-from-files --virtual-time-budget=5000 --dump-dom"
)
_HARNESS = """\
<!doctype html><meta charset="utf-8"><output></output>
<iframe src="{url}" style="width: {width}px; height: 900px; border: 0"></iframe>
<script>
document.querySelector("iframe").onload = event => {{
  const view = event.target.contentWindow, page = view.document;
  document.querySelector("output").textContent = JSON.stringify({expression});
}};
</script>
"""


@pytest.fixture
def report_file(tmp_path: Path) -> Callable[..., Path]:
    """Write the report of some articles, named page-1 and so on."""

    def write(*articles: Article, name: str = "page-") -> Path:
        path = tmp_path / "report.html"
        with report_output(str(path), []) as add:
            for number, article in enumerate(articles, start=1):
                add(f"{name}{number}", article)
        return path

    return write


@pytest.fixture
def report(report_file: Callable[..., Path]) -> Report:
    """Give the report of some articles as a tree."""
    return lambda *articles, **options: lxml.html.fromstring(report_file(*articles, **options).read_text("utf-8"))


@pytest.fixture
def sample() -> Callable[[str], Article]:
    """Clean the page of a sample."""
    samples = Path(__file__).parents[2] / "samples"

    def clean(name: str) -> Article:
        return dehusk.clean(next((samples / name).glob("page.*")).read_bytes())

    return clean


@pytest.fixture
def probe(tmp_path: Path) -> Probe:
    """Open a page in Chromium and evaluate JavaScript over its `view` (the window) and `page` (the document).

    The page stands in a frame of the given width, since a window may not be as narrow as a phone. The report itself
    has no script.
    """
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.skip("chromium is not installed; `apt-get install chromium` lets this test run")

    def evaluate(report: Path, expression: str, *, width: int = 1280, dark: bool = False) -> Any:
        harness = tmp_path / "harness.html"
        harness.write_text(_HARNESS.format(url=report.as_uri(), width=width, expression=expression), encoding="utf-8")
        options = [*_OPTIONS.split(), f"--user-data-dir={tmp_path / 'profile'}"]
        done = subprocess.run(
            [chromium, *options, f"--blink-settings=preferredColorScheme={0 if dark else 1}", harness.as_uri()],
            env={"PATH": os.environ["PATH"], "HOME": str(tmp_path)},
            capture_output=True,
            text=True,
            timeout=120,
            check=True,
        )
        return json.loads(str(lxml.html.fromstring(done.stdout).findtext(".//output")))

    return evaluate
