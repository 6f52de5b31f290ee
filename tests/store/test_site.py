import pytest

from dehusk.store import site_of


@pytest.mark.parametrize(
    ("url", "site"),
    [
        pytest.param("https://www.gull.example.org/news/1?page=2#top", "example.org", id="subdomain"),
        pytest.param("http://news.gull.co.uk/1", "gull.co.uk", id="suffix-of-two-parts"),
        pytest.param("https://GULL.example/1", "gull.example", id="capitals-and-unknown-suffix"),
        pytest.param("https://ann.github.io/ferry", "ann.github.io", id="somebody-on-a-host-for-everybody"),
        pytest.param("https://ann@gull.org:8443/1", "gull.org", id="user-and-port"),
        pytest.param("http://127.0.0.1:8000/1", "127.0.0.1", id="number"),
        pytest.param("http://[::1]/1", "::1", id="long-number"),
        pytest.param("http://localhost/1", "localhost", id="bare-host"),
        pytest.param("https://måke.no/1", "måke.no", id="letters-with-accents"),
        pytest.param("//gull.org/1", "gull.org", id="without-scheme"),
    ],
)
def test_a_page_with_an_address_belongs_to_its_domain(url: str, site: str) -> None:
    assert site_of("folder/page.html", url) == site


@pytest.mark.parametrize(
    ("name", "url", "site"),
    [
        pytest.param("2024/may/1.html", None, "2024/may", id="folder"),
        pytest.param("1.html", None, ".", id="no-folder"),
        pytest.param("/srv/pages/1.html", "", "/srv/pages", id="empty-address"),
        pytest.param("a/1.html", "news/1.html", "a", id="relative-address"),
        pytest.param("a/1.html", "http://[", "a", id="broken-address"),
        pytest.param("a/1.html", "mailto:ann@gull.org", "a", id="address-of-no-page"),
        pytest.param("a\udce9/1.html", "https:///x", "a\udce9", id="name-that-is-no-text"),
    ],
)
def test_a_page_without_an_address_belongs_to_its_folder(name: str, url: str | None, site: str) -> None:
    assert site_of(name, url) == site
