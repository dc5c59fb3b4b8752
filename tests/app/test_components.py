"""The parts of the design system: what they write, and that data never becomes markup."""

import re
from html.parser import HTMLParser

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest

from app.columns import Column
from app.components import coverage_line, missing, signs, sources, status_line, status_sign, trend_sign
from app.components.layout import whole_dates
from app.components.markup import Markup, join, markdown_text, tag, text
from app.components.tables import table_markup
from app.texts import common

HOSTILE = "<img src=x onerror=alert(1)> & \"citat\" 'ett'"
SOURCE = {
    "source_id": None,
    "source_place": "§ 21, bild 4",
    "quote": HOSTILE,
    "seed_file": "utfall.csv",
    "seed_row": 17,
    "origin": "document",
}
COLUMNS = [
    Column("name", "Tjänst", lookup=True),
    Column("amount", "Avvikelse, kr", kind="money", signed=True, reason_field="why"),
    Column("status", "Bedömning", kind="status"),
]
FRAME = pl.DataFrame(
    [
        {"name": HOSTILE, "amount": -48250.5, "why": None, "status": "not_met", **SOURCE},
        {"name": "Datacenter", "amount": None, "why": "not_reported", "status": None, **SOURCE, "origin": "example"},
    ]
)


class Balance(HTMLParser):
    """Fails on a tag that is not closed; keeps the names, attributes and ids met."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.ids += [value or "" for name, value in attrs if name == "id"]
        assert not any(name.startswith("on") for name, _ in attrs)
        if tag not in ("img", "br", "hr", "wbr"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def balanced(markup: str) -> Balance:
    parser = Balance()
    parser.feed(markup)
    parser.close()
    assert parser.open == []
    return parser


@given(st.text(), st.text())
def test_text_and_attributes_are_escaped_whatever_they_are(content: str, attribute: str) -> None:
    markup = tag("p", content, title=attribute)
    assert balanced(markup).tags == ["p"]


def test_markup_is_built_not_pasted() -> None:
    assert tag("p", "a < b", tag("b", "c"), class_="x", data_page="mål", hidden=True, lang=None) == (
        '<p class="x" data-page="mål" hidden>a &lt; b<b>c</b></p>'
    )
    assert join("a", None, "", Markup("<b>"), separator=" & ") == "a &amp; <b>"
    assert isinstance(Markup("<b>x</b>") + "<", Markup)
    assert Markup("<b>x</b>") + "<" == "<b>x</b>&lt;"
    assert text(None) == ""


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "http://example.com", "JaVaScRiPt:x"])
def test_addresses_lead_within_the_product(address: str) -> None:
    with pytest.raises(ValueError, match="scheme"):
        tag("a", "x", href=address)


def test_addresses_that_are_fine() -> None:
    for address in ("./mal?kommun=2584", "#rubrik", "assets/sign-met.svg", "./?tid=12:30"):
        assert address.split("?")[0] in tag("a", "x", href=address)


def test_markdown_is_shown_as_it_stands() -> None:
    assert markdown_text("![x](http://e.se) *a* :red[b]") == r"\!\[x\]\(http\://e\.se\) \*a\* \:red\[b\]"


def test_a_status_is_shape_and_word_and_never_colour_alone() -> None:
    signs_of = {code: status_sign(code) for code in (*common.STATUS_JUDGED, None, "unheard-of")}
    pictures = {found for code, sign in signs_of.items() if code for found in re.findall(r'src="([^"]+)"', sign)}
    assert len(pictures) == 4
    assert "bedöms delvis uppnås" in signs_of["partly_met"]
    assert "kan inte bedömas" in signs_of[None]
    assert signs_of[None] == signs_of["not_assessable"] == signs_of["unheard-of"]
    assert 'alt="uppnått"' in status_sign("met", tertial=3, word=False)
    assert common.TREND["down"] in trend_sign("down")
    assert common.TREND["unknown"] in trend_sign(None)


def test_every_sign_has_its_file() -> None:
    from app.server import assets

    names = {f"/{signs.asset(file)}" for file in (*signs._SIGN_FILES.values(), *signs._TREND_FILES.values())}
    assert names <= set(assets())


def test_missing_and_coverage_say_so() -> None:
    assert "underlag saknas" in missing()
    assert "omfattas av sekretess" in missing("confidential")
    assert "12 av 14 har rapporterat. Saknas: Arjeplog och Pajala." in coverage_line(12, 14, ["Arjeplog", "Pajala"])
    assert "Alla 14" in coverage_line(14, 14)
    assert "Ingen av 14" in coverage_line(0, 14)


def test_a_status_line_leads_to_its_page() -> None:
    line = status_line("met", "Mål", "2 av 9.", href="./mal?period=2022-12-14", trend="up", example=True)
    balanced(line)
    assert 'href="./mal?period=2022-12-14"' in line
    assert common.EXAMPLE in line


def test_a_table_has_row_headers_right_aligned_figures_words_for_missing_and_sources() -> None:
    table = table_markup(FRAME, COLUMNS, caption="Avvikelser", key="t", own=lambda row: row["name"] == "Datacenter")
    parsed = balanced(table)
    assert "<img src=x" not in table
    assert parsed.tags.count("tr") == 3
    assert '<th scope="row">' in table
    assert '<td class="t-num">\u221248\u00a0251</td>' in table
    assert "inte rapporterat" in table
    assert "bedöms inte uppnås" in table
    assert 'class="t-own t-row-example"' in table
    assert common.EXAMPLE in table
    assert len(parsed.ids) == len(set(parsed.ids)) == 2


def test_an_empty_table_says_so() -> None:
    assert table_markup(FRAME.head(0), COLUMNS, caption="x", key="t", empty="Inga avvikelser.") == (
        '<p class="t-missing">Inga avvikelser.</p>'
    )


def test_a_source_opens_to_document_place_quote_and_row() -> None:
    card = sources.source_ref({**SOURCE, "source_id": "protokoll"})
    parsed = balanced(card)
    assert "div" not in parsed.tags, "the card may stand inside a paragraph"
    for words in ("§ 21, bild 4", "utfall.csv, rad 17", "Dokument"):
        assert words in card
    assert f'popovertarget="{parsed.ids[0]}"' in card
    assert sources.source_ref({"source_id": None}) == ""


def draw_figure() -> None:
    """A page with one figure, as AppTest runs it."""
    import polars as pl

    from app.charts.compile import compile_template
    from app.components import Column, empty_state, figure, page_header
    from tests.sample_charts import deviation_bar

    rows = [
        {"service": "A *b*", "value": -1.5, "label": "−2", "is_own": False, "is_example": True, "origin": "example"},
        {"service": "C", "value": None, "label": "saknas", "is_own": True, "is_example": False, "origin": "document"},
    ]
    page_header("Rubrik", "Ingress", page="mal")
    for stem, count in (("full", 2), ("one", 1), ("none", 0)):
        figure(
            "Två tjänster avviker",
            "Kronor",
            template=compile_template(deviation_bar, "service", "value"),
            frame=pl.DataFrame(rows).head(count),
            columns=[Column("service", "Tjänst", lookup=True), Column("value", "Kr", kind="money")],
            alt="Staplar.",
            file_stem=stem,
            source="Protokoll",
            as_of="2022-10-31",
            empty="Inga tjänster finns.",
        )
    empty_state("Ingenting än.", "samordnaren", height=120)


def test_a_figure_full_with_one_row_and_empty() -> None:
    page = AppTest.from_function(draw_figure).run(timeout=60)
    assert not page.exception
    written = "\n".join(element.proto.body for element in page.get("html"))
    assert written.count("Två tjänster avviker") >= 3
    assert common.EXAMPLE in written
    assert 'Uppgifter t.o.m. <span style="white-space:nowrap">2022-10-31</span>' in written
    assert "Inga tjänster finns." in written
    assert "t-h-160" in written
    assert len(page.get("vega_lite_chart")) == 2
    assert [chart.proto.alt for chart in page.get("vega_lite_chart")] == ["Staplar.", "Staplar."]
    assert len(page.get("download_button")) == 4


def test_a_date_and_a_word_as_e_arkiv_are_not_broken_at_their_hyphens() -> None:
    whole = '<span style="white-space:nowrap">{}</span>'
    assert whole_dates("per 2022-10-31.") == f"per {whole.format('2022-10-31')}."
    assert whole_dates("E-arkiv och e-tjänst") == f"{whole.format('E-arkiv')} och {whole.format('e-tjänst')}"
    assert whole_dates("Vice-ordförande <b>") == "Vice-ordförande &lt;b&gt;"


def test_table_cells_and_places_keep_dates_whole() -> None:
    frame = pl.DataFrame([{"name": "Gemensamt e-arkiv", **SOURCE, "source_place": "2022-12-14 § 21"}])
    table = table_markup(frame, [Column("name", "Namn", lookup=True)], caption="Namn", key="namn")
    assert '<span style="white-space:nowrap">e-arkiv</span></th>' in table
    assert '<span style="white-space:nowrap">2022-12-14</span> § 21</button>' in table
