"""What Risker och intern kontroll says in words: the answer, what it means, the finding and the text of the matrix."""

from collections.abc import Mapping
from typing import Any

import polars as pl

from app import formatting
from app.components import Markup, example_badge, join, link, source_ref
from app.components.layout import whole_dates
from app.data import risks as facts
from app.state import State
from app.texts import risks as words
from app.views.page_tools import count_word

Row = Mapping[str, Any]


def lead(risks: pl.DataFrame, summary: Row) -> str:
    """The page's answer: which risk is the highest and what is decided about it, or how the risks have moved."""
    highest = risks.filter("is_highest")
    if highest.is_empty():
        return words.LEAD_UNKNOWN
    said = [words.LEAD_HIGHEST.format(value=summary["highest_value"], names=_names(highest))]
    outgrown = risks.filter("is_outgrown")
    same = outgrown["risk_id"].to_list() == highest["risk_id"].to_list()
    if same:
        template = words.LEAD_OUTGROWN_HIGHEST[int(highest.height > 1)]
        said.append(template.format(followed=summary["followed_up_from_value"]))
    else:
        said.append(_decided(highest, summary))
    if summary["reported_count"]:
        said.append(_moved(summary))
    elif summary["tertial"] is not None:
        said.append(words.LEAD_NOT_REPORTED.format(year=summary["fiscal_year"]))
    elif not summary["is_plan_decided"]:
        said.append(words.LEAD_UNDECIDED)
    if not outgrown.is_empty() and not same:
        values = formatting.listing(str(value) for value in outgrown["current_value"])
        said.append(words.LEAD_OUTGROWN[int(outgrown.height > 1)].format(names=_names(outgrown), value=values))
    return " ".join(said)


def meaning(summary: Row) -> list[str]:
    """What the answer means for the board: where the plan draws its line, what it lacks, what is already decided."""
    paragraphs = []
    accepted, followed = summary["accepted_to_value"], summary["followed_up_from_value"]
    if accepted is not None and followed is not None and accepted < followed:
        paragraphs.append(words.MEANS_LIMIT.format(accepted=accepted, followed=followed))
    if summary["tertial"] is not None and not summary["reported_count"]:
        paragraphs.append(words.MEANS_NOT_REPORTED.format(year=summary["fiscal_year"]))
    if not summary["is_plan_decided"] and summary["plan_status"]:
        later = summary["tertial"] is not None
        plan = (words.MEANS_PLAN_LATER if later else words.MEANS_PLAN).format(
            count=count_word(summary["risk_count"]), year=summary["fiscal_year"], status=summary["plan_status"]
        )
        paragraphs.append(" ".join(part for part in (plan, _controls(summary)) if part))
    return paragraphs


def own(risks: pl.DataFrame, links: pl.DataFrame, state: State) -> Markup | None:
    """Which risk the chosen municipality's council answers for, and what is known of its decision."""
    if state.kommun is None:
        return None
    decided = {row["matter_id"]: row for row in facts.council(state.period.code, state.basis, state.kommun).to_dicts()}
    numbers = dict(zip(risks["risk_id"], risks["matrix_label"], strict=True))
    said = []
    for touched in links.filter(pl.col("to_kind") == "council_matter").to_dicts():
        row = decided.get(touched["to_id"])
        if row is None or touched["risk_id"] not in numbers:
            continue
        sentence = words.OWN.format(
            kommun=row["kommun_name"],
            number=numbers[touched["risk_id"]],
            reason=_inside(touched["reason"]).rstrip("."),
            matter=row["matter_name"],
            decision=_inside(row["decision_text"]),
        )
        address = state.href(touched["to_page"], anchor=touched["to_anchor"])
        badge = example_badge() if row["has_example"] or row["origin"] == "example" else None
        where = join(link(words.OWN_LINK, address), source_ref(row, key="egen"), badge, separator=" ")
        said.append(join(whole_dates(sentence), where, separator=" "))
    return join(*said, separator=" ") or None


def finding(summary: Row) -> str:
    """The title of the matrix: how many share the highest value, and how many have no place."""
    if summary["highest_value"] is None:
        return words.FINDING_NONE
    one, many = words.FINDING
    count = summary["highest_count"]
    told = (one if count == 1 else many).format(count=count_word(count).capitalize(), value=summary["highest_value"])
    if not summary["unplaced_count"]:
        return told
    one, many = words.FINDING_UNPLACED
    gone = summary["unplaced_count"]
    return (one if gone == 1 else many).format(finding=told, count=count_word(gone))


def alternative(risks: pl.DataFrame) -> str:
    """The matrix in words, a sentence for each risk in the order of value."""
    placed = [_place(row) for row in risks.filter("position_is_known").to_dicts()]
    gone = risks.filter(~pl.col("position_is_known"))["risk_name"].to_list()
    return words.MATRIX_ALT.format(
        placed=" ".join(placed) or words.ALT_NONE,
        unplaced=words.ALT_UNPLACED.format(names=formatting.listing(gone)) if gone else "",
    )


def _names(rows: pl.DataFrame) -> str:
    return formatting.listing(words.QUOTED.format(name=name) for name in rows["risk_name"])


def _moved(summary: Row) -> str:
    up, down = summary["moved_up_count"], summary["moved_down_count"]
    since = words.SINCE_PLAN if summary["tertial"] == 1 else words.SINCE_TERTIAL
    moved = words.LEAD_MOVED.format(previous=since, up=_how_many(up), down=_how_many(down))
    total = summary["risk_count"] + summary["control_count"]
    if summary["reported_count"] == total:
        return moved
    return f"{words.LEAD_REPORTED.format(reported=summary['reported_count'], total=total)} {moved}"


def _decided(highest: pl.DataFrame, summary: Row) -> str:
    """What is decided about the highest; where that differs between them, how many are followed up and accepted."""
    decisions = set(highest["decision"])
    many = int(highest.height > 1)
    if decisions == {"accepted"}:
        return words.LEAD_ACCEPTED[many]
    if decisions == {"followed_up"}:
        proposed = not summary["is_plan_decided"]
        return (words.LEAD_PROPOSED if proposed else words.LEAD_FOLLOWED)[many]
    total = summary["risk_count"] + summary["control_count"]
    return words.LEAD_DECISIONS.format(
        followed=count_word(summary["followed_up_count"]).capitalize(),
        total=count_word(total),
        accepted=count_word(summary["accepted_count"]),
    )


def _controls(summary: Row) -> str | None:
    count = summary["accepted_control_count"]
    if not count:
        return None
    return words.MEANS_CONTROLS[int(count > 1)].format(count=count_word(count))


def _place(row: Row) -> str:
    moved = ""
    if row["movement"] in ("up", "down"):
        moved = words.ALT_MOVED.format(movement=_inside(row["movement_label"]), previous=row["previous_value"])
    return words.ALT_ROW.format(
        number=row["matrix_label"],
        name=row["risk_name"],
        probability=row["current_probability"],
        consequence=row["current_consequence"],
        value=row["current_value"],
        moved=moved,
    )


def _how_many(count: int) -> str:
    return count_word(count) if count else words.NOBODY


def _inside(text: str) -> str:
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]
