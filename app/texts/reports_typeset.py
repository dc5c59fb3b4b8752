"""Words that a set document says of itself."""

from typing import Final

CONTENTS: Final = "Innehåll"
PAGE: Final = "Sida {n} av {m}"
EXAMPLE_MARK: Final = "exempel"
NO_ALT: Final = "Bilden efter rubriken ”{heading}” har ingen text som säger vad den visar. Lägg till en sådan text."
NO_TITLE: Final = "Dokumentet har ingen titel. Ange en titel."
ROW_CELLS: Final = "Tabellen ”{caption}” har {cells} celler på rad {row} men {columns} kolumner. Rätta tabellen."
BAD_STAMP: Final = "Tidpunkten ”{stamp}” går inte att läsa. Skriv den som 2022-12-14T08:00:00Z."
FAILED: Final = "Dokumentet ”{title}” gick inte att sätta som PDF: {reason}"
