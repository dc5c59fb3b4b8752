"""Who may what: roles from the secrets file, logins that run out, and who counts as sitting at the machine."""

import os
import socket
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import access, identity, launcher, login
from app.identity import Identity, Role
from app.texts import identity as words

AUTH = """
[auth]
redirect_uri = "https://tertial.example.se/oauth2callback"
cookie_secret = "0123456789abcdefghijklmnopqrstuvwxyz"
client_id = "tertial"
client_secret = "hemlig"
server_metadata_url = "https://id.example.se/.well-known/openid-configuration"
"""
ROLES = """
[tertial]
claim = "groups"
[tertial.coordinator]
values = ["samordnare"]
emails = ["Anna@example.se"]
subjects = ["s-1"]
[tertial.administrator]
values = ["admin"]
"""
NOW = datetime.now(UTC).timestamp()
CLAIMS: dict[str, Any] = {"iss": "https://id.example.se", "sub": "x", "iat": NOW, "exp": NOW + 3600, "nonce": "n"}
RANK = {"reader": 0, "coordinator": 1, "administrator": 2}
roles = st.sampled_from(get_args(Role))
moments = st.none() | st.integers(-100_000, 100_000).filter(lambda s: abs(s) > 60)


@pytest.fixture
def secrets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "secrets.toml"
    monkeypatch.setenv("TERTIAL_SECRETS", str(file))
    return file


def write(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8")
    file.chmod(0o600)


@given(roles, roles, st.none() | roles, moments)
def test_nobody_passes_whose_role_now_does_not_reach(
    wanted: Role, given_role: Role, now: Role | None, ends: int | None
) -> None:
    end = None if ends is None else datetime.now(UTC) + timedelta(seconds=ends)
    who = Identity("s", "w", given_role, "oidc", end, None if now is None else lambda: now)
    expired = ends is not None and ends < 0
    holds = not expired and RANK[now or given_role] >= RANK[wanted]
    if holds:
        identity.require(who, wanted)
        return
    with pytest.raises(identity.NotAllowedError) as stop:
        identity.require(who, wanted)
    assert isinstance(stop.value, identity.ExpiredError) == expired


@given(
    st.dictionaries(
        st.sampled_from(["groups", "email", "email_verified", "sub", "iss", "iat", "exp", "name"]),
        st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.lists(st.text() | st.integers()),
    )
)
def test_whatever_a_token_says_gives_a_role_only_by_what_is_written_down(claims: dict[str, Any]) -> None:
    holders = {"coordinator": access.Holders(frozenset({"samordnare"}), frozenset({"anna@example.se"}))}
    roles = access.Access(configured=True, holders=holders)
    named = claims.get("groups")
    held = "samordnare" in named if isinstance(named, list) else named == "samordnare"
    mailed = claims.get("email_verified") is True and str(claims.get("email")).casefold() == "anna@example.se"
    assert (roles.role_of(claims) == "coordinator") == (held or mailed)
    end = access.expires(claims, roles)
    assert end.tzinfo is UTC
    who = access.from_claims(claims)
    assert who.who.isprintable()
    assert not set("<>") & set(who.who)


@pytest.mark.parametrize(
    ("claims", "role"),
    [
        ({"groups": ["x", "samordnare"]}, "coordinator"),
        ({"groups": "samordnare"}, "coordinator"),
        ({"groups": ["samordnare", "admin"]}, "administrator"),
        ({"groups": ["samordnare2", "Admin"]}, "reader"),
        ({"groups": {"admin": True}}, "reader"),
        ({"email": "ANNA@example.se", "email_verified": True}, "coordinator"),
        ({"email": "anna@example.se"}, "reader"),
        ({"email": "anna@example.se", "email_verified": False}, "reader"),
        ({"email": "anna@example.se", "email_verified": "true"}, "reader"),
        ({"sub": "s-1"}, "coordinator"),
        ({"sub": "s-2", "name": "admin"}, "reader"),
    ],
)
def test_roles_by_group_verified_address_and_subject(secrets: Path, claims: dict[str, Any], role: str) -> None:
    write(secrets, AUTH + ROLES)
    assert access.from_claims(CLAIMS | claims).role == role


def test_a_role_is_read_anew_each_time_it_is_asked_for(secrets: Path) -> None:
    write(secrets, AUTH + ROLES)
    anna = access.from_claims(CLAIMS | {"groups": ["samordnare"]})
    identity.require(anna, "coordinator")
    write(secrets, AUTH + ROLES.replace('"samordnare"', '"andra"'))
    with pytest.raises(identity.NotAllowedError):
        identity.require(anna, "coordinator")
    write(secrets, AUTH + ROLES)
    identity.require(anna, "coordinator")
    write(secrets, "halvskriven [")
    with pytest.raises(identity.NotAllowedError):
        identity.require(anna, "coordinator")
    assert access.read().configured, "a broken file must not open the door of the single user"
    secrets.unlink()
    with pytest.raises(identity.NotAllowedError):
        identity.require(anna, "coordinator")
    assert access.read().configured, "a file taken away must not either"


def test_a_file_written_within_the_same_instant_is_read_anew(secrets: Path) -> None:
    write(secrets, AUTH + ROLES)
    assert access.from_claims(CLAIMS | {"groups": "samordnare"}).role == "coordinator"
    before = secrets.stat()
    fresh = secrets.with_suffix(".new")
    write(fresh, AUTH + ROLES.replace("samordnare", "samordnarx"))
    os.utime(fresh, ns=(before.st_atime_ns, before.st_mtime_ns))
    fresh.replace(secrets)
    assert access.from_claims(CLAIMS | {"groups": "samordnare"}).role == "reader"


def test_a_login_that_is_ended_gives_nothing_to_anyone_who_kept_it(secrets: Path) -> None:
    write(secrets, AUTH + ROLES)
    claims = CLAIMS | {"groups": ["admin"], "nonce": "ended"}
    held, again = access.from_claims(claims), access.from_claims(claims | {"nonce": "another login"})
    access.end(claims)
    with pytest.raises(identity.NotAllowedError):
        identity.require(held, "coordinator")
    assert access.from_claims(claims) is identity.NOBODY
    identity.require(again, "administrator")


@pytest.mark.parametrize(
    ("claims", "hours", "after"),
    [
        ({"iat": NOW, "exp": NOW + 300}, None, 300),
        ({"iat": NOW, "exp": NOW + 99 * 3600}, None, 8 * 3600),
        ({"iat": NOW, "exp": NOW + 300}, 4, 4 * 3600),
        ({"iat": NOW, "exp": NOW + 99 * 3600}, 0.5, 1800),
    ],
)
def test_a_login_holds_as_long_as_the_token_or_as_the_administrator_says(
    claims: dict[str, Any], hours: float | None, after: float
) -> None:
    end = access.expires(claims, access.Access(hours=hours))
    assert end.timestamp() == pytest.approx(NOW + after, abs=1)


@pytest.mark.parametrize("odd", [None, True, "i morgon", float("nan"), float("inf"), 10**30, -(10**30)])
@pytest.mark.parametrize("hours", [None, 8])
def test_a_login_without_an_end_has_ended(odd: Any, hours: float | None) -> None:
    claims = CLAIMS | {"iat": odd, "exp": odd}
    assert access.expires(claims, access.Access(hours=hours)) < datetime.now(UTC)


def test_the_owner_of_drafts_is_the_same_from_login_to_login_and_another_at_another_provider() -> None:
    one = access.from_claims(CLAIMS | {"name": "Anna", "nonce": "1"})
    assert access.from_claims(CLAIMS | {"name": "Anna Andersson", "nonce": "2", "iat": 1}).subject == one.subject
    assert access.from_claims(CLAIMS | {"sub": "y"}).subject != one.subject
    assert access.from_claims(CLAIMS | {"iss": "https://annan.example.se"}).subject != one.subject
    assert "x" not in one.subject
    assert access.from_claims({**CLAIMS, "sub": ""}) is identity.NOBODY
    assert access.from_claims({**CLAIMS, "iss": None}) is identity.NOBODY


@pytest.mark.parametrize(
    ("claims", "who"),
    [
        ({"name": "Anna\n Kind:\u202e undo <a@b>", "email": "a@b.se"}, "Anna Kind: undo a@b"),
        ({"name": "\u200b", "email": "a@b.se"}, "a@b.se"),
        ({"email": ""}, "x"),
        ({"name": "A" * 500}, "A" * 120),
    ],
)
def test_a_name_is_one_plain_line(claims: dict[str, Any], who: str) -> None:
    assert access.from_claims(CLAIMS | claims).who == who


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (('client_id = "tertial"', ""), words.SECRETS_MISSING.format(names="client_id")),
        (('"hemlig"', '"<från er inloggningstjänst>"'), words.SECRETS_MISSING.format(names="client_secret")),
        (("0123456789abcdefghijklmnopqrstuvwxyz", "kort"), words.SECRETS_COOKIE.format(least=32)),
        (("0123456789abcdefghijklmnopqrstuvwxyz", "hemlig" * 10), words.SECRETS_COOKIE.format(least=32)),
        (("https://tertial.", "http://tertial."), words.SECRETS_HTTPS.format(name="redirect_uri")),
        (("https://id.", "http://id."), words.SECRETS_HTTPS.format(name="server_metadata_url")),
        (("/oauth2callback", "/"), words.SECRETS_CALLBACK),
        (("[tertial]", "[auth.annan]\nclient_id = 'x'\n[tertial]"), words.SECRETS_PROVIDERS.format(names="annan")),
        (("[tertial]", "[tertial]\nhours = 48"), words.SECRETS_HOURS),
        (("[tertial]", "[tertial]\nhours = true"), words.SECRETS_HOURS),
        (('["s-1"]', '"s-1"'), words.SECRETS_HOLDERS.format(role="coordinator")),
        (("subjects", "personer"), words.SECRETS_HOLDERS.format(role="coordinator")),
    ],
)
def test_a_half_written_file_stops_the_start_and_says_what_to_mend(
    secrets: Path, change: tuple[str, str], message: str
) -> None:
    text = (AUTH + ROLES).replace(*change)
    assert text != AUTH + ROLES
    write(secrets, text)
    with pytest.raises(access.AccessError) as stop:
        access.check()
    assert str(stop.value) == message
    assert access.from_claims(CLAIMS | {"groups": "admin"}).role == "reader"


def test_the_server_does_not_start_with_a_half_written_file(secrets: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(secrets, AUTH.replace('client_id = "tertial"', ""))
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with pytest.raises(SystemExit) as stop:
        launcher.run("127.0.0.1", port)
    assert stop.value.code == 1
    assert words.SECRETS_MISSING.format(names="client_id") in capsys.readouterr().err


def test_what_is_unwise_is_remarked_on(secrets: Path) -> None:
    assert access.check() == []
    write(secrets, AUTH + ROLES)
    assert access.check() == []
    secrets.chmod(0o644)
    assert access.check() == [words.SECRETS_OPEN.format(file="secrets.toml")]
    write(secrets, AUTH)
    assert access.check() == [words.SECRETS_NOBODY]
    write(secrets, AUTH.replace("https://tertial.example.se", "http://127.0.0.1:8501") + ROLES)
    assert access.check() == []
    assert access.public_host() == "127.0.0.1"


HERE = {"host": "127.0.0.1:8501", "origin": "http://127.0.0.1:8501"}


@pytest.mark.parametrize("name", ["127.0.0.1:8501", "localhost:8501", "[::1]:8501", "localhost"])
def test_who_sits_at_the_machine(name: str) -> None:
    headers = {"Host": name, "Origin": f"http://{name}"}
    assert login.is_this_machine("127.0.0.1", ["localhost", "127.0.0.1", "::1"], None, headers)


@pytest.mark.parametrize(
    ("address", "hosts", "client", "headers"),
    [
        ("0.0.0.0", ["localhost"], None, HERE),  # noqa: S104 - what must not count as this machine
        ("", ["localhost"], None, HERE),
        ("192.0.2.1", ["localhost"], None, HERE),
        ("127.0.0.1", ["localhost", "tertial.example.se"], None, HERE),
        ("127.0.0.1", ["*"], None, HERE),
        ("127.0.0.1", ["localhost"], "192.0.2.7", HERE),
        ("127.0.0.1", ["localhost"], None, HERE | {"host": "evil.example"}),
        ("127.0.0.1", ["localhost"], None, HERE | {"host": ""}),
        ("127.0.0.1", ["localhost"], None, {}),
        ("127.0.0.1", ["localhost"], None, {"host": "127.0.0.1:8501"}),
        ("127.0.0.1", ["localhost"], None, HERE | {"origin": "http://127.0.0.1:3000"}),
        ("127.0.0.1", ["localhost"], None, HERE | {"origin": "https://tertial.example.se"}),
        *(
            ("127.0.0.1", ["localhost"], None, HERE | {name: "127.0.0.1"})
            for name in ("X-Forwarded-For", "x-forwarded-proto", "X-Forwarded-Host", "Forwarded", "Via", "X-Real-IP")
        ),
    ],
)
def test_who_does_not(address: str, hosts: list[str], client: str | None, headers: dict[str, str]) -> None:
    assert not login.is_this_machine(address, hosts, client, headers)
