"""Words of the page Projekt."""

from typing import Final

TITLE: Final = "Projekt"
KIND: Final = {
    "project": "Projekt",
    "management": "Förvaltning",
    "running": "Löpande verksamhet",
    "recruitment": "Rekrytering",
}
SOURCE: Final = "protokollet § 21 och verksamhetsplan 2023, kapitel 4"
SOURCE_LATER: Final = "protokollet § 21, verksamhetsplan 2023, kapitel 4, och uppföljningen under året"

PHASES_HEADING: Final = "I vilken fas är projekten?"
NO_PHASE: Final = "Ingen fas angiven"
CONTRADICTS: Final = "motsäger varandra"
LATE: Final = "försenat"
TITLE_CONFLICT: Final = "{name}: {statements}"
TITLE_CONFLICTS: Final = "Källorna motsäger varandra om {names}"
TITLE_LATE: Final = "Försenat: {names}"
TITLE_LATE_MANY: Final = "{count} projekt är försenade"
TITLE_AGREE: Final = "Protokollet och planen säger inte emot varandra om något projekt"
TITLE_MANAGEMENT_OPEN: Final = "Fasen för {names} anges inte; övriga är i förvaltning"
TITLE_MANAGEMENT: Final = "Alla är i förvaltning"
SUBTITLE: Final = (
    "Fas för varje aktivitet. Fylld punkt: protokollet. Ram: verksamhetsplanen, över de faser den nämner. "
    "Ingen ram: planen nämner inte aktiviteten."
)
SUBTITLE_LATER: Final = (
    "Fas för varje aktivitet. Romb: uppföljningen. Grå punkt och grå ram: vad protokollet och verksamhetsplanen sade "
    "2022-12-14. Försenat: sluttiden är passerad eller flyttad."
)
ALT: Final = "Aktiviteter som rader och processens faser som kolumner. {facts}"
ALT_ROW: Final = "{name}: {statements}."
ALT_STATEMENT: Final = "{source} {phase}"
NO_PHASE_SAID: Final = "anger ingen fas"
SAYS: Final = "säger {phase}"
BUT: Final = "och"
HEADING_LINES: Final = {
    "Utvecklingsprojekt": ("Utvecklings-", "projekt"),
    "Ingen fas angiven": ("Ingen fas", "angiven"),
}
EMPTY: Final = "Inga aktiviteter är redovisade för perioden."
EMPTY_WHO: Final = "samordnaren"

COLUMN_PROJECT: Final = "Aktivitet"
COLUMN_STATEMENT: Final = "Utsaga"
COLUMN_DATE: Final = "Per datum"
COLUMN_PHASE: Final = "Fas"
COLUMN_TEXT: Final = "Läge"
COLUMN_PRINTED: Final = "Står som"
COLUMN_FROM: Final = "Från år"
COLUMN_TO: Final = "Till år"
COLUMN_REPLANNED: Final = "Ny sluttid"
COLUMN_LATE: Final = "Försenat"
NOT_MOVED: Final = "inte flyttad"

SAID_HEADING: Final = "Vad källorna säger"
SAID_LEAD: Final = "Varje källas ord om varje projekt. Inget av dem räknas som rättare än det andra."
SAID_CONFLICT: Final = "Utsagorna motsäger varandra. Ingen av dem är utsedd till den rätta."
SAID_HEAD: Final = "{source} {date}"
SAID_PLAN: Final = "Tidplan {years}"
SAID_INTERPRETED: Final = "Står som ”{name}”. Kopplingen är en tolkning."
PLAN: Final = "Verksamhetsplanen"
SAID_ABSENT: Final = "{source} nämner inte aktiviteten."

TIME_HEADING: Final = "Tidplan"
TIME_ON_TIME: Final = "Inget projekt har passerat sin sluttid"
TIME_ENDED: Final = "Inget projekt har passerat sin sluttid; tidplanen har gått ut för {names}, som är i förvaltning"
TIME_ENDED_NAME: Final = "{name} ({year})"
TIME_SUBTITLE: Final = (
    "Från början av första till slutet av sista året i planen. Öppen stapel: sluttiden är flyttad dit. Streckad linje: "
    "periodens sista dag."
)
TIME_ALT: Final = "Liggande staplar från första till sista året. {facts}"
TIME_ROW: Final = "{name}, {years}"
TIME_ROW_LATE: Final = "{name}, {years} – försenat"
TIME_SHORT: Final = "{name}"
TIME_SHORT_LATE: Final = "Försenat: {name}"
TIME_MISSING: Final = "Tidplan anges inte för {names}."
YEARS: Final = "{first}–{last}"
YEARS_MOVED: Final = "{first}–{last}, nu {moved}"

WHO_HEADING: Final = "Vilka kommuner är med?"
WHO_CAPTION: Final = "Kommuner som är med, per aktivitet"
WHO_OWN_IN: Final = "{kommun} är med i {names}."
WHO_OWN_UNKNOWN: Final = "Inget underlag nämner {kommun} som deltagare i något projekt."
WHO_HOW: Final = "Hur"
WHO_NAMES: Final = "Kommuner"
WHO_SINCE: Final = "Enligt uppgift"
WHO_UNNAMED: Final = "{count}; vilka framgår inte"
KOMMUN: Final = "kommun"
KOMMUNER: Final = "kommuner"
PARTICIPATION: Final = {"wants_to_proceed": "vill gå vidare"}
WHO_NOT_STATED: Final = "Vilka kommuner som är med anges inte för {names}."

MANAGEMENT_HEADING: Final = "Förvaltning"
RUNNING_HEADING: Final = "Löpande verksamhet och rekrytering"
RUNNING_LEAD: Final = "De här aktiviteterna går inte genom processens faser."
RUNNING_CAPTION: Final = "Löpande verksamhet och rekrytering"

GATES_HEADING: Final = "Vem beslutar vad?"
GATES_LEAD: Final = (
    "Beslut mellan faserna enligt förslaget i § 24. Bilden i protokollet är svår att läsa, så vid varje beslut står "
    "hur säker läsningen är. Kommunerna beslutar; nämnden kan inte besluta för dem."
)
GATES_CAPTION: Final = "Beslut vid varje övergång i processen, per organ"
GATE: Final = "{number}. {first} → {second}"
GATE_COLUMN: Final = "Övergång"
GATE_NOBODY: Final = "–"
ROLE: Final = {"decides": "beslutar", "accepts": "accepterar", "prepares": "bereder"}
CERTAINTY: Final = {"certain": "säker läsning", "likely": "trolig läsning", "uncertain": "osäker läsning"}
BODIES: Final = {
    "beredningsgruppen": "Beredningsgruppen",
    "medlemskommunerna": "Kommunen",
    "projektets-styrgrupp": "Projektets styrgrupp",
    "e-namnden": "Nämnden",
}

LINKS_NOTE: Final = "Hör ihop med, enligt vår läsning:"
LINKS_COLUMN: Final = "Hör ihop med (vår läsning)"
LINKS_KIND: Final = "{kind}:"
LINKS_KINDS: Final = {
    "goal": ("mål", "mål"),
    "service": ("i ekonomin", "i ekonomin"),
    "risk": ("risk", "risker"),
    "protocol_item": ("beslut", "beslut"),
}
LINKS_NONE: Final = "Inget mål, ingen tjänst i ekonomin och ingen risk"

DOUBTS_HEADING: Final = "Det här saknas"
DOUBTS_ITEM: Final = "{subject}: {reason}. Behövs för: {blocks} Kan ge besked: {who}."
DOUBTS_MORE: Final = "Alla motsägelser som rör projekten"
