"""Words of the page *Mål*. Sentences are templates; the page fills them with formatted figures."""

from typing import Final

TITLE: Final = "Mål"
GOALS: Final = "{total} mål för {year}"
GOALS_PROPOSED: Final = "{total} föreslagna mål för {year}"
ONE: Final = "ett"
LEAD_FIRST: Final = "{count} av {total} {status}."
LEAD_NEXT: Final = "{count} {status}."
LEAD_ALL: Final = "Alla {total} {status}."
LEAD_NONE: Final = "Inget av {total} {status}."
NONE_ASSESSED: Final = {False: "kan bedömas", True: "är mätt"}
EMPTY: Final = "Inga resultatmål eller indikatorer är inlagda för {year}."
EMPTY_WHO: Final = "samordnaren"
STATUS_AHEAD: Final = {
    "met": ("bedöms uppnås", "bedöms uppnås"),
    "partly_met": ("bedöms delvis uppnås", "bedöms delvis uppnås"),
    "not_met": ("bedöms inte uppnås", "bedöms inte uppnås"),
    "not_assessable": ("kan inte bedömas", "kan inte bedömas"),
}
# At the end of the year the words state the fact, of one goal and of several.
STATUS_FACT: Final = {
    "met": ("är uppnått", "är uppnådda"),
    "partly_met": ("är delvis uppnått", "är delvis uppnådda"),
    "not_met": ("är inte uppnått", "är inte uppnådda"),
    "not_assessable": ("är inte mätt", "är inte mätta"),
}
PROPOSED: Final = "föreslagen"
PLAN: Final = "Verksamhetsplanen för {year} är {status}."

OVERVIEW: Final = "Resultatmål och indikatorer {year}"
COLUMN_TREND: Final = "Utveckling"
TAP: Final = "Tryck på en bedömning för att se regeln bakom den."
KINDS: Final = {
    "direction": "Strategisk riktning",
    "effect": "Effektmål",
    "result": "Resultatmål",
    "indicator": "Indikator",
}
KIND_NUMBERED: Final = "{kind} {number}"

NEEDS: Final = "Vad som behövs för att kunna bedöma"
# One goal and several; after the end of the year it is a fact that they are not measured.
NEEDS_LEAD: Final = ("Ett mål kan inte bedömas ännu.", "{count} mål kan inte bedömas ännu.")
NEEDS_LEAD_FACT: Final = ("Ett mål är inte mätt.", "{count} mål är inte mätta.")
NEEDS_NEED: Final = "Behövs"
NEEDS_WHO: Final = "Från"

MATRIX: Final = "Kommunerna bakom målen"
MATRIX_LEAD: Final = "{count} mål avgörs kommun för kommun."
MATRIX_DESCRIPTION: Final = (
    "Rutnät med kommuner som rader och mål som kolumner. Tecknet säger om kommunen lyfter målet, håller tillbaka det "
    "eller saknar underlag."
)
MATRIX_TITLE_BACK: Final = "{names} håller tillbaka flest mål: {count} av {total}"
MATRIX_TITLE_NONE_BACK: Final = "Ingen kommun håller tillbaka något mål"
MATRIX_TITLE_UNKNOWN: Final = "Ingen kommun har lämnat underlag ännu"
MATRIX_TITLE_MANY: Final = "{kommuner} håller tillbaka {count} av {total} mål var"
MATRIX_ALT: Final = "Rutnät med {kommuner} kommuner och {goals} mål. {findings}"
MATRIX_FINDING: Final = "{goal}: {lifts} lyfter, {back} håller tillbaka, {unknown} saknar underlag."
MATRIX_FILE: Final = "mal-per-kommun"
MATRIX_SOURCE: Final = "närvarolistor, fullmäktiges beslut och kommunernas rapporter."
MATRIX_SOURCE_SEATS: Final = "Varje plats med sin källa står på Närvaro"
MATRIX_DEFINITION: Final = (
    "En kommun lyfter ett mål när dess egen del når målets gräns: platsen besatt vid minst 75 procent av "
    "sammanträdena, med vid alla möten i beredningsgruppen, dialogen klar, avtalet godkänt. "
    "Okända platser räknas inte som tomma: där de avgör står underlag saknas."
)
MATRIX_EMPTY: Final = (
    "Året {year} har inte börjat, så ingen kommun har något att rapportera ännu. "
    "De här målen följs kommun för kommun: {goals}."
)
MATRIX_EMPTY_BEGUN: Final = "Ingen kommuns del i målen är känd ännu. De här målen följs kommun för kommun: {goals}."
MATRIX_EMPTY_WHO: Final = "varje kommun, genom samordnaren"
MATRIX_KOMMUN: Final = "{kommun} i målen"
CONTRIBUTIONS: Final = {
    "lifts": "lyfter målet",
    "holds_back": "håller tillbaka",
    "not_reported": "underlag saknas",
    "not_due": "inte aktuellt ännu",
}
# Short names by what the goal is measured on, for a narrow screen; a bar breaks the line.
MATRIX_COLUMNS: Final = {
    "board_attendance": "Närvaro i|nämnden",
    "preparatory_participation": "Med i|gruppen",
    "council_decisions": "Avtalet|godkänt",
    "reported_by_kommun": "Dialog|klar",
}
MATRIX_COLUMN: Final = "{short}||{whole}"
CELL_UNKNOWN: Final = "?"
CELL_NOT_DUE: Final = "–"

EACH: Final = "Mål för mål"
EACH_LEAD: Final = (
    "Planen säger inte vilken indikator som hör till vilket mål, och inte vilket effektmål ett resultatmål leder till. "
    "Därför visas de var för sig."
)
COMPUTED_DIFFERS: Final = "Bedömningen avviker från regeln."
COMPUTED_UNKNOWN: Final = "Regeln går inte att räkna ut ännu; bedömningen är gjord i ord."
LABEL_RULE: Final = "Så räknas det"
LABEL_JUDGEMENT: Final = "Bedömning"
LABEL_CAUSE: Final = "Orsak"
LABEL_CONSEQUENCE: Final = "Konsekvens"
LABEL_ACTION: Final = "Åtgärd"
LABEL_WHO: Final = "Ansvarig"
LABEL_WHEN: Final = "Klart"
LABEL_MISSING: Final = "Underlag saknas från"
LABEL_STRIP: Final = "Tidigare i år"
ACTION_MISSING: Final = "Åtgärd, ansvarig och datum är inte angivna."

THREAD: Final = "Hör ihop med {counts}"
THREAD_SIDE: Final = "vår läsning"
THREAD_NOTE: Final = "Vad som hör ihop är vår läsning. Det står inte i planen."
THREAD_NOTE_LINK: Final = "Kopplingarna, rad för rad"
THREAD_VIA: Final = "Genom {name}. {reason}"
# One thing of a kind and several, in the order that the page names them.
THREAD_COUNTS: Final = {
    "project": ("{count} aktivitet", "{count} aktiviteter"),
    "service": ("{count} tjänst i ekonomin", "{count} tjänster i ekonomin"),
    "risk": ("{count} risk", "{count} risker"),
    "control": ("{count} kontrollmoment", "{count} kontrollmoment"),
    "protocol_item": ("{count} beslut", "{count} beslut"),
    "council_matter": ("{count} fullmäktigeärende", "{count} fullmäktigeärenden"),
}
THREAD_KINDS: Final = {
    "project": "Projekt och aktiviteter",
    "service": "Pengar",
    "risk": "Risker",
    "control": "Kontrollmoment",
    "protocol_item": "Beslut",
    "council_matter": "Fullmäktige",
}

PICTURE_SUBTITLE: Final = {
    "procent": "Procent, hittills i år vid varje periods slut",
    "kommuner": "Antal kommuner som är klara vid varje periods slut",
}
PICTURE_SUBTITLE_OTHER: Final = "Antal {unit} hittills i år vid varje periods slut"
PICTURE_AHEAD: Final = "Öppen stapel: beslutade längre fram i år."
PICTURE_AHEAD_THEN: Final = "Öppen stapel: det som då var beslutat längre fram under året."
PICTURE_RANGE: Final = "Streck: så lågt och så högt det kan vara, när okända platser räknas som tomma eller besatta."
PICTURE_ALT: Final = "Liggande staplar per period. {rows} Gränser: {lines}."
PICTURE_ALT_ROW: Final = "{period}: {value}."
FINDING_UNKNOWN: Final = "Inget är känt ännu; minst {line} krävs"
FINDING_BELOW: Final = "{value}: under de {line} som krävs"
FINDING_BETWEEN: Final = "{value}: över de {line} som krävs, under de {strived} som eftersträvas"
FINDING_STRIVED: Final = "{value}: det som eftersträvas är nått"
FINDINGS_PERCENT: Final = {"not_met": FINDING_BELOW, "met": "{value}: når de {line} som krävs"}
FINDING_MIN: Final = "{value} hittills; minst {line} krävs"
FINDING_ALL: Final = "{value} av {line} hittills; alla krävs"
FINDING_AHEAD: Final = "{value} hittills och {expected} med dem som är beslutade; minst {line} krävs"
FINDING_FACT_MIN: Final = "{value} under året; minst {line} krävdes"
FINDING_FACT_ALL: Final = "{value} av {line} vid årets slut; alla krävdes"

READINGS_DISAGREE: Final = "Regeln kan läsas på två sätt, och de ger olika svar. Bedömningen vilar på den första."
READINGS_AGREE: Final = "Regeln kan läsas på två sätt. Båda ger samma svar. Bedömningen vilar på den första."

UNMEASURED: Final = "Riktning och effektmål"
UNMEASURED_LEAD: Final = "De har ingen tröskel i planen och kan bara bedömas i ord."
UNMEASURED_NO_REASON: Final = "ingen bedömning är lämnad"

PERIOD_TERTIAL: Final = "Tertial {tertial}"
TABLE_PERIOD: Final = "Period"
TABLE_VALUE: Final = "Värde"
TABLE_LINE: Final = "Krävs"
TABLE_STRIVED: Final = "Eftersträvas"
TABLE_STATUS: Final = "Status"
TABLE_KIND: Final = "Slag"
TABLE_UNIT: Final = "Enhet"
TABLE_COMPUTED: Final = "Enligt regeln"
TABLE_JUDGED: Final = "Bedömt"
TABLE_REASON: Final = "Skäl"
TABLE_TEXT: Final = "Målet, ordagrant"
QUOTED: Final = "”{text}”"
TABLE_RULE: Final = "Så räknas det"
TABLE_KOMMUN: Final = "Kommun"
TABLE_GOAL: Final = "Mål"
TABLE_CONTRIBUTION: Final = "Läge"
TABLE_CELL: Final = "Uppgift"
NOT_GIVEN: Final = "inte angivet"
SOURCE: Final = "Verksamhetsplan {year} och uppgifter om utfallet"
SINCE_LAST: Final = "{trend} sedan förra tertialet"
REPORTS: Final = "Kommun för kommun"
DECISIONS: Final = {
    "approved": "godkänt {date}",
    "rejected": "avslaget {date}",
    "pending": "inget beslut ännu",
    "unknown": "inget känt beslut",
}
COUNTED_MEETINGS: Final = (
    "trainings",
    "board_meetings",
    "board_attendance",
    "preparatory_meetings",
    "preparatory_participation",
)
SOURCE_MEETINGS: Final = "Möten och platser med sina källor"
ANSWER_DONE: Final = "klart"
ANSWER_NOT_DONE: Final = "inte klart"
PICTURE_DESCRIPTION: Final = "Liggande staplar, en per period, mot det som krävs och det som eftersträvas."
