"""Who somebody is and what they may do. No Streamlit here: the pages, the commands and every writing function ask it.

An identity is a claim that is looked at again each time it is used: it expires, and its role is worked out anew from
what the administrator has written down since (see `require`).
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final, Literal

from app.texts import identity as words
from warehouse.errors import TertialError

Role = Literal["reader", "coordinator", "administrator"]
Origin = Literal["oidc", "loopback", "command", "nobody"]

_RANK: Final[dict[Role, int]] = {"reader": 0, "coordinator": 1, "administrator": 2}


class NotAllowedError(TertialError):
    """The role may read but not write."""


class ExpiredError(NotAllowedError):
    """The login has run out; logging in again gives the same drafts back."""


@dataclass(frozen=True)
class Identity:
    """Somebody who asks for something.

    `subject` owns drafts and is the same from one login to the next; `who` is what the history shows. `expires_at` is
    UTC, None for whoever sits at the machine. `role_now` gives the role as it is this instant (None: `role` stands).
    """

    subject: str
    who: str
    role: Role
    origin: Origin
    expires_at: datetime | None = None
    role_now: Callable[[], Role] | None = None

    @property
    def has_expired(self) -> bool:
        """Whether the login has run out."""
        return self.expires_at is not None and datetime.now(UTC) >= self.expires_at

    @property
    def current_role(self) -> Role:
        """The role this instant: a reader once the login has run out or the role has been taken away."""
        if self.has_expired:
            return "reader"
        return self.role_now() if self.role_now is not None else self.role

    def may(self, wanted: Role) -> bool:
        """Whether the role reaches this far now."""
        return _RANK[self.current_role] >= _RANK[wanted]


NOBODY: Final = Identity("", "", "reader", "nobody")


def require(identity: Identity, wanted: Role) -> None:
    """Stop unless the identity may; called first in every writing function. Raises ExpiredError or NotAllowedError."""
    if identity.has_expired:
        raise ExpiredError(words.EXPIRED)
    if not identity.may(wanted):
        raise NotAllowedError(words.NOT_ADMINISTRATOR if wanted == "administrator" else words.NOT_COORDINATOR)


def at_the_machine(who: str = "samordnare") -> Identity:
    """Whoever runs a command on the machine where the facts lie: may do everything."""
    return Identity("lokal", who, "administrator", "command")
