"""Words of Läget."""

from typing import Final

TITLE: Final = "Läget"
EMPTY: Final = "Läget är inte redovisat för perioden."
EMPTY_WHO: Final = "samordnaren"

STAND: Final = "Var står vi"
DEVIATES: Final = "Vad avviker"
DECIDE: Final = "Vad ska beslutas"
FOR_KOMMUN: Final = "För {kommun}"
FOR_ANY: Final = "För din kommun"
SURE: Final = "Så säkra är uppgifterna"

AREA: Final = {"goal": "Mål", "economy": "Ekonomi", "project": "Projekt", "attendance": "Närvaro"}
SLUG: Final = {"goal": "mal", "economy": "ekonomi", "project": "projekt", "attendance": "narvaro", "decision": "beslut"}
# Areas whose pages have a place for each subject.
ANCHORED: Final = ("goal", "project", "decision")
RULE: Final = "Regel"
RULE_FIGURES: Final = "Underlag"

# The sentence for the whole is put together of one phrase for each area and status: what is expected of the year, and
# what became of it.
EXPECTED: Final = {
    ("goal", "met"): "målen väntas nås",
    ("goal", "partly_met"): "målen väntas nås delvis",
    ("goal", "not_met"): "de flesta mål väntas inte nås",
    ("economy", "met"): "ekonomin väntas gå ihop",
    ("economy", "not_met"): "ekonomin väntas gå med underskott",
    ("project", "met"): "projekten håller tidplanen",
    ("project", "partly_met"): "en del av projekten är försenade",
    ("project", "not_met"): "de flesta projekt är försenade",
    ("attendance", "met"): "närvaron når målet",
    ("attendance", "partly_met"): "närvaron når målet delvis",
    ("attendance", "not_met"): "närvaron når inte målet",
}
BECAME: Final = {
    ("goal", "met"): "målen nåddes",
    ("goal", "partly_met"): "målen nåddes delvis",
    ("goal", "not_met"): "de flesta mål nåddes inte",
    ("economy", "met"): "ekonomin gick ihop",
    ("economy", "not_met"): "året gav ett underskott",
    ("project", "met"): "projekten höll tidplanen",
    ("project", "partly_met"): "en del av projekten är försenade",
    ("project", "not_met"): "de flesta projekt är försenade",
    ("attendance", "met"): "närvaron nådde målet",
    ("attendance", "partly_met"): "närvaron nådde målet delvis",
    ("attendance", "not_met"): "närvaron nådde inte målet",
}
SUBJECT: Final = {
    "goal": "målen",
    "economy": "ekonomin",
    "project": "projekten",
    "attendance": "närvaron",
}
UNKNOWN: Final = "{subjects} kan inte bedömas"
UNKNOWN_FACT: Final = "för {subjects} saknas underlag"
BUT: Final = "{good}, men {bad}"
WHOLE: Final = "{sentence}."
KNOWN: Final = "{count} avvikelser är kända, {high} av dem {large}."
LARGE_ONE: Final = "stor"
LARGE_MANY: Final = "stora"
KNOWN_NONE_LARGE: Final = "{count} avvikelser är kända, ingen av dem stor."
KNOWN_ONE: Final = "En avvikelse är känd."

DEVIATION_NONE: Final = "Ingen avvikelse är känd."
MORE: Final = "{count} till:"
MORE_AREA: Final = "{area} {count}"
AREA_OF_DEVIATION: Final = {**AREA, "decision": "Beslut"}
SEVERITY: Final = {"high": "· stor", "medium": "· medelstor", "low": "· mindre"}
RANKING: Final = "Så rangordnas de"
RANKING_TITLE: Final = "Så rangordnas avvikelserna"
RANKING_RULES: Final = (
    (
        "Stor",
        "Underskott på minst 2 procent av intäkterna hittills. Mål som inte uppnås. Motstridiga uppgifter om fas.",
    ),
    ("Medelstor", "Underskott på minst 0,5 procent. Mål som uppnås delvis. Projekt som är försenade."),
    ("Mindre", "Mindre underskott. Platser i nämnden som stått tomma. Beslut som återstår i fullmäktige."),
    ("Ordning", "Störst först; bland lika stora kommer de som kostar mest först. Därefter turas områdena om."),
)
NO_ACTION_ANYWHERE: Final = "Åtgärd, ansvarig och datum: underlag saknas för alla. Samordnaren kan ge besked."
NUMBER_SPAN: Final = "{first}–{last}"
NO_ACTION_FOR: Final = "Åtgärd, ansvarig och datum: underlag saknas för nr {numbers}."
ACTION: Final = "Görs: {action}"
NUMBER: Final = "{number}."
WHO_WHEN: Final = "{who}, {when}"

DECISION_KIND: Final = {
    "raises_matter": "väcks i fullmäktige",
    "tables": "bordläggs",
    "decides": "beslutas",
    "approves": "godkänns",
    "accepts": "accepteras",
    "notes": "läggs till handlingarna",
}
ITEM: Final = "§\u00a0{number}\u00a0{title}"
PARAGRAPH: Final = "§\u00a0{number}"
FIRST_KINDS: Final = ("raises_matter", "tables", "decides")
DECIDED: Final = " {decided}."
AND: Final = " och "
THIS_MEETING: Final = "Detta möte"
NO_DAY: Final = "Utan dag"
MONTH: Final = "{month} {year}"
NOTHING_NEXT: Final = "Inget väntar på beslut enligt underlaget."
COUNCIL_ALL: Final = "Alla {count} fullmäktige"
COUNCIL_SOME: Final = "{owed} av {count} fullmäktige"
COUNCIL_IN: Final = "Fullmäktige i"
COUNCIL_DECIDE: Final = "ska besluta om"
COUNCIL_DONE: Final = "Alla {count} fullmäktige har godkänt"
COUNCIL_NONE_KNOWN: Final = "inget beslut är känt."
COUNCIL_APPROVED: Final = "{approved}\u00a0har godkänt."
COUNCIL_UNKNOWN: Final = "Underlag saknas från {unknown}."
OWN_OWES: Final = "är en av dem."
OWN_HAS_APPROVED: Final = "har godkänt."

OWN_PAYS: Final = "{kommun} betalar {amount} till nämnden för {year}."
OWN_PAYS_MORE: Final = "{kommun} betalar {amount} till nämnden för {year}. Datacentret, {more}, tillkommer."
OWN_PAYS_ONE: Final = (
    "{kommun} betalar {amount} till nämnden för {year} i {service}. Övriga tjänster är inte fördelade per kommun."
)
OWN_PAYS_UNKNOWN: Final = "Vad {kommun} betalar {year} saknas i underlaget."
OWN_MORE: Final = "Mer om {kommun}"
CHOOSE: Final = "Välj en kommun. Då står här vad den betalar, vad den är med i och vad den ska besluta."
CHOOSE_LINK: Final = "Välj bland de fjorton"

SURE_GOALS: Final = "{coverage}."
SURE_SEATS: Final = "Närvaron är okänd för {unknown} av {expected} platser."
SURE_PLACES: Final = "Källorna motsäger varandra eller är oklara på {total} ställen, varav {high} väger tungt."
SURE_LINK: Final = "Om uppgifterna"
