"""Words about drafts: what each step is called, and what the commands say."""

from typing import Final

ROLES: Final = {"reader": "läsare", "coordinator": "samordnare", "administrator": "administratör"}
"""What a build and the history call a role; never a person."""

SAVED_ROWS: Final = "{rows} i {table}"
SAVED_FILES: Final = "Ersatte {tables}"
SAVED_CSV_REPLACED: Final = "Ersatte {table} med {file}"
SAVED_CSV_UPDATED: Final = "Lade till och ändrade rader i {table} ur {file}"
SAVED_CSV_UNREAD: Final = "Läste {file} till {table}: felen i filen måste rättas först"
UPLOADED: Final = "{file} (inläst)"
SAVED_WORKBOOK: Final = "Läste arbetsboken {file}"
SAVED_WORKBOOK_UNREAD: Final = "Läste arbetsboken {file}: felen i den måste rättas först"
WORKBOOK_WITHOUT_VERSION: Final = (
    "Arbetsboken säger inte vilken version den gjordes från. Tabellerna i den har ersatt utkastets, hela."
)
LEFT_OUT: Final = "Lämnade {what} utanför"
LEFT_OUT_SHEET: Final = "bladet {sheet} i {file}"
REBASED: Final = "Lade om utkastet på version {number}"
RESOLVED: Final = {"mine": "Valde utkastets uppgift i {table}", "theirs": "Valde den andra uppgiften i {table}"}
ADDED: Final = ("la till 1 rad", "la till {count} rader")
CHANGED: Final = ("ändrade 1 rad", "ändrade {count} rader")
REMOVED: Final = ("tog bort 1 rad", "tog bort {count} rader")
AND: Final = " och "
NOTHING_DONE: Final = "inga rader"
EXAMPLE: Final = "{table} (exempel)"

BEHIND: Final = (
    "Andra har publicerat sedan utkastet gjordes ({versions}). Lägg om utkastet på den senaste versionen och "
    "förhandsgranska igen. Inget i utkastet går förlorat."
)
BEHIND_VERSION: Final = "version {number}: {why}"
PREVIEW_MISSING: Final = "Förhandsgranska utkastet först. Det har ändrats, eller så har någon publicerat sedan dess."
NOTHING_TO_PUBLISH: Final = "Utkastet ändrar ingenting, så det finns inget att publicera."
UNKNOWN_SIDE: Final = "Välj den egna uppgiften eller den andras."
READING_FAULTS: Final = "Några blad gick inte att läsa. Rätta dem och läs in dem på nytt, eller lämna dem utanför."
WORKBOOK_TITLE: Final = "Underlag"
