"""One collaboration, built from what its documents hold: a section stands only where there is something to say.

What one would expect of any collaboration (who takes part, bodies, money, terms, decisions, goals) has its section
also where no document gives it: then it says *underlag saknas*.
"""

from collections.abc import Callable

import polars as pl

from app.components import contents, link, missing, page_header, section, source_ref, tag, write
from app.data import collaborations as facts
from app.state import State
from app.texts import collaboration_comparison as comparison_words
from app.texts import collaborations as words
from app.views import collaboration_organisation as organisation
from app.views import collaboration_rules as rules
from app.views import collaboration_work as work
from app.views.collaboration_board import own_pages
from app.views.collaboration_comparison import comparison
from app.views.collaboration_doubts import discrepancies, gaps
from app.views.collaboration_findings import sections as findings
from app.views.collaboration_money import money
from app.views.collaboration_parts import Row, href

Section = tuple[str, str, Callable[[], None]]


def page(state: State, row: Row, summaries: pl.DataFrame) -> None:
    """Draw the page of the collaboration in `row`. `summaries` holds a row for each, to lead on to the others."""
    one = row["collaboration_id"]
    page_header(row["collaboration_name"], row["lead_text"], page=f"{words.SLUG}/{one}")
    _others(state, one, summaries)
    sections = [
        *_board(state, row),
        *_told(state, row),
        *_parties(state, row),
        *_rules(state, row),
        *_work(state, row),
        *_doubts(state, row),
    ]
    contents({anchor: title for anchor, title, _ in sections})
    _stands(row)
    for _, _, draw in sections:
        draw()


def _others(state: State, one: str, summaries: pl.DataFrame) -> None:
    items = [tag("li", link(words.ALL, state.href(words.SLUG)))]
    for row in summaries.filter(pl.col("has_facts") | (pl.col("collaboration_id") == one)).to_dicts():
        here = row["collaboration_id"] == one
        name = tag("span", row["short_name"], aria_current="page", style="font-weight:600")
        items.append(tag("li", name if here else link(row["short_name"], href(state, row["collaboration_id"]))))
    write(tag("nav", tag("ul", *items, role="list"), class_="t-contents", aria_label=words.OTHERS))


def _stands(row: Row) -> None:
    said = facts.aspects().filter(pl.col("collaboration_id") == row["collaboration_id"])
    pairs = [
        (each["aspect_label"], each["value_text"] or missing(each["missing_reason"]))
        for each in said.to_dicts()
        if each["aspect_id"] in words.STANDS_ASPECTS
    ]
    pairs += [(words.DOCUMENT, row["source_title"]), (words.SOURCE, source_ref(row, key="vad-det-ar"))]
    section(words.STANDS, anchor="vad")
    told = [tag("div", tag("dt", term), tag("dd", text)) for term, text in pairs]
    write(tag("dl", *told, class_="t-told", style="margin:0"))


def _board(state: State, row: Row) -> list[Section]:
    if not row["has_own_pages"]:
        return []
    return [("sidor", words.OWN_PAGES, lambda: own_pages(state))]


def _told(state: State, row: Row) -> list[Section]:
    """What a study or a report says: what its readers come for."""
    one = row["collaboration_id"]
    found: list[Section] = []
    if row["has_comparison"]:
        found.append((comparison_words.ANCHOR, comparison_words.TITLE, lambda: comparison(state, one)))
    return [*found, *findings(state, one)]


def _parties(state: State, row: Row) -> list[Section]:
    one, expected = row["collaboration_id"], row["has_facts"]
    members, bodies = facts.members(one), facts.bodies(one)
    found: list[Section] = []
    if members.height or expected:
        found.append(("medlemmar", words.MEMBERS, lambda: organisation.members(state, members)))
    if bodies.height or expected:
        found.append(("organ", words.BODIES, lambda: organisation.bodies(bodies, facts.seats(one))))
    return found


def _rules(state: State, row: Row) -> list[Section]:
    """Money, terms and decisions; the board's have their own pages."""
    one, expected = row["collaboration_id"], row["has_facts"]
    commitments = facts.commitments(one)
    undertaken: Section = ("ataganden", words.COMMITMENTS, lambda: rules.commitments(state, commitments))
    if row["has_own_pages"]:
        return [undertaken] if commitments.height else []
    terms, models, decided = facts.terms(one), facts.price_models(one), facts.decisions(one)
    said = facts.aspects().filter((pl.col("collaboration_id") == one) & (pl.col("aspect_id") == "pengar"))["value_text"]
    in_words = said[0] if len(said) else None
    basis = facts.decision_documents(one)
    criticisms, proposals = facts.criticisms(one), facts.proposals(one)
    candidates: list[tuple[bool, Section]] = [
        (expected or bool(decided.height), ("beslut", words.DECISIONS, lambda: rules.decisions(decided))),
        (
            bool(criticisms.height or proposals.height),
            ("kritik", words.CRITICISM, lambda: rules.criticism(criticisms, proposals)),
        ),
        (bool(basis.height), ("underlag", words.BASIS, lambda: rules.basis(state, basis))),
        (expected or bool(terms.height), ("pengar", words.MONEY, lambda: money(state, terms, models, in_words))),
        (expected or bool(terms.height), ("avtal", words.TERMS, lambda: rules.terms(state, terms))),
        (bool(commitments.height), undertaken),
    ]
    return [each for stands, each in candidates if stands]


def _work(state: State, row: Row) -> list[Section]:
    one, expected = row["collaboration_id"], row["has_facts"] and not row["has_own_pages"]
    goals, roles, steering = facts.goals(one), facts.roles(one), facts.steering_documents(one)
    cooperation, events = facts.cooperations(one), facts.events(one)
    by_kind = not row["has_comparison"]  # which tells them municipality by municipality
    followed = not row["has_own_pages"] and bool(goals.height)
    candidates: list[tuple[bool, Section]] = [
        (
            expected or followed,
            ("mal", words.GOALS, lambda: work.goals(goals, facts.goal_activities(one))),
        ),
        (bool(roles.height), ("roller", words.ROLES, lambda: work.roles(state, roles))),
        (bool(steering.height) and by_kind, ("styrdokument", words.STEERING, lambda: work.steering(state, steering))),
        (
            bool(cooperation.height) and by_kind,
            ("samarbeten", words.COOPERATION, lambda: work.cooperation(state, cooperation)),
        ),
        (bool(events.height), ("handelser", words.EVENTS, lambda: work.events(state, events))),
    ]
    return [each for stands, each in candidates if stands]


def _doubts(state: State, row: Row) -> list[Section]:
    one = row["collaboration_id"]
    places, gone = facts.discrepancies(one), facts.missing(one)
    found: list[Section] = []
    if places.height:
        found.append(("motsagelser", words.DISCREPANCIES, lambda: discrepancies(state, row, places)))
    if gone.height:
        found.append(("saknas", words.MISSING, lambda: gaps(state, gone)))
    return found
