"""A real OpenID provider on the loopback address, an app that asks it, and logging in there as a user would."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import oidc_provider_mock
from playwright.sync_api import Page, expect

from app.texts import identity as words
from tests.browser import harness

COORDINATORS, ADMINISTRATORS = "tertial-samordnare", "tertial-administrator"
# Those who can log in. Who is what is said in the secrets file: by group, or by an address the provider has verified.
PEOPLE: dict[str, dict[str, object]] = {
    "anna": {"name": "Anna Samordnare", "groups": [COORDINATORS], "email": "anna@example.se", "email_verified": True},
    "bo": {"name": "Bo Samordnare", "groups": [COORDINATORS], "email": "bo@example.se", "email_verified": True},
    "admin": {"name": "Ada Administratör", "groups": ["x", ADMINISTRATORS]},
    "lasse": {"name": "Lasse Läsare", "groups": ["andra"], "email": "lasse@example.se", "email_verified": True},
    "mejl": {"name": "Mej Lad", "email": "Verifierad@Example.se", "email_verified": True},
    "lurendrejare": {"name": "Lu Rendrejare", "email": "verifierad@example.se", "email_verified": False},
}


@dataclass
class Guarded:
    """An app with a provider: its address, its secrets file and what stands in it."""

    address: str
    secrets: Path
    auth: Mapping[str, str]
    ours: dict[str, object] = field(default_factory=dict)

    def write(self, *, coordinators: tuple[str, ...] = (COORDINATORS,), hours: float | None = None) -> None:
        """Write down who is what, as an administrator does while the app runs."""
        lines = ["[auth]", *(f'{name} = "{value}"' for name, value in self.auth.items()), "[tertial]"]
        if hours is not None:
            lines.append(f"hours = {hours}")
        lines += ["[tertial.coordinator]", f"values = {list(coordinators)!r}", 'emails = ["verifierad@example.se"]']
        lines += ["[tertial.administrator]", f'values = ["{ADMINISTRATORS}"]']
        fresh = self.secrets.with_suffix(".new")
        fresh.write_text("\n".join(lines), encoding="utf-8")
        fresh.chmod(0o600)
        fresh.replace(self.secrets)


@contextmanager
def provider(lifetime: timedelta = timedelta(hours=1)) -> Iterator[str]:
    """The address of a provider that knows PEOPLE and gives tokens that hold for `lifetime`."""
    users = [oidc_provider_mock.User(sub=name, claims=claims) for name, claims in PEOPLE.items()]
    with oidc_provider_mock.run_server_in_thread(access_token_max_age=lifetime, user_claims=users) as server:
        yield f"http://localhost:{server.server_port}"


@contextmanager
def guarded(
    home: Path, provider_address: str, folder: Path, *, public: str | None = None, hours: float | None = None
) -> Iterator[Guarded]:
    """An app on the builds of `home` that asks the provider. `public`: the address visitors come by, if not its own."""
    port = harness.free_port()
    auth = {
        "redirect_uri": f"{public or f'http://127.0.0.1:{port}'}/oauth2callback",
        "cookie_secret": "0123456789abcdefghijklmnopqrstuvwxyz",
        "client_id": "tertial",
        "client_secret": "hemlig",
        "server_metadata_url": f"{provider_address}/.well-known/openid-configuration",
    }
    app = Guarded("", folder / "secrets.toml", auth)
    app.write(hours=hours)
    with harness.serving(home, port=port, settings={"TERTIAL_SECRETS": str(app.secrets)}) as app.address:
        yield app


def press_log_in(page: Page, name: str = words.LOG_IN) -> None:
    """Press the button in the frame and wait for the provider's own page."""
    page.locator(".st-key-konto").get_by_role("button", name=name, exact=True).click()
    page.wait_for_selector("text=Authorize Client")


def log_in(seen: harness.Watched, person: str, button: str = words.LOG_IN) -> None:
    """Log in as one of PEOPLE, from whichever page is open; ends on the first page of the app."""
    press_log_in(seen.page, button)
    seen.page.locator(f"button[name=sub][value={person}]").click()
    seen.page.wait_for_url(f"{seen.base}/**")
    seen.settle()
    expect(seen.page.locator(".st-key-konto")).to_contain_text(str(PEOPLE[person]["name"]))


def log_out(seen: harness.Watched) -> None:
    """Log out, at the provider too."""
    seen.page.locator(".st-key-konto").get_by_role("button", name=words.LOG_OUT).click()
    seen.page.get_by_role("button", name="End session").click()
    seen.page.wait_for_url(f"{seen.base}/**")
    seen.settle()
