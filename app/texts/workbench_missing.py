"""Words of the part of *Underlag* that says what is missing, and of `tertial missing`."""

from typing import Final

TITLE: Final = "Det som saknas"
NO_BUILD: Final = "Inget är publicerat än. Kör tertial build, så räknas det som saknas fram."
NOTHING_EXPECTED: Final = "För {period} väntas inga uppgifter."
LEAD_COMPLETE: Final = "Allt som ska ha kommit för {period} har kommit: {received}."
LEAD_MISSING: Final = "{missing} av {expected} uppgifter saknas för {period}."
LEAD_MISSING_ONE: Final = "En av {expected} uppgifter saknas för {period}."
LEAD_OVERDUE: Final = "{count} av dem är försenade."
LEAD_OVERDUE_ONE: Final = "En av dem är försenad."
LEAD_NOT_DUE: Final = "Ytterligare {count} ska inte ha kommit än."
ITEMS: Final = ("uppgift", "uppgifter")

TABLES_TITLE: Final = "Tabell för tabell"
TABLES_CAPTION: Final = "Vad som väntas, vad som har kommit och vem som är kvar"
TABLE_COLUMNS: Final = {
    "table_title": "Tabell",
    "coverage_status": "Läge",
    "coverage_text": "Vad eller vem som saknas",
    "received_text": "Har kommit",
    "due": "Behövs",
}
STATUSES: Final = {
    "complete": "✓\u00a0Klart",
    "missing": "○\u00a0Saknas",
    "overdue": "▲\u00a0Försenat",
    "not_due": "–\u00a0Inte\u00a0dags\u00a0än",
}
NO_DAY: Final = "ingen dag satt"
STATUS_RULE: Final = (
    "Försenat: dagen hade passerat när perioden slutade. Saknas: perioden är slut, men dagen är inte passerad eller "
    "ingen dag är satt, för att inget dokument säger när. Inte dags än: ärendet väcktes samma dag, eller målens år har "
    "inte börjat. Källan visar vad som säger att uppgiften ska komma."
)
RULE: Final = "{tables}: {rule}"

CHOOSE: Final = "Visa det som saknas i"
CHOOSE_NONE: Final = "Välj en tabell"
DETAIL_TITLE: Final = "{table}: {count} saknas"
DETAIL_CAPTION: Final = "Rader som saknas i {table}"
DETAIL_COLUMNS: Final = {"item_name": "Vad", "missing_from": "Från", "missing_reason": "Varför"}
FILL_LEAD: Final = (
    "Utkastet får en rad för varje saknad uppgift, med nycklarna ifyllda. Resten fyller du i, och inget syns för andra "
    "förrän du publicerar."
)
FILL: Final = "Fyll i det som saknas i ett utkast"
FILL_TITLE: Final = "{table}, {period}"
FILLED_ROWS: Final = "{count} saknade rader är inlagda i {table}; fyll i resten."
FILL_WHAT: Final = "Saknade rader lades in i {table}."
FILL_NOT: Final = {
    "sammantraden": "Raden finns redan. Ändra läget till genomfört eller inställt i ett utkast.",
    "protokollspunkter": "Protokollet skrivs in paragraf för paragraf i ett utkast, ur det justerade protokollet.",
}
FILL_NOT_DUE: Final = "Det som saknas här ska inte ha kommit än."
DRAFTS: Final = "Till utkasten"

KOMMUNER_TITLE: Final = "Kommun för kommun"
KOMMUNER_CAPTION: Final = "Hur många uppgifter varje kommun har lämnat av dem som väntas"
KOMMUN: Final = "Kommun"
CELL: Final = "{received} av {expected}"
LEFT: Final = "Saknas"
NOTHING_LEFT: Final = "inget"

REMINDER_TITLE: Final = "Påminnelse att skicka"
REMINDER_LEAD: Final = "Välj en kommun och kopiera texten till ett mejl, eller hämta alla påminnelser på en gång."
REMINDER_KOMMUN: Final = "Påminn"
REMINDER_OPTION: Final = "{kommun} ({count})"
REMINDER_NONE: Final = "Ingen kommun behöver påminnas för {period}."
REMINDER_NOT_NEEDED: Final = "{kommun} har lämnat allt."
REMINDER_SUBJECT: Final = "Ämnesrad"
REMINDER_TEXT: Final = "Meddelande"
REMINDER_ONE_FILE: Final = "Hämta texten (.txt)"
REMINDER_ALL_FILES: Final = "Hämta alla påminnelser (.zip)"
REMINDER_ZIP: Final = "paminnelser-{period}.zip"
REMINDER_EXAMPLE: Final = "Påminnelsen räknar också exempeldata som lämnade uppgifter."

EARLIER_TITLE: Final = "Kvar från tidigare perioder"
EARLIER_CAPTION: Final = "Det som fortfarande saknas från tidigare perioder"
EARLIER_COLUMNS: Final = {
    "period_name": "Period",
    "table_title": "Tabell",
    "coverage_text": "Vad eller vem som saknas",
    "due_date": "Behövdes",
}

CLI_WRITTEN: Final = "{count} skrivna i {folder}."
CLI_LETTERS: Final = ("påminnelse", "påminnelser")
CLI_HEADINGS: Final = ("Tabell", "Har kommit", "Läge", "Vad eller vem som saknas", "Behövs")
CLI_UNKNOWN_PERIOD: Final = "Perioden {period} finns inte. Välj en av {periods}."
CLI_EXAMPLES: Final = "Exempeldata räknas med. Lägg till --utan-exempel för bara dokumenterade uppgifter."
