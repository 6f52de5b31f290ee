"""Which elements a page's text is cut at, and which of them hold none that a browser shows."""

# Elements whose text a browser does not show as part of the page.
SILENT = frozenset(
    "script style noscript noframes template svg math head iframe object embed canvas audio video select datalist "
    "textarea title meta link".split()
)
BLOCK_LEVEL = frozenset(
    "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption "
    "figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html label legend li main menu nav ol p pre search section "
    "summary table tbody td tfoot th thead tr ul".split()
)
LEVELS = {f"h{level}": level for level in range(1, 7)}
"""The headings, by tag."""
