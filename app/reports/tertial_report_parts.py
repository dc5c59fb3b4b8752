"""Tables that a report makes of what the pages say: the same words and figures, put together."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from app.reports.elements import (
    Bullets,
    Column,
    Element,
    Facts,
    Heading,
    Paragraph,
    Picture,
    Row,
    Run,
    Runs,
    Table,
)
from app.reports.reading_pages import Pages
from app.reports.reading_parts import all_runs, picked, rows_where, without_headings
from app.reports.reading_words import text_of
from app.texts import about, common, decisions, doubts, goals, projects, risks
from app.texts import reports as words

_PARAGRAPH: Final = re.compile(r"^(§ \d+)")
_NEWS: Final = (projects.COLUMN_PROJECT, projects.COLUMN_PHASE, projects.COLUMN_TEXT)
_KIND: Final = re.compile(r"^(Resultatmål|Indikator|Effektmål) ?\d*$")
_PAGES_WITH_GAPS: Final = (
    "ekonomi",
    "kostnadsfordelning",
    "narvaro",
    "beslut",
    "risker-och-intern-kontroll",
    "sammantrade",
)


def board_decisions(pages: Pages) -> list[Element]:
    """The board's decisions in short, where the period is a meeting's: paragraph, matter, decision."""
    section = pages.sections("beslut").get("namnden") if pages.is_meeting else None
    if section is None or section.heading is None:
        return []
    rows: list[Row] = []
    matter = ""
    for each in section.elements:
        if isinstance(each, Heading) and each.level == 3:
            matter = each.text
        elif isinstance(each, Paragraph) and matter and (found := _PARAGRAPH.match(text_of(each.runs))):
            said = text_of(each.runs)[found.end() :].lstrip(" ,")
            rows.append(Row(((Run(found[1], "strong"),), (Run(matter),), (Run(said),))))
            matter = ""
    titles = (words.COLUMN_ITEM, words.COLUMN_MATTER, words.COLUMN_DECISION)
    when = section.heading.text.rsplit(" ", 1)[-1]
    return _table(words.EVENTS_DECISIONS, titles, rows, heading=words.EVENTS_DECISIONS_AT.format(date=when))


def council_decisions(pages: Pages) -> list[Element]:
    """The councils that have decided, and when."""
    for table in pages.tables("beslut"):
        titles = [column.title for column in table.columns]
        if {decisions.COLUMN_KOMMUN, decisions.COLUMN_DECISION, decisions.COLUMN_OWED} <= set(titles):
            rows = rows_where(table, decisions.COLUMN_OWED, f"^{common.NO}$")
            made = picked(table, (decisions.COLUMN_KOMMUN, decisions.COLUMN_DECISION), rows)
            heading = Heading(words.EVENTS_COUNCILS, 2)
            finding: list[Element] = [heading, Paragraph((Run(f"{table.caption}."),))]
            return [*finding, _named(made, words.EVENTS_COUNCILS)] if rows else []
    return []


def project_news(pages: Pages) -> list[Element]:
    """What the newest follow-up says of each activity; at a meeting that is its protocol."""
    found = [
        each for each in pages.tables("projekt") if any(c.title == projects.COLUMN_STATEMENT for c in each.columns)
    ]
    said = "^Protokollet" if pages.is_meeting else "^Uppföljningen"
    rows: list[Row] = []
    for table in found:
        if any(column.title == projects.COLUMN_PHASE for column in table.columns):
            rows += picked(table, _NEWS, rows_where(table, projects.COLUMN_STATEMENT, said)).rows
    return _table(words.EVENTS_PROJECTS, _NEWS, rows)


def risk_news(pages: Pages) -> list[Element]:
    """What the newest follow-up of the risks has seen."""
    table = _follow_ups(pages)
    if table is None:
        return []
    titles = (risks.COLUMN_RISK, risks.COLUMN_VALUE, risks.COLUMN_OBSERVATION)
    return [Heading(words.EVENTS_RISKS, 2), _named(picked(table, titles), words.EVENTS_RISKS)]


def goals_one_by_one(pages: Pages) -> list[Element]:
    """Every goal with its kind in the heading, without pictures of one bar, which the goal's sentence has told."""
    section = pages.sections("mal").get("mal-for-mal")
    if section is None or section.heading is None:
        return []
    inside = without_headings(_goals_headed(section.elements), ("Hör ihop med", "Kommun för kommun"))
    return [section.heading, *_labelled(_without_single(inside, pages))]


def _goals_headed(elements: Iterable[Element]) -> Iterator[Element]:
    kind = ""
    for each in elements:
        if isinstance(each, Paragraph) and each.style == "small" and _KIND.match(text_of(each.runs)):
            kind = text_of(each.runs)
        elif isinstance(each, Heading) and each.anchor:
            yield replace(each, text=f"{kind}: {each.text}" if kind else each.text)
            kind = ""
        elif isinstance(each, Heading) and each.level == 3:
            yield replace(each, level=4)
        else:
            yield each


def _labelled(elements: Iterable[Element]) -> list[Element]:
    """The elements with paragraphs that begin with a label (*Orsak:*, *Åtgärd:*) as terms and what they are."""
    made: list[Element] = []
    for each in elements:
        pairs = _pairs(each.runs) if isinstance(each, Paragraph) and each.style == "body" else ()
        last = made[-1] if made else None
        if pairs and isinstance(last, Facts):
            made[-1] = Facts((*last.pairs, *pairs))
        else:
            made.append(Facts(pairs) if pairs else each)
    return made


def _pairs(runs: Runs) -> tuple[tuple[str, Runs], ...]:
    pairs: list[tuple[str, Runs]] = []
    for run in runs:
        if run.mark == "strong" and run.text.rstrip(" ").endswith(":"):
            pairs.append((run.text.rstrip(" :"), ()))
        elif not pairs:
            return ()
        else:
            term, said = pairs[-1]
            pairs[-1] = (term, (*said, run if said else replace(run, text=run.text.lstrip(" "))))
    return tuple(pairs)


def _without_single(elements: Iterable[Element], pages: Pages) -> list[Element]:
    """The elements without pictures that draw one row, with their headings and the small print below."""
    kept: list[Element] = []
    gone = False
    for each in elements:
        if isinstance(each, Picture) and pages.is_single(each):
            while kept and (isinstance(kept[-1], Paragraph) and kept[-1].style == "subtitle"):
                kept.pop()
            if kept and isinstance(kept[-1], Heading):
                kept.pop()
            gone = True
        elif not (gone and isinstance(each, Paragraph) and each.style == "small"):
            gone = False
            kept.append(each)
    return kept


def forecast(pages: Pages) -> list[Element]:
    """What the year is expected to give, in the page's own sentence; nothing when the year is over."""
    section = pages.sections("ekonomi").get("aret")
    if section is None or section.heading is None or not section.heading.text.startswith(words.AHEAD_FORECAST):
        return []
    said = next((each for each in section.elements if isinstance(each, Paragraph)), None)
    return [Heading(words.AHEAD_FORECAST, 2), said] if said else []


def discrepancies(pages: Pages) -> list[Element]:
    """The places that matter most where the documents do not agree, side by side."""
    section = pages.sections("om-uppgifterna").get("motsagelser")
    rows: list[Row] = []
    sides: list[list[Run]] = []
    what = ""
    shown: Runs = ()
    for each in (*(section.elements if section else ()), Heading("", 4)):
        if isinstance(each, Heading):
            if what and sides:
                first, second = (tuple(side) for side in (*sides, [])[:2])
                rows.append(Row(((Run(what),), first, second, shown)))
            what, shown, sides = (each.text, (), []) if each.level == 4 else ("", (), [])
        elif isinstance(each, Facts):
            shown = next((said for term, said in each.pairs if term == about.TREATMENT), ())
        elif isinstance(each, Paragraph) and what:
            if each.style == "small":
                sides.append([*each.runs, Run(": ")])
            elif sides:
                sides[-1] += [*([Run(" ")] if len(sides[-1]) > 2 else []), *each.runs]
    titles = (words.DISCREPANCY_WHAT, words.DISCREPANCY_FIRST, words.DISCREPANCY_SECOND, words.DISCREPANCY_SHOWN)
    return _table(words.DISCREPANCIES, titles, rows, level=3)


def cost_key(pages: Pages) -> list[Element]:
    """The rule behind the amounts, without the picture of the one post that a reader has chosen."""
    section = pages.sections("kostnadsfordelning").get("nyckel")
    if section is None or section.heading is None:
        return []
    kept: list[Element] = []
    for each in section.elements:
        if isinstance(each, Heading):
            break
        kept.append(each)
    return [Heading(section.heading.text, 2, section.heading.anchor), *kept]


def actions(pages: Pages) -> list[Element]:
    """What is to be done, by whom and when: of goals and of risks."""
    rows = [*_goal_actions(pages), *_risk_actions(pages)]
    titles = (words.ACTION_ABOUT, words.ACTION_WHAT, words.ACTION_WHO, words.ACTION_WHEN)
    if rows:
        return _table(words.AHEAD_ACTIONS, titles, rows)
    return [Heading(words.AHEAD_ACTIONS, 2), Paragraph((Run(words.AHEAD_ACTIONS_NONE),), "missing")]


def gaps(pages: Pages) -> list[Element]:
    """What no document states, from every page that the report is made of."""
    rows: list[Row] = []
    titles: tuple[str, ...] = ()
    seen: set[str] = set()
    for slug in _PAGES_WITH_GAPS:
        for table in pages.tables(slug):
            if table.caption != doubts.MISSING_TITLE:
                continue
            titles = tuple(column.title for column in table.columns)
            rows += [row for row in table.rows if text_of(row.cells[0]) not in seen]
            seen |= {text_of(row.cells[0]) for row in table.rows}
    made = _table(words.GAPS, titles, rows)
    return [made[0], Paragraph((Run(words.GAPS_LEAD),)), *made[1:]] if made else []


def elsewhere(_: Pages) -> list[Element]:
    """What the report leaves out, and where it stands."""
    return [
        Heading(words.ELSEWHERE, 2),
        Paragraph((Run(words.ELSEWHERE_LEAD),)),
        Bullets(tuple((Run(each),) for each in words.ELSEWHERE_ITEMS)),
    ]


def _table(
    caption: str, titles: Iterable[str], rows: Iterable[Row], heading: str = "", level: int = 2
) -> list[Element]:
    listed = tuple(rows)
    columns = tuple(Column(title) for title in titles)
    return [Heading(heading or caption, level), Table(caption, columns, listed)] if listed else []


def _named(table: Table, caption: str) -> Table:
    return Table(caption, table.columns, table.rows, table.lookup)


def _follow_ups(pages: Pages) -> Table | None:
    """The follow-up of the newest tertial of every risk."""
    for table in pages.tables("risker-och-intern-kontroll"):
        at = next((i for i, column in enumerate(table.columns) if column.title == risks.COLUMN_TERTIAL), None)
        if at is not None and any(column.title == risks.COLUMN_OBSERVATION for column in table.columns):
            newest = max(text_of(row.cells[at]) for row in table.rows)
            rows = tuple(row for row in table.rows if text_of(row.cells[at]) == newest)
            return Table(table.caption, table.columns, rows, table.lookup)
    return None


def _risk_actions(pages: Pages) -> list[Row]:
    table = _follow_ups(pages)
    if table is None:
        return []
    done = Table(table.caption, table.columns, rows_where(table, risks.COLUMN_DUE, r"\d{4}"), table.lookup)
    return list(picked(done, (risks.COLUMN_RISK, risks.COLUMN_ACTION, risks.COLUMN_WHO, risks.COLUMN_DUE)).rows)


def _goal_actions(pages: Pages) -> Iterator[Row]:
    """Each goal's action, from the paragraphs that begin with the words for it."""
    section = pages.sections("mal").get("mal-for-mal")
    goal = Heading("", 3)
    action: Runs = ()
    example = False
    for each in section.elements if section else ():
        if isinstance(each, Heading) and each.level == 3 and each.anchor:
            goal, action, example = each, (), False
        elif isinstance(each, Paragraph) and any(run.mark == "example" for run in each.runs):
            example = True
        elif isinstance(each, Paragraph) and (said := _after(each.runs, f"{goals.LABEL_ACTION}:")):
            action = said
        elif isinstance(each, Paragraph) and action and (found := _who_and_when(each)):
            who, when = found
            name = (Run(goal.text), Run(" "), Run(common.EXAMPLE, "example")) if example else (Run(goal.text),)
            yield Row((name, action, (Run(who),), (Run(when),)), is_example=example)
            action = ()


def _after(runs: Runs, label: str) -> Runs:
    text = text_of(runs)
    return (Run(text.removeprefix(label).strip()),) if text.startswith(label) else ()


def _who_and_when(paragraph: Paragraph) -> tuple[str, str] | None:
    text = text_of(next(all_runs(paragraph), ()))
    found = re.match(rf"{goals.LABEL_WHO}: (.*?)\.? {goals.LABEL_WHEN}: (.*?)\.?$", text)
    return (found[1], found[2]) if found else None
