"""Words of the order of work of a period: open, ready part by part, sealed."""

from typing import Final

PARTS: Final = {
    "ekonomi": "Ekonomi",
    "mal": "Mål",
    "projekt": "Projekt",
    "narvaro": "Närvaro och sammanträden",
    "beslut": "Beslut",
    "risker": "Risker",
    "ovrigt": "Övrigt underlag",
}
PART_STATES: Final = {
    "open": "○\u00a0Öppen",
    "ready": "✓\u00a0Klarmarkerad",
    "changed": "▲\u00a0Ändrad efter klarmarkeringen",
}
PERIOD_STATES: Final = {
    "open": "öppen",
    "ready": "klarmarkerad, kan fastställas",
    "sealed": "fastställd",
}
