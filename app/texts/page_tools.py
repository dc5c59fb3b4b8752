"""Words of what several pages do: their own choices in the address, months and dates in sentences."""

from typing import Final

UNKNOWN_CHOICE: Final = "Adressen anger {parameter}=”{value}”, som inte går att välja här. Sidan visar {used}."
MONTH_END: Final = "per sista {month}"
ON_DATE: Final = "per den {date}"
NUMBERS: Final = (
    "noll",
    "en",
    "två",
    "tre",
    "fyra",
    "fem",
    "sex",
    "sju",
    "åtta",
    "nio",
    "tio",
    "elva",
    "tolv",
    "tretton",
    "fjorton",
)
SOURCE_PLACES: Final = "{title}: {places}"
EXAMPLE_SOURCE: Final = "Exempeldata"
NONE_CHOSEN: Final = "inget"
