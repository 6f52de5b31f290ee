"""Labels of charsets mean what browsers take them for, and every codec gives back what it read."""

import pytest

from dehusk.reading.webcodecs import find_codec


@pytest.mark.parametrize(
    ("label", "codec"),
    [
        ("latin1", "windows-1252"),
        ("ASCII", "windows-1252"),
        (" utf8 ", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16-le"),
        ("gb_2312-80", "gb18030"),
        ("GBK", "gb18030"),
        ("Big5", "big5hkscs"),
        ("sjis", "cp932"),
        ("x-sjis", "cp932"),
        ("ks_c_5601-1987", "cp949"),
        ("iso-8859-9", "windows-1254"),
        ("iso88592", "iso8859-2"),
        ("x-cp1251", "windows-1251"),
        ("windows-874", "cp874"),
        ("iso-8859-8-i", "iso8859-8"),
        ("x-mac-cyrillic", "mac-cyrillic"),
    ],
)
def test_a_label_means_what_browsers_take_it_for(label: str, codec: str) -> None:
    assert find_codec(label) == codec


@pytest.mark.parametrize(
    "label", ["", "rot13", "zip", "hex", "idna", "utf-7", "cp500", "hz", "mbcs", "../x", "x" * 999]
)
def test_what_is_no_charset_of_a_page_is_not_found(label: str) -> None:
    assert find_codec(label) is None


@pytest.mark.parametrize("codec", ["utf-16-le-sig", "utf-16-be-sig", "utf-32-le-sig", "utf-32-be-sig"])
def test_a_codec_with_a_mark_writes_and_takes_it_off(codec: str) -> None:
    data = "Mühle 水車".encode(codec)
    assert data == "\ufeffMühle 水車".encode(codec.removesuffix("-sig"))
    assert data.decode(codec) == "Mühle 水車"


def test_a_gap_of_a_code_page_is_a_control_character_or_an_error() -> None:
    assert b"\x80\x81\xe9".decode("windows-1252-web") == "€\x81é"
    assert "€\x81é".encode("windows-1252-web") == b"\x80\x81\xe9"
    with pytest.raises(UnicodeDecodeError):
        b"\xaa".decode("windows-1253-web")
    with pytest.raises(UnicodeEncodeError):
        "水".encode("windows-1252-web")
