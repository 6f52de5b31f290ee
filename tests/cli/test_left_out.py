"""What is left out of the process is not missed."""

import subprocess
import sys
from pathlib import Path

import pytest

import dehusk
from dehusk.rendering.render import render_jsonl

SAMPLES = Path(__file__).parents[2] / "samples"
PAGES = sorted(SAMPLES.glob("*/page.html"))


@pytest.mark.slow
def test_every_sample_page_comes_out_as_the_library_cleans_it(environment: dict[str, str]) -> None:
    names = [str(page.relative_to(SAMPLES)) for page in PAGES]
    command = [sys.executable, "-m", "dehusk_cli", "--format", "jsonl", *names]
    done = subprocess.run(command, cwd=SAMPLES, env=environment, capture_output=True, check=False)
    pages = [dehusk.read_page(page.read_bytes(), source=name) for name, page in zip(names, PAGES, strict=True)]
    assert done.stdout.decode() == "".join(render_jsonl(dehusk.clean(page)) for page in pages)
    assert len(names) > 10


def test_the_downloader_is_not_loaded(folder: Path, environment: dict[str, str]) -> None:
    script = (
        "import sys; from dehusk_cli.main import main; main(['page.html']); "
        "print([name for name in ('trafilatura.core', 'urllib3.connection', 'charset_normalizer.api')"
        " if name in sys.modules], file=sys.stderr)"
    )
    command = [sys.executable, "-c", script]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=True)
    assert done.stderr.splitlines()[-1] == "['trafilatura.core']"


def test_the_library_leaves_nothing_out() -> None:
    script = (
        "import dehusk; dehusk.clean('<html><p>The mill turns.</html>'); "
        "import urllib3; print(urllib3.PoolManager.__mro__[1])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert "urllib3" in done.stdout
