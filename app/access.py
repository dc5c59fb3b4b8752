"""Who has which role, as the administrator has written it down in the secrets file. Read anew whenever it changes.

The file is TOML. `[auth]` is Streamlit's own (OpenID Connect); `[tertial]` says who is coordinator and administrator::

    [tertial]
    claim = "groups"            # the claim whose values give a role
    name_claim = "name"         # what the history shows
    hours = 8                   # optional: how long a login holds; else until the token's own end, 8 h at most

    [tertial.coordinator]
    values = ["tertial-samordnare"]
    emails = ["samordnare@example.se"]    # counts only where the provider says that it has verified the address

    [tertial.administrator]
    values = ["tertial-administrator"]
"""

import math
import os
import stat
import time
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from app.identity import NOBODY, Identity, Role
from app.texts import identity as words
from warehouse import paths
from warehouse.errors import TertialError

WRITERS: tuple[Role, ...] = ("administrator", "coordinator")
LOOPBACK = ("127.0.0.1", "localhost", "::1")
SHORTEST_COOKIE_SECRET = 32
LONGEST_HOURS = 24
UNSAID_HOURS = 8
_FEWEST_DIFFERENT = 10
_NEEDED = ("redirect_uri", "cookie_secret", "client_id", "client_secret", "server_metadata_url")
# Tables that may stand in [auth]: what is sent along to the provider. Any other is a second provider.
_PARTS = ("client_kwargs",)
_READABLE_BY_OTHERS = stat.S_IRGRP | stat.S_IROTH


class AccessError(TertialError):
    """The secrets file can't be used; the message says what to mend."""


@dataclass(frozen=True)
class Holders:
    """Those who have a role: values of the claim, verified e-mail addresses, subjects."""

    values: frozenset[str] = frozenset()
    emails: frozenset[str] = frozenset()
    subjects: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Access:
    """The secrets file as it is now. `configured`: there is a provider to log in with."""

    configured: bool = False
    claim: str = "groups"
    name_claim: str = "name"
    hours: float | None = None
    holders: Mapping[Role, Holders] = field(default_factory=dict)

    def role_of(self, claims: Mapping[str, Any]) -> Role:
        """The role that these claims give; a reader where nothing is said."""
        found = claims.get(self.claim)
        values = {str(each) for each in found} if isinstance(found, list | tuple) else {str(found)} if found else set()
        # An address that nobody has verified is something the user may have written themselves.
        email = str(claims.get("email") or "").casefold() if claims.get("email_verified") is True else ""
        subject = str(claims.get("sub") or "")
        for role in WRITERS:
            held = self.holders.get(role, Holders())
            if values & held.values or email in held.emails or subject in held.subjects:
                return role
        return "reader"


_known: dict[tuple[str, int, int, int], Access] = {}
# Files that have named a provider since this process started: taken away, nobody has a role, and nobody is let in as
# the one who sits at the machine.
_guarding: set[str] = set()
# Logins that have been ended by whoever made them, and when. A browser's other windows still hold what they said.
_ended: dict[str, float] = {}


def secrets_file() -> Path:
    """Where the secrets lie: TERTIAL_SECRETS, else `secrets.toml` in the folder of builds."""
    given = os.environ.get("TERTIAL_SECRETS", "").strip()
    return Path(given).expanduser().absolute() if given else paths.home() / "secrets.toml"


def read() -> Access:
    """The roles as they are written down this instant. A file that can't be read gives nobody a role."""
    place = secrets_file()
    try:
        found = place.stat()
    except OSError:
        return Access(configured=str(place) in _guarding)
    key = (str(place), found.st_ino, found.st_ctime_ns, found.st_size)
    if key not in _known:
        _known.clear()
        try:
            _known[key] = parse(tomllib.loads(place.read_text(encoding="utf-8")))
        except (OSError, ValueError, AccessError):
            _known[key] = Access(configured=True)
    if _known[key].configured:
        _guarding.add(str(place))
    return _known[key]


def parse(tables: Mapping[str, Any]) -> Access:
    """The roles in the tables of a secrets file. Raises AccessError for what is half said."""
    auth, ours = tables.get("auth"), tables.get("tertial", {})
    if not isinstance(ours, Mapping):
        raise AccessError(words.SECRETS_TABLE.format(name="tertial"))
    if auth is not None:
        _check_auth(auth)
    hours = ours.get("hours")
    number = isinstance(hours, int | float) and not isinstance(hours, bool)
    if hours is not None and not (number and 0 < hours <= LONGEST_HOURS):
        raise AccessError(words.SECRETS_HOURS)
    return Access(
        configured=auth is not None,
        claim=str(ours.get("claim", "groups")),
        name_claim=str(ours.get("name_claim", "name")),
        hours=hours,
        holders={role: _holders(role, ours.get(role, {})) for role in WRITERS},
    )


def check() -> list[str]:
    """Read the file before the server starts; remarks in Swedish on what is unwise. Raises AccessError."""
    place = secrets_file()
    if not place.is_file():
        return []
    try:
        access = parse(tomllib.loads(place.read_text(encoding="utf-8")))
    except (OSError, ValueError) as error:
        raise AccessError(words.SECRETS_UNREADABLE.format(file=place.name, error=error)) from error
    remarks = []
    if place.stat().st_mode & _READABLE_BY_OTHERS:
        remarks.append(words.SECRETS_OPEN.format(file=place.name))
    if access.configured and not any(held != Holders() for held in access.holders.values()):
        remarks.append(words.SECRETS_NOBODY)
    return remarks


def public_host() -> str | None:
    """The name under which the provider sends visitors back, which the server must answer to."""
    if not read().configured:
        return None
    try:
        auth = tomllib.loads(secrets_file().read_text(encoding="utf-8"))["auth"]
        return urlsplit(str(auth["redirect_uri"])).hostname
    except (OSError, ValueError, KeyError, TypeError):
        return None


def from_claims(claims: Mapping[str, Any]) -> Identity:
    """The identity of somebody who has logged in, from the claims of the provider's token; nobody without a subject."""
    kept, access = dict(claims), read()
    if not kept.get("iss") or not kept.get("sub") or _has_ended(kept):
        return NOBODY
    subject = sha256(f"{kept['iss']}\0{kept['sub']}".encode()).hexdigest()[:32]
    said = (kept.get(access.name_claim), kept.get("email"), kept["sub"])
    who = next((name for name in map(_plain, said) if name), words.UNKNOWN_PERSON)

    def role_now() -> Role:
        return "reader" if _has_ended(kept) else read().role_of(kept)

    return Identity(subject, who, access.role_of(kept), "oidc", expires(kept, access), role_now)


def end(claims: Mapping[str, Any]) -> None:
    """End a login for every window and every copy of its cookie, as long as this server runs."""
    now = time.time()
    for login in [login for login, at in _ended.items() if now - at > LONGEST_HOURS * 3600]:
        _ended.pop(login, None)
    _ended[_login(claims)] = now


def expires(claims: Mapping[str, Any], access: Access) -> datetime:
    """When a login runs out, UTC: so many hours after it was made, else when the token does, though 8 h at most.

    A token's own end says until when it may be taken as proof (OpenID Connect Core 2), five minutes at some providers
    and a day at others: the administrator may set the length of a working session instead. A role that is taken away
    acts at once either way. At once if the token says neither: one without an end would be a login without one.
    """
    never = datetime.fromtimestamp(0, UTC)
    issued, end = _moment(claims.get("iat")), _moment(claims.get("exp"))
    if access.hours is not None:
        return issued + timedelta(hours=access.hours) if issued else never
    longest = issued + timedelta(hours=UNSAID_HOURS) if issued else never
    return min(end, longest) if end else never


def _moment(seconds: Any) -> datetime | None:
    """A token's time as UTC; None for what isn't one."""
    if isinstance(seconds, bool) or not isinstance(seconds, int | float) or not math.isfinite(seconds):
        return None
    try:
        return datetime.fromtimestamp(seconds, UTC)
    except (ValueError, OverflowError, OSError):
        return None


def _plain(said: Any) -> str:
    """A name on one line that can stand in a page and in the history, whatever people may call themselves there."""
    one_line = " ".join(str(said or "").split())
    return "".join(sign for sign in one_line if sign.isprintable() and sign not in "<>")[:120].strip()


def _login(claims: Mapping[str, Any]) -> str:
    return "\0".join(str(claims.get(name)) for name in ("iss", "sub", "iat", "nonce"))


def _has_ended(claims: Mapping[str, Any]) -> bool:
    return _login(claims) in _ended


def _check_auth(auth: Any) -> None:
    if not isinstance(auth, Mapping):
        raise AccessError(words.SECRETS_TABLE.format(name="auth"))
    missing = [name for name in _NEEDED if not _is_filled_in(auth.get(name))]
    if missing:
        raise AccessError(words.SECRETS_MISSING.format(names=", ".join(missing)))
    if others := sorted(str(name) for name, value in auth.items() if isinstance(value, Mapping) and name not in _PARTS):
        raise AccessError(words.SECRETS_PROVIDERS.format(names=", ".join(others)))
    secret = str(auth["cookie_secret"])
    if len(secret) < SHORTEST_COOKIE_SECRET or len(set(secret)) < _FEWEST_DIFFERENT:
        raise AccessError(words.SECRETS_COOKIE.format(least=SHORTEST_COOKIE_SECRET))
    for name in ("redirect_uri", "server_metadata_url"):
        address = urlsplit(str(auth[name]))
        if address.scheme != "https" and address.hostname not in LOOPBACK:
            raise AccessError(words.SECRETS_HTTPS.format(name=name))
    if not str(auth["redirect_uri"]).endswith("/oauth2callback"):
        raise AccessError(words.SECRETS_CALLBACK)


def _is_filled_in(value: Any) -> bool:
    """Whether something else than the example's placeholder (`<…>`) is written."""
    text = str(value or "").strip()
    return bool(text) and not (text.startswith("<") and text.endswith(">"))


def _holders(role: Role, table: Any) -> Holders:
    if not isinstance(table, Mapping):
        raise AccessError(words.SECRETS_TABLE.format(name=f"tertial.{role}"))
    unknown = set(table) - {"values", "emails", "subjects"}
    if unknown or any(not isinstance(listed, list) for listed in table.values()):
        raise AccessError(words.SECRETS_HOLDERS.format(role=role))
    lists = {name: frozenset(str(each) for each in table.get(name, []) if str(each)) for name in ("values", "subjects")}
    emails = frozenset(str(each).casefold() for each in table.get("emails", []) if str(each))
    return Holders(lists["values"], emails, lists["subjects"])
