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

TITLE: Final = "Fastställ {period}"
LEAD: Final = {
    "open": "Klarmarkera del för del. När alla är klara kan perioden fastställas och bli en utgåva som aldrig ändras.",
    "ready": "Alla delar är klarmarkerade. Perioden kan fastställas.",
    "sealed": "Perioden är fastställd som {editions}. En utgåva ändras aldrig; en ny kan rätta den.",
}
NO_BUILD: Final = "Inget är publicerat än, så inget kan klarmarkeras."
PARTS_TITLE: Final = "Delarna"
PARTS_CAPTION: Final = "Delarna, vad som har kommit och om de är klarmarkerade"
COLUMNS: Final = {"part": "Del", "state": "Läge", "came": "Vad som har kommit", "who": "Klarmarkerad"}
CAME: Final = "{table}: {text}"
REST: Final = "Alla andra tabeller"
MARKED: Final = "{at} av {who}"
CHANGED_NOTE: Final = (
    "Ändrad efter klarmarkeringen: uppgifter i delen har publicerats sedan dess. Se över dem och klarmarkera igen."
)
CHOOSE: Final = "Delar"
CHOOSE_NONE: Final = "Välj"
MARK: Final = "Klarmarkera"
MARK_ALL: Final = "Klarmarkera alla"
OPEN: Final = "Öppna igen"
DONE: Final = "Klarmarkerat: {parts}."
NOTHING_CHOSEN: Final = "Välj först en del i listan."
SEAL_AGAIN: Final = "Perioden är fastställd. Ska den rättas, publicera rättelsen och klarmarkera delarna på nytt."
OPENED: Final = "Öppnat igen: {parts}."

SEAL_TITLE: Final = "Gör utgåvan"
SEAL_LEAD: Final = (
    "Då fryses uppgifterna, siffrorna, orden, rapporten, de fjorton kommunbladen, webbsidorna och datapaketet, med "
    "kontrollsummor. Det tar ungefär en minut."
)
SEAL_WAITS: Final = "Det går när alla delar är klarmarkerade. Kvar: {parts}."
SEAL_EXAMPLES: Final = "Ta med exempeldata (märkta)"
SEAL_CORRECTS: Final = "Vad rättar den nya utgåvan?"
SEAL_CORRECTS_HELP: Final = "Texten står i den nya utgåvan, tillsammans med varje ändrad uppgift."
SEAL_BUTTON: Final = "Fastställ {period}"
SEAL_GOES_ON: Final = (
    "Påbörjat av {who}. Arbetet pågår på servern och blir klart också om du lämnar sidan. Kom tillbaka hit för att se "
    "hur det gick."
)
SEALED: Final = "{period} är fastställd som utgåvan {edition}."
EARLIER_TITLE: Final = "Utgåvor av perioden"
EARLIER: Final = "{edition}, fastställd {at} av {who}{corrects}"
EARLIER_CORRECTS: Final = ". Rättar {edition}: {why}"
