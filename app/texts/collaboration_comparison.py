"""Words of the comparison between the municipalities of one study, on the page *Samverkan*."""

from typing import Final

TITLE: Final = "Kommunerna jämförda"
ANCHOR: Final = "jamforelse"
LEAD: Final = "{count} kommuner jämförs. {posts} {budget}"
LEAD_POSTS: Final = "{most} har flest tjänster per invånare i säkerhetsfunktionen och {least} minst."
LEAD_NO_POSTS: Final = "Hur många tjänster enheterna har anges inte."
LEAD_BUDGET: Final = "Bara {names} anger en driftbudget."
LEAD_BUDGET_ALL: Final = "Alla anger en driftbudget."
LEAD_BUDGET_NONE: Final = "Ingen anger en driftbudget."
BUDGET: Final = "budget-operating"

WARNING: Final = "Studien varnar själv för jämförelsen: "
POSTS_TITLE: Final = "{most} har {high} tjänster per 10\u00a0000 invånare, {least} {low}"
POSTS_TITLE_ONE: Final = "{most} har {high} tjänster per 10\u00a0000 invånare"
POSTS_SUBTITLE: Final = (
    "Tjänster i säkerhetsfunktionen per 10\u00a0000 invånare. Under namnet står den tryckta totalen. Invånarna är "
    "studiens egna, avrundade tal."
)
POSTS_NAME: Final = "{kommun}|{total} {unit}"
POSTS_NAME_MISSING: Final = "{kommun}|{reason}"
POSTS_ALT: Final = "Liggande staplar. {rows}"
POSTS_ALT_ROW: Final = "{kommun} {value}, tryckt total {total} {unit}."
POSTS_ALT_MISSING: Final = "{kommun}: {reason}."
POSTS_DESCRIPTION: Final = "Liggande staplar, en per kommun: tjänster per 10\u00a0000 invånare, flest först."
POSTS_DEFINITION: Final = (
    "den tryckta totalen delad med studiens invånartal, gånger 10\u00a0000. Studien räknar totalen på olika sätt: "
    "heltidstjänster, tjänster, resurser och årsarbetskrafter. Vad som räknas i varje kommun står i tabellen."
)
CAUTIONS: Final = "Det säger studien om varför talen inte går att ställa rakt mot varandra"
GARBLED: Final = "Texten är förvanskad i källan och återges som den står."

KOMMUN: Final = "Kommun"
PRINTED_TOTAL: Final = "Tryckt total"
UNIT: Final = "Enhet"
INHABITANTS: Final = "Invånare enligt studien"
PER_10000: Final = "Tjänster per 10\u00a0000 invånare"
COUNTED: Final = "Vad som räknas"

WORDS: Final = "Så är arbetet organiserat"
WORDS_LEAD: Final = "Välj ett svar för att se vad studien säger ordagrant."
TABLE: Final = "Tal för tal"
TABLE_LEAD: Final = (
    "Välj ett tal för att se källan. Varje slag av tjänster står på sin egen rad: heltid, deltid och delade tjänster "
    "läggs inte ihop, och den tryckta totalen står för sig."
)
CAPTION: Final = "Kommunerna, tal för tal"
CAPTION_FEW: Final = "Mått som studien bara anger för en kommun"
FEW: Final = "Visa {count} som studien bara anger för en kommun"
MEASURE_COUNT: Final = ("mått", "mått")
ALWAYS_SHOWN: Final = ("budget",)
MEASURE: Final = "Mått"
WORD_UNIT: Final = "text"
SHORT_REASONS: Final[dict[str, str]] = {
    "not_stated": "anges inte",
    "not_applicable": "ej tillämpligt",
    "unreadable": "går inte att läsa",
    "not_reported": "ej rapporterat",
    "not_due": "inte ännu",
    "confidential": "sekretess",
}
EVERYTHING: Final = "Alla värden med kommentar, och nedladdning"
VALUE: Final = "Värde"
COMMENT: Final = "Kommentar"
GROUP: Final = "Grupp"
MEANING: Final = "Vad måttet räknar"
WHY_MISSING: Final = "Varför värdet saknas"
FILE_TITLE: Final = "Kommunerna jämförda, mått för mått"

UNREADABLE: Final = "Det här gick inte att läsa i källan"
UNREADABLE_ROW: Final = "{subject}. Hindrar: {blocks} Kan lämnas av: {who}."

MEETINGS: Final = "Så ofta möts grupperna"
MEETINGS_TITLE: Final = "Oftast, {words}, möts {names}"
MEETINGS_NO_NUMBER: Final = "Ingen grupp anger hur många gånger om året den möts"
MEETINGS_SUBTITLE: Final = (
    "{told} av {all} grupper och organ som studien nämner säger hur ofta de möts. För de andra saknas underlag."
)
GROUP_NAME: Final = "Grupp eller organ"
HOW_OFTEN: Final = "Hur ofta, med studiens ord"
PER_YEAR: Final = "Gånger per år"
NO_NUMBER: Final = "anges inte"
SEVERAL: Final = "flera kommuner"

EACH: Final = "Kommun för kommun: styrdokument och samarbeten"
DOCUMENT_COUNT: Final = ("styrdokument", "styrdokument")
COOPERATION_COUNT: Final = ("samarbete", "samarbeten")
DOCUMENTS: Final = "Styrdokument"
COOPERATIONS: Final = "Samarbeten"
SHARED: Final = "Gemensamt för flera kommuner"
OTHERS: Final = "Andra kommuner som studien nämner"
DOCUMENT: Final = "{name} ({marks})"
DOCUMENT_BY: Final = "{document}. Beslutat av: {who}"
OTHER_KIND: Final = "annat"
COOPERATION: Final = "{partner}: {subject}"
NONE: Final = "Studien nämner inga."
