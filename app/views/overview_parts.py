"""Läget: its heading sentence, its rows of heading and content, the own municipality, and how sure the figures are."""

from collections.abc import Mapping
from typing import Any

import polars as pl

from app import formatting
from app.components import Markup, coverage_line, example_badge, join, link, tag
from app.components.layout import beside, stacked, whole_dates
from app.components.markup import Child
from app.state import State
from app.texts import common
from app.texts import overview as words

_SMALL = "font-size:var(--t-small);line-height:22px"


def heading(lines: pl.DataFrame, deviations: pl.DataFrame, *, example: bool) -> Markup:
    """The page's name and, beside it, the sentence for the whole."""
    title = tag("h1", words.TITLE, id="rubrik", tabindex=-1, data_page="laget", style="line-height:32px")
    said = join(whole_sentence(lines.to_dicts()), known(deviations), separator=" ")
    sentence = tag("p", said, class_="t-lead", style="margin:0!important;max-width:68ch")
    head = join(title, example_badge() if example else None)
    return tag("div", beside(head, sentence, basis="7.5rem", least="30rem"), style="padding:0 0 6px")


def row(title: str, *content: Child, below: Child = None, anchor: str | None = None) -> Markup:
    """A part of the page: its heading to the left (above on a narrow screen), its content to the right."""
    head = join(tag("h2", title, id=anchor, style="font-size:1rem;line-height:24px"), below)
    return tag(
        "section",
        beside(head, stacked(*content, gap=0), basis="7.5rem", least="30rem"),
        style="border-top:1px solid var(--t-ink);padding:4px 0",
    )


def whole_sentence(lines: list[dict[str, Any]]) -> str:
    """`Ekonomin är i balans, men målen kan inte bedömas.` What is good first, then what is not, then what is unknown.

    Ekonomin är i balans, men målen kan inte bedömas.` What is good first, then what is not, then what is unknown.
    """
    good = [_phrase(line) for line in lines if line["status"] == "met"]
    bad = [_phrase(line) for line in lines if line["status"] in ("partly_met", "not_met")]
    unknown = [words.SUBJECT[line["area"]] for line in lines if line["status"] == "not_assessable"]
    if unknown:
        template = words.UNKNOWN_FACT if lines[0]["status_kind"] == "fact" else words.UNKNOWN
        bad.append(template.format(subjects=formatting.listing(unknown)))
    if good and bad:
        sentence = words.BUT.format(good=formatting.listing(good), bad=formatting.listing(bad))
    else:
        sentence = formatting.listing(good or bad)
    return words.WHOLE.format(sentence=formatting.sentence_start(sentence))


def known(deviations: pl.DataFrame) -> str:
    """How many deviations are known and how many of them are large; nothing where there are none."""
    if deviations.is_empty():
        return ""
    count, high = deviations["deviation_count"][0], deviations["high_count"][0]
    if count == 1:
        return words.KNOWN_ONE
    template = words.KNOWN if high else words.KNOWN_NONE_LARGE
    large = words.LARGE_ONE if high == 1 else words.LARGE_MANY
    return template.format(count=formatting.number(count), high=formatting.number(high), large=large)


def badge_if(frame: pl.DataFrame) -> Markup | None:
    """*Exempeldata* where every row rests on it; where only some do, each of them says so itself."""
    return example_badge() if not frame.is_empty() and frame["has_example"].all() else None


def ranking() -> Markup:
    """A button that opens how deviations are ordered."""
    facts = [
        tag("span", tag("span", term, class_="t-term"), tag("span", text), class_="t-fact")
        for term, text in words.RANKING_RULES
    ]
    close = tag(
        "button",
        common.SOURCE_CLOSE,
        type="button",
        class_="t-button",
        popovertarget="rangordning",
        popovertargetaction="hide",
    )
    card = tag(
        "span",
        tag("span", words.RANKING_TITLE, class_="t-source-title"),
        *facts,
        close,
        id="rangordning",
        popover="auto",
        class_="t-source-card",
        role="dialog",
        aria_label=words.RANKING_TITLE,
    )
    button = tag("button", words.RANKING, type="button", class_="t-source", popovertarget="rangordning")
    return tag("span", button, card, class_="t-source-wrap")


def own_row(own: pl.DataFrame | None, state: State) -> Markup:
    """Three sentences about the chosen municipality, or an invitation to choose one."""
    if own is None or own.is_empty():
        invitation = tag("p", words.CHOOSE, " ", link(words.CHOOSE_LINK, state.href("var-kommun")))
        return row(words.FOR_ANY, invitation)
    facts = own.row(0, named=True)
    kommun = facts["kommun_name"]
    more = tag("p", link(words.OWN_MORE.format(kommun=kommun), state.href("var-kommun")), style=_SMALL)
    return row(
        words.FOR_KOMMUN.format(kommun=kommun),
        tag("p", join(_pays(facts), facts["takes_part_text"], _owes(facts), separator=" "), style=_SMALL),
        below=join(more, example_badge() if facts["has_example"] else None),
    )


def sure(situation: Mapping[str, Any], unreported: pl.DataFrame, state: State) -> Markup:
    """Coverage, what is unknown, and where the sources disagree."""
    said: list[Child] = []
    if situation["goals_not_assessable"]:
        said.append(words.SURE_GOALS.format(coverage=situation["coverage_text"]))
    if situation["seats_unknown_ytd"] and unreported.is_empty():
        said.append(
            words.SURE_SEATS.format(
                unknown=formatting.number(situation["seats_unknown_ytd"]),
                expected=formatting.number(situation["seats_expected_ytd"]),
            )
        )
    said += [_coverage(goal) for goal in unreported.to_dicts()]
    said.append(
        words.SURE_PLACES.format(
            total=formatting.number(situation["discrepancies_total"]),
            high=formatting.number(situation["discrepancies_high"]),
        )
    )
    return tag("p", join(*said, link(words.SURE_LINK, state.href("om-uppgifterna")), separator=" "), style=_SMALL)


def _owes(facts: Mapping[str, Any]) -> Markup:
    decided = facts["decisions_text"] and not facts["decisions_owed"]
    return whole_dates(words.WHOLE.format(sentence=facts["decisions_text"]) if decided else facts["owes_text"])


def _phrase(line: Mapping[str, Any]) -> str:
    phrases = words.BECAME if line["status_kind"] == "fact" else words.EXPECTED
    return phrases[line["area"], line["status"]]


def _coverage(goal: Mapping[str, Any]) -> Markup:
    names = str(goal["missing_kommuner"]).split(", ")
    return join(goal["goal_name"], ": ", coverage_line(goal["reported_count"], goal["expected_count"], names))


def _pays(facts: Mapping[str, Any]) -> str:
    kommun, year = facts["kommun_name"], facts["cost_share_year"]
    if facts["invoiced_sek"] is None:
        return words.OWN_PAYS_UNKNOWN.format(kommun=kommun, year=year)
    template = words.OWN_PAYS if facts["not_invoiced_sek"] is None else words.OWN_PAYS_MORE
    if facts["only_service_name"]:
        template = words.OWN_PAYS_ONE
    return template.format(
        kommun=kommun,
        year=year,
        amount=formatting.kr(facts["invoiced_sek"]),
        service=(facts["only_service_name"] or "").lower(),
        more=formatting.kr(facts["not_invoiced_sek"]),
    )
