"""A page to put one line on: a headline and paragraphs of prose in the line's language."""

from collections.abc import Callable, Iterable, Sequence

import pytest

from dehusk.model import Block, Kind, Removal, Spared

HEADLINES = {
    "en": "Ferry returns to the northern islands",
    "de": "Die Fähre fährt wieder zu den Inseln",
    "fr": "Le bac retourne vers les îles du nord",
    "es": "El barco vuelve a las islas del norte",
    "ru": "Паром снова идёт к северным островам",
    "ar": "العبّارة تعود إلى جزر الشمال",
    "zh": "渡轮重返北方群岛",
    "ja": "フェリーが北の島々に戻る",
}
PROSE = {
    "en": "The ferry left the northern pier at dawn, an hour later than planned, and carried forty people, nine sheep "
    "and the mail of two weeks across a sound that had only just thawed.",
    "de": "Die Fähre verließ den Steg im Norden bei Tagesanbruch, eine Stunde später als geplant, und brachte vierzig "
    "Menschen, neun Schafe und die Post von zwei Wochen über den eben erst aufgetauten Sund.",
    "fr": "Le bac a quitté le quai du nord à l'aube, une heure plus tard que prévu, avec quarante passagers, neuf "
    "moutons et le courrier de deux semaines, sur un détroit à peine dégelé.",
    "es": "El barco dejó el muelle del norte al alba, una hora más tarde de lo previsto, con cuarenta personas, nueve "
    "ovejas y el correo de dos semanas, por un estrecho que apenas se había deshelado.",
    "ru": "Паром отошёл от северного причала на рассвете, на час позже, чем собирались, и повёз сорок человек, девять "
    "овец и почту за две недели через пролив, который только что освободился ото льда, к двум дальним островам.",
    "ar": "غادرت العبّارة الرصيف الشمالي عند الفجر متأخرة ساعة عن موعدها وحملت أربعين راكبا وتسع نعاج وبريد أسبوعين "
    "عبر مضيق لم يذب جليده إلا قبل أيام قليلة من تلك الرحلة الطويلة.",
    "zh": "渡轮黎明时离开北码头,比计划晚了一个小时,载着四十个人、九只羊和两个星期的邮件,穿过刚刚解冻的海峡,"
    "驶向那两座从十二月起就没有见过船的小岛。",
    "ja": "フェリーは夜明けに北の桟橋を離れ、予定より一時間遅れて、四十人の乗客と九頭の羊と二週間分の郵便物を乗せ、"
    "氷が解けたばかりの海峡を渡って、十二月から船の来なかった二つの島へ向かった。",
}

Lay = Callable[..., list[Block]]
Gone = Callable[[Iterable[Removal | Spared], Sequence[Block]], list[str]]


@pytest.fixture
def lay() -> Lay:
    """Lay out a page: strings as paragraphs, (kind, string) pairs as such, "..." as two paragraphs of prose."""

    def lay_out(*parts: str | tuple[Kind, str], language: str = "en") -> list[Block]:
        blocks: list[tuple[Kind, str]] = []
        for part in parts:
            if part == "...":
                blocks += [(Kind.PARAGRAPH, PROSE[language]), (Kind.PARAGRAPH, f"2024: {PROSE[language]}")]
            elif part == "#":
                blocks.append((Kind.HEADING, HEADLINES[language]))
            else:
                blocks.append((Kind.PARAGRAPH, part) if isinstance(part, str) else part)
        return [Block(place, kind, text) for place, (kind, text) in enumerate(blocks)]

    return lay_out


@pytest.fixture
def gone() -> Gone:
    """List the texts that a stage removes."""

    def removed_texts(found: Iterable[Removal | Spared], blocks: Sequence[Block]) -> list[str]:
        texts = {block.place: block.text for block in blocks}
        return [texts[one.place] for one in found if isinstance(one, Removal)]

    return removed_texts
