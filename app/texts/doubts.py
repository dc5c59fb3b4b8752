"""Words for how sure a page's figures are."""

from typing import Final

SECTION: Final = "Så säkra är uppgifterna"
LEAD: Final = "{count} i handlingarna säger emot varandra, går inte att läsa eller kan läsas på flera sätt."
LEAD_ONE: Final = "Ett ställe i handlingarna säger emot ett annat, går inte att läsa eller kan läsas på flera sätt."
OPEN: Final = "Visa alla {count}"
OPEN_ONE: Final = "Visa stället"
PLACE: Final = ("ställe", "ställen")
SOURCE: Final = "Handlingarna som står i tabellen"
COLUMNS: Final = {
    "subject": "Vad det gäller",
    "a": "Det ena stället säger",
    "place_a": "Var",
    "b": "Det andra säger",
    "place_b": "Var (det andra)",
    "treatment": "Så visas det här",
}
MISSING_TITLE: Final = "Underlag som saknas"
MISSING_COLUMNS: Final = {
    "subject": "Vad som saknas",
    "reason": "Varför",
    "blocks": "Vad vi därför inte kan säga",
    "who": "Vem kan fylla på",
}
NOTHING: Final = "–"
