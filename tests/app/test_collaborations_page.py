"""Samverkan: side by side and one by one, full, with one row of everything, and empty; what is unknown is said."""

import pytest

from app.data import collaborations, overview
from tests.app.page_driver import cut, markup, shown, text

pytestmark = pytest.mark.usefixtures("built")
EACH = (
    "norrbottens-e-namnd",
    "krissamverkan-norrbotten",
    "samverkan-stockholmsregionen",
    "sakra-stader",
    "region-vasterbotten-beredning",
)


def one(collaboration: str, **address: str) -> str:
    return text(shown("collaborations", samverkan=collaboration, **address))


def test_the_lead_says_that_no_agreement_is_shown_to_be_in_force() -> None:
    words = text(shown("collaborations"))
    assert "Handlingarna beskriver fem samarbeten. Inget av dem har ett avtal som visas gälla" in words


def test_every_collaboration_leads_to_its_page_with_the_readers_choices() -> None:
    page = markup(shown("collaborations", kommun="2584", period="2023-t2"))
    for collaboration in EACH:
        assert f"./samverkan?period=2023-t2&amp;kommun=2584&amp;samverkan={collaboration}" in page


def test_three_bodies_with_the_same_name_are_told_apart() -> None:
    words = text(shown("collaborations"))
    assert "Tre olika organ heter Regionala rådet" in words
    three = words[words.index("Tre olika organ") : words.index("Vad handlingarna säger")]
    for place in ("Krissamverkan i Norrbotten", "Samverkan Stockholmsregionen", "Region Västerbotten"):
        assert place in three


def test_what_no_document_says_is_said_to_be_missing_side_by_side() -> None:
    words = text(shown("collaborations"))
    assert "Mål finns i 2 av 5 samarbeten, pengar i 3 och risker i 1" in words
    assert words.count("anges inte i källan") > 10


def test_the_chosen_kommun_reads_where_it_is_named_and_where_names_are_left_out() -> None:
    words = text(shown("collaborations", kommun="2584"))
    assert "Kiruna står som medlem i Norrbottens e-nämnd." in words
    assert "Krissamverkan i Norrbotten" in words[words.index("Handlingarna om") : words.index("räknar inte upp alla")]


def test_an_unknown_collaboration_is_said_to_be_unknown() -> None:
    words = text(shown("collaborations", samverkan="ingen-alls"))
    assert "ingen-alls" in words
    assert "Handlingarna beskriver fem samarbeten." in words


def test_the_refusal_has_both_points_and_no_municipality() -> None:
    words = one("krissamverkan-norrbotten")
    decided = words[words.index("2 beslut återges i handlingen.") : words.index("Kritik: 24 punkter")]
    assert "Undertecknar inte." in decided
    assert "Uppdrar." in decided
    assert "framgår inte vilken" in decided
    assert "Dag anges inte" in decided


def test_criticism_and_proposals_stand_beside_each_other() -> None:
    words = one("krissamverkan-norrbotten")
    assert "Kritik: 24 punkter" in words
    assert "Förslag till förändring: 14 förslag" in words


def test_what_one_would_expect_but_no_document_gives_is_said() -> None:
    words = one("krissamverkan-norrbotten")
    assert "Underlag saknas. Ingen handling säger vad samverkan kostar." in words
    assert "Underlag saknas. Handlingen anger inga mål." in words
    assert "Det går inte att rita någon karta" in one("region-vasterbotten-beredning")


def test_the_map_says_what_it_cannot_show() -> None:
    words = one("krissamverkan-norrbotten")
    assert "2 kommuner nämns vid namn: Boden och Gällivare" in words
    assert "Kartan visar inte alla: De 14 kommunerna i Norrbotten" in words
    assert "Nacka är den enda kommun som handlingen nämner vid namn" in one("samverkan-stockholmsregionen")


def test_a_proposal_is_not_a_decision() -> None:
    words = one("samverkan-stockholmsregionen")
    assert "1 beslut och 1 förslag till beslut. Ett förslag är inte ett beslut." in words
    assert "Om förslaget antogs anges inte" in words


def test_implied_inhabitants_are_called_derived() -> None:
    words = one("samverkan-stockholmsregionen")
    assert "Tryckt kostnad cirka 143 000 kr" in words
    assert "Invånare (härlett, inte tryckt) 95 333" in words
    assert "95 000–95 667" in words


def test_the_readers_own_sum_stands_under_a_proposed_price() -> None:
    assert "10 000 invånare × 1,50 kr = 15 000 kr per år" in one("samverkan-stockholmsregionen")
    words = one("samverkan-stockholmsregionen", invanare="30123")
    assert "Egen uträkning, föreslaget pris 30 123 invånare × 1,50 kr = 45 185 kr per år" in words
    assert "Den sparas inte." in words


def test_a_number_that_is_none_is_refused() -> None:
    words = one("samverkan-stockholmsregionen", invanare="-5")
    assert "Adressen anger invanare=”-5”" in words
    assert "10 000 invånare × 1,50 kr" in words


def test_goals_stand_with_their_activities() -> None:
    words = one("region-vasterbotten-beredning")
    assert "9 av 9 aktiviteter är genomförda enligt handlingen." in words
    assert "Övriga mål som handlingen återger" in words


def test_the_board_leads_to_its_own_pages_instead_of_repeating_them() -> None:
    page = shown("collaborations", samverkan="norrbottens-e-namnd", period="2023-t3")
    words = text(page)
    assert "Nämnden har egna sidor. Här är läget i korthet: Tertial 3 2023. Exempeldata" in words
    assert "Exempeldata" not in one("norrbottens-e-namnd", period="2023-t3", exempel="nej")
    for slug in ("mal", "ekonomi", "projekt", "narvaro", "beslut", "kostnadsfordelning"):
        assert f"./{slug}?period=2023-t3" in markup(page)


@pytest.mark.parametrize("collaboration", EACH)
def test_every_place_in_the_contents_exists(collaboration: str) -> None:
    page = markup(shown("collaborations", samverkan=collaboration))
    contents = page[page.index("På den här sidan") : page.index('id="vad"')]
    anchors = [part.split('"')[0] for part in contents.split('href="#')[1:]]
    assert len(anchors) >= 3
    for anchor in anchors:
        assert f'id="{anchor}"' in page, anchor


@pytest.mark.parametrize("collaboration", EACH)
def test_the_gravest_discrepancies_and_the_way_to_all(collaboration: str) -> None:
    page = markup(shown("collaborations", samverkan=collaboration))
    assert "Där handlingen inte stämmer" in page
    assert f"samverkan={collaboration}#motsagelser" in page


@pytest.mark.parametrize("collaboration", EACH)
@pytest.mark.parametrize(("period", "examples"), [("2022-12-14", "ja"), ("2023-t2", "nej"), ("2023-t3", "ja")])
def test_every_page_stands_in_every_period(collaboration: str, period: str, examples: str) -> None:
    assert "Vad det är" in one(collaboration, period=period, exempel=examples, kommun="2584")


def test_without_collaborations_the_page_says_who_can_add_them(monkeypatch: pytest.MonkeyPatch) -> None:
    cut(monkeypatch, 0, collaborations)
    assert "Ingen samverkan finns i underlaget. Vem kan fylla på: samordnaren" in text(shown("collaborations"))


@pytest.mark.parametrize("collaboration", ["", "norrbottens-e-namnd"])
def test_one_row_of_everything_stands(monkeypatch: pytest.MonkeyPatch, collaboration: str) -> None:
    cut(monkeypatch, 1, collaborations, overview)
    assert "Norrbottens e-nämnd" in one(collaboration, kommun="2584")
