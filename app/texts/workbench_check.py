"""Words of a draft's second step: every fault at once, and what to write instead."""

from typing import Final

TITLE: Final = "Kontrollera"
RIGHT: Final = "Inga fel. Gå vidare och se vilka siffror som ändras."
RIGHT_WITH_WARNINGS: Final = "Inga fel, men {warnings} att titta på. Du kan gå vidare."
WRONG: Final = "{errors} måste rättas innan utkastet går att publicera. Alla fel visas på en gång."
WRONG_AND_WARNINGS: Final = "{errors} måste rättas innan utkastet går att publicera. Det finns också {warnings}."
ERRORS: Final = "Det här måste rättas"
WARNINGS: Final = "Det här är bra att titta på"
WARNING: Final = ("1 varning", "{count} varningar")
ERROR: Final = ("1 fel", "{count} fel")
NEXT: Final = "Gå till förhandsgranskningen"
BACK: Final = "Gå till Ändra"
PLACE: Final = "{file}: {errors}"
SHEET: Final = "{file}, bladet {sheet}: {errors}"
ELSEWHERE: Final = "Filen är inte ändrad i utkastet. Felet kan bero på något som är ändrat i en annan tabell."
CAPTION: Final = "Fel i {file}"
COLUMNS: Final = {
    "row": "Rad",
    "column": "Kolumn",
    "value": "Det står",
    "problem": "Vad är fel",
    "advice": "Skriv så här",
}
MEND: Final = "Rätta rad {row}"
ROW: Final = "Rad {row}"
WHOLE: Final = "Hela filen"
EMPTY: Final = "tomt"
DOWNLOAD: Final = "Hämta de felaktiga raderna som Excel"
DOWNLOAD_LEAD: Final = "Filen har bara de rader som är fel, med vad som är fel och vad du ska skriva bredvid."
STEM: Final = "felaktiga-rader"
UNREAD_LEAVE: Final = "Lämna {what} utanför"
UNREAD_FILE: Final = "filen {file}"
UNREAD_SHEET: Final = "bladet {sheet}"
LEFT: Final = "Lämnat utanför utkastet."
NOTES: Final = "Så lästes filerna"
NOTE: Final = "{file} ({at}): {note}"
READ: Final = "{tables} lästes in."
READ_NOTHING: Final = "inget kunde läsas in."
