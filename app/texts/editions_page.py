"""Words of the page Utgåvor och dokument."""

from typing import Final

TITLE: Final = "Utgåvor och dokument"
LEAD_NONE: Final = (
    "Ingen period är fastställd än. När samordnaren fastställer en period fryses siffror, rapport och kommunblad här."
)
LEAD_ONE: Final = "En period är fastställd: {title}. En utgåva ändras aldrig."
LEAD: Final = "{count} utgåvor är fastställda, senast {title}. En utgåva ändras aldrig."
LEAD_OF: Final = "{title}, fastställd {at} av {role}. Siffror, rapport och kommunblad ändras aldrig."

LIST_TITLE: Final = "Fastställda utgåvor"
LIST_CAPTION: Final = "Utgåvor, den senaste först"
LIST_COLUMNS: Final = {
    "edition": "Utgåva",
    "title": "Period",
    "at": "Fastställd",
    "role": "Av",
    "number": "Underlag",
    "corrects": "Rättar",
}
VERSION: Final = "version {number}"
FAULT: Final = "{edition} går inte att läsa: {fault}"
NOW_TITLE: Final = "Det som gäller nu"
NOW: Final = (
    "Utanför utgåvorna visar sidorna det som senast har publicerats. Det kan ändras när nya uppgifter kommer in."
)
NOW_MAKE: Final = "Gör {title} för {period}"
NOW_LEAFLETS: Final = "Gör kommunbladen för {period}"
NOW_LEAFLET: Final = "Gör kommunbladet för {kommun}, {period}"
NOW_NOTE: Final = "Dokument som görs här är arbetsmaterial, och det står på varje sida."
NOW_BESIDE: Final = (
    "Arbetet pågår på servern och blir klart också om du lämnar sidan. Kom tillbaka hit för att hämta dokumenten."
)
NOW_DONE: Final = "Klart på {seconds} sekunder."
SAVE: Final = "Ladda ned {name}"

DOCUMENTS_TITLE: Final = "Dokument"
DOCUMENTS: Final = {
    "document": "Dokument",
    "what": "Vad det är",
    "size": "Storlek",
}
DOCUMENTS_CAPTION: Final = "Dokument i utgåvan {edition}"
PAGES: Final = "Utgåvan som webbsidor"
WHAT: Final = {
    "report": "Hela uppföljningen för perioden, med bilaga om källor och avvikelser",
    "word": "Samma rapport för den som vill klippa ur den",
    "leaflets": "Två sidor för varje kommuns fullmäktige",
    "leaflet": "Två sidor för fullmäktige",
    "xlsx": "Alla tabeller bakom sidorna, med beskrivning av varje kolumn",
    "package": "Alla tabeller som CSV och Parquet, beskrivna enligt Frictionless Data Package",
    "calendar": "Sammanträden och sista dagar till ett kalenderprogram",
    "pages": "Läsbar utan program och utan uppkoppling; kan läggas på en egen webbplats",
}
LEAFLET: Final = "Kommunblad för {kommun}, PDF"
LEAFLETS_ALL: Final = "Kommunblad, ett för varje kommun: {links}."
SIZE_KB: Final = "{size}\u00a0kB"
SIZE_MB: Final = "{size}\u00a0MB"

FACTS_TITLE: Final = "Om utgåvan"
FACTS: Final = {
    "period": "Period",
    "at": "Fastställd",
    "by": "Av",
    "version": "Underlag",
    "data_to": "Uppgifter till och med",
    "basis": "Exempeldata",
    "corrects": "Rättar",
    "rules": "Regler och ord",
    "checksum": "Kontrollsumma",
}
VERSION_FULL: Final = "version {number}, publicerat {date}"
BASIS: Final = {"with_examples": "ingår och är märkta", "document": "ingår inte"}
RULES_SAME: Final = "samma som programmet använder nu"
RULES_OTHER: Final = "har ändrats sedan dess; utgåvans egna ligger i arkivet {file}"
CORRECTED: Final = "{edition}: {why}"
MEETING: Final = "Öppna sammanträdesläget"

SINCE_TITLE: Final = "Vad som har ändrats sedan dess"
SINCE_NONE: Final = "Inget har publicerats efter utgåvan. Det som gäller nu är samma uppgifter."
SINCE_ONE: Final = "En gång har uppgifter publicerats efter utgåvan. Jämfört med utgåvan: {summary}"
SINCE: Final = "{count} gånger har uppgifter publicerats efter utgåvan. Jämfört med utgåvan: {summary}"
SINCE_SAME: Final = "Uppgifter har publicerats efter utgåvan, men det som gäller nu är detsamma som i utgåvan."
SINCE_CAPTION: Final = "Vad som har publicerats efter utgåvan, det senaste först"
SINCE_COLUMNS: Final = {"version": "Version", "at": "När", "role": "Av", "why": "Varför", "rows": "Vad som ändrades"}
ROWS_TITLE: Final = "Ändrade uppgifter"
ROWS_LEAD: Final = "Rad för rad: som det står i utgåvan och som det står nu."
FIGURES_TITLE: Final = "Ändrade siffror och meningar på sidorna"
FIGURES_LEAD: Final = "Siffra för siffra och mening för mening: i utgåvan och nu, och vilka publiceringar det beror på."
FIGURES_ASK: Final = "Jämför alla sidor (tar upp till en halv minut)"
FIGURES_NONE: Final = "Ingen sida läser annorlunda nu."
BECAUSE: Final = "Beror på {versions}."
BECAUSE_ONE: Final = "version {number}, {at}, {role}: {why}"
"""Joined with semicolons."""
