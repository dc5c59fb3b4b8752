"""What a collaboration costs: the terms about money, what a printed cost implies, and the reader's own sum."""

import polars as pl
import streamlit as st

from app import formatting
from app.components import Column, facts, notice, prose, section, source_ref, tag, write
from app.price_example import cost
from app.state import State
from app.texts import collaborations as words
from app.texts import page_tools
from app.views.collaboration_parts import Row, listing, nothing
from app.views.page_tools import mirror, write_choice

MONEY_KINDS = ("price", "cost_sharing", "payment")
_COLUMNS = (
    Column("title", words.TERM, lookup=True),
    Column("text", words.TERM_TEXT, width="wide"),
    Column("number_text", words.TERM_NUMBER),
    Column("term_status_label", words.TERM_STATUS),
)
_KEY = "val_invanare"


def money(state: State, terms: pl.DataFrame, models: pl.DataFrame, said: str | None) -> None:
    """What is said about money. `terms` are all the terms, `said` the summary of the side-by-side view, if any."""
    section(words.MONEY, formatting.sentence_start(f"{said}.") if said else None, anchor="pengar")
    about = terms.filter(pl.col("term_kind").is_in(MONEY_KINDS))
    if about.is_empty() and models.is_empty() and said is None:
        nothing(words.MONEY_NONE)
        return
    if about.height:
        listing(state, about, _COLUMNS, title=words.MONEY_TITLE, key="pengar", noun=words.TERM_COUNT)
    for row in models.to_dicts():
        _derived(row)
    if models.height:
        status = about.filter(pl.col("term_kind") == "price")["term_status"]
        _calculator(models.row(-1, named=True), status[0] if len(status) else None)


def _derived(row: Row) -> None:
    """How many inhabitants the printed cost answers to: derived, never printed."""
    write(tag("h3", words.DERIVED.format(kommun=row["kommun_name"], year=row["fiscal_year"]), style="padding-top:8px"))
    printed = formatting.kr(row["printed_cost_sek"])
    pairs = [
        (words.DERIVED_PRICE, formatting.kr(row["price_per_inhabitant_sek"], decimals=2)),
        (
            words.DERIVED_COST,
            words.ABOUT_COST.format(word=row["precision_label"], amount=printed) if row["precision_label"] else printed,
        ),
        (words.DERIVED_COUNT, tag("b", formatting.number(row["implied_inhabitants"]))),
    ]
    if row["implied_low"] is not None and row["rounded_to_sek"]:
        between = words.DERIVED_BETWEEN.format(
            low=formatting.number(row["implied_low"]), high=formatting.number(row["implied_high"])
        )
        pairs.append((words.DERIVED_RANGE.format(step=formatting.kr(row["rounded_to_sek"])), between))
    pairs.append((words.SOURCE, source_ref(row, key="harlett")))
    facts(pairs)
    prose(words.DERIVED_WHY)


def _calculator(row: Row, status: str | None) -> None:
    """The reader's own sum under the stated price. The number lives in the address, the sum nowhere."""
    price = formatting.kr(row["price_per_inhabitant_sek"], decimals=2)
    word = words.TERM_WORDS[status][0] if status else words.STATUS_UNKNOWN
    write(tag("h3", words.CALCULATE, id="rakna", style="padding-top:8px"))
    prose(words.CALCULATE_LEAD.format(price=price, status=word))
    mirror(_KEY, _inhabitants())
    st.number_input(
        words.INHABITANTS,
        min_value=0,
        max_value=words.INHABITANTS_MOST,
        step=1000,
        key=_KEY,
        on_change=_write,
        width=240,
    )
    inhabitants = _inhabitants()
    amount = formatting.kr(cost(inhabitants, row["price_per_inhabitant_sek"]))
    marks = (words.CALCULATED_MARK, words.CALCULATED_STATUS.format(status=word))
    sentence = words.CALCULATED.format(inhabitants=formatting.number(inhabitants), price=price, cost=amount)
    mark = tag("span", ", ".join(marks).capitalize(), style="font-size:var(--t-small);color:var(--t-ink-soft)")
    write(
        tag("div", tag("p", mark), tag("p", sentence, style="font-size:var(--t-head);line-height:32px"), role="status")
    )


def _inhabitants() -> int:
    given = st.query_params.get(words.INHABITANTS_PARAMETER)
    if given is None:
        return words.INHABITANTS_START
    if given.isascii() and given.isdigit() and len(given) <= 8 and int(given) <= words.INHABITANTS_MOST:
        return int(given)
    used = formatting.number(words.INHABITANTS_START)
    said = page_tools.UNKNOWN_CHOICE.format(parameter=words.INHABITANTS_PARAMETER, value=given[:40], used=used)
    notice(said, kind="warning")
    return words.INHABITANTS_START


def _write() -> None:
    value = st.session_state[_KEY]
    write_choice(words.INHABITANTS_PARAMETER, None if value == words.INHABITANTS_START else str(value))
