"""Two paragraphs that are nearly the same: which edits leave the meaning alone, and which make another fact."""

import pytest

from dehusk.duplicates import find_duplicates, judge_duplicates
from dehusk.model import Removal, Spared
from dehusk.reasons import Reason

EN = (
    "The council of Marlow said on Monday that 1,200 homes near the river were without power after the storm, "
    "and that Hansen would accept help from the army because many roads remained open."
)
DE = (
    "Der Rat der Stadt teilte am Montag mit, dass 1200 Häuser am Fluss nach dem Sturm ohne Strom waren und dass die "
    "Preise für Holz in diesem Jahr wegen der großen Nachfrage gestiegen sind."
)
FR = (
    "Le conseil de la ville a dit lundi que 1200 maisons près de la rivière étaient touchées par la tempête, et que "
    "les prix du bois ont augmenté cette année dans toute la région."
)
ES = (
    "El consejo de la ciudad dijo el lunes que 1200 casas cerca del río fueron afectadas por la tormenta, y que los "
    "precios de la madera han subido este año en toda la región."
)
RU = (
    "Совет города сообщил в понедельник, что 1200 домов у реки пострадали после бури, и что цены на дерево в этом году "
    "выросли во всей области из-за большого спроса."
)
AR = (
    "قال مجلس المدينة يوم الاثنين إن 1200 منزل قرب النهر تضررت بعد العاصفة، وإن أسعار الخشب ارتفعت هذا العام في كل "
    "المنطقة بسبب الطلب الكبير من الخارج."
)
ZH = "市议会星期一表示，暴风雨之后河边有1200所房屋停电，今年整个地区的木材价格因为需求很大而上涨，许多道路仍然开放。"
JA = (
    "市議会は月曜日、嵐の後に川沿いの1200軒の家が停電し、今年は地域"
    "全体で木材の価格が上がったと発表した。多くの道路は今も開いている。"
)
TR = (
    "Belediye meclisi pazartesi günü yaptığı açıklamada, fırtınadan sonra nehir kıyısındaki 1200 evin elektriksiz "
    "kaldığını ve kereste fiyatlarının bu yıl bütün bölgede yükseldiğini bildirdi."
)


def goes(text: str, changed: str) -> bool:
    return [removal.place for removal in find_duplicates([text, changed])] == [1]


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        pytest.param(EN, "said", "also said", id="a light word more"),
        pytest.param(EN, "because", "since", id="an interchangeable word"),
        pytest.param(EN, "many roads", "a lot of roads", id="an interchangeable phrase"),
        pytest.param(EN, "council of", "counciil of", id="a doubled letter"),
        pytest.param(EN, "remained", "remianed", id="two letters in each other's place"),
        pytest.param(EN, "storm", "storrn", id="rn for m, as a scanner reads it"),
        pytest.param(EN, "power", "p0wer", id="a digit for a letter"),
        pytest.param(EN, "without power", "without pow- er", id="a hyphen left at a line end"),
        pytest.param(EN, "1,200", "1200", id="thousands without a comma"),
        pytest.param(EN, "storm, and", "storm and", id="a comma less"),
        pytest.param(EN, "after the storm", "after the the storm", id="a word written twice"),
        pytest.param(EN, "near the", "nearthe", id="a space less"),
        pytest.param(DE, "mit, dass", "auch mit, dass", id="a light word more in German"),
        pytest.param(DE, "gestiegen", "gestieegen", id="a doubled letter in German"),
        pytest.param(FR, "dit lundi", "dit également lundi", id="a light word more in French"),
        pytest.param(ES, "dijo el", "dijo también el", id="a light word more in Spanish"),
        pytest.param(RU, "сообщил", "также сообщил", id="a light word more in Russian"),
        pytest.param(RU, "пострадали", "потсрадали", id="swapped letters in Russian"),
        pytest.param(AR, "قال مجلس", "قال أيضا مجلس", id="a light word more in Arabic"),
        pytest.param(ZH, "市议会星期一", "市议会星期一也", id="a light word more in Chinese"),
        pytest.param(JA, "多くの道路は", "さらに多くの道路は", id="a light word more in Japanese"),
        pytest.param(TR, "bildirdi", "bildridi", id="swapped letters in a language without lists"),
    ],
)
def test_an_edit_that_leaves_the_meaning_alone_goes(text: str, old: str, new: str) -> None:
    assert old in text
    assert goes(text, text.replace(old, new))


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        pytest.param(EN, "1,200", "1,300", id="another number"),
        pytest.param(EN, "1,200", "12,00", id="a digit elsewhere"),
        pytest.param(EN, "Monday", "Sunday", id="another day"),
        pytest.param(EN, "Hansen", "Hanson", id="a name one letter off"),
        pytest.param(EN, "Marlow", "Tilbury", id="another place"),
        pytest.param(EN, "would", "would not", id="a not more"),
        pytest.param(EN, "would accept", "wouldn't accept", id="a contracted not"),
        pytest.param(EN, "accept", "reject", id="accept and reject"),
        pytest.param(EN, "after", "before", id="before and after"),
        pytest.param(EN, "open", "closed", id="open and closed"),
        pytest.param(EN, "without power", "with power", id="with and without"),
        pytest.param(EN, "army", "navy", id="another noun"),
        pytest.param(EN, "homes", "wooden homes", id="an unknown word more"),
        pytest.param(DE, "gestiegen", "gesunken", id="risen and fallen in German"),
        pytest.param(DE, "die Preise", "nicht die Preise", id="a not more in German"),
        pytest.param(FR, "ont augmenté", "n'ont pas augmenté", id="a not more in French"),
        pytest.param(ES, "han subido", "no han subido", id="a not more in Spanish"),
        pytest.param(RU, "выросли", "не выросли", id="a not more in Russian"),
        pytest.param(RU, "1200", "1300", id="another number in Russian"),
        pytest.param(AR, "الاثنين", "الثلاثاء", id="another day in Arabic"),
        pytest.param(AR, "تضررت", "لم تتضرر", id="a not more in Arabic"),
        pytest.param(ZH, "上涨", "下跌", id="risen and fallen in Chinese"),
        pytest.param(ZH, "仍然开放", "仍然不开放", id="a not more in Chinese"),
        pytest.param(JA, "1200", "1300", id="another number in Japanese"),
        pytest.param(JA, "上がった", "下がった", id="risen and fallen in Japanese"),
        pytest.param(TR, "yükseldiğini", "düştüğünü", id="risen and fallen in a language without lists"),
        pytest.param(TR, "pazartesi", "perşembe", id="another day in a language without lists"),
    ],
)
def test_an_edit_that_makes_another_fact_stays(text: str, old: str, new: str) -> None:
    assert old in text
    assert not goes(text, text.replace(old, new, 1))


def test_what_saved_a_paragraph_is_told_with_both_numbers() -> None:
    found = list(judge_duplicates([EN, EN.replace("1,200", "1,300")]))
    assert found == [
        Spared(1, Reason.NEAR_DUPLICATE, "99 % like block 0, but 1,200 is not 1,300", 0, found[0].similarity),
    ]


def test_a_word_that_the_page_has_elsewhere_is_no_slip() -> None:
    wine = "The old cellar below the house was known far beyond the valley for its wine and for the man who kept it."
    mine = wine.replace("wine", "mine")
    assert [r.place for r in judge_duplicates([wine, "They closed the mine.", mine]) if isinstance(r, Removal)] == []


def test_a_higher_similarity_keeps_more() -> None:
    changed = EN.replace("said", "also said").replace("because", "since")
    assert [r.place for r in find_duplicates([EN, changed], similarity=0.8)] == [1]
    assert list(find_duplicates([EN, changed], similarity=0.99)) == []
