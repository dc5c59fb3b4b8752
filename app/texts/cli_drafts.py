"""What the commands about drafts say."""

from typing import Final

WORKBOOK_WRITTEN: Final = (
    "Arbetsboken är skriven till {file}. Fyll i den och läs in den med `tertial draft add {file}`."
)
CREATED: Final = "Utkastet {id} är skapat ({title}). Läs in en fil med `tertial draft add FIL`."
FAULTY_WRITTEN: Final = "Raderna med fel är skrivna till {file}."
PUBLISHED: Final = "Publicerat som version {number}: {why}"
UNDONE: Final = "Ångrat: {what}."
DISCARDED: Final = "Utkastet {id} är borttaget."
UNKNOWN: Final = "Inget utkast börjar på {which}, eller flera gör det. Se `tertial draft list --alla`."
NONE: Final = "Det finns inget öppet utkast. Börja ett med `tertial draft new`."
SEVERAL: Final = "Det finns {count} öppna utkast. Säg vilket med --utkast; se `tertial draft list`."
NO_SUCH_CONFLICT: Final = "Det finns ingen konflikt {number}; {count} är inte avgjorda. Se `tertial draft show`."
UNKNOWN_TABLE: Final = "Det finns ingen tabell som heter {name}. Namnen är filernas i seeds/, till exempel narvaro."

EMPTY: Final = "Det finns inga utkast."
HEADINGS: Final = ("Utkast", "Titel", "Av", "Sparat", "Läge", "Steg")
STATES: Final = {
    "open": "öppet",
    "conflicts": "konflikter att avgöra",
    "previewed": "förhandsgranskat",
    "published": "publicerat",
    "damaged": "skadat",
}
STEP: Final = "Steg {number}: {what}."
NOTHING_NEW: Final = "Filen ändrade ingenting."
UNREAD: Final = (
    "{faults} hindrade inläsningen. Se dem med `tertial draft check`; rätta och läs in filen på nytt, eller lämna den "
    "utanför med `tertial draft skip`."
)
NEXT: Final = "Kontrollera med `tertial draft check`."
BEHIND: Final = "Andra har publicerat sedan utkastet gjordes. Lägg om det med `tertial draft rebase`."
CONFLICTS: Final = "Avgör med `tertial draft resolve NUMMER --min` eller `--deras`."
CONFLICT: Final = "Konflikt {number}, {file}, {key}"
CONFLICT_SIDE: Final = "  {column}: utkastets {mine}, den andras {theirs}"
WHOLE_FILE: Final = "hela filen"
ROW_GONE: Final = "(raden borttagen)"
EMPTY_CELL: Final = "(tomt)"
NO_CHANGES: Final = "Utkastet ändrar ingenting."
CHANGES: Final = ("Fil", "Rad", "", "Kolumn", "Före", "Efter")
KINDS: Final = {"added": "ny", "changed": "ändrad", "removed": "borttagen"}
UNREADABLE: Final = "går inte att läsa rad för rad"
ELSEWHERE: Final = "Fel i filer som utkastet inte har ändrat (orsaken kan ändå vara utkastets):"
UP_TO_DATE: Final = "Utkastet bygger redan på den senaste versionen."
REBASED: Final = "Utkastet är omlagt på den senaste versionen."
PREVIEWED: Final = (
    "Bygget {build} är klart och prövat ({seconds}). Publicera det med `tertial draft publish --orsak …`."
)
FIGURES: Final = "Siffror som ändras:"
NO_FIGURES: Final = "Inga siffror ändras."
MORE: Final = "  och {count} rader till"
