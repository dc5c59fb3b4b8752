"""The parts of a page that are words: heading, sections, running text, notes, empty places."""

from collections.abc import Iterable, Mapping, Sequence

from app import formatting
from app.components import signs
from app.components.layout import whole_dates
from app.components.markup import Child, Markup, join, tag, write
from app.texts import common


def page_header(title: str, lead: Child = None, *, page: str, example: bool = False) -> None:
    """The page's only h1 and, under it, the sentence that answers the page's question.

    `page` is the page's slug: focus moves to the heading when it changes. `example` says Exempeldata beside the title.
    """
    heading = tag("h1", title, id="rubrik", tabindex=-1, data_page=page or "laget")
    badge = signs.example_badge() if example else None
    write(
        tag(
            "div",
            tag("div", heading, badge, class_="t-title-row"),
            tag("p", lead, class_="t-lead") if lead else None,
            class_="t-page-header",
        )
    )


def section(title: str, lead: Child = None, *, anchor: str | None = None) -> None:
    """A heading inside the page (h2) that says what the reader gets, with an optional sentence."""
    write(
        tag(
            "div",
            tag("h2", title, id=anchor),
            tag("p", lead, class_="t-prose") if lead else None,
            class_="t-section",
        )
    )


def prose(*paragraphs: Child) -> None:
    """Running text, one paragraph each, at a readable line length."""
    written = [tag("p", paragraph) for paragraph in paragraphs if paragraph]
    write(tag("div", *written, class_="t-prose") if written else None)


def bullets(items: Iterable[Child]) -> None:
    """A list of short statements."""
    listed = [tag("li", item if isinstance(item, Markup) else whole_dates(item or "")) for item in items]
    write(tag("ul", *listed, class_="t-prose t-bullets"))


def facts(pairs: Sequence[tuple[str, Child]]) -> None:
    """Terms and what they are, as a description list: for a handful of figures that belong together."""
    rows = [tag("div", tag("dt", term), tag("dd", value)) for term, value in pairs]
    write(tag("dl", *rows, class_="t-facts"))


def status_line(
    status: str | None,
    topic: str,
    sentence: Child,
    *,
    href: str | None = None,
    trend: str | None = None,
    tertial: int | None = None,
    example: bool = False,
) -> Markup:
    """One line of *Var står vi*: topic (a link to its page), sign, sentence with the figure, trend.

    Returns markup: give several to `status_lines`. `trend` None leaves the trend out.
    """
    name = tag("a", topic, href=href) if href else topic
    return tag(
        "li",
        tag("span", name, class_="t-line-topic"),
        tag("span", signs.status_sign(status, tertial=tertial), class_="t-line-sign"),
        tag("span", sentence, signs.example_badge() if example else None, class_="t-line-text"),
        tag("span", signs.trend_sign(trend), class_="t-line-trend") if trend else None,
        class_="t-line",
    )


def status_lines(*lines: Markup) -> None:
    """The lines of *Var står vi*, with thin rules between."""
    write(tag("ul", *lines, class_="t-lines", role="list"))


def notice(message: Child, *, kind: str = "note") -> None:
    """A remark that the reader needs now.

    `kind`: `warning` limits what the page can say, `done` tells what a press has brought about (WCAG 2.1, 4.1.3).
    """
    role = "status" if kind == "done" else "note"
    write(tag("div", tag("p", message), class_=f"t-notice t-notice-{kind}", role=role))


def empty_state(why: str, who: str | None = None, *, height: int | None = None) -> None:
    """An empty place says why it is empty and who can fill it. `height` keeps the room of what is missing (px)."""
    size = f" t-h-{min(round(height / 80) * 80, 480)}" if height else ""
    write(
        tag(
            "div",
            tag("p", why, class_="t-empty-why"),
            tag("p", common.EMPTY_WHO.format(who=who), class_="t-empty-who") if who else None,
            class_=f"t-empty{size}",
        )
    )


def coverage_line(reported: int, expected: int, missing_names: Sequence[str] = ()) -> Markup:
    """`12 av 14 har rapporterat. Saknas: Arjeplog och Pajala.`: a headline that rests on less than all says so."""
    if reported >= expected:
        sentence = common.COVERAGE_ALL.format(expected=formatting.number(expected))
    elif reported == 0:
        sentence = common.COVERAGE_NONE.format(expected=formatting.number(expected))
    else:
        sentence = common.COVERAGE_SOME.format(
            reported=formatting.number(reported), expected=formatting.number(expected)
        )
    named = common.COVERAGE_MISSING.format(names=formatting.listing(missing_names)) if missing_names else None
    return tag("span", join(sentence, named, separator=" "), class_="t-coverage")


def contents(sections: Mapping[str, str]) -> None:
    """The page's own list of contents: `sections` maps the anchor of each section to its title, in their order."""
    items = [tag("li", tag("a", title, href=f"#{anchor}")) for anchor, title in sections.items()]
    listed = tag("ul", *items, role="list")
    write(tag("nav", tag("p", common.CONTENTS), listed, class_="t-contents", aria_label=common.CONTENTS))


def link(label: Child, href: str) -> Markup:
    """A link within the product; make `href` with `state.href(...)` so that the reader's choices follow."""
    return tag("a", label, href=href)
