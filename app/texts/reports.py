"""Words of the documents that the board hands out, and which of a page's words only make sense on a screen."""

from typing import Final

AUTHOR: Final = "Norrbottens e-nämnd"

TITLE_INTERIM: Final = "Delårsrapport"
TITLE_YEAR: Final = "Verksamhetsberättelse"
TITLE_MEETING: Final = "Uppföljningsrapport till sammanträdet den {date}"
SUBTITLE: Final = "Norrbottens e-nämnd, {period}"

SUMMARY: Final = "Sammanfattning"
EVENTS: Final = "Väsentliga händelser"
GOALS: Final = "Måluppfyllelse"
ECONOMY: Final = "Ekonomi"
COST_SHARES: Final = "Kostnadsfördelning per kommun"
PROJECTS: Final = "Projekt och aktiviteter"
RISKS: Final = "Risker och intern kontroll"
DECISIONS: Final = "Uppdrag och beslut"
ATTENDANCE: Final = "Närvaro"
AHEAD: Final = "Förväntad utveckling och åtgärder"
APPENDIX: Final = "Bilaga: Definitioner, källor, datum, bortfall och avvikelser i underlaget"
CORRECTIONS: Final = "Rättelser"

EVENTS_LEAD: Final = "Det som protokollen, fullmäktiges beslut och uppföljningarna säger har hänt."
NOTHING: Final = "Inget är redovisat för perioden i underlaget."
EVENTS_DECISIONS: Final = "Nämndens beslut i korthet"
EVENTS_DECISIONS_AT: Final = "Nämndens beslut {date} i korthet"
EVENTS_COUNCILS: Final = "Fullmäktiges beslut"
EVENTS_PROJECTS: Final = "Vad som har hänt i projekten och förvaltningen"
EVENTS_RISKS: Final = "Vad uppföljningen av riskerna visar"

AHEAD_FORECAST: Final = "Vad året väntas ge"
AHEAD_ACTIONS: Final = "Åtgärder, ansvariga och datum"
AHEAD_ACTIONS_NONE: Final = "Ingen åtgärd med ansvarig och datum är angiven i underlaget."

ACTION_ABOUT: Final = "Gäller"
ACTION_WHAT: Final = "Åtgärd"
ACTION_WHO: Final = "Ansvarig"
ACTION_WHEN: Final = "Klart"

PRINTED_AS: Final = "Tryckt som"
COLUMN_ITEM: Final = "Paragraf"
COLUMN_MATTER: Final = "Ärende"
COLUMN_DECISION: Final = "Beslut"
COLUMN_ROWS_SOURCE: Final = "Källa till raderna: {source}."

DISCREPANCIES: Final = "De viktigaste ställena där handlingarna inte stämmer"
DISCREPANCY_WHAT: Final = "Vad det gäller"
DISCREPANCY_FIRST: Final = "Det ena stället säger"
DISCREPANCY_SECOND: Final = "Det andra säger"
DISCREPANCY_SHOWN: Final = "Så visas det"

GAPS: Final = "Underlag som saknas"
GAPS_LEAD: Final = (
    "Det här skulle rapporten behöva, men ingen handling anger det. Det som saknas visas aldrig som noll."
)
ELSEWHERE: Final = "Vad som inte står i rapporten"
ELSEWHERE_LEAD: Final = "Det här står på webbsidorna, med samma siffror och samma datum som rapporten:"
ELSEWHERE_ITEMS: Final = (
    "Avtalet och reglementet, villkor för villkor: sidan Beslut.",
    "Rollerna i organisationen, andras beslut och planens utgåvor: sidan Beslut.",
    "Vem som beslutar vad i projektens faser: sidan Projekt.",
    "Alla ställen där handlingarna inte stämmer, med båda citaten: sidan Om uppgifterna.",
    "Allt underlag som saknas, även från andra samarbeten: sidan Om uppgifterna.",
    "Vägen från en siffra till dess källrad, dataprov och tabeller: sidan Om uppgifterna.",
    "Räkneexemplet för kostnadsfördelningen och vad varje post ger per kommun: sidan Kostnadsfördelning.",
    "Effektmålen, som bara bedöms i ord, och vad varje mål hör ihop med: sidan Mål.",
    "Varje kommuns egna siffror: sidan Vår kommun och kommunbladen.",
    "Andra regionala samarbeten: sidan Samverkan.",
)

LINE_TITLES: Final = {
    "Var står vi": (("Område", "Bedömning", "Läge"), ("Område", "Bedömning", "Utveckling", "Läge")),
    "Vad avviker": (("Avvikelse", "Orsak, och vad som görs"),),
    "Vad ska beslutas": (("När", "Vad"),),
    "Målen för närvaro": (("Bedömning", "Läsning", "Läge"), ("Bedömning", "Läsning", "Läge", "Utveckling")),
    "Mål": (("Bedömning", "Mål", "Läge"), ("Bedömning", "Mål", "Läge", "Utveckling")),
    "Vad som behövs": (("Mål", "Vad som behövs"),),
    "Efter riskvärde": (("Nr", "Risk eller kontrollmoment"),),
    "Så säkra är uppgifterna": (("Slag", "Antal", "Vad det är"),),
    "": (("Bedömning", "Läsning", "Läge"), ("Bedömning", "Läsning", "Läge", "Utveckling")),
}
"""Titles of the columns of a list that a page sets without any: by how the heading above it begins, and by width."""

SCREEN_ONLY: Final = (
    r"Tryck på [^.]*\.",
    r"Slå på [^.]*\.",
    r"Välj [^.]*\.",
    r"Välj bland de fjorton",
    r"Ändra (något|hur) [^.]*\.",
    r"Visar \d+ av [\d\s]+(ställen|uppgifter)\.",
    r"Kopplingarna, rad för rad",
    r"Vad som hör ihop är vår läsning\. Det står inte i planen\.",
    r"Varje plats med sin källa står på Närvaro\.?",
    r"Möten och platser med sina källor\.?",
    r"Alla motsägelser som rör [^.]*$",
    r"Hela (registret|listan), alla [^.]*:$",
    r"^Om uppgifterna$",
    r" Om uppgifterna$",
    r"; varje (rad|plats) med sin källa står i tabellen",
    r"; platserna står i tabellen över platser",
    r" Varje rad i tabellen har sin källa\.",
    r"Se alla 14 fullmäktige i Beslut",
    r" och kan stängas av överst på sidan",
    r", om \d+\s(dag|dagar)$",
    r"Regel och källa[.,] ?",
    r" Se fördelningen för \d{4}$",
    r", och sidan Mål säger vilken bedömningen vilar på",
    r"Filen har sammanträden med kallelser och avtalets dagar\. Det som saknar dag är inte med\.",
)
"""What a page says about itself as a screen: left out of documents. Regular expressions, matched in one text."""

REWORDED: Final = (
    (
        r"risk kontrollmoment fylld: följs upp öppen: accepteras pil: flyttad",
        "Rund: risk. Fyrkantig: kontrollmoment. Fylld: följs upp. Öppen: accepteras. Pil: flyttad.",
    ),
    (
        r"risk kontrollmoment fylld: följs upp öppen: accepteras$",
        "Rund: risk. Fyrkantig: kontrollmoment. Fylld: följs upp. Öppen: accepteras.",
    ),
    (
        r"(L\sledamot|O\sordinarie)\sE\sersättare\sD\sen\sdel\sav\smötet\s–\stom\s?\?\sokänd\s•\spå\sdistans",
        r"\1, E ersättare, D en del av mötet, – tom, ? okänd, • på distans",
    ),
    (
        r"(L\sledamot|O\sordinarie)\sE\sersättare\sD\sen\sdel\sav\smötet\s–\stom\s?\?\sokänd$",
        r"\1, E ersättare, D en del av mötet, – tom, ? okänd",
    ),
    (r"(\d+) till: (?=Mål|Ekonomi|Projekt|Beslut|Närvaro|Risker)", r"\1 avvikelser till, område för område: "),
    (r"^(\d+), värde (\d+)", r"Nr \1, värde \2"),
    (r"Längre ned står det senaste protokollet", "Nedan står det senaste protokollet"),
    (r"används på sidan", "används i rapporten"),
    (r"Tabellen är förvald", "Tabellen används i rapporten"),
)
"""What is said otherwise on paper, where colours and shapes of a page's key are gone: pattern and words."""

LEAFLET_SUBTITLE: Final = "{period}. Till kommunens fullmäktige och nämnder."
LEAFLET_PAYS: Final = "Vad vi betalar, och varför"
LEAFLET_COMPARED: Final = "Jämfört med de andra kommunerna"
LEAFLET_PART_OF: Final = "Vad vi är med i"
LEAFLET_SEATS: Final = "Våra platser"
LEAFLET_OWED: Final = "Vad vi ska besluta"
LEAFLET_RISKS: Final = "Risker som rör oss"
LEAFLET_GOALS: Final = "Mål som mäts per kommun"
LEAFLET_BOARD: Final = "Hur det går för hela nämnden"
LEAFLET_AHEAD: Final = "Våra dagar framåt"
LEAFLET_GAPS: Final = "Det här saknas för vår kommun"
LEAFLET_SOURCES: Final = "Källor"
LEAFLET_RISK_SOURCE: Final = "riskerna: {source}"
LEAFLET_SOURCE_LINE: Final = "{sources}. Varje uppgift med sin källa står på webbsidorna Vår kommun och Läget."
