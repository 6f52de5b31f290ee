"""Which site a page belongs to: furniture recurs within a site."""

from posixpath import dirname


def site_of(page_name: str, url: str | None) -> str:
    """Name the site of a page: the registered domain of its address, or the folder that it lies in.

    Two people's pages on one host for everybody, such as github.io, are two sites. A host without a registered domain
    is a site by itself.

    >>> site_of("2024/ferry.html", "https://www.news.example.co.uk/ferry?page=1")
    'example.co.uk'
    >>> site_of("2024/ferry.html", None), site_of("ferry.html", "mailto:ann@example.org")
    ('2024', '.')
    """
    return (_domain_of(url) if url else None) or dirname(page_name) or "."


def _domain_of(url: str) -> str | None:
    # They cost 150 ms that no run without a store shall pay.
    from urllib.parse import urlsplit  # noqa: PLC0415

    from tld import get_fld  # noqa: PLC0415 - its list of domains comes with it: no network

    try:
        host = urlsplit(url).hostname
    except ValueError:  # no address at all, such as http://[
        return None
    if not host:
        return None
    return get_fld(f"http://{host}/", fail_silently=True, search_private=True) or host
