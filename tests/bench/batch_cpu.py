"""CPU time of `dehusk batch` beside that of a bare pool: `batch_cpu.py FOLDER [ROUNDS]`, by default 3. Linux only.

FOLDER holds pages, which may be compressed (.gz). In each round a pool of two processes extracts the text of each with
trafilatura and writes it to a file, as `trafilatura.extract` does it by itself, which takes comments with the text, and
without comments; and then `dehusk batch --jobs 2` cleans them, without a store and with a new one. The time is that of
all processes that a command starts, from its start to the end of the last.
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


def extract(page: Path, folder: Path, *, with_comments: bool) -> None:
    """Write down what trafilatura takes a page's text to be."""
    import trafilatura  # noqa: PLC0415  no other process of this script is to load it

    logging.disable(logging.CRITICAL)
    data = gzip.decompress(page.read_bytes()) if page.suffix == ".gz" else page.read_bytes()
    text = trafilatura.extract(data, include_comments=with_comments)
    (folder / f"{page.name}.txt").write_text(text or "", "utf-8")


def pool(pages: Path, folder: Path, *, with_comments: bool) -> None:
    """Extract the text of each page in a pool of two processes."""
    with Pool(2) as workers:
        one = partial(extract, folder=folder, with_comments=with_comments)
        workers.map(one, sorted(pages.iterdir()), chunksize=8)


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
    """Run all four in turn and print their times, and the ratios of both batches to both pools."""
    ctypes.CDLL(None).prctl(_ADOPT_ORPHANS, 1, 0, 0, 0)
    print("seconds of CPU:   pool   without comments   no store, in ratios   store, in ratios")
    with tempfile.TemporaryDirectory() as parent:
        folder = Path(parent) / "out"
        batch = [str(_DEHUSK), "batch", str(pages), "--output", str(folder), "--jobs", "2"]
        for _ in range(rounds):
            arguments = [sys.executable, __file__, "--pool", str(pages), str(folder)]
            pools = [seconds([*arguments, with_comments], folder) for with_comments in ("yes", "no")]
            figures = f"{pools[0]:22.1f}{pools[1]:19.1f}"
            for options in (["--no-store"], []):
                time = seconds([*batch, *options], folder)
                figures += f"{time:11.1f}" + "".join(f"{time / pool:6.2f}" for pool in pools)
            print(figures, flush=True)


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["--pool", pages, folder, with_comments]:
            pool(Path(pages), Path(folder), with_comments=with_comments == "yes")
        case [pages]:
            main(Path(pages), 3)
        case [pages, rounds]:
            main(Path(pages), int(rounds))
        case _:
            raise SystemExit(__doc__)
