"""Words that a Word file adds to a document: its contents, its feet, and the names of its styles."""

from typing import Final

CONTENTS: Final = "Innehåll"
PAGE: Final = "Sida {page} av {pages}"
EDITION_AND_DATE: Final = "{edition} · {dated}"
QUOTED: Final = "”{words}”"
APPLICATION: Final = "Tertial"

STYLES: Final = {
    "LeadText": "Ingress",
    "Shown": "Vad som visas",
    "SmallText": "Liten text",
    "NoticeText": "Upplysning",
    "WarningText": "Varning",
    "MissingText": "Underlag saknas, stycke",
    "FactText": "Uppgift",
    "PictureText": "Bild",
    "TableText": "Tabelltext",
    "TableTextDense": "Tabelltext, tät",
    "TableHeadText": "Tabellhuvud",
    "TableHeadTextDense": "Tabellhuvud, tätt",
    "TableEnd": "Efter tabell",
    "Missing": "Underlag saknas",
    "Example": "Exempeldata",
    "Quoted": "Ordagrant",
    "FactTerm": "Uppgiftens namn",
    "SignMet": "Tecken: uppnås",
    "SignPartlyMet": "Tecken: uppnås delvis",
    "SignNotMet": "Tecken: uppnås inte",
    "SignNotAssessable": "Tecken: kan inte bedömas",
    "SignTrend": "Tecken: utveckling",
    "Figures": "Tertial tabell",
}
"""The names, as Word lists them, of the styles that Word doesn't have itself."""
