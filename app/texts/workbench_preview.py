"""Words of *Underlag*, the step that shows what a draft would change."""

from typing import Final

TITLE: Final = "Förhandsgranska"
LEAD: Final = "Ett helt underlag byggs av utkastet, med alla prov. Det är just det bygget som sedan publiceras."
BUTTON: Final = "Bygg och förhandsgranska"
WORKING: Final = "Bygger underlaget och kör alla prov"
FIRST: Final = "Inget är byggt av utkastet som det ser ut nu."
STEPS: Final = {
    "start": "Startar jämförelsen",
    "wait": "Väntar på en annan jämförelse",
    "learn": "Läser sidorna som de är nu: {done} av {total}",
    "draw": "Jämför sidorna: {done} av {total}",
}
BESIDE: Final = "Arbetet pågår på servern och blir klart också om du lämnar sidan."
AGAIN: Final = "Jämför igen"
NOT_PUBLISHED: Final = "Det finns inget publicerat bygge att jämföra med, så allt är nytt."

EVERY_PAGE: Final = "Överst på alla sidor"
TOO_LONG: Final = (
    "Sidorna hann inte jämföras på {seconds} sekunder. Ändringarna i tabellerna stämmer ändå. Försök igen."
)
FAILED: Final = "Sidorna gick inte att jämföra: {why}. Ändringarna i tabellerna stämmer ändå. Försök igen."

NOTHING: Final = "Inget på sidorna ändras."
SUMMARY: Final = "{what} på {pages} ändras."
PAGES: Final = ("1 sida", "{count} sidor")
COUNTED: Final = {
    "figure": ("1 siffra", "{count} siffror"),
    "sentence": ("1 mening", "{count} meningar"),
    "status": ("1 bedömning", "{count} bedömningar"),
    "trend": ("1 utvecklingspil", "{count} utvecklingspilar"),
    "picture": ("1 bild", "{count} bilder"),
}

WARNINGS: Final = "Se efter en gång till"
STATUS_CHANGES: Final = "{page}: {what} går från {before} till {after}."
STATUS_OF: Final = "bedömningen"
ROWS_REMOVED: Final = "{table}: {rows}. Det som togs bort syns inte längre på sidorna."
FAULT: Final = "Sidan {page} går inte att visa med de nya uppgifterna ({where}). Publicera inte. Felet heter {what}."
OLD_FAULT: Final = (
    "Sidan {page} gick inte att visa redan före ändringen ({where}), så den är inte jämförd. Felet heter {what}."
)
MORE_WARNINGS: Final = "Ytterligare {count} av samma slag står i listan för varje sida."

ROWS: Final = "Rader som ändras i underlaget"
NO_ROWS: Final = "Inga rader skiljer från det som är publicerat."
ON_PAGES: Final = "Det som ändras på sidorna"
PAGE: Final = "{page}: {what}"
TO_PAGE: Final = "Öppna sidan som den är nu"
PLACE: Final = "Var på sidan"
BEFORE: Final = "Före"
AFTER: Final = "Efter"
APPLIES: Final = "Syns för"
GONE: Final = "finns inte"
REDRAWN: Final = "{text} (bilden ritas om)"
REST: Final = "Ytterligare {count} ändringar på sidan"
KINDS: Final = {
    "heading": "Rubrik",
    "sentence": "Text",
    "status": "Bedömning",
    "trend": "Utveckling",
    "cell": "Tabell",
    "row": "Rad i tabell",
    "table": "Tabell",
    "picture": "Bild",
    "source": "Källa eller regel bakom",
    "choice": "Val",
}
ALL_PERIODS: Final = "alla perioder"
WITH_KOMMUN: Final = "när {kommuner} är vald"
SOME_KOMMUNER: Final = "när någon av {count} kommuner är vald"
ANY_KOMMUN: Final = "oavsett kommun"
OR: Final = "eller"
NO_KOMMUN: Final = "när ingen kommun är vald"
EXAMPLES_ONLY: Final = "med exempel"
NO_EXAMPLES_ONLY: Final = "utan exempel"
OWN_CHOICE: Final = "efter eget val på sidan"

IN_TABLES: Final = "Allt som ändras i de färdiga tabellerna"
IN_TABLES_LEAD: Final = (
    "Sidorna läser färdiga tabeller, där varje uppgift är uträknad. {rows} i {tables} skiljer. Hämta dem som fil."
)
TABLES: Final = ("1 tabell", "{count} tabeller")
TABLE_ROWS: Final = ("1 rad", "{count} rader")
MART_COLUMNS: Final = {
    "title": "Tabell",
    "mart": "Tabellens namn",
    "what": "Ändring",
    "key": "Vilken rad",
    "column": "Kolumn",
    "label": "Vad kolumnen är",
    "before": "Före",
    "after": "Efter",
}
MART_COUNTS: Final = {"added": "Nya rader", "changed": "Ändrade rader", "removed": "Borttagna rader"}
MART_KINDS: Final = {"added": "ny rad", "changed": "ändrad", "removed": "borttagen"}
EMPTY: Final = "tomt"
YES_NO: Final = {True: "ja", False: "nej"}
STEM: Final = "andringar-i-tabeller"

COMPARED: Final = "Det här är jämfört"
COMPARED_TEXT: Final = (
    "{addresses} sidvisningar på {pages} ({names}): alla {periods} perioder, utan och med var och en av {kommuner} "
    "kommuner, med och utan exempel. {drawn} av dem vilar på uppgifter som skiljer och är ritade två gånger, med de "
    "publicerade uppgifterna och med utkastets. Andra sidor läser inget som ändras."
)
COMPARED_OWN: Final = (
    "Sidornas egna val är också prövade: budgetversion, tjänst, möte och samverkan, utan vald kommun. Inte prövade är "
    "sökningar, filter och räkneexempel, som visar ett urval av samma uppgifter, och en samverkans egen sida är prövad "
    "för en period. Radnummer i filerna och när underlaget byggdes räknas inte som ändringar."
)
COMPARED_NEW: Final = "{count} sidvisningar är nya, eftersom utkastet ger en ny period, kommun eller ett nytt val."
COMPARED_GONE: Final = "{count} sidvisningar försvinner, eftersom en period, en kommun eller ett val tas bort."
