"""Which output belongs to which input, and which files of a folder are pages."""

import os

_PAGES = frozenset((".html", ".htm", ".xhtml", ".shtml", ".mhtml", ".mht", ".txt", ".text", ".md", ".markdown"))
_PACKED = (".gz", ".zst")
_COLLECTIONS = tuple(kind + packed for kind in (".jsonl", ".ndjson", ".warc") for packed in ("", *_PACKED))
# What stands beside saved pages. Anything else in a folder is tried: pages are called story.php?id=3 as well.
_NO_PAGES = frozenset(
    """
    .7z .atom .avi .avif .bin .bmp .bz2 .css .csv .db .doc .docx .eot .epub .exe .gif .ico .jpeg .jpg .js .json .log
    .m4a .map .mjs .mov .mp3 .mp4 .odt .ogg .otf .parquet .pdf .png .ppt .pptx .prom .pyc .rar .rss .sqlite .svg .tar
    .tgz .tif .tiff .ttf .wasm .wav .webm .webmanifest .webp .woff .woff2 .xls .xlsx .xml .xz .zip
    """.split()
)


def may_be_page(name: str) -> bool:
    """Whether a file found in a folder is taken for an input. Hidden files, images, styles and the like are not.

    >>> [name for name in ("a.html", "story.php", "logo.png", ".hidden.html", "b.txt.gz") if may_be_page(name)]
    ['a.html', 'story.php', 'b.txt.gz']
    """
    return not name.startswith(".") and os.path.splitext(unpacked(name))[1].casefold() not in _NO_PAGES  # noqa: PTH122  a name


def is_collection(name: str) -> bool:
    """Whether a file holds many pages: JSON Lines or WARC, packed or not.

    >>> is_collection("feed.jsonl.zst"), is_collection("page.html.gz")
    (True, False)
    """
    return name.casefold().endswith(_COLLECTIONS)


def is_warc(name: str) -> bool:
    """Whether a collection is a WARC file."""
    return unpacked(name).casefold().endswith(".warc")


def unpacked(name: str) -> str:
    """Give a file's name without the suffix of its compression."""
    is_packed = name[-4:].casefold().endswith(_PACKED)
    return os.path.splitext(name)[0] if is_packed else name  # noqa: PTH122  a name


def is_one_file(output: str) -> bool:
    """Whether an output is one file for all articles."""
    return output.endswith((".jsonl", ".jsonl.gz", ".jsonl.zst", ".parquet"))


def output_place(place: str, suffix: str) -> str:
    """Name the output of the input at `place`; only the suffixes of pages give way to the new one.

    >>> output_place("a/story.html", ".txt"), output_place("b/v1.2", ".txt"), output_place("c.htm.gz", ".json")
    ('a/story.txt', 'b/v1.2.txt', 'c.json')
    """
    stem, old = os.path.splitext(unpacked(place))  # noqa: PTH122  a name
    return (stem if old.casefold() in _PAGES else place) + suffix
