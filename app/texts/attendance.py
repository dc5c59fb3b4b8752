"""Words of the page *Närvaro*. Seats, never persons."""

from typing import Final

TITLE: Final = "Närvaro"
EMPTY: Final = "Inga sammanträden är kända för {year}."
EMPTY_WHO: Final = "nämndsekreteraren"

LEAD_UNKNOWN: Final = (
    "Det går inte att säga om närvaron nådde {number} procent {year}. Alla {seats} platser vid {meetings} är okända."
)
LEAD_BETWEEN: Final = (
    "{value} av de kända platserna i nämnden har varit besatta {year}: över de {line} som krävs, "
    "under de {strived} som eftersträvas."
)
LEAD_BELOW: Final = "{value} av de kända platserna i nämnden har varit besatta {year}: under de {line} som krävs."
LEAD_STRIVED: Final = "{value} av de kända platserna i nämnden har varit besatta {year}: det som eftersträvas är nått."
LEAD_OPEN: Final = (
    "{value} av de kända platserna i nämnden har varit besatta {year}. Det går inte att säga om {line} är nått: "
    "med de okända platserna är det mellan {low} och {high}."
)
MEETINGS: Final = ("det enda kända sammanträdet", "de {count} kända sammanträdena")
MEETINGS_DECIDED: Final = ("det enda beslutade sammanträdet", "de {count} beslutade sammanträdena")

WHY_DECIDED: Final = (
    "Handlingarna säger när sammanträdena skulle hållas, men inte om de hölls eller vem som fyllde varje plats."
)
WHY_UNKNOWN: Final = "Handlingarna nämner sammanträdena men säger inte vem som fyllde varje plats."
WHY_GOAL: Final = (
    "Gränserna {line} och {strived} är föreslagna för {goal_year}; målen för {year} finns inte i underlaget."
)

GOALS: Final = "Målen för närvaro {year}"
GOALS_LEAD: Final = "Båda målen kan läsas på två sätt. Båda läsningarna är uträknade."
GOALS_LEAD_UNKNOWN: Final = "Målen kan läsas på två sätt. Ingen av läsningarna går att räkna ut, för närvaron är okänd."

BOARD: Final = "Nämnden"
BOARD_LEAD: Final = "En plats per kommun. Ledamoten eller ersättaren fyller den."
GROUP: Final = "Beredningsgruppen"
GROUP_LEAD: Final = "En tjänsteperson från varje kommun."
GROUP_WHO: Final = "samordnaren"
GROUP_EMPTY: Final = "Inga möten i beredningsgruppen är redovisade för {year}."

SEATS_ALL_UNKNOWN: Final = "Alla {seats} platser är okända"
SEATS_TITLE: Final = "{filled} av {seats} platser har varit besatta"
SEATS_EMPTY: Final = ("{count} tom", "{count} tomma")
SEATS_UNKNOWN: Final = ("{count} okänd", "{count} okända")
SEATS_DESCRIPTION: Final = (
    "Rutnät med kommuner som rader och möten som kolumner; bokstaven säger vem som fyllde platsen."
)
SEATS_ALT: Final = "Rutnät med {kommuner} kommuner och {meetings} möten. {counts}"
REMOTE_MARK: Final = "•"
LEGEND: Final = {
    "board": {
        "member": ("L", "ledamot"),
        "substitute": ("E", "ersättare"),
        "partly": ("D", "en del av mötet"),
        "empty": ("–", "tom"),
        "unknown": ("?", "okänd"),
    },
    "preparatory_group": {
        "member": ("O", "ordinarie"),
        "substitute": ("E", "ersättare"),
        "partly": ("D", "en del av mötet"),
        "empty": ("–", "tom"),
        "unknown": ("?", "okänd"),
    },
}
LEGEND_REMOTE: Final = "på distans"

RATES_OPEN: Final = "{finding}; för {names} är det okänt"
RATES_BELOW: Final = "Under {line}: {names}"
RATES_BELOW_MANY: Final = "{count} kommuner ligger under {line}"
RATES_ALL_OPEN: Final = "Ingen kommun ligger säkert under {line}"
RATES_ALL: Final = "Ingen kommun ligger under {line}"
RATES_GROUP: Final = "{count} av {all} kommuner har varit med på alla {meetings} möten"
RATES_GROUP_OPEN: Final = "{finding}; för {unknown} är det okänt"
RATES_GROUP_ONE: Final = "{count} av {all} kommuner var med på årets enda möte hittills"
RATES_NO_LINE: Final = "Andel besatta platser per kommun"
RATES_SUBTITLE: Final = "Procent av de kända platserna, hittills i år"
RATES_DESCRIPTION: Final = "Liggande staplar, en per kommun, mot det som krävs och det som eftersträvas."
RATES_ALT: Final = "Liggande staplar. {rows}"
RATES_ALT_ROW: Final = "{kommun} {value}."
RATES_RANGE: Final = "Streck: så lågt och så högt det kan vara, när okända platser räknas som tomma eller besatta."
LINE_LABEL: Final = "minst {value}"
STRIVED_LABEL: Final = "eftersträvas {value}"
ALL_LABEL: Final = "alla {value}"

HEADS_TITLE: Final = "Som minst var {lowest} av {all} kommuner med; minst {line} krävs"
HEADS_TITLE_NO_LINE: Final = "Som minst var {lowest} av {all} kommuner med"
HEADS_SUBTITLE: Final = "Antal kommuner vid varje möte"
HEADS_DESCRIPTION: Final = "Liggande staplar, en per möte, mot det antal kommuner som krävs."
OUT_OF: Final = "{part} av {whole}"
HEADS_ALT: Final = "Liggande staplar. {rows}"
HEADS_ALT_ROW: Final = "{meeting}: {label}."
EVERY_MEETING: Final = "alla möten"
HEADS_OPEN: Final = "Öppen del: okända platser, som kan ha varit besatta."

LIST: Final = "Möten"
LIST_LEAD: Final = "Till och med {date}, och de som är beslutade därefter."
LIST_CAPTION: Final = "Möten med dag, tid, ändamål och läge"
STATES: Final = {
    "held": "genomfört",
    "planned": "beslutat",
    "passed_unknown": "dagen har passerat, uppgift saknas",
    "cancelled": "inställt",
}
COLUMN_DATE: Final = "Dag"
COLUMN_TIME: Final = "Tid"
COLUMN_BODY: Final = "Organ"
COLUMN_PURPOSE: Final = "Ändamål"
COLUMN_STATE: Final = "Läge"
COLUMN_PRESENT: Final = "Besatta platser"
COLUMN_LINE: Final = "Krävs"
COLUMN_KOMMUN: Final = "Kommun"
COLUMN_CELL: Final = "Platsen"
COLUMN_RATE: Final = "Andel besatta"
COLUMN_FILLED: Final = "Besatta"
COLUMN_MEMBER: Final = "Ledamot"
COLUMN_SUBSTITUTE: Final = "Ersättare"
COLUMN_EMPTY: Final = "Tomma"
COLUMN_UNKNOWN: Final = "Okända"
COLUMN_SEATS: Final = "Platser"
COLUMN_LOW: Final = "Lägst"
COLUMN_HIGH: Final = "Högst"
NOT_GIVEN: Final = "inte angivet"
NOT_YET: Final = "–"
ALL_UNKNOWN: Final = "alla okända"
PRESENT_OPEN: Final = ("{known}, {unknown} okänd", "{known}, {unknown} okända")
SHORT_DATE: Final = "{day} {month}"
SOURCE_RATES: Final = "Protokoll och närvarolistor; platserna står i tabellen över platser"
SOURCE: Final = "Protokoll och närvarolistor; varje plats med sin källa står i tabellen"
DEFINITION: Final = (
    "besatta platser delat med kända platser, hittills i år. Okända platser räknas varken som besatta eller tomma."
)
OWN_SEATS: Final = (
    "{kommun}s plats i nämnden har varit besatt vid {filled} av {expected} sammanträden: {member} av ledamoten, "
    "{substitute} av ersättaren."
)
OWN_UNKNOWN: Final = "Ingen uppgift om {kommun}s plats finns för de {expected} sammanträdena."
KNOWN_MEETINGS: Final = "Kända sammanträden {year}"
KNOWN_SEATS: Final = "Platser vid dem"
UNKNOWN_SEATS: Final = "Okända platser"
BOUNDS: Final = "Närvaron kan ha varit"
BOUNDS_VALUE: Final = "mellan {low} och {high}"
WHO: Final = "Vem kan lämna närvarolistorna"
WHAT_IS_KNOWN: Final = "Vad vi vet"
