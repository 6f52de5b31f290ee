"""CPU time of `dehusk batch` beside that of a bare pool: `batch_cpu.py FOLDER [ROUNDS]`, by default 3. Linux only.

FOLDER holds pages, which may be compressed (.gz). In each round a pool of two processes extracts the text of each with
trafilatura and writes it to a file, and then `dehusk batch --jobs 2` cleans them, without a store and with a new one.
The time is that of all processes that a command starts, from its start to the end of the last.
"""

import ctypes
import gzip
import logging
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from functools import partial
from multiprocessing import Pool
from pathlib import Path

_ADOPT_ORPHANS = 36  # PR_SET_CHILD_SUBREAPER of prctl(2)
_DEHUSK = Path(sys.executable).with_name("dehusk")


def extract(page: Path, folder: Path) -> None:
    """Write down what trafilatura takes a page's text to be."""
    import trafilatura  # noqa: PLC0415  no other process of this script is to load it

    logging.disable(logging.CRITICAL)
    data = gzip.decompress(page.read_bytes()) if page.suffix == ".gz" else page.read_bytes()
    text = trafilatura.extract(data, include_comments=False)
    (folder / f"{page.name}.txt").write_text(text or "", "utf-8")


def pool(pages: Path, folder: Path) -> None:
    """Extract the text of each page in a pool of two processes."""
    with Pool(2) as workers:
        workers.map(partial(extract, folder=folder), sorted(pages.iterdir()), chunksize=8)


def seconds(command: Sequence[str], folder: Path) -> float:
    """Run a command that writes to a folder; give the seconds of CPU that it and all that it started took."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    try:
        while True:
            os.wait()  # for those that outlive their parent
    except ChildProcessError:
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main(pages: Path, rounds: int) -> None:
    """Run all three in turn and print their times, and the ratios to the pool."""
    ctypes.CDLL(None).prctl(_ADOPT_ORPHANS, 1, 0, 0, 0)
    print("seconds of CPU:   pool   no store, in ratio   store, in ratio")
    with tempfile.TemporaryDirectory() as parent:
        folder = Path(parent) / "out"
        batch = [str(_DEHUSK), "batch", str(pages), "--output", str(folder), "--jobs", "2"]
        for _ in range(rounds):
            bare = seconds([sys.executable, __file__, "--pool", str(pages), str(folder)], folder)
            alone, stored = seconds([*batch, "--no-store"], folder), seconds(batch, folder)
            print(f"{bare:22.1f}{alone:11.1f}{alone / bare:10.2f}{stored:8.1f}{stored / bare:10.2f}", flush=True)


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["--pool", pages, folder]:
            pool(Path(pages), Path(folder))
        case [pages]:
            main(Path(pages), 3)
        case [pages, rounds]:
            main(Path(pages), int(rounds))
        case _:
            raise SystemExit(__doc__)
