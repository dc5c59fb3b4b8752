"""Words of the drafts: their list, one draft and its four steps."""

from typing import Final

TITLE: Final = "Utkast"
LEAD: Final = (
    "I ett utkast ändrar du uppgifterna i lugn och ro. Det sparas vid varje steg och syns inte för andra "
    "förrän du publicerar det."
)
EMPTY: Final = "Du har inget utkast."
NEW_TITLE: Final = "Nytt utkast"
NEW_NAME: Final = "Vad gäller utkastet?"
NEW_NAME_HINT: Final = "till exempel Närvaro 3 mars 2023"
NEW_BUTTON: Final = "Börja ett utkast"
MINE: Final = "Mina utkast"
OTHERS: Final = "Andras utkast"
OTHERS_LEAD: Final = "Som administratör ser du allas utkast. Ta över ett om den som har det inte kan fortsätta."
CAPTION: Final = "Utkast, det senast sparade först"
COLUMNS: Final = {"title": "Utkast", "state": "Läge", "saved": "Sparat", "changes": "Ändrar", "owner": "Vem"}
UNTITLED: Final = "Utan namn"
STATES: Final = {
    "open": "ändras",
    "conflicts": "samma uppgift är ändrad på två sätt",
    "previewed": "förhandsgranskat",
    "published": "publicerat",
}
NOTHING: Final = "inget än"
DAMAGED: Final = "Ett utkast går inte att läsa: {why}"
DAMAGED_BUTTON: Final = "Kasta det skadade utkastet"
BACK: Final = "Alla utkast"

STEPS: Final = {
    "andra": "Ändra",
    "kontroll": "Kontrollera",
    "forhandsgranska": "Förhandsgranska",
    "publicera": "Publicera",
}
CONFLICTS_LEFT: Final = "Samma uppgift är ändrad på två sätt. Till dess att det är avgjort går utkastet inte att bygga."
BEHIND_LEFT: Final = "Något har publicerats sedan du började. Utkastet ska läggas om på det innan det byggs."
DECIDE: Final = "Gör det under Publicera"
STEP_NAVIGATION: Final = "Stegen i utkastet"
SAVED: Final = "Sparat {at}. {what}."
DRAFT_LEAD: Final = "Senast sparat {at}."
NEVER_CHANGED: Final = "Inget är ändrat än."
HISTORY: Final = "Ändringar i utkastet"
HISTORY_ITEM: Final = "{at}: {what}"
UNDO: Final = "Ta tillbaka den senaste ändringen"
UNDONE: Final = "Den senaste ändringen är tillbakatagen."
DISCARD: Final = "Kasta utkastet"
DISCARD_LEAD: Final = "Ett kastat utkast går inte att få tillbaka. Det som är publicerat påverkas inte."
DISCARD_SURE: Final = "Ja, kasta utkastet"
DISCARD_ASK: Final = "Kryssa i rutan först, så att inget kastas av misstag."
DISCARDED: Final = "Utkastet är kastat."
TAKE_OVER: Final = "Ta över utkastet"
TAKEN_OVER: Final = "Utkastet är ditt nu."
FOREIGN: Final = "Det här utkastet hör till {who}. Ta över det om du ska ändra i det."
