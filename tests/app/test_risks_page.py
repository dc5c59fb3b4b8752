"""Risker och intern kontroll: the highest first, the unreadable never placed, accepted apart from followed up."""

import pytest

from app.data import doubts
from app.data import risks as facts
from tests.app.page_driver import cut, markup, shown, text

pytestmark = pytest.mark.usefixtures("built")
T1, T2, T3 = "2023-t1", "2023-t2", "2023-t3"


def part(words: str, heading: str, following: str) -> str:
    rest = words[words.index(heading) :]
    return rest[: rest.index(following)]


def test_the_answer_names_the_highest_and_what_the_board_must_do() -> None:
    words = text(shown("risks"))
    assert (
        "Högst riskvärde, 6, har ”Reglemente och avtal fastställs inte” och ”Vakant tjänst samordnare”. "
        "De föreslås följas upp genom internkontroll. Det gäller först när nämnden har beslutat om planen." in words
    )
    assert "Två har värdet 6, ingen har högre; en kan inte placeras" in words
    assert "I planen accepteras värden till och med 4; de som följs upp har 6 eller mer." in words
    assert "verksamhetsplanen för 2023 (föreslagen, bordlagd)" in words
    assert "Riskerna i de tre obligatoriska kontrollmomenten har nämnden redan accepterat." in words


def test_an_unreadable_value_is_quoted_beside_the_matrix_and_not_placed() -> None:
    words = text(shown("risks"))
    beside = part(words, "Kan inte placeras", "Handlingarna anger ingen gräns för när en risk")
    assert "Dataskyddsförordningen (GDPR)" in beside
    assert "”1 osannolik 2 lindrig 3 kännbar”" in beside
    table = part(words, "Tryckt värde", "Kan inte placeras")
    assert (
        "5 Dataskyddsförordningen (GDPR) 1 osannolik 2 lindrig 3 kännbar "
        "går inte att läsa går inte att jämföra går inte att jämföra" in table
    )


def test_the_printed_value_stands_beside_the_product_and_says_if_they_agree() -> None:
    words = text(shown("risks"))
    assert "1 Projekt följer inte plan 4 1 4 4 4 ja 4 1 4 – Första bedömningen" in words


def test_what_is_accepted_stands_apart_from_what_is_followed_up() -> None:
    words = text(shown("risks"))
    followed = part(words, "Följs upp genom internkontroll: två", "Accepteras: fem")
    assert "Fullmäktige i respektive ingående kommun" in followed
    assert "Uppföljning av rekryteringsprocess" in followed
    assert "Följs upp genom internkontroll (förslag i planen)" in followed
    assert "Projekt följer inte plan" not in followed
    accepted = part(words, "Accepteras: fem", "Obligatoriska kontrollmoment 2023")
    assert "Accepteras (förslag i planen)" in accepted
    assert "Accepteras (nämnden, § 20)" in accepted
    assert "Nämnden innehar inga egna leasingavtal." in accepted


def test_every_risk_has_an_address_and_leads_to_what_it_touches() -> None:
    page = markup(shown("risks", kommun="2584"))
    for risk in facts.risks("2022-12-14", "document")["risk_id"]:
        assert f'id="risk-{risk}"' in page
    for address in (
        "./projekt?period=2022-12-14&amp;kommun=2584#elevhalsa",
        "./mal?period=2022-12-14&amp;kommun=2584#reglemente-och-samverkansavtal",
        "./beslut?period=2022-12-14&amp;kommun=2584#e-namnden-2022-12-14-20",
    ):
        assert f'href="{address}"' in page


def test_the_mandatory_controls_are_quoted_from_both_sides() -> None:
    words = text(shown("risks"))
    controls = part(words, "Kommunstyrelsen i Luleå har beslutat tre kontrollmoment", "Arbetsmiljö")
    assert "Kommunstyrelsen i Luleå, 2022-09-12, § 227" in controls
    assert "rutin för leasingavtal (gäller ej bolag)" in controls
    assert "e-nämnden beslutar att acceptera riskerna i Luleå kommuns obligatoriska kontrollmoment 2023." in controls
    assert "inte bedöms kunna accepteras eller omhändertas på annat sätt" in controls
    assert "Samma punkter föreslogs av Kommunstyrelsens arbetsutskott i Luleå, 2022-08-29, § 176." in controls


def test_the_work_environment_leads_with_what_deviates() -> None:
    words = text(shown("risks"))
    work = words[words.index("Arbetsmiljö: uppföljningen 2022") :]
    assert "23 av 25 påståenden är besvarade med ja, 1 med delvis och 1 är obesvarat." in work
    assert "Påstående 5: obesvarat" in work
    assert "Om det finns något framgår inte." in work
    assert "Påstående 11: delvis" in work
    assert "starkström" in work
    assert work.index("Påstående 5: obesvarat") < work.index("Luleå kommuns personalpolicy")


def test_a_tertial_shows_how_values_moved_in_words_and_marks_its_examples() -> None:
    words = text(shown("risks", period=T1))
    assert "Exempeldata" in words
    assert "Sedan planen har två gått upp och en ned." in words
    assert "Riskvärdet har gått upp från 6 till 9 sedan planen." in words
    assert "Påminnelse till kommuner utan beslut." in words
    assert "Klart senast 2023-06-22" in words


def test_an_accepted_risk_that_has_grown_is_put_to_the_board() -> None:
    assert (
        "Nämnden behöver ta ställning till ”Leverantörsavtal följs inte upp”: risken accepteras, men värdet är nu 6."
        in text(shown("risks", period=T1))
    )
    assert (
        "Högst riskvärde, 8, har ”Projekt följer inte plan”. Den accepteras, men planen följer upp värden från 6: "
        "nämnden behöver ta ställning till den. Sedan förra tertialet har ingen gått upp och fyra ned."
        in text(shown("risks", period=T3))
    )


def test_without_examples_a_tertial_says_that_nothing_is_followed_up() -> None:
    words = text(shown("risks", period=T2, exempel="nej"))
    assert "Exempeldata" not in words
    assert "Ingen uppföljning 2023 finns i underlaget." in words
    assert "Samordnaren kan lämna den." in words
    assert "senare beslut saknas i underlaget" in words
    assert "Alla uppföljningar hittills" not in words


def test_the_chosen_kommun_reads_what_its_council_answers_for() -> None:
    words = text(shown("risks", kommun="2584"))
    assert "För Kiruna: risk 3 avgörs i fullmäktige" in words
    assert "Reviderat reglemente och samverkansavtal: underlag saknas." in words
    assert "För Kiruna" not in text(shown("risks"))


def test_no_risks_say_who_can_add_them(monkeypatch: pytest.MonkeyPatch) -> None:
    cut(monkeypatch, 0, facts, doubts)
    assert "Inga risker finns i underlaget för 2023. Vem kan fylla på: samordnaren" in text(shown("risks", period=T2))


@pytest.mark.parametrize("period", ["2022-12-14", T1, T2, T3])
def test_one_row_of_everything_stands(monkeypatch: pytest.MonkeyPatch, period: str) -> None:
    cut(monkeypatch, 1, facts, doubts)
    assert "Internkontrollplan 2023" in text(shown("risks", period=period, kommun="2584"))
