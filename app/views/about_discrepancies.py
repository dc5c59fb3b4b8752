"""The section of *Om uppgifterna* on where the documents do not agree: picture, filters, both quotes, the register."""

from collections.abc import Mapping
from typing import Any

import polars as pl
import streamlit as st

from app import formatting
from app.charts.about import discrepancy_bars
from app.charts.compile import compile_template
from app.columns import Kind
from app.components import Column, downloads, empty_state, figure, join, prose, section, source_ref, tag, write
from app.components.markup import Child, Markup
from app.data import NAMND, about
from app.state import State
from app.texts import about as words
from app.texts import common
from app.views.about_choice import (
    COLLABORATION,
    EVERY,
    FIRST_SHOWN,
    KIND,
    PAGE,
    SEVERITY,
    SHOWN,
    Choice,
    page_link,
    selected,
    write_address,
)


def section_with_register(state: State, choice: Choice) -> None:
    """Picture, filters, the places one by one, and the whole register as a file."""
    section(words.DISCREPANCIES, words.DISCREPANCIES_LEAD, anchor="motsagelser")
    everything = about.discrepancies()
    if everything.is_empty():
        empty_state(words.LEAD_NO_DISCREPANCIES)
        return
    names = about.collaborations()
    one = choice.collaboration if choice.collaboration in names else NAMND if choice.collaboration else None
    _filters(choice, one, names)
    _picture(one, names)
    chosen = about.discrepancies(one, choice.kind, choice.severity, choice.page)
    _places(state, choice, chosen, named=one is None)
    counted = formatting.count(len(names), *words.COLLABORATIONS_COUNT)
    prose(words.REGISTER.format(count=formatting.count(everything.height, *words.PLACE), collaborations=counted))
    _register(everything)


def counted_kinds(counts: pl.DataFrame) -> pl.DataFrame:
    """The rows of the picture: the counts with the words for kind and severity, and the total of the kind."""
    return counts.with_columns(
        pl.col("kind").replace_strict(words.KINDS, default=pl.col("kind")).alias("kind_label"),
        pl.col("severity").replace_strict(words.SEVERITIES, default=pl.col("severity")).alias("severity_label"),
        pl.col("row_count").sum().over("kind").alias("total"),
        pl.col("row_count").filter(pl.col("severity") == "high").sum().over("kind").alias("high"),
    )


def finding(kinds: pl.DataFrame) -> str:
    """What the picture says: the most common kind, how many, and how many of them weigh heavily."""
    first = kinds.row(0, named=True)
    template = words.DISCREPANCY_TITLE_HIGH if first["high"] else words.DISCREPANCY_TITLE
    return template.format(
        kind=words.KINDS_PLURAL.get(first["kind"], first["kind_label"]),
        count=formatting.number(first["total"]),
        total=formatting.count(int(kinds["row_count"].sum()), *words.PLACE),
        high=formatting.number(first["high"]),
    )


def place(state: State, row: Mapping[str, Any], *, named: bool = False) -> Markup:
    """One place as a line that opens: both quotes side by side, the difference, how it is shown, the page concerned.

    `named`: the line says which collaboration it is of.
    """
    kind = words.KINDS.get(row["kind"], row["kind"])
    severity = words.SEVERITIES.get(row["severity"], row["severity"])
    mark = (words.COMPUTED_MARK if row["is_computed"] else words.MARK).format(kind=kind.lower(), severity=severity)
    if named:
        mark = words.MARK_OF.format(name=row["short_name"], mark=formatting.sentence_start(mark))
    summary = tag(
        "summary",
        tag("span", row["subject"], class_="t-fold-title"),
        tag("span", mark, class_="t-fold-side"),
    )
    address = page_link(state, row["page"], row["collaboration_id"])
    told = [
        (words.DIFFERENCE, row["difference_text"]),
        (words.TREATMENT, row["treatment"]),
        (words.TOUCHES, tag("a", row["page"], href=address) if address else words.NO_PAGE),
        (common.SOURCE, source_ref(row, label=common.SEED_ROW.format(file=row["seed_file"], row=row["seed_row"]))),
    ]
    listed = tag("dl", *[_term(term, text) for term, text in told if text], class_="t-told")
    note = tag("p", words.COMPUTED_NOTE, class_="t-subtitle") if row["is_computed"] else None
    pair = tag("div", _side(row, "a"), _side(row, "b"), class_="t-pair")
    return tag("details", summary, tag("div", pair, listed, note, class_="t-fold-body"), class_="t-fold")


def _picture(one: str | None, names: Mapping[str, tuple[str, int]]) -> None:
    counts = about.discrepancy_counts(one)
    kinds = counted_kinds(counts)
    totals = kinds.unique("kind", maintain_order=True).to_dicts()
    parts = [
        words.DISCREPANCY_ALT_PART.format(
            kind=row["kind_label"], count=formatting.number(row["total"]), high=formatting.number(row["high"])
        )
        for row in totals
    ]
    figure(
        finding(kinds),
        words.DISCREPANCY_SUBTITLE.format(name=names[one][0] if one else words.DISCREPANCY_ALL),
        template=compile_template(discrepancy_bars),
        frame=kinds,
        columns=[
            Column("kind_label", words.KIND, lookup=True),
            Column("severity_label", words.SEVERITY),
            Column("row_count", words.ROWS, "int"),
            Column("computed_count", words.COMPUTED_COUNT, "int"),
        ],
        alt=words.DISCREPANCY_ALT.format(parts="; ".join(parts)),
        file_stem="motsagelser-antal",
        source=words.DISCREPANCY_SOURCE,
        note=". ".join(f"{words.KINDS[code]}: {meaning}" for code, meaning in words.KINDS_MEAN.items()) + ".",
    )


def _filters(choice: Choice, one: str | None, names: Mapping[str, tuple[str, int]]) -> None:
    of_all = words.EVERY_COLLABORATION.format(count=formatting.number(sum(count for _, count in names.values())))
    collaborations = {
        "" if identity == NAMND else identity: words.ONE_COLLABORATION.format(name=name, count=formatting.number(count))
        for identity, (name, count) in names.items()
    } | {EVERY: of_all}
    current = EVERY if one is None else "" if one == NAMND else one
    pages = about.discrepancies(one)["page"].unique(maintain_order=True).to_list()
    kinds = {"": words.EVERY_KIND} | {code: words.KINDS[kind] for code, kind in words.ADDRESS_KINDS.items()}
    severities = {"": words.EVERY_SEVERITY} | {
        code: words.SEVERITIES[severity] for code, severity in words.ADDRESS_SEVERITIES.items()
    }
    with st.container(key="val-motsagelser", horizontal=True, gap="small"):
        selected(words.COLLABORATION, COLLABORATION, collaborations, current, forget=(SHOWN, PAGE), width=240)
        selected(
            words.SEVERITY,
            SEVERITY,
            severities,
            _code(words.ADDRESS_SEVERITIES, choice.severity),
            forget=(SHOWN,),
            width=160,
        )
        selected(words.KIND, KIND, kinds, _code(words.ADDRESS_KINDS, choice.kind), forget=(SHOWN,), width=200)
        if len(pages) > 1:
            named = {"": words.EVERY_PAGE} | {page: page for page in pages}
            selected(words.PAGE, PAGE, named, choice.page or "", forget=(SHOWN,), width=240)


def _places(state: State, choice: Choice, chosen: pl.DataFrame, *, named: bool) -> None:
    if chosen.is_empty():
        empty_state(words.NO_DISCREPANCIES)
        return
    shown = chosen.head(choice.shown).to_dicts()
    told = words.SHOWN_OF.format(
        shown=formatting.number(len(shown)), total=formatting.count(chosen.height, *words.PLACE)
    )
    write(tag("p", told, class_="t-subtitle", role="status"))
    write(tag("div", *[place(state, row, named=named) for row in shown], class_="t-folds"))
    if chosen.height > len(shown):
        st.button(
            words.MORE,
            key="fler-motsagelser",
            on_click=lambda: write_address(SHOWN, str(choice.shown + 2 * FIRST_SHOWN)),
        )


def _register(everything: pl.DataFrame) -> None:
    kinds: dict[str, Kind] = {"difference": "money", "is_computed": "yes_no"}
    translated = {"kind": words.KINDS, "severity": words.SEVERITIES}
    columns = [
        Column(
            name,
            title,
            kinds.get(name, "text"),
            words=translated.get(name, {}),
            empty="",
            decimals=2 if name == "difference" else None,
        )
        for name, title in words.REGISTER_COLUMNS.items()
    ]
    downloads(
        everything.drop("source_place", "quote"),
        columns,
        file_stem="motsagelser",
        title=words.REGISTER_TITLE,
        source=words.DISCREPANCY_SOURCE,
    )


def _side(row: Mapping[str, Any], side: str) -> Markup:
    if not (row[f"value_{side}"] or row[f"quote_{side}"]):
        return tag("div", tag("p", words.ONE_PLACE, class_="t-subtitle"))
    quote = row[f"quote_{side}"]
    return tag(
        "div",
        tag("p", row[f"source_{side}"], class_="t-pair-place"),
        tag("p", row[f"value_{side}"], class_="t-pair-value"),
        tag("p", tag("q", quote)) if quote else None,
    )


def _term(term: str, text: Child) -> Markup:
    return tag("div", tag("dt", term), tag("dd", join(text)))


def _code(codes: Mapping[str, str], chosen: str | None) -> str:
    return next((code for code, value in codes.items() if value == chosen), "")
