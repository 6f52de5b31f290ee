"""How much kinship the end of an article has with the rest of it, and with another article: `kinship.py DATA`.

DATA/truth.jsonl   one object a page: text (what a person takes the article's body to be)

The end is the last sixth of the article's paragraphs of twelve words and more, of which there must be six. The other
article is the next one of the file. Prints how many ends are below each threshold, which is what `later_parts` takes
for something else.
"""

import json
import sys
from itertools import pairwise
from pathlib import Path

from dehusk.html_route.topic import Topic
from dehusk.words import count_words

_LONG, _LEAST, _SIXTH = 12, 6, 6
_THRESHOLDS = (0.5, 0.55, 0.6, 0.67, 0.75, 0.85)


def main(data: Path) -> None:
    """Print the counts."""
    with (data / "truth.jsonl").open(encoding="utf-8") as lines:
        texts = [json.loads(line).get("text") or "" for line in lines]
    articles = [[line for line in text.split("\n") if count_words(line) >= _LONG] for text in texts]
    articles = [paragraphs for paragraphs in articles if len(paragraphs) >= _LEAST]
    ends = [len(paragraphs) - len(paragraphs) // _SIXTH for paragraphs in articles]
    own = [Topic(paragraphs[:end]).kinship(paragraphs[end:]) for paragraphs, end in zip(articles, ends, strict=True)]
    pairs = pairwise(zip(articles, ends, strict=True))
    others = [Topic(body[:end]).kinship(other[start:]) for (body, end), (other, start) in pairs]
    print(f"below{'':10}its own end, of {len(own)}   another's, of {len(others)}")
    for threshold in _THRESHOLDS:
        counts = (sum(kinship < threshold for kinship in some) for some in (own, others))
        print(f"{threshold:<15}{next(counts):20}{next(counts):20}")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    main(Path(sys.argv[1]))
