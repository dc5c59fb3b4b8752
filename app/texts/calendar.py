"""Words of the calendar file (iCalendar) and of the command that writes it."""

from typing import Final

NAME: Final = "Norrbottens e-nämnd"
NAME_EXAMPLE: Final = "Norrbottens e-nämnd, med exempeldata"
PRODUCER: Final = "-//tertial//Kalender//SV"
CALENDAR_UID: Final = "kalender@tertial"
UID: Final = "{event}@tertial"
EXAMPLE: Final = "Exempel: {title}"
EXAMPLE_NOTE: Final = "Händelsen är påhittad för att visa hur uppföljningen ser ut."
STATUS: Final = "Läge: {status}."
WHEEL: Final = "Enligt årshjulet: {items}."
SOURCE: Final = "Källa: {title}, {place}."
CANCELLED: Final = "Inställt"
STEM_ALL: Final = "e-namnden-kalender"
STEM_BOARD: Final = "e-namnden-sammantraden-och-sista-dagar"
