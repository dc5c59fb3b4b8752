"""Words for rows that came, went or changed."""

from typing import Final

ADDED: Final = ("1 ny rad", "{count} nya rader")
CHANGED: Final = ("1 ändrad rad", "{count} ändrade rader")
REMOVED: Final = ("1 borttagen rad", "{count} borttagna rader")
IN_TABLE: Final = "{rows} i {table}"
NONE: Final = "inga rader skiljer."
UNREADABLE: Final = "Filen går inte att läsa rad för rad, så skillnaden kan inte visas."
TABLE_TITLE: Final = "{table}: {rows}"
TABLE_NAME: Final = "{title} ({file})"
CAPTION: Final = "Rader som skiljer i {table}"
COLUMNS: Final = {
    "what": "Ändring",
    "row": "Rad",
    "key": "Vilken rad",
    "column": "Kolumn",
    "before": "Före",
    "after": "Efter",
}
FILE: Final = "Fil"
KINDS: Final = {"added": "ny rad", "changed": "ändrad", "removed": "borttagen"}
EMPTY_CELL: Final = "tomt"
EXAMPLE: Final = "{title}, exempelrader"
FIRST_SHOWN: Final = 60
REST: Final = "Ytterligare {count} ändringar visas inte här. Hämta hela listan som fil."
UNKNOWN_TABLE: Final = "okänd tabell"
STEM: Final = "andrade-rader"
SOURCE: Final = "Historiken över uppgifterna i tertial"
