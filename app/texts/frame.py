"""Words of the frame round every page: heading, navigation, choices, footer, faults."""

from typing import Final

PRODUCT: Final = "Norrbottens e-nämnd"
PRODUCT_SUB: Final = "Uppföljning för de fjorton kommunerna"
PAGE_TITLE: Final = "{page} – Norrbottens e-nämnd"
NAVIGATION: Final = "Sidor"
MENU: Final = "Meny"

PERIOD: Final = "Period"
KOMMUN: Final = "Kommun"
ALL_KOMMUNER: Final = "Alla kommuner"
EXAMPLES: Final = "Visa exempeldata"
MEETING_LABEL: Final = "Sammanträde {date}"
AS_OF: Final = "Underlag t.o.m. {date}"

EDITION: Final = "Utgåva"
EDITION_NOW: Final = "Arbetsläge"
EDITION_READ: Final = "Fastställd utgåva {edition}: inget här ändras."
EDITION_CORRECTS: Final = "Den rättar {edition}: {why}."
EDITION_CORRECTED: Final = "Den är rättad av"
SEALED_AS: Final = "Läget nu; fastställd som {edition}"
EDITION_MORE: Final = "Dokument, och vad som har ändrats sedan dess"
EDITION_MEETING: Final = "Sammanträdesläge"
EDITION_REDRAWN: Final = "Siffrorna är utgåvans, men programmet har ändrats sedan dess;"
EDITION_STATIC: Final = "läs sidorna som de var"
EDITION_NOT_READ: Final = "Du ser arbetsläget i stället."
FOOTER_EDITIONS: Final = "Utgåvor och dokument"

UNKNOWN_PERIOD: Final = "Adressen anger perioden ”{value}”, som inte finns. Sidan visar {used}."
UNKNOWN_KOMMUN: Final = "Adressen anger kommunen ”{value}”, som inte ingår i samverkan. Sidan visar alla kommuner."
UNKNOWN_SWITCH: Final = "Adressen anger exempel=”{value}”. Det kan vara ja eller nej. Sidan visar exempeldata."

NO_BUILD_TITLE: Final = "Inget underlag är publicerat"
NO_BUILD: Final = (
    "Här visas uppföljningen när underlaget har kontrollerats och publicerats. Kör ”tertial build” så fylls sidorna; "
    "de uppdateras av sig själva när underlaget är klart."
)
NO_BUILD_WHO: Final = "samordnaren"
STORE_FAULT_TITLE: Final = "Underlaget går inte att läsa"
STORE_FAULT: Final = (
    "Det publicerade underlaget är skadat eller byggt med en annan version av programmet. Hellre inga siffror än fel "
    "siffror. Kör ”tertial doctor” för att se vad som är fel, och ”tertial build” för att bygga om från källfilerna."
)
FAULT_TITLE: Final = "Sidan kunde inte visas"
FAULT: Final = (
    "Något gick fel när sidan skulle visas. Underlaget är oförändrat och övriga sidor går att använda. "
    "Ladda om sidan. Om felet återkommer, meddela samordnaren och uppge felnumret {number}."
)

FOOTER_BUILD: Final = "Underlaget byggdes {date} kl. {time} (bygge {mark})"
FOOTER_NO_BUILD: Final = "Inget underlag är publicerat"
FOOTER_ACCESSIBILITY: Final = "Tillgänglighetsredogörelse"
FOOTER_ABOUT: Final = "Om uppgifterna"
FOOTER: Final = "Sidfot"

NOSCRIPT: Final = "Uppföljningen behöver JavaScript. Slå på JavaScript i webbläsaren och ladda om sidan."
NOT_FOUND_TITLE: Final = "Sidan finns inte"
NOT_FOUND: Final = "Adressen leder inte till någon sida här. Kontrollera att den är rätt skriven."
NOT_FOUND_LINK: Final = "Gå till startsidan"
WRONG_HOST: Final = "Servern svarar inte på det namnet."
STARTED: Final = "Uppföljningen finns på {address}  (avsluta med Ctrl+C)"
PORT_TAKEN: Final = (
    "Port {port} på {host} är upptagen av ett annat program. Avsluta det, eller välj en annan port med --port."
)
HELP_HOST: Final = "adress att lyssna på"
HELP_PORT: Final = "port att lyssna på"
HELP_ALLOWED: Final = "värdnamn som servern svarar på, utöver den egna datorn (kan anges flera gånger)"
HELP: Final = "Startar instrumentpanelen."
NEW_BUILD: Final = "Visa det som nyss publicerades"
