"""Words of sealed editions: what is being made, file names, the line that dates a document."""

from typing import Final

DATED: Final = "Underlag version {number}, publicerat {published}"
DATED_AS_OF: Final = "Uppgifter till och med {as_of} · underlag version {number}, publicerat {published}"
WORKING: Final = "Arbetsmaterial"

REPORT_NAMES: Final = {
    "meeting": "uppfoljningsrapport",
    "tertial": "delarsrapport",
    "year": "verksamhetsberattelse",
}
REPORT_TITLES: Final = {
    "meeting": "Uppföljningsrapport",
    "tertial": "Delårsrapport",
    "year": "Verksamhetsberättelse",
}
LEAFLET: Final = "kommunblad-{name}"
LEAFLETS: Final = "kommunblad.zip"
CALENDAR: Final = "kalender.ics"
PDF: Final = "{title}, PDF"
WORD: Final = "{title}, Word"
LEAFLETS_LABEL: Final = "Kommunblad för alla kommuner, zip"
CALENDAR_LABEL: Final = "Kalender, iCalendar"
DATA_LABEL: Final = "Alla siffror, Excel"
DATA_ZIP: Final = "datapaket.zip"
DATA_ZIP_LABEL: Final = "Datapaketet: CSV, Parquet och Excel, zip"
SEALED: Final = "Fastställd utgåva {edition}"
CORRECTS: Final = "Den här utgåvan rättar {edition}: {why}"
CHANGE: Final = "{table}, {row}: {column} {before} → {after}"
UNKNOWN_PART: Final = "Delen ”{part}” finns inte. Delarna är: {parts}."
CHANGE_EMPTY: Final = "(tomt)"
CHANGE_UNREADABLE: Final = "{table}: filen går inte att läsa rad för rad"

STEPS: Final = {
    "start": "Läser in sidorna",
    "report": "Sätter rapporten: {done} av {total}",
    "word": "Skriver Word-filen: {done} av {total}",
    "leaflet": "Sätter kommunblad: {done} av {total}",
    "site": "Skriver webbsidorna: {done} av {total}",
    "slides": "Lägger upp dagordningen: {done} av {total}",
    "data": "Skriver datapaketet: {done} av {total}",
    "calendar": "Skriver kalendern: {done} av {total}",
}
TOO_LONG: Final = "Det tog mer än {seconds} sekunder att göra dokumenten, så inget sparades. Försök igen."
FAILED: Final = "Dokumenten gick inte att göra, så inget sparades: {why}"
DATA_TITLE: Final = "Norrbottens e-nämnd, {title}"
DATA_DESCRIPTION: Final = (
    "Alla tabeller bakom utgåvan {edition}: samma siffror som på sidorna och i rapporten, med källa för varje rad."
)
