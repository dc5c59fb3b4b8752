"""The sections of Kostnadsfördelning about what each municipality pays."""

from dataclasses import replace
from typing import Any

import polars as pl
import streamlit as st

from app import formatting
from app.charts import cost_shares as charts
from app.charts.compile import compile_template
from app.columns import Column
from app.components import Markup, data_table, downloads, figure, join, prose, section, tag, write
from app.data import cost_shares
from app.state import State
from app.texts import cost_shares as words
from app.views import cost_shares_sentences as sentences
from app.views.economy_sentences import spoken
from app.views.page_tools import Row, sources_of, table_behind


def bill(year: int, own: Row) -> None:
    """What the chosen municipality pays, post by post, the sum, and what lies outside it."""
    rows = cost_shares.bill(year, own["kommun_code"]).to_dicts()
    for row in rows:
        row["name"] = _bill_name(row, sentences.is_partial([own]))
    if own["missing_services"]:
        rows.append(_outside(own["missing_services"], words.OUTSIDE_UNSHARED))
    if not cost_shares.prices(year).filter(pl.col("price_kind") != "basic_amount").is_empty():
        rows.append(_outside(words.OUTSIDE_PRICES, words.OUTSIDE_PRICES_WHY))
    write(tag("h2", words.BILL_SECTION, id="rakning", class_="t-hidden"))
    title = words.BILL_TITLE_ONLY if sentences.is_partial([own]) else words.BILL_TITLE
    data_table(
        pl.DataFrame(rows, infer_schema_length=None),
        [
            Column("name", words.BILL_COLUMNS["service"], lookup=True),
            Column("amount_sek", words.BILL_COLUMNS["amount"].format(year=year), kind="money"),
            Column("amount_per_inhabitant_sek", words.BILL_COLUMNS["per_head"], kind="per_inhabitant", empty=""),
        ],
        caption=title.format(kommun=own["kommun_name"], services=own["invoiced_services"], year=year),
        key="rakning",
        strong=lambda row: row["row_kind"] == "total",
    )


def _outside(service: str, why: str) -> dict[str, Any]:
    return {"row_kind": "outside", "name": words.OUTSIDE.format(service=service, why=why)}


def _bill_name(row: dict[str, Any], is_partial: bool) -> str:
    if row["row_kind"] == "total":
        return words.BILL_TOTAL_ONLY if is_partial else words.BILL_TOTAL
    if row["row_kind"] == "outside":
        return words.OUTSIDE.format(service=row["service_name"], why=words.OUTSIDE_WHY)
    return str(row["service_name"])


def per_inhabitant(totals: pl.DataFrame, own: Row | None) -> None:
    """The map and the list beside it: kronor per inhabitant, the chosen municipality picked out."""
    rows = totals.to_dicts()
    year, date = rows[0]["fiscal_year"], formatting.iso_date(rows[0]["population_date"])
    extremes = {rows[0]["kommun_code"], rows[-1]["kommun_code"], own["kommun_code"] if own else None}
    picture = totals.with_columns(
        name=pl.col("kommun_name"),
        label=pl.Series([formatting.number(row["invoiced_per_inhabitant_sek"], 2) for row in rows]),
        is_told=pl.Series([row["kommun_code"] in extremes for row in rows]),
        is_own=pl.col("kommun_code") == (own["kommun_code"] if own else ""),
    )
    listed = picture.with_columns(
        label=pl.Series(
            [
                words.LIST_LABEL.format(
                    per_head=formatting.number(row["invoiced_per_inhabitant_sek"], 2),
                    total=formatting.number(row["invoiced_sek"]),
                )
                for row in rows
            ]
        )
    )
    services = cost_shares.services(year).filter("is_invoiced_by_board")["service_id"]
    source = sources_of(cost_shares.printed_totals(year).filter(pl.col("service_id").is_in(services.to_list())))
    if own is None:
        # The picture is the page's answer then: it stands right below the lead, its heading is for screen readers.
        write(tag("h2", words.MAP_SECTION, id="per-invanare", class_="t-hidden"))
    else:
        section(words.MAP_SECTION, anchor="per-invanare")
    left, right = st.columns([6, 5], gap="large")
    with left:
        figure(
            sentences.map_finding(rows),
            sentences.map_subtitle(rows),
            template=compile_template(
                charts.kommun_map,
                "invoiced_per_inhabitant_sek",
                words.MAP_LEGEND,
                *sorted(row["kommun_code"] for row in rows),
            ),
            frame=picture,
            columns=_total_columns(rows),
            alt=words.MAP_ALT.format(rows=spoken(picture.to_dicts(), "kommun_name", "label", limit=20)),
            file_stem=f"kostnad-per-invanare-{year}",
            source=source,
            table=totals,
            definition=words.PER_HEAD_DEFINITION.format(date=date),
            own=lambda row: own is not None and row["kommun_code"] == own["kommun_code"],
        )
    with right:
        figure(
            sentences.list_finding(rows, own),
            sentences.list_subtitle(rows),
            template=compile_template(
                charts.kommun_bars, "kommun_name", "invoiced_per_inhabitant_sek", "all_invoiced_per_inhabitant_sek"
            ),
            frame=listed,
            columns=(),
            alt=words.LIST_ALT.format(rows=spoken(listed.to_dicts(), "kommun_name", "label", limit=20)),
            file_stem=f"kostnad-lista-{year}",
            source=source,
            table=totals.clear(),
        )


def _total_columns(rows: list[dict[str, Any]]) -> list[Column]:
    titles = words.TOTAL_COLUMNS
    columns = [
        Column("kommun_name", titles["kommun"], lookup=True),
        Column("invoiced_per_inhabitant_sek", titles["per_head"], kind="per_inhabitant"),
        Column("invoiced_sek", titles["invoiced"], kind="money"),
        Column("invoiced_share", titles["share"], kind="share", decimals=1),
    ]
    if rows[0]["not_invoiced_services"]:
        columns.append(Column("not_invoiced_sek", titles["outside"], kind="money"))
    return [*columns, Column("inhabitants", titles["inhabitants"], kind="int")]


def share_table(state: State, year: int) -> None:
    """Municipality × service with the row of sums, and the check against the printed sums."""
    services = cost_shares.services(year).to_dicts()
    names = {row["service_id"]: row["service_name"] for row in services}
    wide = cost_shares.share_table(year).with_columns(pl.col("kommun_name").fill_null(words.TABLE_TOTAL))
    printed = cost_shares.printed_totals(year)
    title = words.TABLE_TITLE.format(year=year)
    section(words.TABLE_SECTION, words.TABLE_LEAD, anchor="tabell")

    def address(row: Row) -> str | None:
        return state.with_kommun(row["kommun_code"]).href(words.SLUG, anchor="rakning") if row["kommun_code"] else None

    columns = [
        Column("kommun_name", words.TOTAL_COLUMNS["kommun"], lookup=True, link=address),
        # What the table is for stands first: on a narrow screen the posts are beyond the edge.
        Column("invoiced_sek", words.TABLE_INVOICED, kind="money"),
        *(
            Column(row["service_id"], words.TABLE_OUTSIDE.format(service=row["service_name"]), kind="money")
            for row in services
            if not row["is_invoiced_by_board"]
        ),
        *(
            Column(row["service_id"], row["service_name"], kind="money")
            for row in services
            if row["is_invoiced_by_board"]
        ),
    ]
    data_table(
        wide,
        [replace(column, title=_on_lines(column.title)) for column in columns],
        caption=title,
        key="andelar",
        show_caption=False,
        own=lambda row: state.kommun is not None and row["kommun_code"] == state.kommun,
        strong=lambda row: row["kommun_code"] is None,
    )
    source = sources_of(printed)
    downloads(wide, columns, file_stem=f"kostnadsandelar-{year}", title=title, source=source)
    prose(sentences.check(printed.to_dicts(), names))
    table_behind(
        printed.with_columns(service=pl.col("service_id").replace(names)),
        [
            Column("service", words.CHECK_COLUMNS["service"], lookup=True),
            Column("printed_sek", words.CHECK_COLUMNS["printed"], kind="money"),
            Column("computed_sek", words.CHECK_COLUMNS["computed"], kind="money"),
            Column("difference_sek", words.CHECK_COLUMNS["difference"], kind="money", signed=True),
            Column("summed_row_count", words.CHECK_COLUMNS["rows"], kind="int"),
        ],
        title=words.CHECK_TITLE,
        file_stem=f"tryckta-summor-{year}",
        source=source,
        label=words.CHECK_OPEN,
    )


def _on_lines(title: str) -> Markup:
    # Headings of figures are kept on one line by the style sheet; eight of them would not fit beside each other.
    words_whole = [tag("span", word, style="white-space:nowrap") for word in title.split(" ")]
    return tag("span", join(*words_whole, separator=" "), style="white-space:normal")


def prices(year: int) -> None:
    """Unit prices and one-off fees in the notes of the documents."""
    rows = cost_shares.prices(year)
    if rows.is_empty():
        return
    section(words.PRICE_SECTION, words.PRICE_LEAD, anchor="priser")
    written = [f"{_price(row)} {row['unit']}" for row in rows.to_dicts()]
    data_table(
        rows.with_columns(price_text=pl.Series(written)),
        [
            Column("service_name", words.PRICE_COLUMNS["service"], lookup=True),
            Column("price_name", words.PRICE_COLUMNS["name"]),
            Column("price_text", words.PRICE_COLUMNS["amount"]),
        ],
        caption=words.PRICE_TITLE.format(year=year),
        key="priser",
        show_caption=False,
    )


def _price(row: dict[str, Any]) -> str:
    low = formatting.number(row["from_sek"])
    if row["to_sek"] is None:
        return low
    return words.PRICE_RANGE.format(low=low, high=formatting.number(row["to_sek"]))
