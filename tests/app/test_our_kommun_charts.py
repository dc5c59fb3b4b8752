"""The pictures of Vår kommun: bars from zero, the own one dark, the median labelled, what is outside the sum open."""

from app.charts import our_kommun as charts
from app.charts import theme
from app.charts.compile import Template, compile_template


def marks(template: Template, kind: str) -> list[Template]:
    return [layer for layer in template["layer"] if layer["mark"]["type"] == kind]


def test_what_the_supplier_invoices_is_an_open_bar() -> None:
    (bars,) = marks(compile_template(charts.cost_bars), "bar")
    fill = bars["encoding"]["fill"]
    assert fill["condition"] == {"test": "datum.is_invoiced_by_board", "value": theme.ACCENT}
    assert fill["value"] == theme.GROUND


def test_bars_begin_at_zero() -> None:
    for chart in (charts.cost_bars, charts.peer_bars):
        for bar in marks(compile_template(chart), "bar"):
            assert bar["encoding"]["x"]["scale"]["domainMin"] == 0


def test_the_amount_stands_in_words_at_its_bar() -> None:
    names, amounts = marks(compile_template(charts.cost_bars), "text")
    assert names["encoding"]["text"]["field"] == "service_name"
    assert amounts["encoding"]["text"]["field"] == "label"
    assert amounts["encoding"]["x"]["field"] == "amount_sek"


def test_the_longest_bar_leaves_room_for_its_amount_on_a_narrow_screen() -> None:
    (room,) = marks(compile_template(charts.cost_bars), "point")
    assert room["encoding"]["x"]["field"] == "reach"
    assert "amount_sek * 1.45" in str(room["transform"])


def test_only_the_own_kommun_is_dark_and_bold() -> None:
    template = compile_template(charts.peer_bars)
    (bars,) = marks(template, "bar")
    assert bars["encoding"]["color"]["condition"] == {"test": "datum.is_own", "value": theme.ACCENT}
    bold = [layer for layer in marks(template, "text") if layer["mark"].get("fontWeight") == 700]
    assert [step["filter"] for step in bold[0]["transform"] if "filter" in step] == ["datum.is_own"]


def test_the_median_is_one_labelled_line() -> None:
    template = compile_template(charts.peer_bars)
    (line,) = marks(template, "rule")
    assert line["encoding"]["x"]["field"] == "at"
    assert any(layer["encoding"]["text"].get("field") == "said" for layer in marks(template, "text"))


def test_bars_stand_in_the_order_of_the_frame() -> None:
    for chart in (charts.cost_bars, charts.peer_bars):
        (bars,) = marks(compile_template(chart), "bar")
        assert bars["encoding"]["y"]["sort"] == {"field": "position", "op": "min", "order": "ascending"}


def test_no_layer_keeps_a_set_of_its_own() -> None:
    for chart in (charts.cost_bars, charts.peer_bars):
        assert all("data" not in layer for layer in compile_template(chart)["layer"])
