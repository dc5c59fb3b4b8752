"""The sections of Kostnadsfördelning about the key: which posts follow one, and what another would give."""

from decimal import Decimal, InvalidOperation
from typing import Any

import polars as pl
import streamlit as st

from app import formatting, whatif
from app.charts import cost_shares as charts
from app.charts.compile import compile_template
from app.columns import Column
from app.components import data_table, empty_state, figure, notice, prose, section
from app.data import cost_shares
from app.state import State
from app.texts import cost_shares as words
from app.texts import page_tools
from app.views import cost_shares_sentences as sentences
from app.views.economy_sentences import spoken
from app.views.page_tools import Row, mirror, pick, sources_of, write_choice

_PARAMETERS = ("lika", "upprakning", "utan")
_INDEXES = [Decimal(half) / 2 for half in range(-20, 41)]


def keys(state: State, year: int) -> None:
    """The key of each post, one post in its parts, and a worked example of another key for it."""
    found = cost_shares.keys(year)
    if found.is_empty():
        return
    rows = found.to_dicts()
    section(words.KEY_SECTION, sentences.key_lead(rows), anchor="nyckel")
    prose(words.KEY_INTRO)
    _key_table(found, year)
    names = {row["service_id"]: row["service_name"] for row in rows}
    default = next((row["service_id"] for row in rows if row["key_verdict"] == "follows"), rows[0]["service_id"])
    service = pick(words.SERVICE, "tjanst", names, default, width=420)
    key = next(row for row in rows if row["service_id"] == service)
    parts = cost_shares.key_parts(year, service)
    _one_key(state, year, key, parts)
    section(words.EXAMPLE_SECTION, words.EXAMPLE_LEAD.format(service=key["service_name"]), anchor="rakneexempel")
    _example(state, year, key, parts)


def _key_table(found: pl.DataFrame, year: int) -> None:
    titles = words.KEY_COLUMNS
    off = [
        words.KEY_OFF.format(
            amount=formatting.number(row["largest_remainder_sek"]), kommun=row["largest_remainder_kommun_name"]
        )
        if row["largest_remainder_sek"]
        else formatting.number(0)
        for row in found.to_dicts()
    ]
    data_table(
        found.with_columns(off=pl.Series(off)),
        [
            Column("service_name", titles["service"], lookup=True),
            Column("key_verdict", titles["verdict"], words=words.KEY_VERDICTS),
            Column("off", titles["off"]),
            Column("equal_part_per_kommun_sek", titles["equal"], kind="money"),
            Column("price_per_inhabitant_sek", titles["price"], kind="per_inhabitant"),
            Column("equal_share", titles["share"], kind="share"),
            Column("population_date", titles["date"], kind="date"),
        ],
        caption=words.KEY_TITLE.format(year=year),
        key="nycklar",
        show_caption=False,
    )
    prose(words.KEY_READING)


def _one_key(state: State, year: int, key: Row, parts: pl.DataFrame) -> None:
    picture = parts.with_columns(
        label=pl.Series([formatting.number(amount) for amount in parts["amount_sek"]]),
        is_own=pl.col("kommun_code") == (state.kommun or ""),
    )
    titles = words.PART_COLUMNS
    figure(
        sentences.key_finding(key, parts.to_dicts()),
        words.KEY_SUBTITLE.format(year=year),
        template=compile_template(charts.key_bars, "kommun_name"),
        frame=picture,
        columns=[
            Column("kommun_name", titles["kommun"], lookup=True),
            Column("amount_sek", titles["amount"], kind="money"),
            Column("equal_part_sek", titles["equal"], kind="money"),
            Column("population_part_sek", titles["population"], kind="money"),
            Column("remainder_sek", titles["remainder"], kind="money", signed=True),
            Column("key_inhabitants", titles["inhabitants"], kind="int"),
        ],
        alt=words.KEY_ALT.format(
            service=key["service_name"], rows=spoken(picture.to_dicts(), "kommun_name", "label", limit=20)
        ),
        file_stem=f"nyckel-{key['service_id']}-{year}",
        source=sources_of(parts),
        table=parts,
        definition=words.KEY_DEFINITION.format(date=formatting.iso_date(key["population_date"])),
        own=lambda row: row["kommun_code"] == state.kommun,
    )


def _example(state: State, year: int, key: Row, parts: pl.DataFrame) -> None:
    equal, index, without = _inputs(key, parts)
    touched = any(parameter in st.query_params for parameter in _PARAMETERS)
    frame = whatif.example(parts, Decimal(equal), index, without) if touched else whatif.untouched(parts)
    rows = frame.to_dicts()
    if not any(row["is_member"] for row in rows):
        empty_state(words.EXAMPLE_NOBODY, height=160)
        return
    picture = frame.with_columns(
        label=pl.Series([_moved(row) for row in rows]),
        moved_sek=pl.when("is_member").then("difference_sek"),
        is_own=pl.col("kommun_code") == (state.kommun or ""),
    ).sort("moved_sek", "kommun_code", descending=[True, False], nulls_last=True)
    titles = words.EXAMPLE_COLUMNS
    figure(
        sentences.example_finding(rows, state.kommun) if touched else words.EXAMPLE_UNTOUCHED,
        (words.EXAMPLE_SUBTITLE if touched else words.EXAMPLE_UNTOUCHED_SUBTITLE).format(
            year=year,
            equal=formatting.percent(equal, decimals=0),
            index=formatting.percent(index, decimals=1, signed=True),
            count=sum(row["is_member"] for row in rows),
        ),
        template=compile_template(charts.change_bars, "kommun_name", "moved_sek"),
        frame=picture,
        columns=[
            Column("kommun_name", titles["kommun"], lookup=True),
            Column("amount_sek", titles["now"], kind="money"),
            Column("new_sek", titles["new"], kind="money", empty=words.EXAMPLE_ABSENT),
            Column("difference_sek", titles["difference"], kind="money", signed=True),
            Column("inhabitants", titles["inhabitants"], kind="int"),
        ],
        alt=words.EXAMPLE_ALT.format(rows=spoken(picture.to_dicts(), "kommun_name", "label", limit=20)),
        file_stem=f"rakneexempel-{key['service_id']}-{year}",
        source=words.EXAMPLE_SOURCE.format(places=sources_of(parts)),
        table=picture.drop("label", "moved_sek", "is_own"),
        definition=words.EXAMPLE_DEFINITION.format(
            total=(words.EXAMPLE_TOTAL_INDEXED if index else words.EXAMPLE_TOTAL).format(
                total=formatting.kr(key["total_sek"]), new_total=formatting.kr(frame["new_sek"].sum())
            ),
            date=formatting.iso_date(key["population_date"]),
        ),
        own=lambda row: row["kommun_code"] == state.kommun,
        note=sentences.inexact(key),
    )


def _moved(row: Row) -> str:
    return formatting.number(row["difference_sek"], signed=True) if row["is_member"] else words.EXAMPLE_ABSENT


def _inputs(key: Row, parts: pl.DataFrame) -> tuple[int, Decimal, list[str]]:
    names = dict(parts.sort("kommun_name").select("kommun_code", "kommun_name").iter_rows())
    # Whole percent, as the slider shows: what the reader sees is what is counted.
    start = round(Decimal(str(key["equal_share"])) * 100)
    equal, index, without = _equal(start), _index(), _without(names)
    mirror("val_lika", equal)
    mirror("val_upprakning", index)
    mirror("val_utan", without)
    with st.container(horizontal=True, gap="large", key="rakneexempel-val"):
        st.slider(words.EXAMPLE_EQUAL, 0, 100, key="val_lika", on_change=_write, args=("lika", str(start)), width=300)
        st.select_slider(
            words.EXAMPLE_INDEX,
            _INDEXES,
            format_func=lambda value: formatting.percent(value, decimals=1, signed=True),
            key="val_upprakning",
            on_change=_write,
            args=("upprakning", "0"),
            width=300,
        )
        st.multiselect(
            words.EXAMPLE_WITHOUT,
            list(names),
            format_func=lambda code: names[code],
            key="val_utan",
            on_change=_write,
            args=("utan", ""),
            width=420,
        )
    return equal, index, without


def _write(parameter: str, default: str) -> None:
    value = st.session_state[f"val_{parameter}"]
    text = ",".join(value) if isinstance(value, list) else f"{Decimal(value).normalize():f}"
    write_choice(parameter, None if text == default else text)


def _equal(start: int) -> int:
    given = st.query_params.get("lika")
    if given is None:
        return start
    if given.isascii() and given.isdigit() and 0 <= int(given) <= 100:
        return int(given)
    return _refused("lika", given, str(start), start)


def _index() -> Decimal:
    given = st.query_params.get("upprakning")
    if given is None:
        return Decimal(0)
    try:
        value = Decimal(given.replace(",", "."))
    except InvalidOperation:
        value = None
    return value if value in _INDEXES else _refused("upprakning", given, "0", Decimal(0))


def _without(names: dict[str, str]) -> list[str]:
    given = [code for code in st.query_params.get("utan", "").split(",") if code]
    unknown = [code for code in given if code not in names]
    if unknown:
        notice(words.EXAMPLE_UNKNOWN.format(value=", ".join(unknown)[:40]), kind="warning")
    return [code for code in names if code in given]


def _refused(parameter: str, given: str, used: str, value: Any) -> Any:
    notice(page_tools.UNKNOWN_CHOICE.format(parameter=parameter, value=given[:40], used=used), kind="warning")
    return value
