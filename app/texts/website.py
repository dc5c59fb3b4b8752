"""Words of an edition as plain pages: what stands round a page, and the page about the edition itself."""

from typing import Final

PAGE_TITLE: Final = "{page} – {edition} – Norrbottens e-nämnd"
PAGE_TITLE_CHOICE: Final = "{page}: {choice}"
SKIP: Final = "Hoppa till innehållet"
EDITION: Final = "Utgåva"
SEALED: Final = "Fastställd utgåva. Den ändras aldrig."
EXAMPLE: Final = "Sidan vilar delvis på exempeldata. Uppgifter som är påhittade är märkta Exempeldata."

TABLE: Final = "Tabell"
KOMMUN: Final = "Kommun"
SHOWN: Final = "{label}: {shown}"

DOCUMENTS: Final = "Utgåvans handlingar"
ABOUT_EDITION: Final = "Tillgänglighet och alla sidor"

STEP_DRAW: Final = "Ritar sidorna"
STEP_WRITE: Final = "Skriver sidorna"

ABOUT_LEAD: Final = (
    "Det här är uppföljningen som den såg ut när utgåvan fastställdes, sparad som vanliga webbsidor. "
    "De går att läsa utan server, utan inloggning och utan internet."
)
ABOUT_HOW: Final = "Så läser du utgåvan"
ABOUT_POINTS: Final = (
    "Sidorna innehåller inga skript och hämtar ingenting utifrån. Mappen kan kopieras, sparas och skickas som den är.",
    "Allt går att nå med tangentbord. Tabeller som är bredare än skärmen rullas i sidled med piltangenterna.",
    "Varje diagram har en beskrivning i ord och en tabell med samma uppgifter. "
    "Bedömningar och trender står som tecken och ord, aldrig bara som färg.",
    "Källan till en uppgift öppnas med knappen vid uppgiften och stängs med Escape. "
    "Äldre webbläsare visar i stället källan direkt i texten.",
    "Texten kan förstoras till 200 procent. Sidorna kan skrivas ut, och på papper står även det som är hopfällt.",
)
ABOUT_LEFT_OUT: Final = "Det här finns bara i den levande uppföljningen"
ABOUT_LEFT_OUT_POINTS: Final = (
    "Andra perioder än utgåvans, och att välja kommun för alla sidor. Sidan Vår kommun finns här för varje kommun.",
    "Sökfält, urval och räkneexempel som läsaren själv ställer in. Listor att välja i har blivit länkar.",
    "Nedladdning av enskilda tabeller. Utgåvans handlingar är länkade i sidfoten.",
)
ABOUT_LACKS: Final = "Om något inte går att läsa"
ABOUT_LACKS_TEXT: Final = (
    "Tillgänglighetsredogörelsen för hela tjänsten, med kända brister och hur du klagar, finns i den levande "
    "uppföljningen. Hör av dig till samordnaren om något här är svårt att läsa. Du får då uppgifterna på annat sätt."
)
ABOUT_PAGES: Final = "Alla sidor i utgåvan"
