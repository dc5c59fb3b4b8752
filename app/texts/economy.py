"""Words of Ekonomi. Sentences are templates; figures arrive formatted."""

from typing import Final

TITLE: Final = "Ekonomi"

# ---- Small words
SIDE_CODES: Final = {"kostnader": "Kostnader", "intakter": "Intäkter"}
SIDES: Final = {"kostnader": "cost", "intakter": "income"}
DEFAULT_SIDE: Final = "kostnader"
PER: Final = "per "
WHOLE_YEAR: Final = "för hela {year}"
EXAMPLE_SOURCE: Final = "Exempeldata"

# ---- Lead
LEAD_RESULT: Final = "Resultatet {when} är {result}."
LEAD_UNINVOICED: Final = "{count} {noun} som ännu inte har fakturerats drar ned det med {amount}."
NOUN_PROJECTS: Final = "projekt"
NOUN_POSTS: Final = ("post", "poster")
LEAD_WORST: Final = "Störst underskott har {service}, {amount}."
LEAD_NO_DEFICIT: Final = "Ingen post har underskott."
LEAD_FORECAST: Final = "Prognosen för året är {amount}."
LEAD_NO_OUTCOME: Final = "Budgeten för {year} är {budget}. Utfall och prognos {when}: underlag saknas."
NO_OUTCOME: Final = "Inget dokument redovisar utfall eller prognos {when}."
NO_OUTCOME_EXAMPLES: Final = (
    "Slå på ”Visa exempeldata” för att se hur uppföljningen ser ut när utfallet är inrapporterat."
)
NOT_FOLLOWED: Final = "Ekonomin följs inte för den valda perioden."
COORDINATOR: Final = "samordnaren"
KOMMUN_LINK: Final = "Vad {kommun} betalar står under Kostnadsfördelning"

# ---- Result per service
RESULT_SECTION: Final = "Var ekonomin står"
RESULT_FINDING_UNINVOICED: Final = "{names} drar ned resultatet med {amount}; inget av det är fakturerat"
RESULT_FINDING_WORST: Final = "{service} har det största underskottet, {amount}"
RESULT_FINDING_NONE: Final = "Alla {count} poster har intäkter som täcker kostnaderna"
RESULT_SUBTITLE: Final = "Intäkter minus kostnader, januari–{month} {year}, kronor. Plus är överskott. Sämst först."
RESULT_PRINTED: Final = (
    "Tryckt som ”Avvikelse”. I utfallet betyder avvikelse intäkter minus kostnader; i prognosen betyder ordet "
    "prognos minus budget."
)
RESULT_COMPUTED: Final = "Intäkter minus kostnader, räknat från januari."
RESULT_COLUMNS: Final = {
    "service": "Tjänst eller projekt",
    "printed": "Tryckt som",
    "income": "Intäkter, kr",
    "cost": "Kostnader, kr",
    "result": "Resultat, kr",
    "why": "Förklaring i underlaget",
}
NO_EXPLANATION: Final = "ingen förklaring"
QUOTED: Final = "”{text}”"
PRINTED_TOTAL: Final = "Tryckt summa"
COMPUTED_TOTAL: Final = "Raderna ger"
ONLY_TOTAL: Final = "Summa"
TOTAL_INCOME_DIFFERS: Final = "Tryckt summa intäkter är {printed}; raderna ger {computed}."
TOTAL_COST_DIFFERS: Final = "Tryckt summa kostnader är {printed}; raderna ger {computed}."
TOTAL_RESULT_AGREES: Final = "Radernas tryckta resultat ger {computed}, samma som den tryckta summan."
TOTAL_RESULT_DIFFERS: Final = "Radernas tryckta resultat ger {computed}; tryckt summa är {printed}."
TOTAL_ODD_LINES: Final = (
    "Radernas intäkter minus kostnader ger {computed}, eftersom {names} är tryckt med resultatet {line_printed} men "
    "har intäkter minus kostnader {line_computed}."
)
TOTAL_ROUNDING: Final = "Skillnaderna ryms i avrundningen till hela kronor. De tryckta beloppen visas."
TOTAL_NOT_ROUNDING: Final = "Skillnaderna är större än avrundningen kan ge. De tryckta beloppen visas."
TOTAL_AGREES: Final = "Radernas summor är desamma som de tryckta."
EXPLANATIONS: Final = "Förklaringar till resultaten"
RESULT_ALT: Final = "Liggande staplar med resultat per tjänst, sämst överst: {rows}."

# ---- Budget, outcome and forecast
YEAR_SECTION: Final = "Vad året väntas ge"
YEAR_SECTION_DONE: Final = "Vad året gav"
YEAR_LEAD: Final = "Prognosen för {year}: intäkter {income}, kostnader {cost}, resultat {result}. {why}"
YEAR_DONE: Final = "Hela {year}: intäkter {income}, kostnader {cost}, resultat {result}. {why}"
YEAR_ONE: Final = "Hela resultatet kommer från {service}: {why}"
YEAR_TOP: Final = "Störst är {service}, {amount}: {why}"
VERSION: Final = "Budgetversion"
SIDE: Final = "Visa"
OUTCOME_FINDING_OVER: Final = "{service} väntas kosta {amount} mer än budget"
OUTCOME_FINDING_UNDER: Final = "Ingen tjänst väntas kosta mer än budget"
OUTCOME_FINDING_LESS: Final = "{service} väntas få {amount} mindre i intäkter än budget"
OUTCOME_FINDING_ENOUGH: Final = "Ingen tjänst väntas få mindre i intäkter än budget"
OUTCOME_FINDING_OVER_DONE: Final = "{service} kostade {amount} mer än budget"
OUTCOME_FINDING_UNDER_DONE: Final = "Ingen tjänst kostade mer än budget"
OUTCOME_FINDING_LESS_DONE: Final = "{service} fick {amount} mindre i intäkter än budget"
OUTCOME_FINDING_ENOUGH_DONE: Final = "Ingen tjänst fick mindre i intäkter än budget"
OUTCOME_UNBUDGETED: Final = "; {service} har ingen budget"
OUTCOME_EMPTY: Final = "Inget utfall att jämföra med budgeten"
OUTCOME_SUBTITLE: Final = (
    "{side}, kronor. Fylld stapel: utfall januari–{month}. Öppen stapel: prognos för hela {year}. "
    "Smal linje: budget för hela året ({version})."
)
OUTCOME_SUBTITLE_DONE: Final = (
    "{side}, kronor. Fylld stapel: utfall för hela {year}. Smal linje: budget för hela året ({version})."
)
OUTCOME_LABEL: Final = "{outcome} av {budget}"
OUTCOME_LABEL_FORECAST: Final = "prognos {forecast}"
OUTCOME_LABEL_NO_BUDGET: Final = "{outcome}, budget saknas"
OUTCOME_LABEL_NO_OUTCOME: Final = "budget {budget}, utfall saknas"
OUTCOME_LABEL_NOTHING: Final = "underlag saknas"
OUTCOME_COLUMNS: Final = {
    "service": "Tjänst",
    "budget": "Budget helår, kr",
    "outcome": "Utfall t.o.m. {month}, kr",
    "share": "Utfall av budget",
    "forecast": "Prognos helår, kr",
    "deviation": "Prognos mot budget, kr",
    "deviation_done": "Utfall mot budget, kr",
    "why": "Förklaring i underlaget",
}
OUTCOME_DEFINITION: Final = (
    "Prognos mot budget är räknad så att plus alltid är bättre än budget: för intäkter prognos minus budget, för "
    "kostnader budget minus prognos. {months} av årets tolv månader, {share}, har gått. Där tabellerna delar in "
    "posterna olika jämförs de tillsammans, till exempel Grundfinansiering och e-kontor."
)
OUTCOME_DEFINITION_DONE: Final = (
    "Utfall mot budget är räknat så att plus alltid är bättre än budget: för intäkter utfall minus budget, för "
    "kostnader budget minus utfall. Där tabellerna delar in posterna olika jämförs de tillsammans, till exempel "
    "Grundfinansiering och e-kontor."
)
OUTCOME_NULL: Final = "Underlag saknas betyder att posten inte har något belopp i den valda budgeten. Det är inte noll."
OUTCOME_ALT: Final = "Liggande staplar per tjänst med utfall, prognos och budget: {rows}."

# ---- Printed budgets
BUDGET_SECTION: Final = "Hur stor budgeten är"
BUDGET_ONE: Final = "Budget {year} är {total}."
BUDGET_TWO: Final = "Budget {year} är {first}, eller {second} med {added} men utan {removed}."
BUDGET_TWO_PLAIN: Final = "Budget {year} är tryckt med {count} summor: {totals}."
BUDGET_WHY: Final = "{total} räknar med {parts}."
BUDGET_WHY_COMMON: Final = "Det övriga är detsamma i båda: {common}."
BUDGET_WHY_PART: Final = "{service} ({amount})"
BUDGET_WHY_ONLY_COMMON: Final = "bara det som finns i alla"
BUDGET_FINDING: Final = "Det som skiljer budgetarna för {year} åt är {names}"
BUDGET_FINDING_SAME: Final = "Varje års budgetar är lika stora"
BUDGET_SUBTITLE: Final = (
    "Varje tryckt budget med summa, kronor. Delarna visar vad de har gemensamt och vad som skiljer dem."
)
BUDGET_DEFINITION: Final = (
    "En budget är hel när dess summa är tryckt. Löpande text och avtalets bilaga anger bara några poster och har ingen "
    "summa; de står i tabellen. Intäkter och kostnader är lika stora i varje budget."
)
BUDGET_COMMON: Final = "Finns i alla budgetar"
BUDGET_EXTERNAL: Final = "{service}|(faktureras av leverantören)"
BUDGET_COLUMNS: Final = {
    "year": "År",
    "name": "Budget",
    "scope": "Omfattar",
    "total": "Tryckt summa, kr",
    "rows": "Posterna ger, kr",
    "posts": "Poster",
}
NO_TOTAL: Final = "ingen summa tryckt"
BUDGET_ALT: Final = "Liggande staplar, en per tryckt budget: {rows}."
BUDGET_UNDECIDED: Final = "Inget dokument säger vilken av budgetarna nämnden beslutade: underlag saknas."

# ---- Year to year
CHANGE_SECTION: Final = "Budget {from_year} mot {to_year}"
CHANGE_FINDING: Final = "Budgeten växer med {amount} till {total}; {service} står för det mesta"
CHANGE_FINDING_LESS: Final = "Budgeten minskar med {amount} till {total}; {service} står för det mesta"
CHANGE_FINDING_SAME: Final = "Budgeten är oförändrad, {total}"
CHANGE_SUBTITLE: Final = "Ändring per post, kronor. {from_name} jämförd med {to_name}."
CHANGE_COLUMNS: Final = {
    "service": "Post",
    "from": "Budget {year}, kr",
    "to": "Budget {year}, kr",
    "change": "Ändring, kr",
    "share": "Ändring",
}
CHANGE_ABSENT: Final = "fanns inte"
CHANGE_NEW: Final = "ny post"
CHANGE_LABEL_NEW: Final = "{amount} (ny)"
CHANGE_DEFINITION: Final = (
    "Bara budgetar som omfattar samma sak jämförs: utan Datacenter, som leverantören fakturerar. En post som bara "
    "finns det ena året bidrar med hela sitt belopp till ändringen av totalen."
)
CHANGE_ALT: Final = "Liggande staplar med ändringen per post, störst överst: {rows}."
STATEMENTS_TITLE: Final = "Samma post med olika belopp, kronor"
STATEMENTS_ONE: Final = "Budget {year} för {service} är tryckt med {count} belopp: {amounts}."
STATEMENTS_NOTE: Final = "Tabellen i verksamhetsplanen används på sidan. De andra beloppen står kvar som de är tryckta."
STATEMENTS_COLUMNS: Final = {"post": "Post", "place": "Där det står", "amount": "Kronor"}

# ---- Over time
TIME_SECTION: Final = "Hur ekonomin har utvecklats"
TIME_FINDING: Final = "Resultatet har gått från {first} {first_when} till {last} {last_when}"
TIME_EMPTY: Final = "Ingen avläsning finns"
TIME_FINDING_ONE: Final = "En avläsning finns: {result} {when}"
TIME_SUBTITLE: Final = (
    "Resultat från januari till varje avläsning (fylld stapel) och årets resultat enligt prognosen då (öppen stapel), "
    "kronor."
)
TIME_LABEL: Final = "{result}, prognos {forecast}"
TIME_LABEL_FINAL: Final = "{result}, hela året"
TIME_COLUMNS: Final = {
    "when": "Avläsning",
    "income": "Intäkter, kr",
    "cost": "Kostnader, kr",
    "result": "Resultat, kr",
    "forecast": "Årets resultat enligt prognosen, kr",
}
TIME_NOTE: Final = "Beloppen räknas från januari. En avläsning under ett år jämförs inte med en under ett annat."
TIME_ALT: Final = "Liggande staplar per avläsning: {rows}."
TIME_TABLE: Final = "Resultat per tjänst vid varje avläsning {year}, kronor"

# ---- Forecasts and what they became
FORECAST_SECTION: Final = "Prognoserna och vad de blev"
FORECAST_FINDING: Final = (
    "Prognosen {when} låg {amount} från årets resultat; störst var skillnaden för {service}, {difference}"
)
FORECAST_SUBTITLE: Final = (
    "Årets resultat minus prognosen per tjänst, kronor. Åt höger blev det bättre än prognosen, åt vänster sämre."
)
FORECAST_MADE: Final = "Prognos {when}"
FORECAST_COLUMNS: Final = {
    "service": "Tjänst",
    "made": "Prognos gjord",
    "forecast": "Prognos, kr",
    "final": "Blev, kr",
    "difference": "Skillnad, kr",
}
FORECAST_DEFINITION: Final = "Resultat är intäkter minus kostnader för hela året. Plus: det blev bättre än prognosen."
FORECAST_ALT: Final = "Ett märke per tjänst och prognos: {rows}."
FORECAST_NOT_YET: Final = (
    "Prognoserna för {year} jämförs med utfallet när året är redovisat. Utfall per sista december {year}: "
    "underlag saknas."
)

EMPTY: Final = "–"

THREADS_SECTION: Final = "Vad pengarna hör ihop med"
THREADS_LEAD: Final = (
    "Tjänster i ekonomin med de aktiviteter, mål, risker och avtalsvillkor som de hör till. Kopplingarna är vår "
    "läsning; de står inte i handlingarna."
)
THREADS_KINDS: Final = {
    "project": ("Aktivitet", "Aktiviteter"),
    "goal": ("Mål", "Mål"),
    "risk": ("Risk", "Risker"),
    "term": ("Villkor i avtalet", "Villkor i avtalet"),
}
