"""The section of *Om uppgifterna* that explains: words, signs, how goals are judged, periods, every definition."""

from collections.abc import Mapping
from typing import Any

import polars as pl
import streamlit as st

from app import formatting
from app.components import Column, data_table, legend, prose, section, tag, write
from app.data import about
from app.state import State
from app.texts import about as words
from app.texts import common
from app.views.about_choice import TERM, Choice, searched


def words_and_rules(state: State) -> None:
    """What the signs and the words mean, how goals are judged, and the periods."""
    section(words.WORDS, anchor="ord")
    explained = [
        (words.SIGN_TERM, words.SIGN_TEXT),
        (words.DEVIATION_TERM, words.DEVIATION_TEXT),
        (words.STATUS_TERM, words.STATUS_TEXT),
        (words.PERIOD_TERM, words.PERIOD_TEXT),
        (words.SHARE_TERM, words.SHARE_TEXT),
        (words.SEAT_TERM, words.SEAT_TEXT),
        (words.EXAMPLE_TERM, common.EXAMPLE_EXPLAINED),
    ]
    listed = [tag("div", tag("dt", term), tag("dd", text)) for term, text in explained]
    write(tag("dl", *listed, class_="t-told t-explained"))
    legend(tertial=state.period.tertial)
    with st.expander(words.RULES, key="tabell-regler"):
        _rules(state)
    with st.expander(words.PERIODS, key="tabell-perioder"):
        _periods()


def rule_text(row: Mapping[str, Any]) -> str:
    """The rule of a goal as a sentence, from its `status_rule`, `threshold`, `aspiration` and `unit`."""
    if row["status_rule"] == "judged":
        return words.RULE_JUDGED
    if row["status_rule"] == "all_members":
        return words.RULE_ALL
    if row["threshold"] == 1 and row["aspiration"] is None:
        return words.RULE_ONE.format(unit=row["unit"])
    template = words.RULE_AT_LEAST if row["aspiration"] is None else words.RULE_STRIVED
    return template.format(
        threshold=formatting.number(row["threshold"]),
        aspiration=formatting.number(row["aspiration"]),
        unit=row["unit"],
    )


def _rules(state: State) -> None:
    columns = [
        Column("goal_name", words.GOAL, lookup=True, width="wide"),
        Column("goal_kind", words.GOAL_KIND, words=words.GOAL_KINDS),
        Column("rule", words.RULE, width="wide"),
    ]
    rules = [{**row, "rule": rule_text(row)} for row in about.goal_rules(state.period.goal_year).to_dicts()]
    data_table(
        pl.DataFrame(rules, infer_schema_length=None),
        columns,
        caption=words.RULES_TABLE.format(year=state.period.goal_year),
        key="regler",
        show_caption=False,
        empty=words.RULES_EMPTY.format(year=state.period.goal_year),
    )
    prose(words.RULES_READ)


def _periods() -> None:
    columns = [
        Column("period_name", words.PERIOD, lookup=True, width="narrow"),
        Column("period_from_date", words.FROM, "date", width="narrow"),
        Column("period_to_date", words.TO, "date", width="narrow"),
        Column("economy_as_of_date", words.ECONOMY_TO, "date", width="narrow"),
        Column("goal_year", words.GOAL_YEAR),
        Column("cost_share_year", words.SHARE_YEAR),
        Column("budget_version_name", words.VERSION),
    ]
    data_table(about.periods(), columns, caption=words.PERIODS_TABLE, key="perioder", show_caption=False)


def definitions(choice: Choice) -> None:
    """Every column whose name or meaning holds the word that the reader looks for."""
    searched(words.NEEDLE, TERM, choice.term, words.NEEDLE_EXAMPLE)
    if not choice.term.strip():
        return
    columns = [
        Column("description", words.MEANS, lookup=True, width="wide"),
        Column("term", words.TERM),
        Column("mart_names", words.IN_MARTS),
    ]
    data_table(
        about.definitions(choice.term),
        columns,
        caption=words.DEFINITIONS_TABLE.format(needle=choice.term),
        key="definitioner",
        empty=words.NO_DEFINITION.format(needle=choice.term),
    )
