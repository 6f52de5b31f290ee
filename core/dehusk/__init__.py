"""dehusk: keeps the article of a page, removes the husk, and says why."""

from dehusk.clean import clean
from dehusk.duplicates import find_duplicates
from dehusk.errors import DehuskError
from dehusk.model import Article, Block, Kind, Metadata, Page, Removal, Spared, Status
from dehusk.reading.read import read_page
from dehusk.reasons import Reason
from dehusk.rules import Rule

__all__ = [
    "Article",
    "Block",
    "DehuskError",
    "Kind",
    "Metadata",
    "Page",
    "Reason",
    "Removal",
    "Rule",
    "Spared",
    "Status",
    "clean",
    "find_duplicates",
    "read_page",
]
__version__ = "0.1.0"
