"""Errors that are meant for the person at the keyboard."""


class TertialError(Exception):
    """Something the user can mend; ``str(error)`` is one plain Swedish message with what to do next."""
