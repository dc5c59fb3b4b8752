"""Words of Kostnadsfördelning. Sentences are templates; figures arrive formatted."""

from typing import Final

SLUG: Final = "kostnadsfordelning"
COORDINATOR: Final = "samordnaren"
NO_YEAR: Final = "Ingen handling anger vad kommunerna betalar under den valda perioden."

# ---- Lead
LEAD_ALL: Final = "De {count} kommunerna betalar {total} till nämnden {year}, {per_head} per invånare."
LEAD_KOMMUN: Final = "{kommun} betalar {total} till nämnden {year}, {per_head} per invånare."
LEAD_OUTSIDE: Final = "Utanför summan ligger {services}, {amount}, som leverantören fakturerar direkt."
LEAD_UNKNOWN: Final = "Hur övriga poster fördelas per kommun: underlag saknas."
LEAD_ONLY: Final = (
    "{kommun} betalar {total} för {services} {year}. För resten av nämndens budget saknas underlag per kommun."
)
LEAD_ONLY_ALL: Final = (
    "För {year} är bara {services} fördelad per kommun: {total} tillsammans. För resten av budgeten saknas underlag."
)
PARTIAL: Final = (
    "Underlag saknas per kommun {year} för {services}. Handlingarna budgeterar posterna men fördelar dem inte."
)
OTHER_YEAR: Final = "Se fördelningen för {year}"

# ---- The bill
BILL_SECTION: Final = "Kommunens belopp"
BILL_TITLE: Final = "Vad {kommun} betalar {year}"
BILL_TITLE_ONLY: Final = "Vad {kommun} betalar för {services} {year}"
BILL_TOTAL: Final = "Summa som nämnden fakturerar"
BILL_TOTAL_ONLY: Final = "Summa av det som är fördelat per kommun"
BILL_COLUMNS: Final = {"service": "Post", "amount": "Kronor {year}", "per_head": "Kr per invånare"}
OUTSIDE: Final = "Utanför summan: {service}, {why}"
OUTSIDE_WHY: Final = "som leverantören fakturerar direkt"
OUTSIDE_UNSHARED: Final = "som ingen handling fördelar per kommun"
OUTSIDE_PRICES: Final = "lagring, engångsavgifter och BankID"
OUTSIDE_PRICES_WHY: Final = "som beror på användningen (priserna står längre ned)"

# ---- The map
MAP_SECTION: Final = "Per invånare"
MAP_FINDING: Final = "{most} betalar mest per invånare, {most_amount}, och {least} minst, {least_amount}"
MAP_FINDING_ONE: Final = "{most} betalar {most_amount} per invånare"
MAP_ONLY: Final = "Bara {services}: {finding}"
MAP_SUBTITLE: Final = "Det nämnden fakturerar {year}, kronor per invånare. Folkmängd {date}."
MAP_SUBTITLE_ONLY: Final = "Bara {services} {year}, kronor per invånare. Folkmängd {date}."
MAP_LEGEND: Final = "kr per invånare"
MAP_ALT: Final = "Karta över kommunerna, mörkare där de betalar mer per invånare: {rows}."
LIST_FINDING: Final = "{kommun} betalar {amount} per invånare, plats {place} av {count}"
LIST_FINDING_ALL: Final = "{count} av {all} kommuner betalar mer per invånare än alla tillsammans, {amount}"
LIST_SUBTITLE: Final = (
    "Kronor per invånare och kronor tillsammans, högst per invånare först. Linjen: alla kommuner tillsammans, {amount}."
)
LIST_LABEL: Final = "{per_head} · {total} kr"
LIST_ALT: Final = "Liggande staplar, en per kommun: {rows}."
PER_HEAD_DEFINITION: Final = (
    "Det nämnden fakturerar delat med folkmängden {date}, den senaste som var känd före året. Andelen är kommunens "
    "del av allt som nämnden fakturerar."
)
TOTAL_COLUMNS: Final = {
    "kommun": "Kommun",
    "invoiced": "Nämnden fakturerar, kr",
    "share": "Andel",
    "per_head": "Kr per invånare",
    "outside": "Leverantören fakturerar, kr",
    "outside_per_head": "Leverantören, kr per invånare",
    "inhabitants": "Invånare",
}

# ---- Table
TABLE_SECTION: Final = "Alla kommuner, post för post"
TABLE_LEAD: Final = "Välj kommunens namn för att komma till dess belopp med källa."
TABLE_TITLE: Final = "Kostnadsandelar {year}, kronor"
TABLE_TOTAL: Final = "Summa"
TABLE_INVOICED: Final = "Nämnden fakturerar"
TABLE_OUTSIDE: Final = "{service} (utanför)"
CHECK_ALL: Final = "Varje posts andelar ger den tryckta summan på kronan: {count} av {count} stämmer."
CHECK_SOME: Final = "{right} av {count} poster ger den tryckta summan på kronan. {wrong}"
CHECK_WRONG: Final = "{service}: tryckt summa {printed}, raderna ger {computed}."
CHECK_TITLE: Final = "Tryckt summa mot andelarna, per post"
CHECK_OPEN: Final = "Kontroll mot de tryckta summorna"
CHECK_COLUMNS: Final = {
    "service": "Post",
    "printed": "Tryckt summa, kr",
    "computed": "Andelarna ger, kr",
    "difference": "Skillnad, kr",
    "rows": "Andelar",
}

# ---- Key
KEY_SECTION: Final = "Regeln bakom beloppen"
KEY_INTRO: Final = (
    "Planen säger ”en del rakt fördelat och en del fördelat på invånarantal”, men ingen handling anger hur mycket som "
    "är lika för alla och hur mycket som följer invånarna. Regeln är därför räknad fram ur beloppen."
)
KEY_EQUAL: Final = "{services} är lika för alla."
KEY_FOLLOWS: Final = "{services} följer en regel med en lika del och en del per invånare."
KEY_CLOSE: Final = "{services} gör det nästan."
KEY_NOT: Final = "{services} gör det inte."
KEY_NOT_ASSESSED: Final = "För {services} går det inte att bedöma."
KEY_VERDICTS: Final = {
    "equal": "lika för alla",
    "follows": "ja",
    "close": "nästan",
    "does_not_follow": "nej",
    "not_assessable": "kan inte bedömas",
}
KEY_TITLE: Final = "Regel per post {year}"
KEY_COLUMNS: Final = {
    "service": "Post",
    "verdict": "Följer regeln",
    "equal": "Lika del per kommun, kr",
    "price": "Per invånare, kr",
    "share": "Lika del av totalen",
    "off": "Skiljer som mest, kr",
    "date": "Folkmängd",
}
KEY_OFF: Final = "{amount} ({kommun})"
KEY_READING: Final = (
    "Ja: regeln ger varje kommuns belopp, så nära som beloppen är avrundade. Nästan: högst 2 procent fel för någon "
    "kommun. Nej: mer än så. Skiljer som mest: så långt från regeln ligger den kommun som passar sämst."
)
KEY_DEFINITION: Final = (
    "Regeln, fördelningsnyckeln, är skattad med minsta kvadratmetoden på folkmängden {date}: den dag som passar bäst "
    "bland dem som var kända före året. Skillnaden är den rest som nyckeln inte förklarar. Posten följer nyckeln när "
    "varje rest är högst halva avrundningssteget."
)
SERVICE: Final = "Post"
KEY_FINDING_EQUAL: Final = "{service} är lika för alla: {equal} per kommun"
KEY_FINDING_FOLLOWS: Final = "{service} följer regeln: {equal} per kommun och {price} per invånare"
KEY_FINDING_OFF: Final = "{service} följer {degree}regeln: {kommun} betalar {amount} {direction} än den ger"
KEY_DEGREE: Final = {"close": "nästan ", "does_not_follow": "inte ", "not_assessable": "kanske "}
MORE: Final = "mer"
LESS: Final = "mindre"
KEY_SUBTITLE: Final = (
    "Kronor {year}. Mörkt: lika del. Ljust: del per invånare. Streckat: det som skiljer. Linjen: det kommunen betalar."
)
KEY_ALT: Final = "Staplade delar per kommun för {service}: {rows}."
PART_COLUMNS: Final = {
    "kommun": "Kommun",
    "amount": "Betalar, kr",
    "equal": "Lika del, kr",
    "population": "Del per invånare, kr",
    "remainder": "Skiljer från regeln, kr",
    "inhabitants": "Invånare",
}

# ---- Worked example
EXAMPLE_SECTION: Final = "Räkneexempel, inte ett förslag"
EXAMPLE_LEAD: Final = (
    "Ändra hur mycket som är lika för alla, uppräkningen eller vilka som är med för {service} och se vad varje kommun "
    "skulle betala. Inget sparas, och ingen handling föreslår det. Adressen bär exemplet, så en länk visar samma sak."
)
EXAMPLE_EQUAL: Final = "Lika del av totalen, procent"
EXAMPLE_INDEX: Final = "Uppräkning av totalen"
EXAMPLE_WITHOUT: Final = "Kommuner som inte är med"
EXAMPLE_FINDING: Final = "I räkneexemplet betalar {most} {most_amount} mer och {least} {least_amount} mindre"
EXAMPLE_FINDING_UP: Final = "I räkneexemplet betalar ingen mindre; störst är ökningen för {most}, {most_amount}"
EXAMPLE_FINDING_DOWN: Final = "I räkneexemplet betalar ingen mer; störst är minskningen för {least}, {least_amount}"
EXAMPLE_FINDING_SAME: Final = "I räkneexemplet betalar alla lika mycket som i dag"
EXAMPLE_FINDING_OWN: Final = "I räkneexemplet betalar {kommun} {new}, {change}"
EXAMPLE_FINDING_OUT: Final = "I räkneexemplet är {kommun} inte med"
EXAMPLE_UNTOUCHED: Final = "Inget är ändrat: räkneexemplet visar de tryckta andelarna"
EXAMPLE_UNTOUCHED_SUBTITLE: Final = "Ändring mot den tryckta andelen {year}, kronor. Ändra något ovanför för att räkna."
EXAMPLE_INEXACT: Final = (
    "Regeln ger inte de tryckta andelarna exakt: {kommun} ligger {amount} från den. När något ändras räknas alla "
    "andelar med regeln, så en så stor del av en ändring kan bero på det."
)
EXAMPLE_MORE: Final = "{amount} mer än den tryckta andelen"
EXAMPLE_LESS: Final = "{amount} mindre än den tryckta andelen"
EXAMPLE_SAME: Final = "lika mycket som den tryckta andelen"
EXAMPLE_NOBODY: Final = "Alla kommuner är borttagna. Ta tillbaka minst en för att räkna."
EXAMPLE_SUBTITLE: Final = (
    "Ändring mot den tryckta andelen {year}, kronor. Åt höger betalar kommunen mer, åt vänster mindre. Lika del "
    "{equal}, uppräkning {index}, {count} kommuner."
)
EXAMPLE_TOTAL: Final = "Totalen är {total}."
EXAMPLE_TOTAL_INDEXED: Final = "Totalen {total} räknas upp till {new_total}."
EXAMPLE_DEFINITION: Final = (
    "{total} Den lika delen delas på kommunerna som är med, resten efter folkmängden {date}. Andelarna avrundas till "
    "hela kronor och ger totalen på kronan."
)
EXAMPLE_SOURCE: Final = "Räkneexempel utifrån {places}"
EXAMPLE_ALT: Final = "Liggande staplar per kommun: {rows}."
EXAMPLE_COLUMNS: Final = {
    "kommun": "Kommun",
    "now": "Tryckt andel, kr",
    "new": "Räkneexempel, kr",
    "difference": "Ändring, kr",
    "inhabitants": "Invånare",
}
EXAMPLE_ABSENT: Final = "inte med"
EXAMPLE_UNKNOWN: Final = "Adressen anger utan=”{value}”, som inte är kommuner i fördelningen. De räknas inte."

# ---- Prices
PRICE_SECTION: Final = "Priser som tillkommer"
PRICE_LEAD: Final = (
    "Priserna står i noter i handlingarna. Vad de ger per kommun beror på användningen: underlag saknas."
)
PRICE_TITLE: Final = "Priser {year}"
PRICE_COLUMNS: Final = {"service": "Post", "name": "Pris", "amount": "Belopp"}
PRICE_RANGE: Final = "{low}–{high}"
