"""Words of the page *Risker och intern kontroll*."""

from typing import Final

TITLE: Final = "Risker och intern kontroll"
SLUG: Final = "risker-och-intern-kontroll"
ANCHOR: Final = "risk-{risk_id}"
EMPTY: Final = "Inga risker finns i underlaget för {year}."
EMPTY_WHO: Final = "samordnaren"

# ---- The answer -----------------------------------------------------------------------------------------------

QUOTED: Final = "”{name}”"
LEAD_HIGHEST: Final = "Högst riskvärde, {value}, har {names}."
LEAD_UNKNOWN: Final = "Inget riskvärde går att läsa."
LEAD_FOLLOWED: Final = ("Den följs upp genom internkontroll.", "De följs upp genom internkontroll.")
LEAD_PROPOSED: Final = (
    "Den föreslås följas upp genom internkontroll.",
    "De föreslås följas upp genom internkontroll.",
)
LEAD_UNDECIDED: Final = "Det gäller först när nämnden har beslutat om planen."
LEAD_NOT_REPORTED: Final = "Ingen uppföljning {year} finns i underlaget."
LEAD_OUTGROWN_HIGHEST: Final = (
    "Den accepteras, men planen följer upp värden från {followed}: nämnden behöver ta ställning till den.",
    "De accepteras, men planen följer upp värden från {followed}: nämnden behöver ta ställning till dem.",
)
LEAD_OUTGROWN: Final = (
    "Nämnden behöver ta ställning till {names}: risken accepteras, men värdet är nu {value}.",
    "Nämnden behöver ta ställning till {names}: riskerna accepteras, men värdena är nu {value}.",
)
LEAD_ACCEPTED: Final = ("Den accepteras i planen.", "De accepteras i planen.")
LEAD_DECISIONS: Final = "{followed} av {total} följs upp genom internkontroll, {accepted} accepteras."
LEAD_MOVED: Final = "Sedan {previous} har {up} gått upp och {down} ned."
LEAD_REPORTED: Final = "{reported} av {total} är uppföljda."
SINCE_PLAN: Final = "planen"
SINCE_TERTIAL: Final = "förra tertialet"
NOBODY: Final = "ingen"

MEANS_PLAN: Final = (
    "Planens {count} risker står i verksamhetsplanen för {year} ({status}). Nämnden behöver besluta om planen: "
    "till dess är ingen uppföljning av riskerna beslutad."
)
MEANS_PLAN_LATER: Final = (
    "Planens {count} risker står i verksamhetsplanen för {year} ({status}). Om uppföljningen är beslutad går därför "
    "inte att säga."
)
MEANS_CONTROLS: Final = (
    "Risken i det obligatoriska kontrollmomentet har nämnden redan accepterat.",
    "Riskerna i de {count} obligatoriska kontrollmomenten har nämnden redan accepterat.",
)
MEANS_NOT_REPORTED: Final = (
    "Bilden visar planens värden, för ingen uppföljning av riskerna {year} finns i underlaget. "
    "Samordnaren kan lämna den."
)
MEANS_LIMIT: Final = (
    "Handlingarna anger ingen gräns för när en risk ska följas upp. I planen accepteras värden till och med "
    "{accepted}; de som följs upp har {followed} eller mer."
)
OWN: Final = "För {kommun}: risk {number} avgörs i fullmäktige ({reason}). {matter}: {decision}."
OWN_LINK: Final = "Se beslutet"

# ---- The matrix -----------------------------------------------------------------------------------------------

MATRIX: Final = "Riskmatris"
MATRIX_DESCRIPTION: Final = (
    "Rutnät med sannolikhet uppåt och konsekvens åt höger, fyra steg var, och en siffra per risk."
)
FINDING: Final = ("En har värdet {value}, ingen har högre", "{count} har värdet {value}, ingen har högre")
FINDING_UNPLACED: Final = ("{finding}; en kan inte placeras", "{finding}; {count} kan inte placeras")
FINDING_NONE: Final = "Ingen risk kan placeras"
MATRIX_SUBTITLE: Final = "Sannolikhet uppåt, konsekvens åt höger. Värdet är det ena gånger det andra."
SHAPES: Final = {"risk": "risk", "control": "kontrollmoment"}
FILLED: Final = "fylld: följs upp"
OPEN: Final = "öppen: accepteras"
ARROW: Final = "pil: flyttad"
STEP_MISSING: Final = "underlag saknas"
MATRIX_ALT: Final = "Riskmatris. {placed}{unplaced}"
ALT_ROW: Final = "{number} {name}: sannolikhet {probability}, konsekvens {consequence}, värde {value}{moved}."
ALT_MOVED: Final = ", {movement} från {previous}"
ALT_UNPLACED: Final = " Kan inte placeras: {names}."
ALT_NONE: Final = "Ingen risk är placerad."
DEFINITION: Final = (
    "riskvärdet är sannolikhet gånger konsekvens. Tonen följer värdet och bedömer inget: handlingarna anger ingen "
    "gräns för när ett värde är för högt."
)
NOTE: Final = (
    "Ord för stegen finns bara i Intern kontroll 2023; de används här även för planens risker, där bara siffror är "
    "tryckta. Fyra steg visas, för 4 är det högsta som är tryckt; hur många steg skalorna har anges inte."
)
SOURCE: Final = "Verksamhetsplan 2023 avsnitt 3 och Intern kontroll 2023; varje rad med sin källa står i tabellen"
SOURCE_FOLLOWED: Final = "Planen och uppföljningarna; varje rad med sin källa står i tabellen"

LIST: Final = "Efter riskvärde"
LIST_PRODUCT: Final = "({probability} × {consequence})"
UNPLACED: Final = "Kan inte placeras"
UNREADABLE_PLAN: Final = "I handlingen står ”{text}”, som inte går att läsa säkert."
UNPLACED_PRINTED: Final = "I handlingen står ”{text}”. Det går inte att säkert säga vad som är konsekvens och värde."
VALUE: Final = "värde {value}"
MOVEMENT_SIGNS: Final = {"up": "▲", "down": "▼", "same": "=", "none": ""}
DECISION_SHORT: Final = {"accepted": "accepteras", "followed_up": "följs upp"}
DECISION_SHORT_PROPOSED: Final = {"accepted": "föreslås accepteras", "followed_up": "föreslås följas upp"}
OUTGROWN: Final = "{decided}, men planen följer upp sådana värden"

# ---- The table ------------------------------------------------------------------------------------------------

COLUMN_NUMBER: Final = "Nr"
COLUMN_RISK: Final = "Risk eller kontrollmoment"
COLUMN_KIND: Final = "Slag"
COLUMN_PRINTED_TEXT: Final = "Tryckt"
COLUMN_PRINTED: Final = "Tryckt värde"
COLUMN_COMPUTED: Final = "Uträknat"
COLUMN_AGREES: Final = "Stämmer"
COLUMN_CURRENT: Final = "Värde nu"
COLUMN_PREVIOUS: Final = "Värde före"
COLUMN_MOVEMENT: Final = "Rörelse"
COLUMN_PROBABILITY: Final = "Sannolikhet"
COLUMN_CONSEQUENCE: Final = "Konsekvens"
COLUMN_DECISION: Final = "Beslut"
AGREES: Final = {"True": "ja", "False": "nej"}
UNREADABLE: Final = "går inte att läsa"
NOT_COMPARED: Final = "går inte att jämföra"
NO_PREVIOUS: Final = "–"

# ---- The plan -------------------------------------------------------------------------------------------------

PLAN: Final = "Internkontrollplan {year}"
PLAN_LEAD: Final = "Vad som är identifierat, vem som ansvarar, hur det kontrolleras, vad som är beslutat och varför."
GROUPS: Final = {
    "followed_up": ("Följs upp genom internkontroll: en", "Följs upp genom internkontroll: {count}"),
    "accepted": ("Accepteras: en", "Accepteras: {count}"),
}
RESPONSIBLE: Final = "Ansvarig"
METHOD: Final = "Metod"
DECISION: Final = "Beslut"
DECIDED: Final = "beslutad"
DECISION_PROPOSED: Final = "{decision} (förslag i planen)"
DECISION_BY_BOARD: Final = "{decision} (nämnden, § {paragraph})"
ANALYSIS: Final = "Analys"
OBSERVATION: Final = "Iakttagelse"
ACTION: Final = "Åtgärd"
RESPONSIBLE_NOW: Final = "Ansvarig för åtgärden"
DUE: Final = "Klart senast"
NO_ACTION: Final = "ingen åtgärd angiven"
FOLLOWED: Final = "Tertial {tertial}."
FOLLOW_UPS: Final = "Alla uppföljningar hittills {year}"
COLUMN_TERTIAL: Final = "Tertial"
COLUMN_VALUE: Final = "Värde"
COLUMN_OBSERVATION: Final = "Iakttagelse"
COLUMN_ACTION: Final = "Åtgärd"
COLUMN_WHO: Final = "Ansvarig"
COLUMN_DUE: Final = "Klart senast"

LINK_KINDS: Final = {
    "goal": "Mål",
    "project": "Projekt",
    "service": "Tjänster",
    "protocol_item": "Beslut",
    "council_matter": "Fullmäktigeärende",
    "term": "Avtal",
    "regulation": "Reglemente",
}
LINKS: Final = "Alla kopplingar och varför"
LINKS_SOURCE: Final = "Redaktionella kopplingar, gjorda i underlaget; handlingarna säger dem inte"
COLUMN_LINK_KIND: Final = "Slag"
COLUMN_LINK_TO: Final = "Berör"
COLUMN_LINK_REASON: Final = "Varför"

# ---- The mandatory controls -----------------------------------------------------------------------------------

CONTROLS: Final = "Obligatoriska kontrollmoment {year}"
CONTROLS_LEAD: Final = (
    "{decided_by} har beslutat {count} kontrollmoment. E-nämnden har accepterat riskerna i dem, § {paragraph}."
)
CONTROLS_LEAD_OPEN: Final = (
    "{decided_by} har beslutat {count} kontrollmoment. Vad e-nämnden har svarat finns inte i underlaget."
)
CONTROLS_HEAD: Final = "{decided_by}, {date}, {paragraph}"
CONTROLS_CASE: Final = "Ärendenr {case}"
BOARD_HEAD: Final = "E-nämnden, {date}, § {paragraph}"
PROPOSED_BY: Final = "Samma punkter föreslogs av {proposer}."
GROUNDS: Final = "{who}:"
AGAINST: Final = "De två säger emot varandra"
AGAINST_TREATMENT: Final = "Så visas det här: {treatment}"
CONTROLS_EMPTY: Final = "Inget beslut om obligatoriska kontrollmoment finns i underlaget för {year}."

# ---- Work environment -----------------------------------------------------------------------------------------

WORK: Final = "Arbetsmiljö: uppföljningen {year}"
WORK_EMPTY: Final = "Ingen uppföljning av arbetsmiljön finns i underlaget."
WORK_WHO: Final = "värdkommunen Luleå"
WORK_OLD: Final = "För {year} finns ingen uppföljning i underlaget; det här är den senaste."
WORK_BOARD: Final = "Nämnden, § {paragraph}: {decision}"
WORK_STATEMENT: Final = "Påstående {number}: {answer}"
WORK_SOURCE: Final = "Svarsunderlag {year}; varje påstående med sin källa står i tabellen"
WORK_TABLE: Final = "Alla {count} påståenden"
COLUMN_STATEMENT_NUMBER: Final = "Nr"
COLUMN_STATEMENT: Final = "Påstående"
COLUMN_ANSWER: Final = "Svar"
COLUMN_WHY: Final = "Varför"
