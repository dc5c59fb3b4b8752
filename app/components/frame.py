"""The frame round every page: heading, navigation, the reader's choices, footer, and what stands when a page fails."""

import logging
import secrets
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import streamlit as st

from app import data, formatting, login, state
from app.components.layout import whole_dates
from app.components.markup import Child, Markup, join, tag, write
from app.components.page import empty_state, notice, page_header
from app.identity import NOBODY, Identity
from app.state import State
from app.texts import frame as words
from app.texts import identity as identity_words
from app.views.registry import PAGES, PageSpec

NEW_BUILD_KEY = "nytt-bygge"
"""The key of the button that the script of the page presses when another build is published."""

_LOG = logging.getLogger("tertial.app")
_ALL = ""
_NOW = ""


def _clock() -> tzinfo:
    try:
        return ZoneInfo("Europe/Stockholm")
    except ZoneInfoNotFoundError:  # a machine without a time zone database
        return UTC


_HERE = _clock()


def read_choices() -> tuple[data.ResolvedBuild, State]:
    """The build that is read and the reader's choices, both from the address; what is unknown is said on the page."""
    wanted = st.query_params.get("utgava")
    sealed = data.pin_edition(wanted)
    resolved = sealed if sealed is not None and sealed.build_id is not None else data.pin_build()
    chosen, messages = state.parse(st.query_params, data.kommuner(), state.periods_of(data.periods()))
    edition = data.edition()
    if edition is not None:
        chosen = state.of_edition(chosen, edition.id, edition.period_id, examples=edition.examples)
    elif sealed is not None:
        messages.insert(0, join(sealed.notice, words.EDITION_NOT_READ, separator=" "))
    st.session_state["tertial_messages"] = messages
    return resolved, chosen


def masthead(page: PageSpec, chosen: State, identity: Identity = NOBODY) -> None:
    """Name of the collaboration and the navigation, with the current page marked."""
    shown = [each for each in PAGES if each.in_navigation and (identity.may("coordinator") or not each.for_coordinator)]
    navigation = _navigation(page, shown, chosen)
    brand = tag(
        "a",
        tag("span", words.PRODUCT, class_="t-brand-name"),
        tag("span", words.PRODUCT_SUB, class_="t-brand-sub"),
        href=chosen.href(""),
        class_="t-brand",
    )
    menu = tag(
        "details",
        tag("summary", words.MENU, tag("span", page.title, class_="t-menu-here")),
        navigation,
        class_="t-menu",
    )
    wide = tag("div", navigation, class_="t-nav-wide")
    with st.container(key="sidhuvud"):
        write(tag("header", brand, menu, wide, class_="t-masthead"))


def account(identity: Identity) -> None:
    """Who is logged in, and the way in and out. Nothing where there is nobody to log in with."""
    if login.mode() != "provider":
        return
    known = identity.origin == "oidc"
    with st.container(key="konto", horizontal=True, horizontal_alignment="right", vertical_alignment="center"):
        if not known:
            st.button(identity_words.LOG_IN, on_click=login.log_in, key="logga-in")
            return
        said = identity_words.LOGGED_IN_EXPIRED if identity.has_expired else identity_words.LOGGED_IN
        role = identity_words.ROLES[identity.current_role]
        write(tag("p", said.format(who=identity.who, role=role), class_="t-account"))
        if identity.has_expired:
            st.button(identity_words.LOG_IN_AGAIN, on_click=login.log_in, key="logga-in-igen")
        st.button(identity_words.LOG_OUT, on_click=login.log_out, key="logga-ut")


def choices(chosen: State, coverage: Child = None, sealed: Child = None) -> None:
    """Period, municipality, example switch, and how far the figures reach. Each choice is written to the address.

    `sealed`: what `sealed_as` says, where the page is live.
    """
    kommuner = data.kommuner()
    codes = [_ALL, *kommuner]
    _mirror("val_period", chosen.period.code)
    _mirror("val_kommun", chosen.kommun if chosen.kommun in kommuner else _ALL)
    _mirror("val_exempel", chosen.examples)
    labels = {period.code: period.label for period in chosen.periods}
    with st.container(key="urval", horizontal=True, vertical_alignment="bottom", gap="small"):
        _edition_choice(chosen)
        st.selectbox(
            words.PERIOD,
            list(labels),
            format_func=lambda code: labels[code],
            key="val_period",
            on_change=_choose,
            args=("period", "val_period"),
            filter_mode=None,
            width=216,
        )
        st.selectbox(
            words.KOMMUN,
            codes,
            format_func=lambda code: kommuner.get(code, words.ALL_KOMMUNER),
            key="val_kommun",
            on_change=_choose,
            args=("kommun", "val_kommun"),
            filter_mode=None,
            width=152,
        )
        if chosen.edition is None:
            st.toggle(words.EXAMPLES, key="val_exempel", on_change=_choose, args=("exempel", "val_exempel"))
        known = data.known_until(chosen.basis, chosen.period.as_of_date)
        as_of = words.AS_OF.format(date=formatting.iso_date(known)) if known else None
        written = join(as_of, coverage or _coverage(chosen), sealed, separator=" · ")
        write(tag("p", written, class_="t-as-of"))
    for message in st.session_state.get("tertial_messages", []):
        notice(message, kind="warning")
    _edition_notice(chosen)


def sealed_as(chosen: State) -> Child:
    """What is shown now may differ from what was sealed: the working state of a sealed period says so."""
    newest = None if chosen.edition else data.newest_edition(chosen.period.code)
    if newest is None:
        return None
    return tag("a", words.SEALED_AS.format(edition=newest), href=chosen.href("utgavor", utgava=newest))


def _edition_choice(chosen: State) -> None:
    """What is published now, or a sealed edition. Nothing to choose where nothing has been sealed."""
    offered = data.edition_titles()
    if not offered:
        return
    _mirror("val_utgava", chosen.edition or _NOW)
    st.selectbox(
        words.EDITION,
        [_NOW, *offered],
        format_func=lambda code: code or words.EDITION_NOW,
        key="val_utgava",
        on_change=_choose_edition,
        filter_mode=None,
        width=144,
    )


def _edition_notice(chosen: State) -> None:
    edition = data.edition()
    if edition is None:
        return
    more = tag("a", words.EDITION_MORE, href=chosen.href("utgavor"))
    said = words.EDITION_READ.format(edition=edition.id)
    parts: list[Child] = [whole_dates(said)]
    if edition.corrects:
        why = edition.corrects.why.rstrip(".")
        parts.append(words.EDITION_CORRECTS.format(edition=edition.corrects.edition, why=why))
    newest = data.newest_edition(edition.period_id)
    if newest is not None and newest != edition.id:
        parts += [words.EDITION_CORRECTED, join(tag("a", newest, href=chosen.href("utgavor", utgava=newest)), ".")]
    if not data.is_drawn_alike(edition):
        static = tag("a", words.EDITION_STATIC, href=edition_file(edition.id, "webb/index.html"))
        parts += [words.EDITION_REDRAWN, join(static, ".")]
    meeting = tag("a", words.EDITION_MEETING, href=chosen.href("sammantradeslage"))
    notice(join(*parts, more, "·", meeting, separator=" "), kind="edition")


def edition_file(edition_id: str, name: str) -> str:
    """The address of a file of an edition, which never changes (`app.server`)."""
    return f"./utgava/{edition_id}/{name}"


def leaflet_name(kommun: str) -> str:
    """The path within an edition of a municipality's leaflet, by its name."""
    return f"dokument/kommunblad/kommunblad-{formatting.ascii_name(kommun)}.pdf"


def body(page: PageSpec, build_notice: str | None, run: Callable[[], None]) -> None:
    """The page itself, or what stands in its place when there is nothing to read: rather no figures than wrong ones."""
    with st.container(key="innehall"):
        if not page.needs_data or data.build() is not None:
            if page.needs_data and build_notice:
                notice(build_notice, kind="warning")
            run()
        elif data.published_build() is None:
            page_header(words.NO_BUILD_TITLE, page=page.slug)
            empty_state(words.NO_BUILD, words.NO_BUILD_WHO)
        else:
            page_header(words.STORE_FAULT_TITLE, page=page.slug)
            notice(join(words.STORE_FAULT, build_notice, separator=" "), kind="warning")


def footer(chosen: State) -> None:
    """Links that belong to every page, and which build is shown."""
    build = data.build()
    stamp = _stamp(build) if build else words.FOOTER_NO_BUILD
    links = [
        tag("a", words.FOOTER_EDITIONS, href=chosen.href("utgavor")),
        tag("a", words.FOOTER_ABOUT, href=chosen.href("om-uppgifterna")),
        tag("a", words.FOOTER_ACCESSIBILITY, href=chosen.href("tillganglighet")),
    ]
    listed = tag("ul", *[tag("li", link) for link in links], role="list")
    write(tag("footer", listed, tag("p", stamp), class_="t-footer", aria_label=words.FOOTER))


def watch_builds(shown: str | None) -> None:
    """Run the app again when another build than the shown one is published.

    The script of the page waits for it at the server (`app.news`) and presses the button that nobody sees.
    """
    write(tag("span", class_="t-build", data_build=shown or "", hidden=True))
    st.button(words.NEW_BUILD, key=NEW_BUILD_KEY)
    _look_for_builds(shown)


@st.fragment(run_every=30)
def _look_for_builds(shown: str | None) -> None:
    """Where the script can't ask (a proxy in the way), the page still finds out. Costs one read of the pointer file."""
    if data.published_build() != shown:
        st.rerun(scope="app")


def fault(error: BaseException) -> bool:
    """Our own words instead of Streamlit's when a page fails. The log gets the traceback, the reader a number."""
    number = secrets.token_hex(3)
    _LOG.error("fault %s", number, exc_info=error)
    write(
        tag(
            "div",
            tag("h2", words.FAULT_TITLE),
            tag("p", words.FAULT.format(number=number)),
            class_="t-notice t-notice-fault",
            role="alert",
        )
    )
    return True


def _coverage(chosen: State) -> Markup | None:
    sentence = data.coverage(chosen.period.code, chosen.basis)
    return tag("a", sentence, href=chosen.href("mal")) if sentence else None


def _stamp(build: str) -> str:
    begun = data.begun(build).astimezone(_HERE)
    mark = build.partition("-")[2]
    return words.FOOTER_BUILD.format(date=f"{begun:%Y-%m-%d}", time=f"{begun:%H.%M}", mark=mark)


def _navigation(page: PageSpec, shown: Sequence[PageSpec], chosen: State) -> Markup:
    def item(target: PageSpec) -> Markup:
        here = "page" if target.slug == page.slug else None
        return tag("li", tag("a", target.short_title or target.title, href=chosen.href(target.slug), aria_current=here))

    listed = tag("ul", *[item(target) for target in shown], role="list")
    return tag("nav", listed, aria_label=words.NAVIGATION)


def _mirror(key: str, value: object) -> None:
    # The address decides, also after the browser's back button: the control only shows it.
    if st.session_state.get(key) != value:
        st.session_state[key] = value


def _choose_edition() -> None:
    value = st.session_state["val_utgava"]
    if value == _NOW:
        st.query_params.pop("utgava", None)
        return
    st.query_params["utgava"] = value
    # The edition has its own.
    for parameter in ("period", "exempel"):
        st.query_params.pop(parameter, None)


def _choose(parameter: str, key: str) -> None:
    value = st.session_state[key]
    written: Mapping[str, str | None] = {
        "period": str(value),
        "kommun": str(value) or None,
        "exempel": None if value is True else "nej",
    }
    text = written[parameter]
    if text is None:
        st.query_params.pop(parameter, None)
    else:
        st.query_params[parameter] = text
