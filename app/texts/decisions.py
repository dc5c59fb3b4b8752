"""Words of the page *Beslut*."""

from typing import Final

TITLE: Final = "Beslut"
SECTIONS: Final = {
    "namnden": "Nämndens beslut",
    "avtal": "Avtalet",
    "reglemente": "Reglementet",
    "andras-beslut": "Andras beslut",
    "roller": "Organisation och roller",
    "utgavor": "Planens utgåvor",
}
SECRETARY: Final = "nämndsekreteraren"
COORDINATOR: Final = "samordnaren"

LEAD_UNKNOWN: Final = "Inget av {count} fullmäktige har meddelat beslut om {matter}."
LEAD_SOME: Final = "{approved} av {count} fullmäktige har godkänt {matter}; {left}."
LEAD_ALL: Final = "Alla {count} fullmäktige har godkänt {matter}."
LEAD_NONE: Final = "Inget av {count} fullmäktige har godkänt {matter}."
LEAD_REJECTED: Final = "Fullmäktige i {names} har sagt nej till {matter}; {approved} av {count} har godkänt."
LEFT_NAMED: Final = "{names} återstår"
LEFT_COUNT: Final = "{count} återstår"
LEAD_NO_MATTER: Final = "Inget ärende väntar på fullmäktige."
BOARD_LEAD: Final = "Nämnden behandlade {count} ärenden den {date}: {decided} avgjordes och {tabled} ({titles})."
BOARD_LEAD_ALL: Final = "Nämnden behandlade {count} ärenden den {date}; alla avgjordes."
BOARD_LEAD_NONE: Final = "Inget protokoll från nämnden finns i underlaget."
TABLED_COUNT: Final = ("ett bordlades", "{count} bordlades")
TABLED: Final = "§ {paragraph} {title}"

COUNCILS_EMPTY: Final = "Inget ärende hade väckts hos fullmäktige vid periodens slut."
SEATS_NONE_KNOWN: Final = "Inget av {count} fullmäktiges beslut är känt"
SEATS_SOME: Final = "{approved} av {count} fullmäktige har godkänt; {left}"
SEATS_ALL: Final = "Alla {count} fullmäktige har godkänt"
SEATS_SUBTITLE: Final = "En plats per kommun: först de som har beslutat, efter dag, sedan övriga"
SEATS_DESCRIPTION: Final = "En plats per kommun i två spalter; märket och ordet säger vad fullmäktige har beslutat."
SEATS_ALT: Final = "{count} platser, en per kommun. {rows}"
SEATS_ALT_ROW: Final = "{kommun}: {word}."
SEATS_SOURCE: Final = "Protokollet där ärendet väcktes och kommunernas beslut; varje rad med sin källa står i tabellen"
UNKNOWN_MARK: Final = "?"
COLUMN_KOMMUN: Final = "Kommun"
COLUMN_DECISION: Final = "Beslut"
COLUMN_DAY: Final = "Dag"
COLUMN_OWED: Final = "Återstår"
NO_DAY: Final = "–"

WAITS: Final = "Vad som väntar"
APPROVED: Final = "Godkänt"
REJECTED: Final = "Avslaget"
PENDING: Final = "Inget beslut ännu"
UNKNOWN: Final = "Underlag saknas"
RAISED: Final = "Väckt av nämnden"
MUST_ACT: Final = "Ska besluta"
MUST_ACT_ALL: Final = "fullmäktige i alla {count} kommuner"
MUST_ACT_NONE: Final = "ingen; alla har godkänt"
TABLED_TERM: Final = "Bordlagt {date}"
STARTS: Final = "Avtalet ska gälla från"

BOARD: Final = "Nämndens beslut {date}"
BOARD_PARAGRAPHS: Final = "§§ {first}–{last} i protokollet. Beslutet står som det är tryckt."
BOARD_EMPTY: Final = "Inget protokoll från tiden fram till {date} finns i underlaget."
BOARD_OLDER: Final = (
    "Inget protokoll från {year} finns i underlaget. Därför går det inte att säga vad nämnden har beslutat. "
    "Längre ned står det senaste protokollet, från {date}."
)
MEETINGS: Final = "Nämndens sammanträden {year}"
MEETINGS_NONE: Final = "Inga sammanträden är kända för {year}."
MEETINGS_CAPTION: Final = "Nämndens sammanträden och om protokollet finns i underlaget"
COLUMN_STATE: Final = "Läge"
COLUMN_PROTOCOL: Final = "Protokoll"
PROTOCOL: Final = "§§ {first}–{last}"
PARAGRAPH: Final = "§ {paragraph}"
CASE: Final = "Ärende {case}"
NO_DATE: Final = "ingen dag angiven"
NO_CASE: Final = "Ärendenummer anges inte"
COLUMN_PARAGRAPH: Final = "Paragraf"
COLUMN_ITEM: Final = "Ärende"
COLUMN_POINT: Final = "Punkt"
COLUMN_DECIDED: Final = "Beslut"
KINDS: Final = {
    "approves": "godkänt",
    "accepts": "riskerna accepterade",
    "notes": "lagt till handlingarna",
    "tables": "bordlagt",
    "raises_matter": "väckt hos fullmäktige",
    "decides": "beslutat",
}
DOCUMENTS: Final = "Underlag"
DOCUMENTS_NONE: Final = "Protokollet anger inget underlag."
DOCUMENT_ENCLOSED: Final = "{label}."
DOCUMENT: Final = "{text}, {number}"
RELATED: Final = "Hör ihop med, enligt vår läsning"
RELATED_MANY: Final = "Hör ihop med {count} mål, risker och villkor, enligt vår läsning"

AGREEMENT: Final = "Avtalet"
AGREEMENT_PROPOSED: Final = (
    "Föreslaget: det gäller från {start} till {end} först när alla {count} fullmäktige har godkänt det."
)
AGREEMENT_APPROVED: Final = "Alla {count} fullmäktige har godkänt avtalet, som gäller från {start} till {end}."
AGREEMENT_DATES: Final = "Avtalet gäller från {start} till {end}."
AGREEMENT_NOTICE: Final = "Sista dag att säga upp det är {notice}; annars förlängs det med {years} år i taget."
AGREEMENT_EMPTY: Final = "Avtalets villkor finns inte i underlaget."
WATCH: Final = "Så bevakas det"
WATCH_NONE: Final = "hur det bevakas är inte angivet"
ALL_TERMS: Final = "Alla {count} villkor, ordagrant"
ALL_RULES: Final = "Alla {count} regler, ordagrant"
TERMS_TITLE: Final = "Avtalets villkor"
RULES_TITLE: Final = "Reglementets regler"
RULES: Final = "Reglementet"
RULES_LEAD: Final = "{watched} av {count} regler går att bevaka eller räkna fram. Resten står ordagrant under listan."
RULES_EMPTY: Final = "Reglementet finns inte i underlaget."
COLUMN_CLAUSE: Final = "Var"
COLUMN_KIND: Final = "Slag"
COLUMN_TITLE: Final = "Innebär"
COLUMN_TEXT: Final = "Ordagrant"
COLUMN_DATE: Final = "Datum"
COLUMN_NUMBER: Final = "Tal"
COLUMN_WATCH: Final = "Så bevakas det"
COLUMN_WATCH_KIND: Final = "Bevakning"
COMPARED: Final = "{count} till jämförs med en uppgift"
COLUMN_STATUS: Final = "Läge"

OTHERS: Final = "Andras beslut"
OTHERS_LEAD: Final = "Beslut som andra än nämnden har fattat och som nämndens arbete vilar på."
STATE_WHEN: Final = "{state}, {when}"
OTHERS_EMPTY: Final = "Inga beslut av andra finns i underlaget."

ROLES: Final = "Organisation och roller"
ROLES_LEAD: Final = "Roller, aldrig personer."
ROLES_ALL: Final = "Visa alla {count} roller"
ROLES_EMPTY: Final = "Inga roller finns i underlaget."
ROLES_CAPTION: Final = "Roller, vad de ansvarar för och vem som anställer"
COLUMN_ROLE: Final = "Roll"
COLUMN_RESPONSIBLE: Final = "Ansvarar för"
COLUMN_BODY: Final = "Organ"
COLUMN_EMPLOYER: Final = "Anställs av"
NOT_STATED: Final = "–"

EDITIONS: Final = "Planens utgåvor"
EDITIONS_LEAD: Final = "Den senaste utgåvan är nummer {edition}, {date}."
EDITIONS_LEAD_UNDATED: Final = "Den senaste utgåvan är nummer {edition}; dagen anges inte."
EDITIONS_EMPTY: Final = "Planens utgåvor finns inte i underlaget."
EDITIONS_CAPTION: Final = "Planens utgåvor, den senaste först"
COLUMN_EDITION: Final = "Utgåva"
COLUMN_SINCE_LAST: Final = "Dagar sedan förra"
COLUMN_COMMENT: Final = "Kommentar"
NO_COMMENT: Final = "ingen kommentar"
FIRST_EDITION: Final = "första utgåvan"
