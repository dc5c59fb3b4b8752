"""What the commands about periods and editions print."""

from typing import Final

from app.texts.sealing import PARTS, PERIOD_STATES

PERIOD: Final = "{code}: {state}."
STATES: Final = PERIOD_STATES
PART_COLUMNS: Final = ("Del", "Läge", "Av", "När")
PART_NAMES: Final = PARTS
MARKED: Final = "{parts}: klarmarkerat för {period}."
OPENED: Final = "{parts}: öppnat igen för {period}."
NO_PARTS: Final = "Ange minst en del ({parts}) eller --alla."
SEALED: Final = (
    "{title} är fastställd som utgåvan {edition}. Den ligger i {folder} och ändras aldrig. Det tog {seconds} s."
)
NO_EDITIONS: Final = "Ingen utgåva är fastställd än. Se `tertial seal --help`."
EDITION_COLUMNS: Final = ("Utgåva", "Fastställd", "Av", "Version", "Rättar", "Filer")
WHOLE: Final = "hel"
DAMAGED: Final = "skadad"
DAMAGE: Final = "{edition}: {what}"
WRITTEN: Final = "Skrivet: {file}"
FOLDER_MISSING: Final = "Mappen {folder} finns inte."
UNKNOWN_KOMMUN: Final = "Det finns ingen kommun ”{text}” i samverkan. Ange namnet eller koden."
COPIED: Final = "{count} filer ur utgåvan {edition} är skrivna till {folder}."
TARGET_NOT_EMPTY: Final = "Mappen {folder} är inte tom. Ange en ny mapp."
