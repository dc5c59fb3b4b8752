"""Who reaches which draft: its owner and administrators; for all others it does not exist."""

from app import identity as identities
from app.identity import Identity
from app.texts import drafts as words
from warehouse import drafts
from warehouse.draft_types import Draft
from warehouse.drafts import DraftChangedError


def reach(identity: Identity, draft_id: str) -> Draft:
    """The draft, if it is one's own or one is an administrator. Raises NotAllowedError, DraftNotFoundError."""
    identities.require(identity, "coordinator")
    return drafts.load(draft_id, owner_for(identity))


def reach_at(identity: Identity, draft_id: str, step: int) -> Draft:
    """As `reach`, for a change. Raises DraftChangedError if it has been saved since `step`."""
    draft = reach(identity, draft_id)
    if draft.step != step:
        raise DraftChangedError
    return draft


def owner_for(identity: Identity) -> str | None:
    """Whose drafts one reaches: None for everybody's."""
    return None if identity.may("administrator") else identity.subject


def role_of(identity: Identity) -> str:
    """The role as builds and the history write it; at the machine it is what the one who sits there says."""
    if identity.origin in ("command", "loopback"):
        return identity.who
    return words.ROLES[identity.current_role]
