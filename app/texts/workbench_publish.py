"""Words of the last step of a draft: publish, and what stands in the way."""

from typing import Final

TITLE: Final = "Publicera"
LEAD: Final = (
    "När du publicerar ser alla läsare de nya uppgifterna inom några sekunder. Det går alltid att ta tillbaka."
)
PREVIEW_FIRST: Final = (
    "Utkastet är inte förhandsgranskat sedan den senaste ändringen. Förhandsgranska först, så att du vet "
    "vilka siffror som ändras."
)
PREVIEW_LINK: Final = "Gå till förhandsgranskningen"
NOTHING: Final = "Utkastet ändrar ingenting, så det finns inget att publicera."
READY: Final = "Det du publicerar är exakt det du förhandsgranskade: {summary}"
READY_FACTS: Final = {"changes": "Ändras", "base": "Bygger på", "build": "Bygge"}
BASE: Final = "version {number}, publicerad {at}"
WHY: Final = "Varför ändras uppgifterna?"
WHY_HELP: Final = "Skriv så att andra förstår om ett år, till exempel: Närvaro vid mötet den 3 mars enligt protokollet."
BUTTON: Final = "Publicera"
WORKING: Final = "Publicerar"
DONE_TITLE: Final = "Publicerat som version {number}"
DONE: Final = "Version {number} gäller sedan {at}. ”{why}”"
DONE_HISTORY: Final = "Se versionen i historiken"
DONE_PAGES: Final = "Se Läget"
DONE_UNDO: Final = "Blev det fel? I historiken kan du gå tillbaka till versionen före."

BEHIND_TITLE: Final = "Någon har publicerat under tiden"
BEHIND: Final = (
    "Sedan du började med utkastet har {versions} publicerats. Ditt utkast är kvar. Lägg om det på det som gäller nu: "
    "dina ändringar läggs ovanpå de andras, och du ser om ni har ändrat samma uppgift."
)
BEHIND_ONE: Final = "en version"
BEHIND_MANY: Final = "{count} versioner"
BEHIND_WHO: Final = "Version {number}, {at}, {who}: ”{why}”"
REBASE: Final = "Lägg om utkastet på det som gäller nu"
REBASED: Final = "Utkastet är omlagt. Kontrollera och förhandsgranska igen."

CONFLICTS_TITLE: Final = "Ni har ändrat samma uppgift"
CONFLICTS: Final = (
    "Både du och någon annan har ändrat samma uppgift sedan du började. Välj vilken som ska gälla i varje "
    "fall. Innan alla är valda går utkastet inte att publicera."
)
CONFLICTS_WITHIN_TITLE: Final = "Samma uppgift är ändrad på två sätt"
CONFLICTS_WITHIN: Final = (
    "Filen som lämnades in ändrar något som redan är ändrat i utkastet. Välj vilken ändring som ska gälla i varje "
    "fall. Innan alla är valda går utkastet inte att publicera."
)
CONFLICT: Final = "{table}: {key}"
CONFLICT_FILE: Final = "Hela tabellen {table}"
CONFLICT_COLUMNS: Final = {"column": "Kolumn", "base": "Förut", "mine": "Du skrev", "theirs": "Publicerat nu"}
WITHIN_COLUMNS: Final = {**CONFLICT_COLUMNS, "mine": "I filen", "theirs": "I utkastet"}
CONFLICT_CAPTION: Final = "Raden på de två sätten"
ROW_GONE: Final = "raden borttagen"
KEEP_MINE: Final = "Behåll det jag skrev"
KEEP_THEIRS: Final = "Ta det som är publicerat"
KEEP_FILE: Final = "Ta det som står i filen"
KEEP_DRAFT: Final = "Behåll det som står i utkastet"
CHOSEN: Final = "Valet är sparat."
