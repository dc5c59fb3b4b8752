"""Vår kommun: choosing, the brief, activities, seats, decisions, goals, and what is missing."""

from collections.abc import Mapping
from typing import Any

import polars as pl

from app import data, formatting
from app.components import Column, Markup, bullets, data_table, link, prose, section, tag, write
from app.components.layout import side_by_side
from app.components.markup import Child
from app.state import State
from app.texts import our_kommun as words

Row = Mapping[str, Any]
PROJECT_COLUMNS = (
    Column("project_name", words.COLUMN_PROJECT, lookup=True),
    Column("participation_text", words.COLUMN_HOW),
    Column("since_date", words.COLUMN_SINCE, kind="date", width="narrow"),
)
SEAT_COLUMNS = (
    Column("body_name", words.COLUMN_BODY, lookup=True),
    Column("meeting_date", words.COLUMN_DATE, kind="date", width="narrow"),
    Column("cell_text", words.COLUMN_SEAT),
)


def chooser(state: State) -> None:
    """The municipalities as links: the page is never empty."""
    section(words.CHOOSE_HEADING)
    links = [
        tag("li", link(name, state.with_kommun(code, name).href("var-kommun")), style="line-height:40px;margin:0")
        for code, name in data.kommuner().items()
    ]
    write(tag("ul", *links, role="list", class_="t-lines", style="columns:10rem;max-width:48rem"))


def lead(own: Row) -> str:
    """What it pays, and what the council owes."""
    pays = words.LEAD_PAYS_ONE if own["only_service_name"] else words.LEAD_PAYS
    if own["invoiced_sek"] is None:
        pays = words.LEAD_PAYS_UNKNOWN
    sentence = pays.format(
        kommun=own["kommun_name"],
        amount=formatting.kr(own["invoiced_sek"]),
        year=own["cost_share_year"],
        service=only_service(own),
    )
    owed = formatting.count(own["decisions_owed"], words.DECISION)
    owes = words.LEAD_OWES.format(count=owed) if own["decisions_owed"] else words.LEAD_OWES_NONE
    return f"{sentence} {owes}"


def only_service(own: Row) -> str:
    """The service that the amount is for, inside a sentence, where it is for one alone; else nothing."""
    name = own["only_service_name"] or ""
    return name[:1].lower() + name[1:]


def brief(own: Row, paid: pl.DataFrame) -> None:
    """The page in a handful of facts."""
    sums = paid.filter("is_sum")
    invoiced = words.BRIEF_INVOICED_ONE if own["only_service_name"] else words.BRIEF_INVOICED
    money: list[tuple[str, Child]] = [
        (
            invoiced.format(year=own["cost_share_year"], service=only_service(own)),
            formatting.kr(own["invoiced_sek"]),
        )
    ]
    if own["not_invoiced_sek"] is not None:
        money.append((words.BRIEF_OUTSIDE, formatting.kr(own["not_invoiced_sek"])))
    if not sums.is_empty():
        total = sums.row(0, named=True)
        money.append(
            (
                words.BRIEF_PER_INHABITANT,
                words.BRIEF_MEDIAN.format(
                    amount=formatting.kr(total["per_inhabitant_sek"], decimals=2),
                    count=formatting.number(total["kommun_count"]),
                    median=formatting.kr(total["median_per_inhabitant_sek"], decimals=2),
                ),
            )
        )
    rest: list[tuple[str, Child]] = [
        (words.BRIEF_PROJECTS, own["project_names"] or words.BRIEF_PROJECTS_NONE),
        (words.BRIEF_SEAT, _seat(own)),
        (words.BRIEF_DECISIONS, formatting.number(own["decisions_owed"])),
        (words.BRIEF_GOALS, _goals(own)),
    ]
    write(side_by_side(_facts(money), _facts(rest), least="22rem", gap="0 48px"))


def _facts(pairs: list[tuple[str, Child]]) -> Markup:
    rows = [tag("div", tag("dt", term), tag("dd", value)) for term, value in pairs]
    return tag("dl", *rows, class_="t-facts", style="align-content:start")


def projects(own: Row, rows: pl.DataFrame) -> None:
    """Activities that name the municipality, or that none does."""
    if rows.is_empty():
        prose(words.PROJECTS_NONE.format(kommun=own["kommun_name"]))
        return
    data_table(rows, PROJECT_COLUMNS, caption=words.PROJECTS_CAPTION, key="med-i", show_caption=False)


def seats(own: Row, rows: pl.DataFrame) -> None:
    """The seat at each meeting; the section's sentence has said how often it was filled."""
    template = words.PREPARATORY if own["preparatory_expected_ytd"] else words.PREPARATORY_NONE
    prose(
        template.format(
            filled=formatting.number(own["preparatory_filled_ytd"]),
            expected=formatting.number(own["preparatory_expected_ytd"]),
        )
    )
    data_table(
        rows, SEAT_COLUMNS, caption=words.SEATS_CAPTION, key="platser", show_caption=False, empty=words.SEATS_NONE
    )


def goals(rows: pl.DataFrame, state: State) -> None:
    """The goals that are measured per municipality, and how it stands here."""
    columns = (
        Column("goal_name", words.COLUMN_GOAL, lookup=True, link=lambda _row: state.href("mal")),
        Column("cell_text", words.COLUMN_STATE),
        Column("contribution", words.COLUMN_MEANS, words=words.CONTRIBUTION),
    )
    origin = pl.when("has_example").then(pl.lit("example")).otherwise(pl.lit("document")).alias("origin")
    data_table(
        rows.with_columns(origin),
        columns,
        caption=words.GOALS_CAPTION,
        key="mal",
        show_caption=False,
        empty=words.GOALS_NONE,
    )


def missing(own: Row, paid: pl.DataFrame) -> None:
    """What no source states about this municipality, and who can."""
    said: list[Child] = []
    if own["missing_services"]:
        said.append(words.MISSING_SERVICES.format(services=formatting.listing(own["missing_services"].split(", "))))
    if not own["project_names"]:
        said.append(words.MISSING_PROJECTS)
    if own["seats_unknown_ytd"]:
        meetings = formatting.count(own["seats_unknown_ytd"], words.MISSING_MEETING, words.MISSING_MEETINGS)
        said.append(words.MISSING_SEATS.format(count=meetings))
    if own["decisions_unknown"]:
        matters = formatting.count(own["decisions_unknown"], words.MISSING_MATTER, words.MISSING_MATTERS)
        said.append(words.MISSING_DECISIONS.format(count=matters))
    if own["goals_not_reported_names"]:
        names = formatting.listing(own["goals_not_reported_names"].split(", "))
        said.append(words.MISSING_GOALS.format(goals=names))
    if not paid.is_empty():
        said.append(words.MISSING_KEY)
    if said:
        bullets(said)
    else:
        prose(words.MISSING_NONE)


def _seat(own: Row) -> str:
    filled, expected, unknown = own["seats_filled_ytd"], own["seats_expected_ytd"], own["seats_unknown_ytd"]
    if not expected:
        return words.BRIEF_SEAT_NONE
    template = words.BRIEF_SEAT_OF
    if unknown:
        template = words.BRIEF_SEAT_UNKNOWN if unknown == expected else words.BRIEF_SEAT_SOME
    return template.format(
        filled=formatting.number(filled), expected=formatting.number(expected), unknown=formatting.number(unknown)
    )


def _goals(own: Row) -> str:
    template = words.BRIEF_GOALS_OF
    if own["goals_not_reported"]:
        template = words.BRIEF_GOALS_MISSING
    elif not own["goals_lifted"] and not own["goals_held_back"]:
        template = words.BRIEF_GOALS_NOT_DUE
    return template.format(
        lifted=formatting.number(own["goals_lifted"]),
        counted=formatting.number(own["goals_counted"]),
        missing=formatting.number(own["goals_not_reported"]),
    )
