"""Words in downloaded files."""

from typing import Final

TITLE: Final = "Innehåll"
AS_OF: Final = "Uppgifter t.o.m."
SHEET: Final = "Uppgifter"
SHEET_SOURCE: Final = "Källa"
SOURCE_TITLES: Final = {
    "source_id": "Handling",
    "source_place": "Plats i handlingen",
    "quote": "Ordagrant",
    "seed_file": "Underlagsfil",
    "seed_row": "Rad i underlagsfilen",
    "origin": "Slag av uppgift",
}
