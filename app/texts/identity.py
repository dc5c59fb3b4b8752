"""Words about roles and logging in."""

from typing import Final

NOT_COORDINATOR: Final = "Bara samordnaren får ändra underlag. Logga in med ett konto som har den rollen."
NOT_ADMINISTRATOR: Final = "Bara administratören får göra det här. Logga in med ett konto som har den rollen."
EXPIRED: Final = "Din inloggning har gått ut. Logga in igen: det du har sparat i utkastet ligger kvar."
UNKNOWN_PERSON: Final = "okänd"
ROLES: Final = {"coordinator": "samordnare", "administrator": "administratör", "reader": "läsare"}

ACCOUNT: Final = "Konto"
LOGGED_IN: Final = "Inloggad som {who} ({role})"
LOGGED_IN_EXPIRED: Final = "Inloggningen för {who} har gått ut"
SINGLE_USER: Final = "Utan inloggning: du som sitter vid datorn är samordnare"
LOG_IN: Final = "Logga in"
LOG_IN_AGAIN: Final = "Logga in igen"
LOG_OUT: Final = "Logga ut"

SECRETS_UNREADABLE: Final = "Filen {file} går inte att läsa: {error}. Rätta den eller ta bort den."
SECRETS_TABLE: Final = "[{name}] i filen med hemligheter ska vara en tabell med nycklar och värden."
SECRETS_MISSING: Final = "I [auth] i filen med hemligheter saknas {names}. Fyll i dem, eller ta bort hela [auth]."
SECRETS_PROVIDERS: Final = (
    "[auth] i filen med hemligheter har fler tabeller än en inloggningstjänst behöver ({names}). Skriv en enda tjänst."
)
SECRETS_COOKIE: Final = (
    "cookie_secret i [auth] är för kort eller lätt att gissa. Skriv minst {least} slumpade tecken; "
    '`python3 -c "import secrets; print(secrets.token_hex(32))"` ger ett.'
)
SECRETS_HTTPS: Final = "{name} i [auth] ska börja med https:// (utom på den egna datorn)."
SECRETS_CALLBACK: Final = "redirect_uri i [auth] ska sluta med /oauth2callback."
SECRETS_HOURS: Final = "hours i [tertial] ska vara ett tal större än 0 och högst 24."
SECRETS_HOLDERS: Final = "[tertial.{role}] får ha listorna values, emails och subjects, och inget annat."
SECRETS_OPEN: Final = "Filen {file} kan läsas av andra på datorn. Kör `chmod 600` på den."
SECRETS_NOBODY: Final = (
    "Inloggning är inställd, men ingen har rollen samordnare. Fyll i [tertial.coordinator] i filen med hemligheter."
)
"""Remarks at start; the server runs."""
NOT_ON_NETWORK: Final = (
    "Utan inloggning kan alla läsa, men ingen ändra, på den här adressen. Ställ in OpenID Connect för att kunna ändra."
)
LOGIN_FAILED_TITLE: Final = "Det går inte att logga in just nu"
LOGIN_FAILED: Final = (
    "Inloggningstjänsten svarar inte som den ska. Försök igen om en stund. Det går bra att läsa utan att logga in."
)
LOGIN_FAILED_LINK: Final = "Tillbaka till uppföljningen"
