"""Words of the history of the facts: its list, one version, two versions compared, and going back."""

from typing import Final

TITLE: Final = "Historik"
LEAD: Final = (
    "Varje gång något publiceras sparas en ny version av alla uppgifter, med vem, när och varför. "
    "Ingen version skrivs över, och alla går att ta tillbaka."
)
EMPTY: Final = "Ingen version har publicerats än."
EMPTY_WHO: Final = "samordnaren, genom att publicera ett utkast"
LIST_TITLE: Final = "Versioner"
LIST_CAPTION: Final = "Versioner av uppgifterna, den senaste först"
CURRENT: Final = "gäller nu"
MORE: Final = "Visa fler versioner"
COLUMNS: Final = {
    "number": "Version",
    "at": "När",
    "who": "Vem",
    "kind": "Hur",
    "why": "Varför",
    "rows": "Rader som ändrades",
}
KINDS: Final = {
    "initial": "utgångsläge",
    "hand_edit": "ändrat i mappen seeds",
    "publish": "publicerat utkast",
    "undo": "tagit tillbaka",
    "restore": "återläst ur säkerhetskopia",
}
KIND_OF: Final = "{kind} (version {number})"
FIRST: Final = "alla rader"

VERSION_TITLE: Final = "Version {number}"
VERSION_LEAD: Final = "Publicerad {at} av {who}: ”{why}”"
BACK: Final = "Alla versioner"
FACTS: Final = {
    "at": "När",
    "who": "Vem",
    "role": "Roll",
    "kind": "Hur",
    "why": "Varför",
    "build": "Bygge",
    "id": "Märke",
}
CHANGED_TITLE: Final = "Det här ändrades"
CHANGED_LEAD: Final = "Jämfört med version {number}: {summary}"
FIRST_VERSION: Final = "Det här är den första versionen. Det finns ingen tidigare att jämföra med."

COMPARE_TITLE: Final = "Jämför två versioner"
COMPARE_LEAD: Final = "Välj två versioner och se vilka rader som skiljer."
COMPARE_FROM: Final = "Från"
COMPARE_TO: Final = "Till"
COMPARE_RESULT: Final = "Från version {first} till version {second}: {summary}"
COMPARE_SAME: Final = "Version {first} och version {second} har samma uppgifter."
OPTION: Final = "{number} · {at} · {why}"

UNDO_TITLE: Final = "Gå tillbaka till version {number}"
UNDO_CURRENT: Final = "Det är den här versionen som gäller nu."
UNDO_SAME: Final = "Uppgifterna är desamma som de som gäller nu, så det finns inget att ta tillbaka."
UNDO_LEAD: Final = (
    "Uppgifterna blir som de var i version {number} och publiceras som en ny version. Det som har ändrats sedan dess "
    "finns kvar i historiken. Så ändras uppgifterna: {summary}"
)
UNDO_WHY: Final = "Varför går du tillbaka?"
UNDO_WHY_HELP: Final = "Det du skriver sparas i historiken, till exempel: Fel kommun fick närvaron den 3 mars."
UNDO_BUTTON: Final = "Gå tillbaka och publicera"
UNDO_WORKING: Final = "Kontrollerar, bygger och publicerar"
UNDO_DONE: Final = "Uppgifterna är tillbaka som i version {number}. Det blev version {new}."
