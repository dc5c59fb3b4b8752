"""Who sits at the other end of a session. The only module that asks Streamlit; everyone else is given an Identity.

With OpenID Connect configured it is whoever logged in. Without it, an app that listens only on this machine and is
reached only from it is a single-user tool for whoever started it; on any other address everybody is a reader.
"""

from collections.abc import Collection, Mapping
from typing import Literal
from urllib.parse import urlsplit

import streamlit as st

from app import access
from app.access import LOOPBACK
from app.identity import NOBODY, Identity

Mode = Literal["provider", "single_user", "read_only"]

# What a proxy adds. Behind one, everybody seems to sit at this machine.
_PROXY_HEADERS = frozenset({"forwarded", "via", "x-real-ip"})
_PROXY_PREFIX = "x-forwarded-"


def current() -> Identity:
    """Who asks in this run of the app, looked at anew in each run."""
    found = mode()
    if found == "provider":
        claims = st.user.to_dict()
        return access.from_claims(claims) if claims.get("is_logged_in") is True else NOBODY
    if found == "single_user":
        return Identity("lokal", "samordnare", "administrator", "loopback")
    return NOBODY


def mode() -> Mode:
    """How editing is guarded here: by a provider, by this machine, or not offered at all."""
    if access.read().configured:
        return "provider"
    hosts = st.get_option("server.allowedHosts") or []
    here = is_this_machine(
        str(st.get_option("server.address") or ""), hosts, st.context.ip_address, dict(st.context.headers)
    )
    return "single_user" if here else "read_only"


def is_this_machine(address: str, hosts: Collection[str], client: str | None, headers: Mapping[str, str]) -> bool:
    """Whether the server listens on this machine alone, and this visitor sits at it without a proxy between.

    `client` is the visitor's address, None for the loopback one (as `st.context.ip_address` says it). `headers` are
    those of the handshake of the visitor's session.
    """
    named = {name.lower(): value for name, value in headers.items()}
    host = named.get("host", "")
    name = host.rsplit(":", 1)[0] if not host.endswith("]") else host
    # A page of another server that runs on this machine, open in the same browser, is not whoever sits here.
    same_origin = bool(host) and urlsplit(named.get("origin", "")).netloc == host
    proxied = any(header in _PROXY_HEADERS or header.startswith(_PROXY_PREFIX) for header in named)
    return (
        address in LOOPBACK
        and set(hosts) <= set(LOOPBACK)
        and (client is None or client in LOOPBACK)
        and name.strip("[]").lower() in LOOPBACK
        and same_origin
        and not proxied
    )


def log_in() -> None:
    """Send the visitor to the provider."""
    st.login()


def log_out() -> None:
    """End the visitor's login, in every window of theirs."""
    access.end(st.user.to_dict())
    st.logout()
