"""Undeclared charsets are told from a line or two."""

import pytest

from dehusk.reading.detect import detect_escaped, detect_legacy, detect_wide, has_many_controls

LINES = {
    "danish": ("Den gamle mølle ved åen bliver til et bibliotek næste år.", ("windows-1252",)),
    "dutch": ("De molen aan de rivier – zo’n 200 jaar oud – wordt een café.", ("windows-1252",)),
    "english": ("The mill “by the river” isn’t for sale – not yet…", ("windows-1252",)),
    "finnish": ("Vanha mylly joen äärellä myydään ensi syksynä. Päätös syntyi eilen.", ("windows-1252",)),
    "french": ("Le vieux moulin, près de la rivière, a été vendu à la mairie.", ("windows-1252", "mac-roman", "cp850")),
    "german": ("Die Mühle gehört für fünf Jahre der Gemeinde, heißt es später.", ("windows-1252",)),
    "icelandic": ("Gamla myllan við ána verður safn á næsta ári, sagði bæjarstjórinn.", ("windows-1252",)),
    "italian": ("Il mulino è già in vendita: così ha detto la città, però è caro.", ("windows-1252",)),
    "portuguese": ("O moinho não será vendido, disse a câmara; a decisão é de terça.", ("windows-1252",)),
    "spanish": ("El molino se venderá en otoño, según el señor alcalde. ¿A quién?", ("windows-1252",)),
    "swedish": ("Den gamla kvarnen vid ån säljs nästa år, säger borgmästaren på möte.", ("windows-1252",)),
    "czech": ("Starý mlýn u řeky bude příští rok prodán, říká starosta města.", ("windows-1250", "iso8859-2")),
    "hungarian": ("A régi malom jövőre eladó, így szól a döntés; őszig dől el minden.", ("windows-1250",)),
    "polish": ("Młyn nad rzeką będzie sprzedany, powiedział wójt; są już chętni.", ("windows-1250", "iso8859-2")),
    "turkish": ("Irmağın kıyısındaki değirmen satılıyor; bu yıl işler değişti.", ("windows-1254",)),
    "lithuanian": ("Senasis malūnas prie upės bus parduotas kitą mėnesį, sakė meras Šarūnas.", ("windows-1257",)),
    "russian": (
        "Мельницу у реки продадут осенью, сообщил глава города.",
        ("windows-1251", "koi8-u", "iso8859-5", "cp866"),
    ),
    "ukrainian": ("Млин біля річки продадуть восени, повідомив міський голова.", ("windows-1251", "koi8-u")),
    "bulgarian": ("Мелницата край реката ще бъде продадена наесен, каза кметът.", ("windows-1251",)),
    "greek": ("Ο μύλος δίπλα στο ποτάμι πωλείται το φθινόπωρο.", ("windows-1253",)),
    "arabic": ("ستباع المطحنة القديمة على ضفة النهر في الخريف.", ("windows-1256",)),
    "hebrew": ("הטחנה הישנה ליד הנהר תימכר בסתיו, אמר ראש העיר.", ("windows-1255",)),
    "thai": ("โรงสีเก่าริมแม่น้ำจะถูกขายในฤดูใบไม้ร่วงนี้", ("cp874",)),
    "japanese": ("川沿いの古い水車小屋は、秋に売られることになった。", ("cp932", "euc_jp")),
    "chinese": ("河边的老磨坊将在秋天出售，镇长昨天在会上说。", ("gb18030",)),
    "traditional chinese": ("河邊的老磨坊將在秋天出售，鎮長昨天在會上說。", ("big5hkscs",)),
    "korean": ("강가의 오래된 방앗간이 가을에 팔린다고 시장이 말했다.", ("cp949",)),
}


@pytest.mark.parametrize(
    ("line", "codec"),
    [pytest.param(line, c, id=f"{language} in {c}") for language, (line, codecs) in LINES.items() for c in codecs],
)
def test_one_line_is_enough(line: str, codec: str) -> None:
    assert line.encode(codec).decode(detect_legacy(line.encode(codec))) == line


@pytest.mark.parametrize("data", [b"", b"\x81", b"caf\xe9", b"\xff" * 50, bytes(range(128, 256))])
def test_there_is_always_an_answer_that_python_knows(data: bytes) -> None:
    assert data.decode(detect_legacy(data), "replace") is not None


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("text", ["The mill by the river.\n", "Мельница у реки.\n", "<p>川沿いの水車</p>\n"])
def test_wide_characters_show_without_a_mark(text: str, codec: str) -> None:
    assert detect_wide((text * 5).encode(codec)) == codec


def test_wide_characters_show_when_the_last_is_cut() -> None:
    assert detect_wide(("The mill by the river." * 5).encode("utf-16-le")[:-1]) == "utf-16-le"


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"The mill\0 by the river.\0", id="two stray characters"),
        pytest.param("Мельница у реки".encode(), id="utf-8"),
        pytest.param(bytes(400), id="zeros"),
        pytest.param(bytes(range(256)) * 4, id="every byte there is"),
    ],
)
def test_what_is_not_wide_is_not_taken_for_it(data: bytes) -> None:
    assert detect_wide(data) is None


def test_escape_sequences_are_japanese_only_when_they_read_as_such() -> None:
    assert detect_escaped("水車".encode("iso2022_jp")) == "iso2022_jp"
    assert detect_escaped(b"\x1b[1mbold\x1b[0m costs \x1b$") is None


def test_control_characters_are_many_in_binaries_alone() -> None:
    assert has_many_controls(bytes(range(256)))
    assert not has_many_controls(b"\x1b[1mbold\x1b[0m\r\n\tand\x0c\0")
