"""Words of the trace on *Om uppgifterna*: from a figure to its source row."""

from typing import Final

NO_MARTS: Final = "Underlaget har inga tabeller att följa."
TRACE_LEAD: Final = (
    "Välj en tabell för att se vilken väg dess siffror har gått, och raderna som den består av. Källa visar "
    "handlingen, platsen, citatet och raden i källfilen. Här står de namn som tabeller, steg och kolumner har i "
    "databasen: seeds är källfilerna, raw samma rader inlästa, stg ger typer och namn, "
    "int räknar, och dim, fct, rpt, link är färdiga tabeller. Koder står som ord. Ovanför raderna står vad varje "
    "kolumn betyder."
)
CHOOSE_MART: Final = "Tabell"
MART_LABEL: Final = "{description} ({name})"
GRAIN_IS: Final = "Tabellen har {grain}"
PATH: Final = "Vägen från källfil till sida"
LAYERS: Final[dict[str, str]] = {
    "seed": "Källfil",
    "raw": "Inläst som text",
    "staging": "Typer och namn",
    "intermediate": "Regler",
    "mart": "Tabell",
    "page": "Sidor",
}
NO_RULES: Final = "Inga egna steg"
NO_PAGES: Final = "Ingen sida läser tabellen direkt"
FILE_ROWS: Final = "{file}, {rows}"
STEPS: Final = "Vad varje steg gör"
STEPS_TABLE: Final = "Stegen från källfil till tabell"
STEP: Final = "Steg"
LAYER: Final = "Slag"
MADE_FROM: Final = "Görs av"
ROW_LIST: Final = "Raderna"
SEARCH_ROWS: Final = "Sök i raderna"
SEARCH_EXAMPLE: Final = "till exempel Kiruna eller 76 100"
ROWS_TABLE: Final = "Rader i {mart}"
ROWS_SHOWN: Final = "Rad {first}–{last} av {total}."
ROWS_COMPUTED: Final = "Raderna är räknade ur flera källrader. Källfilerna står i vägen ovan."
NO_ROWS: Final = "Tabellen har inga rader som passar."
NO_ROWS_SEARCH: Final = "Ingen rad innehåller ”{needle}”. Pröva ett annat ord, eller ett belopp utan kr."
ROWS_BLANK: Final = "Ett streck i en cell betyder att inget är angivet."
BLANK: Final = "–"
DATABASE_SOURCE: Final = "det publicerade underlaget"
PREVIOUS_ROWS: Final = "Föregående rader"
NEXT_ROWS: Final = "Nästa rader"
COLUMN_LIST: Final = "Vad kolumnerna betyder"
COLUMN_TABLE: Final = "Kolumner i {mart}"
COLUMN: Final = "Kolumn"
TYPE: Final = "Typ"
TYPES: Final[dict[str, str]] = {
    "VARCHAR": "text",
    "INTEGER": "heltal",
    "BIGINT": "heltal",
    "DOUBLE": "decimaltal",
    "DATE": "datum",
    "BOOLEAN": "ja/nej",
    "DECIMAL(18,2)": "kronor",
}
