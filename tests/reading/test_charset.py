"""The order in which charsets are believed, and what is said when one is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dehusk.errors import UnreadableInputError
from dehusk.reading.charset import decode

GERMAN = "Die Mühle am Fluß gehört der Stadt. "
RUSSIAN = "Старая мельница у реки принадлежит городу. "


@pytest.mark.parametrize("codec", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_a_byte_order_mark_decides(codec: str) -> None:
    read = decode(("\ufeff" + GERMAN).encode(codec), declared="koi8-r")
    assert (read.text, read.encoding, read.notes) == (GERMAN, f"{codec}-sig", ())


def test_a_byte_order_mark_beats_the_user_and_says_so() -> None:
    read = decode(b"\xef\xbb\xbfMill", encoding="latin-1")
    assert (read.text, read.notes) == ("Mill", ("asked to read latin-1, but the byte-order mark says utf-8",))
    assert decode(b"\xef\xbb\xbfMill", encoding="utf8").notes == ()


def test_the_user_beats_the_declaration_and_the_look() -> None:
    read = decode(GERMAN.encode(), encoding="windows-1252", declared="utf-8")
    assert (read.text, read.notes) == (GERMAN.encode().decode("windows-1252"), ())


def test_what_the_user_wants_and_the_bytes_do_not_is_counted() -> None:
    read = decode(b"M\xfchle, Fl\xfcsse, caf\xe9.", encoding="utf-8")
    assert (read.text, read.notes) == (
        "M\ufffdhle, Fl\ufffdsse, caf\ufffd.",
        ("3 places are not valid utf-8 and became \ufffd",),
    )


def test_a_replacement_character_of_the_page_itself_is_not_counted() -> None:
    assert decode("\ufffd\ufffd".encode() + b"\xff", encoding="utf-8").notes == (
        "1 place is not valid utf-8 and became \ufffd",
    )


@pytest.mark.parametrize("name", ["klingon", "", "zlib", "punycode", "unicode_escape", "utf-7", "cp037", "a\0b", "ÿ"])
def test_no_charset_is_refused_with_an_example(name: str) -> None:
    with pytest.raises(UnreadableInputError, match="is not a charset that dehusk reads; name one such as utf-8"):
        decode(b"x", encoding=name)


@pytest.mark.parametrize(
    ("text", "codec", "label"),
    [
        pytest.param(GERMAN, "windows-1252", "iso-8859-1", id="latin-1 that is windows-1252"),
        pytest.param("“Mühle” – neu", "windows-1252", "ISO-8859-1", id="curly quotes in latin-1"),
        pytest.param("北京的“新”图书馆 镕", "gb18030", "gb2312", id="gb2312 with a character of gbk"),
        pytest.param("第①回 髙橋さん", "cp932", "shift_jis", id="shift_jis with characters of windows-31j"),
        pytest.param("펲시 콜라 한 잔", "cp949", "euc-kr", id="euc-kr with a syllable of cp949"),
        pytest.param("Kıyıdaki değirmen", "windows-1254", "iso-8859-9", id="latin-5"),
        pytest.param("โรงสีริมน้ำ", "cp874", "tis-620", id="thai"),
        pytest.param("Mill", "windows-1252", "us-ascii", id="ascii"),
        pytest.param(RUSSIAN, "koi8-r", "KOI8-R", id="russian"),
        pytest.param("川辺の水車", "iso2022_jp", "iso-2022-jp", id="escape sequences"),
    ],
)
def test_a_declaration_that_reads_the_bytes_stays(text: str, codec: str, label: str) -> None:
    read = decode(text.encode(codec), declared=label)
    assert (read.text, read.encoding, read.notes) == (text, codec, ())


@pytest.mark.parametrize(
    ("text", "codec", "label"),
    [
        pytest.param(GERMAN, "utf-8", "iso-8859-1", id="latin-1 that is utf-8"),
        pytest.param(RUSSIAN, "utf-8", "windows-1251", id="windows-1251 that is utf-8"),
        pytest.param("café", "utf-8", "us-ascii", id="ascii that is utf-8"),
        pytest.param("河边的旧仓库改建为图书馆。", "utf-8", "gbk", id="gbk that is utf-8"),
        pytest.param(GERMAN, "windows-1252", "utf-8", id="utf-8 that is windows-1252"),
        pytest.param(RUSSIAN, "windows-1251", "utf-8", id="utf-8 that is windows-1251"),
        pytest.param("川辺の古い水車は、来月から図書館になる。", "cp932", "euc-jp", id="euc-jp that is shift_jis"),
        pytest.param("川辺の古い水車は", "iso2022_jp", "utf-8", id="utf-8 that is escape sequences"),
        pytest.param(GERMAN, "windows-1252", "klingon", id="no charset at all"),
        pytest.param(GERMAN, "utf-8", "none", id="no charset, and utf-8"),
    ],
)
def test_a_declaration_that_does_not_read_the_bytes_goes(text: str, codec: str, label: str) -> None:
    read = decode(text.encode(codec), declared=label)
    assert (read.text, read.encoding, read.notes) == (text, codec, (f"declared {label}, but the bytes are {codec}",))


def test_ascii_letters_cannot_declare_utf_16() -> None:
    assert decode("café".encode(), declared="utf-16").notes == ()


def test_a_byte_that_windows_leaves_undefined_comes_back() -> None:
    data = b"M\xfchle \x81\x9d"
    read = decode(data, declared="iso-8859-1")
    assert (read.text, read.notes) == ("Mühle \x81\x9d", ())
    assert read.text.encode(read.encoding) == data


@given(st.binary(max_size=50), st.sampled_from([f"windows-{number}" for number in range(1250, 1259)] + ["windows-874"]))
def test_windows_code_pages_come_back_to_the_byte(data: bytes, label: str) -> None:
    read = decode(data, encoding=label)
    if not read.notes:
        assert read.text.encode(read.encoding) == data


@pytest.mark.parametrize(
    ("data", "text"),
    [
        pytest.param(("é" * 9).encode() + b"\xe9", "é" * 9 + "\ufffd", id="one broken byte"),
        pytest.param((GERMAN * 9).encode() + b"caf\xc3", GERMAN * 9 + "caf\ufffd", id="cut inside the last character"),
        pytest.param(
            b"\xff" + (RUSSIAN * 5).encode() + b"\xfe", "\ufffd" + RUSSIAN * 5 + "\ufffd", id="broken at both ends"
        ),
    ],
)
@pytest.mark.parametrize("label", [None, "utf-8"])
def test_a_few_broken_bytes_stay_in_utf_8(data: bytes, text: str, label: str | None) -> None:
    read = decode(data, declared=label)
    assert (read.text, read.encoding) == (text, "utf-8")
    assert len(read.notes) == 1
    assert "not valid utf-8" in read.notes[0]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("One café in a long text of the plainest words. " * 20, id="an accent here and there"),
        pytest.param("Ärger über Öl", id="a few words"),
    ],
)
def test_another_charset_is_not_taken_for_broken_utf_8(text: str) -> None:
    read = decode(text.encode("windows-1252"), declared="utf-8")
    assert (read.text, read.encoding) == (text, "windows-1252")


def test_a_broken_byte_does_not_cost_a_page_its_declared_charset() -> None:
    data = "川辺の古い水車は、来月から図書館になる。".encode("euc_jp") + b"\xad\xff"
    read = decode(data, declared="euc-jp")
    assert read.text.startswith("川辺の古い水車は")
    assert "not valid euc_jp" in read.notes[0]


def test_a_guess_is_told_and_utf_8_needs_no_word() -> None:
    assert decode(RUSSIAN.encode("windows-1251")).notes == ("no charset declared; read as windows-1251",)
    assert decode(RUSSIAN.encode()).notes == ()
