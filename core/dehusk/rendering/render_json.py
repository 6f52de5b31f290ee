"""The article as one JSON object: its text, its blocks, what was removed and why."""

from typing import Any

from dehusk.model import Article
from dehusk.records import SCHEMA_VERSION, block_record, finding_record, to_json
from dehusk.rendering.render_text import render_text
from dehusk.words import count_words


def render_json(article: Article) -> str:
    """Write the article as a JSON object over several lines."""
    return to_json(_article_record(article), indent=2) + "\n"


def render_jsonl(article: Article) -> str:
    """Write the article as a JSON object on one line."""
    return to_json(_article_record(article)) + "\n"


def _article_record(article: Article) -> dict[str, Any]:
    metadata = article.metadata
    return {
        "v": SCHEMA_VERSION,
        "source": article.page.source,
        "status": article.status,
        "title": article.title,
        "author": metadata.author,
        "date": metadata.date,
        "site": metadata.site,
        "url": metadata.url or article.page.url,
        "language": metadata.language,
        "text": render_text(article, with_title=False),
        "blocks": [block_record(block) for block in article.kept],
        "removed": [finding_record(article.blocks[removal.place], removal) for removal in article.removals],
        "spared": [finding_record(article.blocks[spared.place], spared) for spared in article.spared],
        "stats": _stats(article),
    }


def _stats(article: Article) -> dict[str, Any]:
    return {
        "blocks_kept": len(article.blocks) - len(article.removals),
        "blocks_removed": len(article.removals),
        "words_kept": sum(count_words(block.text) for block in article.kept),
        "words_removed": sum(count_words(article.blocks[removal.place].text) for removal in article.removals),
        "removed_by_reason": article.counts(),
    }
