"""The store: which paragraphs were seen on which pages, in one SQLite file that all runs share.

Remember first, judge second: what is judged then depends on the pages that are remembered and on nothing else, not on
their order, nor on how many processes or runs remembered them.

    with open_store("gull.db") as store:
        with store.transaction():  # many pages at once
            for name, url, article in cleaned:
                store.remember(name, site_of(name, url), article)
        for name, url, article in cleaned:
            yield store.judge(name, site_of(name, url), article)
"""

from dehusk.store.said import Sayings, read_sayings
from dehusk.store.site import site_of
from dehusk.store.store import Store, open_store

__all__ = ["Sayings", "Store", "open_store", "read_sayings", "site_of"]
