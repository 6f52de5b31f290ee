"""Every command in the README runs as shown and prints what is shown."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```console\n(.*?)^```", README, re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.splitlines()[0][2:60])
def test_an_example_runs_as_shown(example: str, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "samples", tmp_path / "samples")
    commands = [line[2:] for line in example.splitlines() if line.startswith("$ ")]
    shown = [line for line in example.splitlines() if not line.startswith("$ ")]
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    run = subprocess.run(
        ["bash", "-c", "\n".join(commands)],
        cwd=tmp_path,
        env={"PATH": path, "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.stdout.splitlines() == shown
    assert run.returncode == 0


def test_the_make_targets_shown_exist() -> None:
    shown = set(re.findall(r"`?make (\w+)", README))
    assert {"run", "test", "bench", "samples"} <= shown
    assert all(re.search(rf"^{target}:", MAKEFILE, re.MULTILINE) for target in shown)
