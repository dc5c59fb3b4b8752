"""Logging in with a real OpenID provider, in a real browser: who gets to *Underlag*, and for how long."""

import re
import shutil
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from app.texts import identity as words
from app.texts import workbench
from app.texts import workbench_drafts as drafts
from tests.browser import harness, login
from tests.browser.harness import Watched, watched
from tests.browser.login import Guarded


@pytest.fixture(scope="module")
def own_home(home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(home, tmp_path_factory.mktemp("login") / "home", symlinks=True))


@pytest.fixture(scope="module")
def running(own_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Guarded]:
    with login.provider() as provider, login.guarded(own_home, provider, tmp_path_factory.mktemp("keys")) as app:
        yield app


@pytest.fixture
def app(running: Guarded) -> Guarded:
    running.write()
    return running


def underlag_in_navigation(seen: Watched) -> bool:
    return seen.page.locator(".t-nav-wide").get_by_role("link", name="Underlag").count() == 1


def expect_refused(seen: Watched, why: str) -> None:
    expect(seen.page.locator("[class*=t-notice]").first).to_contain_text(why)
    expect(seen.page.get_by_role("button", name=drafts.NEW_BUTTON)).to_have_count(0)


def test_who_has_not_logged_in_reads_and_is_told_how_to(browser: Browser, app: Guarded) -> None:
    with watched(browser, app.address) as seen:
        seen.open("/")
        assert seen.page.locator(".t-notice-fault").count() == 0
        assert not underlag_in_navigation(seen)
        seen.open("/underlag")
        expect_refused(seen, workbench.REFUSED_LOG_IN)
        assert harness.axe_faults(seen.page) == []
        assert harness.english_names(seen.page) == []
        seen.page.get_by_role("button", name=workbench.LOG_IN).last.click()
        seen.page.wait_for_selector("text=Authorize Client")


@pytest.mark.parametrize(
    ("person", "role"), [("anna", "samordnare"), ("admin", "administratör"), ("mejl", "samordnare")]
)
def test_who_may_comes_to_underlag(browser: Browser, app: Guarded, person: str, role: str) -> None:
    with watched(browser, app.address) as seen:
        seen.open("/")
        login.log_in(seen, person)
        expect(seen.page.locator(".t-account")).to_have_text(
            words.LOGGED_IN.format(who=login.PEOPLE[person]["name"], role=role)
        )
        assert underlag_in_navigation(seen)
        seen.page.locator(".t-nav-wide").get_by_role("link", name="Underlag").click()
        seen.page.wait_for_url("**/underlag**")
        seen.open("/underlag?vy=utkast")
        expect(seen.page.get_by_role("button", name=drafts.NEW_BUTTON)).to_be_visible()
        assert workbench.SINGLE_USER not in seen.page.content()
        assert harness.axe_faults(seen.page) == []
        assert harness.english_names(seen.page) == []


@pytest.mark.parametrize("person", ["lasse", "lurendrejare"])
def test_who_may_not_is_refused_by_address_too(browser: Browser, app: Guarded, person: str) -> None:
    """Another group; an address that the provider has not verified."""
    with watched(browser, app.address) as seen:
        seen.open("/")
        login.log_in(seen, person)
        expect(seen.page.locator(".t-account")).to_contain_text("läsare")
        assert not underlag_in_navigation(seen)
        for address in ("/underlag", "/underlag?vy=utkast&utkast=nytt", "/underlag?vy=historik"):
            seen.open(address)
            expect_refused(seen, str(login.PEOPLE[person]["name"]))


def test_a_role_taken_away_stops_the_next_write_and_the_next_page(browser: Browser, app: Guarded) -> None:
    with watched(browser, app.address) as seen:
        seen.open("/")
        login.log_in(seen, "anna")
        seen.open("/underlag?vy=utkast")
        seen.page.get_by_label(drafts.NEW_NAME).fill("Ska inte bli något")
        app.write(coordinators=("andra-grupper",))
        seen.page.get_by_role("button", name=drafts.NEW_BUTTON).click()
        expect_refused(seen, "Anna Samordnare")
        expect(seen.page.locator(".t-account")).to_contain_text("läsare")
        app.write()
        seen.open("/underlag?vy=utkast")
        expect(seen.page.get_by_role("button", name=drafts.NEW_BUTTON)).to_be_visible()
        assert "Ska inte bli något" not in seen.page.locator(".st-key-innehall").inner_text()


def test_a_second_coordinators_draft_stays_invisible_by_address_too(browser: Browser, app: Guarded) -> None:
    title = "Annas eget utkast"
    with watched(browser, app.address) as seen:
        seen.open("/")
        login.log_in(seen, "anna")
        seen.open("/underlag?vy=utkast")
        seen.page.get_by_label(drafts.NEW_NAME).fill(title)
        seen.page.get_by_role("button", name=drafts.NEW_BUTTON).click()
        seen.page.wait_for_url(re.compile("[?&]utkast=[0-9a-f]{12,}"))
        seen.settle()
        address = seen.page.url.removeprefix(app.address)
        expect(seen.page.locator(".st-key-innehall")).to_contain_text(title)
    for person, reaches in (("bo", False), ("lasse", False), ("admin", True)):
        with watched(browser, app.address) as seen:
            seen.open("/")
            login.log_in(seen, person)
            for place in ("/underlag?vy=utkast", address):
                seen.open(place)
                content = seen.page.locator(".st-key-innehall")
                if reaches:
                    expect(content).to_contain_text(title)
                else:
                    assert title not in content.inner_text(), (person, place)


def test_an_expired_login_is_said_and_logging_in_again_helps(browser: Browser, own_home: Path, tmp_path: Path) -> None:
    with (
        login.provider(timedelta(seconds=20)) as provider,
        login.guarded(own_home, provider, tmp_path) as app,
        watched(browser, app.address) as seen,
    ):
        seen.open("/")
        login.log_in(seen, "anna")
        expires = time.monotonic() + 20
        seen.open("/underlag?vy=utkast")
        seen.page.get_by_label(drafts.NEW_NAME).fill("För sent")
        seen.page.wait_for_timeout(max(expires - time.monotonic(), 0) * 1000)
        seen.page.get_by_role("button", name=drafts.NEW_BUTTON).click()
        expect_refused(seen, workbench.REFUSED_EXPIRED)
        expect(seen.page.locator(".t-account")).to_have_text(words.LOGGED_IN_EXPIRED.format(who="Anna Samordnare"))
        assert harness.axe_faults(seen.page) == []
        app.write(hours=8)
        login.log_in(seen, "anna", words.LOG_IN_AGAIN)
        seen.open("/underlag?vy=utkast")
        expect(seen.page.get_by_role("button", name=drafts.NEW_BUTTON)).to_be_visible()
        assert "För sent" not in seen.page.locator(".st-key-innehall").inner_text()


def test_logging_out_ends_the_login_in_every_window_and_for_a_kept_cookie(browser: Browser, app: Guarded) -> None:
    with watched(browser, app.address) as seen:
        seen.open("/")
        login.log_in(seen, "anna")
        kept = [cookie for cookie in seen.page.context.cookies() if cookie["name"].startswith("_streamlit_user")]
        assert kept
        assert all(cookie["httpOnly"] and cookie["sameSite"] == "Lax" for cookie in kept)
        other = Watched(seen.page.context.new_page(), app.address)
        other.open("/underlag?vy=utkast")
        expect(other.page.get_by_role("button", name=drafts.NEW_BUTTON)).to_be_visible()
        login.log_out(seen)
        expect(seen.page.locator(".st-key-konto").get_by_role("button", name=words.LOG_IN)).to_be_visible()
        left = {cookie["name"] for cookie in seen.page.context.cookies()}
        assert not any(name.startswith("_streamlit_user") for name in left)
        other.page.get_by_label(drafts.NEW_NAME).fill("Efteråt")
        other.page.get_by_role("button", name=drafts.NEW_BUTTON).click()
        expect_refused(other, workbench.REFUSED_LOG_IN)
    with watched(browser, app.address) as thief:
        thief.page.context.add_cookies(kept)
        thief.open("/underlag")
        expect_refused(thief, workbench.REFUSED_LOG_IN)


def test_a_forged_cookie_gives_nothing(browser: Browser, app: Guarded) -> None:
    with watched(browser, app.address) as seen:
        seen.open("/")
        login.log_in(seen, "lasse")
        cookie = next(each for each in seen.page.context.cookies() if each["name"] == "_streamlit_user")
        forged = cookie["value"][:-3] + ("aaa" if not cookie["value"].endswith("aaa") else "bbb")
        seen.page.context.add_cookies([{**cookie, "value": forged}])
        seen.open("/underlag")
        expect_refused(seen, workbench.REFUSED_LOG_IN)


def test_a_provider_that_is_away_leaves_the_pages_to_readers(browser: Browser, own_home: Path, tmp_path: Path) -> None:
    nobody = f"http://localhost:{harness.free_port()}"
    with login.guarded(own_home, nobody, tmp_path) as app, watched(browser, app.address) as seen:
        seen.open("/mal")
        assert seen.page.locator("h1").inner_text() == "Mål"
        seen.page.locator(".st-key-konto").get_by_role("button", name=words.LOG_IN).click()
        expect(seen.page.locator("h1")).to_have_text(words.LOGIN_FAILED_TITLE)
        assert harness.axe_faults(seen.page) == []
        seen.page.get_by_role("link", name=words.LOGIN_FAILED_LINK).click()
        seen.settle()


def test_without_a_provider_it_is_whoever_sits_at_the_machine(browser: Browser, own_home: Path) -> None:
    with harness.serving(own_home) as address, watched(browser, address) as seen:
        seen.open("/underlag?vy=utkast")
        expect(seen.page.locator(".st-key-innehall")).to_contain_text(workbench.SINGLE_USER)
        expect(seen.page.get_by_role("button", name=drafts.NEW_BUTTON)).to_be_visible()
        assert seen.page.locator(".st-key-konto").count() == 0
