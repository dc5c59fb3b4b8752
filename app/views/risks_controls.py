"""The mandatory controls from decision to answer, and the follow-up of the work environment."""

from collections.abc import Mapping
from typing import Any

import polars as pl

from app import formatting
from app.components import Column, Markup, empty_state, join, prose, section, source_ref, tag, write
from app.components.layout import side_by_side, stacked
from app.data import doubts
from app.data import risks as facts
from app.state import State
from app.texts import risks as words
from app.views.page_tools import count_word, table_behind

Row = Mapping[str, Any]
STATEMENTS = (
    Column("statement_number", words.COLUMN_STATEMENT_NUMBER, kind="int", width="narrow"),
    Column("statement", words.COLUMN_STATEMENT, lookup=True, width="wide"),
    Column("answer_label", words.COLUMN_ANSWER),
    Column("explanation", words.COLUMN_WHY, empty="", width="wide"),
)
_HEADING = "font-size:1rem;line-height:24px"


def controls(decisions: pl.DataFrame, handled: Row | None, year: int) -> None:
    """What Luleå's board decided, what the joint board answered, and where the two disagree; both quoted."""
    decided = decisions.filter(pl.col("decision_state") == "decided")
    if decided.is_empty():
        section(words.CONTROLS.format(year=year), words.CONTROLS_EMPTY.format(year=year), anchor="kontrollmoment")
        return
    first = decided.row(0, named=True)
    count = count_word(decided.height)
    template = words.CONTROLS_LEAD if handled else words.CONTROLS_LEAD_OPEN
    told = template.format(
        decided_by=first["decided_by"], count=count, paragraph=handled["paragraph"] if handled else ""
    )
    section(words.CONTROLS.format(year=year), told, anchor="kontrollmoment")
    proposals = decisions.filter(pl.col("decision_state") == "proposed")
    write(
        tag(
            "div",
            _decided(decided, proposals),
            _answered(handled, proposals, decided) if handled else None,
            class_="t-pair",
        )
    )
    _against()


def work_environment(state: State) -> None:
    """The newest follow-up: how many yes, first those that are not, all statements folded."""
    summary = facts.work_environment_summary(state.period.fiscal_year).to_dicts()
    if not summary:
        section(words.WORK.format(year=state.period.fiscal_year), anchor="arbetsmiljo")
        empty_state(words.WORK_EMPTY, words.WORK_WHO)
        return
    year = summary[0]["fiscal_year"]
    section(words.WORK.format(year=year), summary[0]["lead_text"], anchor="arbetsmiljo")
    answers = facts.work_environment(state.period.fiscal_year)
    if year != state.period.fiscal_year:
        prose(words.WORK_OLD.format(year=state.period.fiscal_year))
    deviating = answers.filter("is_deviation").to_dicts()
    write(side_by_side(*[_statement(row) for row in deviating], least="20rem", gap="16px 32px") if deviating else None)
    for item in facts.work_environment_handled().head(1).to_dicts():
        decision = words.WORK_BOARD.format(paragraph=item["paragraph"], decision=item["decision"])
        prose(join(decision, source_ref(item, key="arbetsmiljo"), separator=" "))
    label = words.WORK_TABLE.format(count=answers.height)
    source = words.WORK_SOURCE.format(year=year)
    table_behind(answers, STATEMENTS, title=label, file_stem="arbetsmiljo", source=source, label=label)


def _decided(decided: pl.DataFrame, proposals: pl.DataFrame) -> Markup:
    first = decided.row(0, named=True)
    points = [tag("li", tag("q", row["decision_text"])) for row in decided.to_dicts()]
    repeated = proposals.filter(pl.col("decision_text").is_in(decided["decision_text"].to_list()))
    case = words.CONTROLS_CASE.format(case=first["case_number"]) if first["case_number"] else None
    return stacked(
        tag("h3", _head(first), style=_HEADING),
        tag("p", tag("q", first["quote"]), ":"),
        tag("ol", *points, style="margin:0;padding-left:24px"),
        *[tag("p", words.PROPOSED_BY.format(proposer=_head(row)), class_="t-pair-place") for row in _heads(repeated)],
        tag("p", join(case, source_ref(first, key="kontrollmoment"), separator=" · "), class_="t-pair-place"),
        gap=8,
    )


def _answered(handled: Row, proposals: pl.DataFrame, decided: pl.DataFrame) -> Markup:
    head = words.BOARD_HEAD.format(date=formatting.iso_date(handled["meeting_date"]), paragraph=handled["paragraph"])
    own = proposals.filter(~pl.col("decision_text").is_in(decided["decision_text"].to_list()))
    grounds = [
        tag(
            "p",
            words.GROUNDS.format(who=row["decided_by"]),
            " ",
            tag("q", row["decision_text"]),
            " ",
            source_ref(row, key="grund"),
        )
        for row in own.to_dicts()
    ]
    return stacked(
        tag("h3", head, style=_HEADING),
        tag("p", tag("q", handled["quote"])),
        *grounds,
        tag(
            "p",
            join(
                words.CONTROLS_CASE.format(case=handled["case_number"]),
                source_ref(handled, key="svar"),
                separator=" · ",
            ),
            class_="t-pair-place",
        ),
        gap=8,
    )


def _against() -> None:
    """The place where the two decisions disagree, as it stands in the register of discrepancies."""
    places = doubts.discrepancies(words.TITLE).filter(pl.col("discrepancy_id") == facts.CONTROLS_DISAGREEMENT)
    for row in places.to_dicts():
        sides = [
            tag(
                "div",
                tag("p", row[f"source_{side}"], class_="t-pair-place"),
                tag("p", row[f"value_{side}"], class_="t-pair-value"),
                tag("p", tag("q", row[f"quote_{side}"])),
            )
            for side in ("a", "b")
        ]
        write(
            stacked(
                tag("h3", words.AGAINST, style=_HEADING),
                tag("div", *sides, class_="t-pair"),
                tag("p", words.AGAINST_TREATMENT.format(treatment=row["treatment"]), class_="t-prose"),
                gap=8,
            )
        )


def _statement(row: Row) -> Markup:
    head = words.WORK_STATEMENT.format(
        number=row["statement_number"], answer=row["answer_label"][:1].lower() + row["answer_label"][1:]
    )
    told = stacked(
        tag("p", tag("b", head)),
        tag("p", tag("q", row["statement"])),
        tag("p", row["explanation"]) if row["explanation"] else None,
        tag("p", source_ref(row, key="pastaende")),
        gap=8,
    )
    return tag(
        "article",
        told,
        style="border-left:3px solid var(--t-rule-strong);padding-left:16px",
    )


def _head(row: Row) -> str:
    return words.CONTROLS_HEAD.format(
        decided_by=row["decided_by"], date=formatting.iso_date(row["decision_date"]), paragraph=row["paragraph"]
    )


def _heads(points: pl.DataFrame) -> list[dict[str, Any]]:
    return points.unique("decision_id", keep="first", maintain_order=True).to_dicts()
