"""The one door for writing: the command line and the coordinator's pages change, build and publish through it.

Every writing function asks `app.identity` itself what the one who calls may do; hiding a page or a command protects
nothing.
"""

from app.actions.builds import build, calendar, check, load_development
from app.identity import ExpiredError, Identity, NotAllowedError
from warehouse.errors import TertialError

__all__ = [
    "ExpiredError",
    "Identity",
    "NotAllowedError",
    "TertialError",
    "build",
    "calendar",
    "check",
    "load_development",
]
