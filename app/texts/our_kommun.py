"""Words of Vår kommun."""

from typing import Final

TITLE: Final = "Vår kommun"
LEAFLET: Final = "Kommunblad för {kommun}: två sidor till fullmäktige (PDF)"
TITLE_OF: Final = "{kommun} i Norrbottens e-nämnd"
CHOOSE_LEAD: Final = "Välj kommun. Valet följer med till alla sidor och står i adressen, så att länken visar samma sak."
CHOOSE_HEADING: Final = "De fjorton kommunerna"
EMPTY: Final = "Inget är redovisat om {kommun} för perioden."
EMPTY_WHO: Final = "samordnaren"

SECTIONS: Final = {
    "betalar": "Vad vi betalar, och varför",
    "jamfort": "Jämfört med de andra",
    "med-i": "Vad vi är med i",
    "platser": "Våra platser",
    "besluta": "Vad vi ska besluta",
    "kalender": "Våra dagar framåt",
    "risker": "Risker som rör oss",
    "mal": "Mål som mäts per kommun",
    "saknas": "Det här saknas för vår kommun",
}

LEAD_PAYS: Final = "{kommun} betalar {amount} till nämnden för {year}."
LEAD_PAYS_ONE: Final = (
    "{kommun} betalar {amount} till nämnden för {year} i {service}. Övriga tjänster är inte fördelade per kommun."
)
LEAD_PAYS_UNKNOWN: Final = "Vad {kommun} betalar för {year} saknas i underlaget."
LEAD_OWES: Final = "{count} väntas av fullmäktige."
LEAD_OWES_NONE: Final = "Fullmäktige har inget beslut kvar."
DECISION: Final = "beslut"

BRIEF_INVOICED: Final = "Till nämnden {year}"
BRIEF_INVOICED_ONE: Final = "Till nämnden {year}, {service}"
BRIEF_OUTSIDE: Final = "Utanför nämnden, till leverantören"
BRIEF_PER_INHABITANT: Final = "Per invånare"
BRIEF_MEDIAN: Final = "{amount}, medianen för de {count} är {median}"
BRIEF_PROJECTS: Final = "Med i"
BRIEF_PROJECTS_NONE: Final = "framgår inte"
BRIEF_SEAT: Final = "Platsen i nämnden"
BRIEF_SEAT_OF: Final = "besatt vid {filled} av {expected} sammanträden"
BRIEF_SEAT_UNKNOWN: Final = "underlag saknas för {unknown} av {expected} sammanträden"
BRIEF_SEAT_SOME: Final = "besatt vid {filled} av {expected} sammanträden, {unknown} okända"
BRIEF_SEAT_NONE: Final = "inga sammanträden är redovisade"
BRIEF_DECISIONS: Final = "Beslut som väntas av fullmäktige"
BRIEF_GOALS: Final = "Mål som mäts per kommun"
BRIEF_GOALS_OF: Final = "{lifted} av {counted} uppfyllda"
BRIEF_GOALS_MISSING: Final = "{lifted} av {counted} uppfyllda, {missing} utan uppgift"
BRIEF_GOALS_NOT_DUE: Final = "{counted} mål, inga är aktuella ännu"

PAYS_TITLE: Final = "{kommun} betalar {amount} till nämnden; {service} är den största posten"
PAYS_TITLE_ONE: Final = "{kommun} betalar {amount} till nämnden; bara {service} är fördelat per kommun"
PAYS_SUBTITLE: Final = "Kronor för {year}. Fylld stapel: nämnden fakturerar. Öppen stapel: leverantören fakturerar."
PAYS_SUBTITLE_ONE: Final = "Kronor för {year}."
PAYS_ALT: Final = "Liggande staplar. {facts}."
PAYS_ROW: Final = "{service}, {amount}"
PAYS_SOURCE: Final = "protokollet 2022-12-14 med bilagor"
PAYS_DEFINITION: Final = (
    "nyckeln är räknad ur de fjorton beloppen: en lika del för alla och ett pris per invånare. Den beslutade modellen "
    "finns inte i underlaget."
)
PAYS_CAPTION: Final = "Så förklaras beloppen"
PAYS_MISSING: Final = "Fördelningen per kommun saknas för {services}. Det kommunen betalar där ingår inte i summan."
COLUMN_SERVICE: Final = "Tjänst"
COLUMN_AMOUNT: Final = "Kronor"
COLUMN_KEY: Final = "Så förklaras beloppet"
COLUMN_PER: Final = "Kr per invånare"
COLUMN_MEDIAN: Final = "Median, kr per invånare"
COLUMN_EQUAL: Final = "Lika del, kr"
COLUMN_POPULATION: Final = "Efter invånarantal, kr"
COLUMN_REMAINDER: Final = "Rest, kr"

PEERS_ABOVE: Final = "{kommun} betalar {amount} per invånare{of}, mer än medianen {median}"
PEERS_BELOW: Final = "{kommun} betalar {amount} per invånare{of}, mindre än medianen {median}"
PEERS_EQUAL: Final = "{kommun} betalar {amount} per invånare{of}, lika mycket som medianen"
PEERS_SUBTITLE: Final = "Kronor per invånare till nämnden {year}, utan datacenter. Folkmängd {date}."
PEERS_ALT: Final = "Liggande staplar, en per kommun, från {first} till {last}. {kommun} är på plats {rank} av {count}."
PEERS_NOTE: Final = "små kommuner betalar mer per invånare, eftersom en del av kostnaden är lika för alla."
PEERS_NOTE_EQUAL: Final = "små kommuner betalar mer per invånare, eftersom beloppet är lika för alla."
PEERS_OF_ONE: Final = " i {service}"
PEERS_SUBTITLE_ONE: Final = (
    "Kronor per invånare i {service} {year}; övriga tjänster är inte fördelade per kommun. Folkmängd {date}."
)
PEERS_MEDIAN: Final = "median {median}"
PEERS_SOURCE: Final = "protokollet 2022-12-14 med bilagor; folkmängd enligt SCB"
COLUMN_KOMMUN: Final = "Kommun"
COLUMN_RANK: Final = "Plats"

PROJECTS_CAPTION: Final = "Aktiviteter som nämner kommunen"
PROJECTS_NONE: Final = (
    "Inget underlag nämner {kommun} som deltagare i något projekt. Det betyder inte att kommunen står utanför."
)
COLUMN_PROJECT: Final = "Aktivitet"
COLUMN_HOW: Final = "Hur"
COLUMN_SINCE: Final = "Enligt uppgift"

SEATS_CAPTION: Final = "Platsen vid årets möten"
SEATS_NONE: Final = "Inga möten är redovisade för perioden."
PREPARATORY: Final = "Beredningsgruppen: med vid {filled} av {expected} möten."
PREPARATORY_NONE: Final = "Beredningsgruppen: inga möten är redovisade."
COLUMN_BODY: Final = "Organ"
COLUMN_DATE: Final = "Datum"
COLUMN_SEAT: Final = "Platsen"

DECISIONS_NONE: Final = "Inget ärende väntar på fullmäktige."
DECISION_LINE: Final = "{matter}: {decision}. Av {count} fullmäktige har {approved} godkänt."
DECISION_LINE_SOME: Final = (
    "{matter}: {decision}. Av {count} fullmäktige har {approved} godkänt; underlag saknas från {unknown}."
)
DECISION_LINE_UNKNOWN: Final = "{matter}: {decision}. Inget av de {count} fullmäktiges beslut är känt."
DECISION_LEDGER: Final = "Se alla {count} fullmäktige i Beslut"
DECISION_RAISED: Final = "Nämnden väckte ärendet"
AGREEMENT_FROM: Final = "Avtalet är tänkt att gälla från"
AGREEMENT_NOTICE: Final = "Sista dag att säga upp avtalet"

RISKS_LEAD: Final = (
    "Planens risker som rör {kommun} genom fullmäktiges beslut, ett projekt eller en tjänst. Kopplingen är gjord i "
    "uppföljningen, inte i planen."
)
RISKS_NONE: Final = "Ingen risk i planen är kopplad till {kommun}."
RISK_VALUE: Final = "Riskvärde {value}."
RISK_UNREADABLE: Final = "Riskvärdet går inte att läsa."
RISK_PLAN: Final = "{decision}, enligt planen."
RISK_ACTION: Final = "Görs: {action}"

CALENDAR_LEAD: Final = "Det som ligger framför {kommun}, räknat från {date}."
CALENDAR_NONE: Final = "Inget är bestämt framåt."
CALENDAR_DOWNLOAD: Final = "Ladda ned våra dagar till kalendern ({count})"
CALENDAR_STEM: Final = "var-kommun-kalender"
CALENDAR_NOTE: Final = "Filen har sammanträden med kallelser och avtalets dagar. Det som saknar dag är inte med."

GOALS_CAPTION: Final = "Målen, och hur det står till hos oss"
GOALS_NONE: Final = "Inga mål mäts per kommun för perioden."
COLUMN_GOAL: Final = "Mål"
COLUMN_STATE: Final = "Hos oss"
COLUMN_MEANS: Final = "Betyder"
CONTRIBUTION: Final = {
    "lifts": "bidrar till målet",
    "holds_back": "håller tillbaka målet",
    "not_reported": "underlag saknas",
    "not_due": "inte aktuellt ännu",
}

MISSING_NONE: Final = "Inget saknas i underlaget för perioden."
MISSING_SERVICES: Final = "Fördelning per kommun av {services}. Kan ge besked: samordnaren."
MISSING_SEATS: Final = "Om platsen var besatt vid {count}. Kan ge besked: nämndsekreteraren."
MISSING_MEETING: Final = "sammanträde"
MISSING_MEETINGS: Final = "sammanträden"
MISSING_DECISIONS: Final = "Fullmäktiges beslut: {count}. Kan ge besked: kommunen själv."
MISSING_MATTER: Final = "ärende"
MISSING_MATTERS: Final = "ärenden"
MISSING_GOALS: Final = "Uppgifter till målen {goals}. Kan ge besked: kommunen själv eller samordnaren."
MISSING_PROJECTS: Final = "Vilka projekt kommunen är med i. Kan ge besked: samordnaren."
MISSING_KEY: Final = "Den beslutade fördelningsmodellen. Kan ge besked: samordnaren."
