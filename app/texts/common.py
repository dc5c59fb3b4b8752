"""Words that more than one page says."""

from typing import Final

MISSING: Final = "underlag saknas"
AND: Final = "och"
WEEK: Final = "vecka"
TERTIAL: Final = "Tertial"
PERCENTAGE_POINTS: Final = "procentenheter"

MISSING_REASONS: Final = {
    "not_reported": "inte rapporterat",
    "not_applicable": "inte tillämpligt",
    "not_due": "inte aktuellt ännu",
    "confidential": "omfattas av sekretess",
    "unreadable": "går inte att läsa i källan",
    "not_stated": "anges inte i källan",
}

STATUS_JUDGED: Final = {
    "met": "bedöms uppnås",
    "partly_met": "bedöms delvis uppnås",
    "not_met": "bedöms inte uppnås",
    "not_assessable": "kan inte bedömas",
}
STATUS_FACT: Final = {
    "met": "uppnått",
    "partly_met": "delvis uppnått",
    "not_met": "ej uppnått",
    "not_assessable": "ej mätt",
}
TREND: Final = {"up": "bättre", "flat": "oförändrat", "down": "sämre", "unknown": "ingen jämförelse"}

EXAMPLE: Final = "Exempeldata"
EXAMPLE_EXPLAINED: Final = (
    "Uppgifter märkta Exempeldata är påhittade för att visa hur uppföljningen ser ut. "
    "De kommer inte från någon handling."
)
ORIGIN: Final = {"document": "Dokument", "reference": "Officiell statistik", "example": EXAMPLE}

SOURCE: Final = "Källa"
SOURCE_OPEN: Final = "Visa källan"
SOURCE_DOCUMENT: Final = "Handling"
SOURCE_PLACE: Final = "Plats"
SOURCE_QUOTE: Final = "Ordagrant"
SOURCE_ROW: Final = "Rad i underlaget"
SOURCE_ORIGIN: Final = "Slag av uppgift"
SOURCE_CLOSE: Final = "Stäng"
SEED_ROW: Final = "{file}, rad {row}"
AS_OF: Final = "Uppgifter t.o.m. {date}"
DEFINITION: Final = "Så räknas det"
NOTE: Final = "Anmärkning"

TABLE_OPEN: Final = "Tabell och nedladdning"
DOWNLOAD_CSV: Final = "Ladda ned CSV"
DOWNLOAD_EXCEL: Final = "Ladda ned Excel"
SCROLL_TABLE: Final = "{title}. Tabellen kan rullas i sidled."

COVERAGE_ALL: Final = "Alla {expected} har rapporterat."
COVERAGE_SOME: Final = "{reported} av {expected} har rapporterat."
COVERAGE_NONE: Final = "Ingen av {expected} har rapporterat."
COVERAGE_MISSING: Final = "Saknas: {names}."

LEGEND: Final = "Teckenförklaring"
LEGEND_STATUS: Final = "Bedömning"
LEGEND_TREND: Final = "Utveckling sedan förra tertialet"
LEGEND_MARKS: Final = "I diagrammen"
LEGEND_BUDGET: Final = "Budget: smal mörk linje"
LEGEND_OUTCOME: Final = "Utfall: fylld stapel"
LEGEND_FORECAST: Final = "Prognos: öppen stapel"
LEGEND_EXAMPLE: Final = "Exempeldata: prickad kant"
LEGEND_OWN: Final = "Vald kommun: mörk ton"

EMPTY_WHO: Final = "Vem kan fylla på: {who}"
YES: Final = "ja"
NO: Final = "nej"
CONTENTS: Final = "På den här sidan"
