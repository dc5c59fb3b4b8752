"""Words of the page *Samverkan*. Sentences are templates that are filled with written figures."""

from typing import Final

TITLE: Final = "Samverkan"
SLUG: Final = "samverkan"
PARAMETER: Final = "samverkan"
EMPTY: Final = "Ingen samverkan finns i underlaget."
EMPTY_WHO: Final = "samordnaren"

LEAD_NONE: Final = "Handlingarna beskriver {count} samarbeten. Inget av dem har ett avtal som visas gälla: {parts}."
LEAD_SOME: Final = "Handlingarna beskriver {count} samarbeten. {parts}."
STATUS_PARTS: Final[dict[str, str]] = {
    "in_force": "för {count} gäller ett avtal",
    "proposed": "{count} har ett föreslaget avtal",
    "not_signed": "{count} har ett avtal som inte skrevs under",
    "unknown": "för {count} anges inget avtalsläge",
}
OPEN_EACH: Final = "Välj en samverkan"
OPEN_LEAD: Final = "Varje namn leder till en egen sida med det som handlingen innehåller."
OWN_NAMED: Final = "{kommun} står som medlem i {names}."
OWN_UNNAMED: Final = "{kommun} står inte som medlem i någon av dem."
OWN_GROUPS: Final = "Handlingarna om {names} räknar inte upp alla kommuner som är med."

NAMESAKES: Final = "{count} olika organ heter {name}"
NAMESAKES_LEAD: Final = "De har samma namn men hör till var sin samverkan. Blanda inte ihop dem."
NAMESAKE: Final = "{name} i {collaboration}"

GRID: Final = "Vad handlingarna säger"
GRID_TITLE: Final = "Mål finns i {goals} av {count} samarbeten, pengar i {money} och risker i {risks}"
GRID_SUBTITLE: Final = (
    "Antal uppgifter av varje slag. Fylld ruta: handlingen säger något. Tom ruta med streck: underlag saknas, och det "
    "går inte att följa upp."
)
GRID_NOTE: Final = (
    "”Ja” betyder att något sägs men att det inte är något som räknas. Medlemmar räknas bara där "
    "handlingen räknar upp alla."
)
GRID_ALT: Final = "Rutnät med {aspects} slag av uppgifter och {count} samarbeten. {rows}"
GRID_ALT_ROW: Final = "{aspect} finns för {names}."
GRID_ALT_NONE: Final = "{aspect} saknas för alla."
GRID_DESCRIPTION: Final = "Rutnät: slag av uppgift mot samverkan, fyllt där handlingen säger något."
GRID_SOURCE: Final = "Handlingarna om varje samverkan, se tabellen"
TOLD: Final = "ja"
UNTOLD: Final = "–"
NOT_IN_GRID: Final = ("motsagelser", "saknas")

SIDE: Final = "Sida vid sida"
SIDE_LEAD: Final = "Samma frågor till var och en. Där ingen handling svarar står det varför."
SIDE_TABLE: Final = "Samverkan sida vid sida"
ASPECT: Final = "Fråga"
ANSWER: Final = "Svar"
COUNT: Final = "Antal uppgifter"
COLLABORATION: Final = "Samverkan"
DOCUMENT: Final = "Handling"
MINOR: Final = "Nämns också"
MINOR_LEAD: Final = "De här nämns i handlingarna utan att beskrivas närmare."

# ---- One collaboration ----------------------------------------------------------------------------------------------

ALL: Final = "Alla samarbeten"
OTHERS: Final = "Samverkan"
STANDS: Final = "Vad det är"
STANDS_ASPECTS: Final = ("form", "vard", "medlemmar", "avtal", "giltighet", "uppsagning")
SOURCE: Final = "Källa"
SEE_MISSING: Final = "Se vad som saknas och vem som kan lämna det"

MEMBERS: Final = "Vilka som är med"
MEMBERS_NONE: Final = "Handlingen räknar inte upp vilka som är med."
MEMBER: Final = "Part"
MEMBER_KIND: Final = "Slag"
MEMBERS_TITLE: Final = "Parter, efter slag"
MAP_ALL: Final = "{count} kommuner ingår"
MAP_ONE: Final = "{names} är den enda kommun som handlingen nämner vid namn"
MAP_SOME: Final = "{count} kommuner nämns vid namn: {names}"
MAP_SUBTITLE: Final = "Mörk: kommun som handlingen nämner som part. Ljus: länet omkring."
MAP_CHOSEN: Final = "Kant: {kommun}."
MAP_ALT: Final = "Karta där {names} är mörka."
MAP_DESCRIPTION: Final = "Karta över de kommuner som handlingen nämner som parter."
MAP_NOT_ALL: Final = "Kartan visar inte alla: {names}."
MAP_OTHERS: Final = "Parter som inte är kommuner har ingen plats på kartan."
MAP_NONE: Final = "Det går inte att rita någon karta: handlingen nämner ingen kommun vid namn som part."

BODIES: Final = "Organ och nivåer"
BODIES_NONE: Final = "Handlingen nämner inga organ."
BODIES_LEAD: Final = (
    "Ett organ som står indraget ligger under det ovanför. Där handlingen inte säger vad ett organ ligger under står "
    "det utan indrag."
)
STAFFED: Final = "Bemannas av: {text}"
SEATS: Final = "Platser: {text}"
SEAT: Final = "{kind}: {count}"
SEAT_UNKNOWN: Final = "{kind}: antal anges inte"
SEAT_HELD: Final = "{seat} ({held})"
MEETS: Final = "Möts: {text}"
LEVEL: Final = "nivå: {level}"
IS_LEVEL: Final = "Nivå: {level}"
SEATS_UNKNOWN: Final = "antal platser anges inte"
SEATS_OPEN: Final = "övriga platser anges inte"
COMMON_BODIES: Final = "Gemensamt"
OPEN_BODIES: Final = "{kommun}, {count}"
BODY_COUNT: Final = ("organ", "organ")

MONEY: Final = "Pengar"
MONEY_NONE: Final = "Ingen handling säger vad samverkan kostar."
MONEY_TITLE: Final = "Villkor om pris och betalning"
DERIVED: Final = "{kommun} {year}: så många invånare motsvarar kostnaden"
DERIVED_PRICE: Final = "Pris per invånare och år"
DERIVED_COST: Final = "Tryckt kostnad"
DERIVED_COUNT: Final = "Invånare (härlett, inte tryckt)"
DERIVED_RANGE: Final = "Om beloppet är avrundat till {step}"
DERIVED_BETWEEN: Final = "{low}–{high}"
DERIVED_WHY: Final = (
    "Handlingen anger inte hur många invånare beloppet bygger på. Talet är kostnaden delad med priset och ska inte "
    "användas som folkmängd."
)
ABOUT_COST: Final = "{word} {amount}"
CALCULATE: Final = "Räkna själv"
CALCULATE_LEAD: Final = (
    "Skriv ett antal invånare. Priset {price} är {status}, så det här är din egen uträkning och inte en uppgift ur "
    "någon handling. Den sparas inte."
)
INHABITANTS: Final = "Antal invånare"
INHABITANTS_PARAMETER: Final = "invanare"
INHABITANTS_START: Final = 10_000
INHABITANTS_MOST: Final = 20_000_000
CALCULATED: Final = "{inhabitants} invånare × {price} = {cost} per år"
CALCULATED_MARK: Final = "Egen uträkning"
CALCULATED_STATUS: Final = "{status} pris"

TERMS: Final = "Villkor"
TERMS_NONE: Final = "Handlingen återger inga villkor."
TERMS_LEAD: Final = "{count} återges i handlingen. {statuses}."
TERMS_STATUS: Final = "{count} är {status}"
TERMS_ABOVE: Final = "De om pengar står under Pengar."
TERMS_ALL: Final = "Alla är {status}"
TERM_COUNT: Final = ("villkor", "villkor")
TERM_WORDS: Final[dict[str, tuple[str, str]]] = {
    "in_force": ("gällande", "gällande"),
    "proposed": ("föreslaget", "föreslagna"),
    "decided": ("beslutat", "beslutade"),
}
STATUS_UNKNOWN: Final = "okänt"
TERMS_FIGURES: Final = "Villkor med tal eller dag"
TERM: Final = "Villkor"
TERM_VALUE: Final = "Tal eller dag"
TERM_NUMBER: Final = "Tal"
TERM_TEXT: Final = "Lydelse"
TERM_KIND: Final = "Slag"
TERM_STATUS: Final = "Läge"

COMMITMENTS: Final = "Åtaganden"
COMMITMENTS_LEAD: Final = "Vem som ska göra vad, med handlingens egna ord."
COMMITMENT_COUNT: Final = ("åtagande", "åtaganden")
ABOUT: Final = "Vem"
COMMITMENT: Final = "Åtagande"

DECISIONS: Final = "Beslut"
DECISIONS_NONE: Final = "Handlingen återger inget beslut om samverkan."
DECISIONS_LEAD: Final = "{decided} och {proposed}. Ett förslag är inte ett beslut."
DECISIONS_ONLY: Final = "{decided} återges i handlingen."
DECIDED_COUNT: Final = ("beslut", "beslut")
PROPOSED_COUNT: Final = ("förslag till beslut", "förslag till beslut")
DECIDED_BY: Final = "Beslutande"
PROPOSED_TO: Final = "Föreslås besluta"
PARAGRAPH: Final = "Paragraf"
CASE: Final = "Ärendenummer"
DATE: Final = "Dag"
ADOPTED: Final = "Om förslaget antogs"

CRITICISM: Final = "Kritik och förslag"
CRITICISM_LEAD: Final = "Vad handlingen invänder mot, och vad den vill ändra. Öppna en rad för ordalydelsen."
CRITICISMS: Final = "Kritik: {count}"
PROPOSALS: Final = "Förslag till förändring: {count}"
POINT_COUNT: Final = ("punkt", "punkter")
PROPOSAL_COUNT: Final = ("förslag", "förslag")

BASIS: Final = "Underlag till besluten"
BASIS_LEAD: Final = "{missing} av {count} handlingar som besluten bygger på finns inte i underlaget."
DOCUMENT_COUNT: Final = ("handling", "handlingar")
BASIS_DOCUMENT: Final = "Handling"
BASIS_ENCLOSED: Final = "Bifogad"
BASIS_COMMENT: Final = "Kommentar"

ROLES: Final = "Roller"
ROLES_LEAD: Final = "Uppdrag och tjänster, aldrig personer."
ROLE: Final = "Roll"
ROLE_BODY: Final = "Organ"
ROLE_DOES: Final = "Vad rollen gör"
KOMMUN: Final = "Kommun"
ROLE_COUNT: Final = ("roll", "roller")

STEERING: Final = "Styrdokument"
STEERING_NAME: Final = "Styrdokument"
STEERING_KIND: Final = "Slag"
STEERING_YEARS: Final = "Gäller"
STEERING_BY: Final = "Beslutat av"
STEERING_COUNT: Final = ("styrdokument", "styrdokument")

COOPERATION: Final = "Samarbeten"
PARTNER: Final = "Med vem"
SUBJECT: Final = "Om vad"
COOPERATION_COUNT: Final = ("samarbete", "samarbeten")

GOALS: Final = "Mål och aktiviteter"
GOALS_NONE: Final = "Handlingen anger inga mål."
GOALS_LEAD: Final = "Målen för {year}. {done} av {count} aktiviteter är genomförda enligt handlingen."
GOALS_LEAD_ONLY: Final = "Målen för {year}. Handlingen anger inga aktiviteter."
GOALS_TOLD: Final = "Målen"
GOALS_DIRECTIONS: Final = "Övriga mål som handlingen återger"
ACTIVITY: Final = "Aktivitet"
ACTIVITY_STATUS: Final = "Läge"
ACTIVITY_TEXT: Final = "Vad handlingen säger"

EVENTS: Final = "Vad som har hänt"
EVENTS_LEAD: Final = "I tidsordning. Det som saknar dag i handlingen står sist."
EVENT_COUNT: Final = ("händelse", "händelser")
EVENT_WHEN: Final = "När"
EVENT: Final = "Händelse"
EVENT_KIND: Final = "Slag"
EVENT_COVERAGE: Final = "Hur många"

DISCREPANCIES: Final = "Där handlingen inte stämmer"
DISCREPANCIES_LEAD: Final = "{count} är registrerade, {high} av dem med stor betydelse. Här är de viktigaste."
DISCREPANCY_COUNT: Final = ("ställe", "ställen")
DISCREPANCIES_ALL: Final = "Visa alla på Om uppgifterna"

MISSING: Final = "Det som saknas"
MISSING_LEAD: Final = "{count} anges inte i någon handling."
MISSING_COUNT: Final = ("uppgift", "uppgifter")
MISSING_SUBJECT: Final = "Uppgift"
MISSING_REASON: Final = "Varför"
MISSING_WHO: Final = "Vem kan lämna den"
MISSING_BLOCKS: Final = "Vad den hindrar"

OWN_PAGES: Final = "Så följs nämnden"
OWN_PAGES_LEAD: Final = "Nämnden har egna sidor. Här är läget i korthet: {period}."
OWN_PAGE_TITLES: Final[dict[str, tuple[str, str]]] = {
    "goal": ("Mål", "mal"),
    "economy": ("Ekonomi", "ekonomi"),
    "project": ("Projekt", "projekt"),
    "attendance": ("Närvaro", "narvaro"),
}
MORE_PAGES: Final = "Fler sidor om nämnden: "
MORE_PAGE_SLUGS: Final = ("kostnadsfordelning", "beslut", "risker-och-intern-kontroll", "sammantrade")

MARK: Final = "{title}: {text}"
SHOW_ALL: Final = "Visa alla {count}"
NOTHING: Final = "–"
NOT_STATED: Final = "anges inte"
