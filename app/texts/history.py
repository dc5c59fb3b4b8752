"""What the commands say of the history."""

from typing import Final

NONE: Final = "Det finns ingen historik än. Kör `tertial build`."
COLUMNS: Final = ("Version", "När", "Vem", "Hur", "Varför", "Rader")
ROWS: Final = "+{added} ~{changed} −{removed}"
ALL_ROWS: Final = "alla"
VERSION: Final = "Version {number}, {at}, av {who}: {why}"
SAME: Final = "Samma uppgifter."
DIFF_COLUMNS: Final = ("Fil", "Rad", "Ändring", "Vilken rad", "Kolumn", "Före", "Efter")
KINDS: Final = {"added": "ny", "changed": "ändrad", "removed": "borttagen"}
UNREADABLE: Final = "{file}: hela filen (går inte att läsa rad för rad)"
NOW, FOLDER = "nu", "mappen"
UNDONE: Final = "Uppgifterna är som i version {of}. Det blev version {number}."
NOTHING_BEFORE: Final = "Det finns ingen tidigare version att gå tillbaka till."
UNDO_WHY: Final = "Tar tillbaka version {number}: {why}"
BACKED_UP: Final = "Version {number} och alla före den finns nu i {where}."
RESTORED: Final = "Återläst ur {source}: det som gäller är version {number} ({why})."
