"""How the store grows and how long it takes: `store_growth.py FOLDER [MILLIONS...]`, by default 1 and 3.

Pages of thirty paragraphs, five of which stand on every page of the site, are remembered without being cleaned, a
thousand pages a transaction, in the order of their sites and then mixed. At each stage a thousand pages that are
spread over the store are judged. Paragraphs are numbers here, since a store knows nothing else of them.
"""

import random
import resource
import sys
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from dehusk.store import Store, open_store
from dehusk.store.fingerprint import number_of
from dehusk.store.lookup import Lookup
from dehusk.store.said import Paragraph, Said
from dehusk.store.writing import bytes_in_use, put_page, put_samples

PARAGRAPHS, FURNITURE, PAGES_A_SITE, AT_ONCE, JUDGED = 30, 5, 1_000, 1_000, 1_000


def said_by(number: int) -> tuple[str, str, Said]:
    """Give the name and the site of a page, and what it says."""
    site = f"site-{number // PAGES_A_SITE}.example"
    shared = [number_of(f"{site} {place}") for place in range(FURNITURE)]
    draw = random.Random(number)  # noqa: S311 - the same on each run
    own = [draw.getrandbits(63) for _ in range(PARAGRAPHS - FURNITURE)]
    return f"https://{site}/news/{number}.html", site, dict.fromkeys((*shared, *own), 20)


def remember(store: Store, numbers: Iterator[int]) -> None:
    """Remember pages, a thousand at once."""
    while batch := list(islice(numbers, AT_ONCE)):
        with store.writing() as db:
            for number in batch:
                name, site, said = said_by(number)
                put_page(db, name, site, said)
                put_samples(db, name, (Paragraph(0, text, 20, f"Paragraph {text}", masked=False) for text in said))


def judge(store: Store, pages: int) -> list[float]:
    """Look up all paragraphs of a thousand pages, as judging does; give the seconds for each page."""
    times = []
    for number in random.Random(pages).sample(range(pages), JUDGED):  # noqa: S311
        name, site, said = said_by(number)
        started = time.perf_counter()
        with store.reading() as db:
            lookup = Lookup(db, number_of(name), number_of(site), said, 3)
            found = [lookup.sighting(Paragraph(0, text, 20, "", masked=False), site=site) for text in said]
            copied = lookup.find_copied(name)
        times.append(time.perf_counter() - started)
        if sum(one is not None for one in found) != FURNITURE or copied is not None:
            raise AssertionError(f"page {number} was judged wrongly")
    return sorted(times)


def main(folder: Path, millions: list[int]) -> None:
    """Fill a store in each folder, by sites and mixed, and print a line at each stage."""
    print(" million  order      MB  bytes each  pages/s  judge ms   99 %  RSS MB")
    for order in ("sites", "mixed"):
        numbers = list(range(max(millions) * 1_000_000 // PARAGRAPHS))
        if order == "mixed":
            random.Random(0).shuffle(numbers)  # noqa: S311
        with open_store(folder / f"{order}.db") as store:
            done = 0
            for million in millions:
                pages = million * 1_000_000 // PARAGRAPHS
                started = time.perf_counter()
                remember(store, iter(numbers[done:pages]))
                rate = (pages - done) / (time.perf_counter() - started)
                done = pages
                times = judge(store, pages) if order == "sites" else [0.0]
                with store.reading() as db:
                    size = bytes_in_use(db)
                memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
                middle, slowest = times[len(times) // 2] * 1000, times[len(times) * 99 // 100] * 1000
                print(
                    f"{million:>8} {order:>6} {size / 1e6:>7.0f} {size / million / 1e6:>11.1f} {rate:>8.0f}"
                    f" {middle:>9.2f} {slowest:>6.2f} {memory:>7.0f}",
                    flush=True,
                )


if __name__ == "__main__":
    main(Path(sys.argv[1]), [int(word) for word in sys.argv[2:]] or [1, 3])
