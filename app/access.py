"""Who has which role, as the administrator has written it down in the secrets file. Read anew whenever it changes.

The file is TOML. `[auth]` is Streamlit's own (OpenID Connect); `[tertial]` says who is coordinator and administrator::

    [tertial]
    claim = "groups"            # the claim whose values give a role
    name_claim = "name"         # what the history shows
    hours = 8                   # optional: how long a login holds; else as long as the provider's token says

    [tertial.coordinator]
    values = ["tertial-samordnare"]
    emails = ["samordnare@example.se"]

    [tertial.administrator]
    values = ["tertial-administrator"]
"""

import os
import stat
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from app.identity import Identity, Role
from app.texts import identity as words
from warehouse import paths
from warehouse.errors import TertialError

WRITERS: tuple[Role, ...] = ("administrator", "coordinator")
LOOPBACK = ("127.0.0.1", "localhost", "::1")
SHORTEST_COOKIE_SECRET = 32
_NEEDED = ("redirect_uri", "cookie_secret", "client_id", "client_secret", "server_metadata_url")
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
        email = str(claims.get("email") or "").lower() if claims.get("email_verified") is True else ""
        subject = str(claims.get("sub") or "")
        for role in WRITERS:
            held = self.holders.get(role, Holders())
            if values & held.values or email in held.emails or subject in held.subjects:
                return role
        return "reader"


_known: dict[tuple[str, int, int], Access] = {}


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
        return Access()
    key = (str(place), found.st_mtime_ns, found.st_size)
    if key not in _known:
        _known.clear()
        try:
            _known[key] = parse(tomllib.loads(place.read_text(encoding="utf-8")))
        except (OSError, ValueError, AccessError):
            _known[key] = Access(configured=True)
    return _known[key]


def parse(tables: Mapping[str, Any]) -> Access:
    """The roles in the tables of a secrets file. Raises AccessError for what is half said."""
    auth, ours = tables.get("auth"), tables.get("tertial", {})
    if not isinstance(ours, Mapping):
        raise AccessError(words.SECRETS_TABLE.format(name="tertial"))
    if auth is not None:
        _check_auth(auth)
    hours = ours.get("hours")
    if hours is not None and (isinstance(hours, bool) or not isinstance(hours, int | float) or not 0 < hours <= 24):
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


def from_claims(claims: Mapping[str, Any]) -> Identity:
    """The identity of somebody who has logged in, from the claims of the provider's token."""
    access = read()
    subject = sha256(f"{claims.get('iss')}\0{claims.get('sub')}".encode()).hexdigest()[:32]
    who = str(claims.get(access.name_claim) or claims.get("email") or claims.get("sub") or words.UNKNOWN_PERSON)
    kept = dict(claims)
    return Identity(
        subject, who[:120], access.role_of(kept), "oidc", expires(kept, access), lambda: read().role_of(kept)
    )


def expires(claims: Mapping[str, Any], access: Access) -> datetime:
    """When a login runs out, UTC: so many hours after it was made, else when the token does.

    At once if it says neither: a token without an end would be a login without one.
    """
    issued, end = claims.get("iat"), claims.get("exp")
    if access.hours is not None and isinstance(issued, int | float):
        return datetime.fromtimestamp(issued, UTC) + timedelta(hours=access.hours)
    return datetime.fromtimestamp(end, UTC) if isinstance(end, int | float) else datetime.fromtimestamp(0, UTC)


def _check_auth(auth: Any) -> None:
    if not isinstance(auth, Mapping):
        raise AccessError(words.SECRETS_TABLE.format(name="auth"))
    missing = [name for name in _NEEDED if not str(auth.get(name) or "").strip()]
    if missing:
        raise AccessError(words.SECRETS_MISSING.format(names=", ".join(missing)))
    if len(str(auth["cookie_secret"])) < SHORTEST_COOKIE_SECRET:
        raise AccessError(words.SECRETS_COOKIE.format(least=SHORTEST_COOKIE_SECRET))
    for name in ("redirect_uri", "server_metadata_url"):
        address = urlsplit(str(auth[name]))
        if address.scheme != "https" and address.hostname not in LOOPBACK:
            raise AccessError(words.SECRETS_HTTPS.format(name=name))
    if not str(auth["redirect_uri"]).endswith("/oauth2callback"):
        raise AccessError(words.SECRETS_CALLBACK)


def _holders(role: Role, table: Any) -> Holders:
    if not isinstance(table, Mapping):
        raise AccessError(words.SECRETS_TABLE.format(name=f"tertial.{role}"))
    unknown = set(table) - {"values", "emails", "subjects"}
    if unknown or any(not isinstance(listed, list) for listed in table.values()):
        raise AccessError(words.SECRETS_HOLDERS.format(role=role))
    lists = {name: frozenset(str(each) for each in table.get(name, []) if str(each)) for name in ("values", "subjects")}
    emails = frozenset(str(each).lower() for each in table.get("emails", []) if str(each))
    return Holders(lists["values"], emails, lists["subjects"])
