"""Words of the page *Sammanträde*."""

from typing import Final

MODE: Final = "Visa dagordningen i sammanträdesläge: en punkt i taget, stor text, helskärm"
TITLE: Final = "Sammanträde"
SECTIONS: Final = {
    "arshjul": "Årshjulet",
    "nast": "Vad ska beslutas när",
    "dagordning": "Dagordning",
    "sammantraden": "Sammanträden",
    "kalender": "Kalendern som fil",
}
SECRETARY: Final = "nämndsekreteraren"
COORDINATOR: Final = "samordnaren"

LEAD_THIS: Final = "Det här är sammanträdet {date}, §§ {first}–{last}."
LEAD_THIS_NO_ITEMS: Final = "Det här är sammanträdet {date}. Protokollet finns inte i underlaget."
LEAD_NEXT: Final = "Nästa sammanträde är {date}, {days}."
LEAD_DECIDE: Final = "Då väntar {items}."
LEAD_DECIDE_NONE: Final = "Inga beslut är kända för det sammanträdet."
LEAD_NO_NEXT: Final = "Inget sammanträde är beslutat efter {date}."
LEAD_NO_NEXT_WHEEL: Final = "Inget sammanträde är beslutat efter {date}; årshjulet lägger nästa i {month}: {items}."
LEAD_NONE: Final = "Inga sammanträden är kända."
DAYS: Final = "om {days}"
DAY_ONE: Final = "dag"
DAY_MANY: Final = "dagar"
TABLED: Final = "{title} (bordlagt)"

EMPTY: Final = "Inga sammanträden är kända vid periodens slut."

WHEEL_ALL: Final = "{count} sammanträden {year}, alla i en månad som årshjulet har"
WHEEL_ALL_ONE: Final = "Ett sammanträde {year}, i en månad som årshjulet har"
WHEEL_SOME: Final = "{agree} av {slots} månader i årshjulet har ett sammanträde {year}"
WHEEL_OUTSIDE: Final = "{count} sammanträden {year}, {outside} utanför årshjulets månader"
WHEEL_NONE: Final = "Inga sammanträden är beslutade för {year}"
WHEEL_SUBTITLE: Final = (
    "{year} uppifrån och ned. Bred linje: månad i årshjulet. Fylld cirkel: sammanträde. Ruta: dag eller månad då något "
    "ska vara gjort."
)
WHEEL_SUBTITLE_PAST: Final = " Grått ligger före periodens slut."
WHEEL_DESCRIPTION: Final = (
    "Året uppifrån och ned, månad för månad, med sammanträden, sista dagar och vad som ska beslutas."
)
WHEEL_ALT: Final = "Årshjulet {year}. {rows}"
WHEEL_ALT_ROW: Final = "{when}: {what}."
WHEEL_SOURCE: Final = (
    "Verksamhetsplan 2023, årshjulet; § 25, sammanträden; avtalet och reglementet. Varje rad i tabellen har sin källa"
)
WHEEL_NOTE: Final = (
    "Punkterna i årshjulet ligger på sammanträdet i sin månad. Protokollet säger inte det; vi har lagt dem där."
)
WHEEL_EMPTY: Final = "Kalendern har inga händelser för {year}."
MEETING: Final = "Sammanträde"
MEETING_TIMES: Final = "Sammanträde {times}"
MEETING_CANCELLED: Final = "Sammanträde, inställt"
CALL: Final = "Sista dag för kallelse"
COUNCIL: Final = "Fullmäktige i {kommun}: {status}"

COLUMN_WHEN: Final = "När"
COLUMN_WHAT: Final = "Vad"
COLUMN_KIND: Final = "Slag"
COLUMN_DETAIL: Final = "Mer"
COLUMN_RULE: Final = "Så är dagen bestämd"
COLUMN_STATUS: Final = "Läge"
PRINTED: Final = "Står i handlingen"
NOTHING: Final = "–"

NEXT: Final = "Vad ska beslutas när"
NEXT_SUBTITLE: Final = "Ett år framåt från {date}."
NEXT_EMPTY: Final = "Ingenting är känt för året efter {date}."
NEXT_AHEAD: Final = "om {days}"
RULE_AND_SOURCE: Final = "Regel och källa"
OWN: Final = "Fullmäktige i {kommun}: "
OWN_OWED: Final = "Återstår att besluta."

AGENDA: Final = "Dagordning {date}"
AGENDA_HELD: Final = "§§ {first}–{last} i protokollet, i ordning. Varje punkt leder till sidan med dess siffror."
AGENDA_COMING: Final = "Preliminär: ur årshjulet och bordlagda ärenden. Kallelsen avgör."
AGENDA_PAST: Final = (
    "Inget protokoll finns i underlaget. Punkterna är de som årshjulet och bordlagda ärenden gav på förhand."
)
AGENDA_EMPTY: Final = "Protokollet från {date} finns inte i underlaget, och årshjulet gäller inte det året."
AGENDA_CHOOSE: Final = "Välj sammanträde"
AGENDA_OPTION: Final = "{date}, {state}"
PARAGRAPH: Final = "§ {paragraph}"
POINT: Final = "Punkt {number}"
CASE: Final = "Ärende {case}"
NO_CASE: Final = "Ärendenummer anges inte"
NOT_DECIDED: Final = "Inget beslut är känt."
DOCUMENTS: Final = "Beslutsunderlag: {texts}."
DOCUMENT_NUMBER: Final = "{text} ({number})"
DOCUMENTS_NONE: Final = "Protokollet anger inget beslutsunderlag."
FIGURES: Final = "Siffrorna: {page}"
DECISION_LINK: Final = "Hela beslutet"
TABLED_LINK: Final = "Hur det bordlades"
ADDRESS: Final = "Adress till punkten"
ADDRESS_NAMED: Final = "Adress till {title}"

MEETINGS_EARLIER: Final = "Tidigare sammanträden som underlaget nämner ({count})"
MEETINGS_AGREE: Final = "Alla kända sammanträden från {year} ligger i en månad som årshjulet har."
MEETINGS_DISAGREE: Final = "Årshjulet och sammanträdena går isär: {sentences}"
MEETINGS_NOT_YET: Final = "Årshjulet har också {months}; där är inget sammanträde beslutat ännu."
MEETINGS_CAPTION: Final = "Sammanträden med sista dag för kallelse och vad årshjulet säger"
MEETINGS_GROUP: Final = "Beredningsgruppens möten ({count})"
CALL_RULE: Final = "Sista dag för kallelse är {days} dagar före sammanträdet, {clause}: ”{text}”"
COLUMN_DAY: Final = "Dag"
COLUMN_TIME: Final = "Tid"
COLUMN_PURPOSE: Final = "Innehåll"
COLUMN_CALL: Final = "Kallelse senast"
COLUMN_WHEEL: Final = "Beslut enligt årshjulet"
COLUMN_MATCH: Final = "Mot årshjulet"
COLUMN_CALL_RULE: Final = "Så är kallelsedagen räknad"
NO_TIME: Final = "ingen tid anges"
NO_PURPOSE: Final = "anges inte"
NOT_FOLLOWED: Final = "räknas inte"
CALL_DAY: Final = "{date}, {weekday}"

CALENDAR_LEAD: Final = (
    "En fil som Outlook, Google och telefonens kalender läser. Läs in den igen när sammanträdena ändras: samma "
    "händelse flyttas, den läggs inte till en gång till."
)
CALENDAR_EXAMPLES: Final = "Exempelhändelser börjar med ordet Exempel."
CALENDAR_UNDATED: Final = "Utan dag, och därför inte med: {names}."
CALENDAR_NAME: Final = "{title} ({when})"
CALENDAR_ALL: Final = "Ladda ned allt ({count})"
CALENDAR_BOARD: Final = "Ladda ned sammanträden och sista dagar ({count})"
CALENDAR_EMPTY: Final = "Kalendern har ingen händelse med dag."
