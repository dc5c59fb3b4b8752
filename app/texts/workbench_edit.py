"""Words of a draft's first step: choose a way in, edit a table, hand in a file."""

from typing import Final

TITLE: Final = "Ändra"
LEAD: Final = (
    "Välj en tabell och ändra den här, eller lämna in en fil. Alla sätt går genom samma kontroll, och inget publiceras "
    "än."
)
TABLE: Final = "Tabell"
NO_TABLE: Final = "Välj en tabell"
OPTION: Final = "{title} ({rows})"
OPTION_CHANGED: Final = "{title} ({rows}, ändrad)"
ROWS: Final = ("1 rad", "{count} rader")
UNREADABLE_ROWS: Final = "går inte att läsa"
EXAMPLE_TABLE: Final = "{title}, exempelrader"
UNREADABLE: Final = (
    "Tabellen går inte att läsa rad för rad. Se felen under Kontrollera, ta tillbaka den senaste ändringen eller "
    "lämna in filen på nytt."
)
DESCRIPTION: Final = "{description} Det ska vara {grain}."
SEARCH: Final = "Sök i tabellen"
SEARCH_HINT: Final = "till exempel Kiruna eller 2023-03-03"
FOUND: Final = "{found} av {all} rader visas."
FOUND_CUT: Final = "De första {shown} av {found} rader visas. Sök för att se färre."
NO_ROWS: Final = "Tabellen har inga rader än."
NO_HITS: Final = "Ingen rad innehåller det du sökte efter."
CAPTION: Final = "Rader i {table}"
ROW: Final = "Rad"
CHANGE: Final = "Rad {number}"
NEW_ROW: Final = "Ny rad"
GRID: Final = "Ändra flera rader i ett rutnät"
LIST: Final = "Tillbaka till listan"
BACK_TO_TABLE: Final = "Tillbaka till {table}"

FORM_NEW: Final = "Ny rad i {table}"
FORM_CHANGE: Final = "Rad {number} i {table}"
REQUIRED: Final = "{name} (måste fyllas i)"
NAMED: Final = "{code} {name}"
SAVE: Final = "Spara raden"
REMOVE: Final = "Ta bort raden"
REMOVE_SURE: Final = "Ja, ta bort raden"
REMOVE_ASK: Final = "Kryssa i rutan först, så att ingen rad tas bort av misstag."
NOTHING_WRITTEN: Final = "Raden är tom. Fyll i den först, eller ta bort den."
SAVED_AND_RIGHT: Final = "Raden är sparad i utkastet och har inga fel."
SAVED_WITH_FAULTS: Final = "Raden är sparad i utkastet, men det här behöver rättas innan du kan publicera:"
REMOVED: Final = "Raden är borttagen ur utkastet."
NO_SUCH_ROW: Final = "Rad {number} finns inte längre i tabellen. Den kan ha ändrats i en annan flik."
FAULT: Final = "{column}: {problem} {advice}"

GRID_TITLE: Final = "Flera rader i {table}"
GRID_LEAD: Final = (
    "Dubbelklicka i en ruta för att ändra den, och skriv nya rader längst ned. Du kan klistra in från Excel. "
    "Rutnätet går inte att använda med skärmläsare; allt i det går också att göra rad för rad i listan."
)
GRID_SAVE: Final = "Spara rutnätet"
GRID_SAVED: Final = "Rutnätet är sparat i utkastet: {what}."
GRID_NOTHING: Final = "Inget är ändrat i rutnätet."
ADDED: Final = ("1 ny rad", "{count} nya rader")
CHANGED: Final = ("1 ändrad rad", "{count} ändrade rader")
TAKEN_AWAY: Final = ("1 borttagen rad", "{count} borttagna rader")

FILES_TITLE: Final = "Lämna in en fil"
FILES_LEAD: Final = "Filen läses in i utkastet. Hela filen sparas som den är, och alla fel visas på en gång."
WORKBOOK_GET_TITLE: Final = "Hämta en arbetsbok att fylla i"
WORKBOOK_GET_LEAD: Final = (
    "Arbetsboken öppnas i Excel. Den har ett blad för varje tabell, med dagens rader, listor att välja ur och en "
    "instruktion på första bladet."
)
WORKBOOK_WHICH: Final = "Vilka tabeller ska vara med?"
WORKBOOK_FOLLOWED: Final = "De som följs upp varje tertial ({count})"
WORKBOOK_ONE: Final = "Bara {table}"
WORKBOOK_ALL: Final = "Alla tabeller ({count})"
WORKBOOK_MAKE: Final = "Hämta arbetsboken"
WORKBOOK_STEM: Final = "underlag"
UPLOAD: Final = "Fil (Excel .xlsx eller CSV, högst 5 MB)"
UPLOAD_TABLE: Final = "Om det är en CSV-fil: vilken tabell hör den till?"
UPLOAD_GUESS: Final = "Det framgår av filens namn"
UPLOAD_MODE: Final = "Om det är en CSV-fil: hur ska raderna läsas in?"
UPLOAD_MODES: Final = {
    "update": "Lägg till nya rader och ändra dem som finns",
    "replace": "Ersätt hela tabellen",
}
UPLOAD_BUTTON: Final = "Lämna in filen"
UPLOAD_NONE: Final = "Välj en fil först."
UPLOADED: Final = "{file} är inläst i utkastet. Kontrollera det nu."
UPLOADED_WITH_FAULTS: Final = "{file} är inläst, men har fel som behöver rättas. Se dem under Kontrollera."
