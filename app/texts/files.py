"""Words in downloaded files."""

from typing import Final

TITLE: Final = "Innehåll"
AS_OF: Final = "Uppgifter t.o.m."
SHEET: Final = "Uppgifter"
SHEET_SOURCE: Final = "Källa"
MIXED_ORIGIN: Final = {
    "document_with_example": "Dokument; bedömning och siffror i raden är exempeldata",
    "reference_with_example": "Officiell statistik; andra siffror i raden är exempeldata",
}
SOURCE_TITLES: Final = {
    "source_id": "Handling",
    "source_place": "Plats i handlingen",
    "quote": "Ordagrant",
    "seed_file": "Underlagsfil",
    "seed_row": "Rad i underlagsfilen",
    "origin": "Slag av uppgift",
}
