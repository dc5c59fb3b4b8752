"""Words of what a report found and how it asked, on the page *Samverkan*."""

from typing import Final

# ---- What the reader chooses: names in the address and the words for the codes ---------------------------------------

THEME: Final = "tema"
KIND: Final = "slag"
ACTOR: Final = "aktor"
PLACE: Final = "avsnitt"
SHOWN: Final = "antal"
FIRST_SHOWN: Final = 10
ADDRESS_KINDS: Final[dict[str, str]] = {
    "mojlighet": "possibility",
    "styrka": "strength",
    "utmaning": "challenge",
    "behov": "need",
}

# ---- Findings --------------------------------------------------------------------------------------------------------

TITLE: Final = "Iakttagelser"
ANCHOR: Final = "iakttagelser"
LEAD: Final = "Rapportens egna ord, en iakttagelse i taget. {parts}."
FINDING_COUNT: Final = ("iakttagelse", "iakttagelser")
KIND_COUNTS: Final[dict[str, tuple[str, str]]] = {
    "possibility": ("möjlighet", "möjligheter"),
    "strength": ("styrka", "styrkor"),
    "challenge": ("utmaning", "utmaningar"),
    "need": ("behov", "behov"),
}

PICTURE_TITLE: Final = "{count} av {all} iakttagelser är {kind}, flest i temat ”{theme}”"
PICTURE_SUBTITLE: Final = "Antal iakttagelser per tema och slag. Temat med flest står överst."
PICTURE_SHORT: Final = " Tema med bara en aktörs namn: samverkan med den aktören."
PICTURE_DESCRIPTION: Final = "Rutnät: tema mot slag av iakttagelse, med antalet i rutan och mörkare ju fler."
PICTURE_ALT: Final = "Rutnät med {themes} teman och {kinds} slag. {rows}"
PICTURE_ALT_ROW: Final = "{theme}: {parts}."
PICTURE_ALT_PART: Final = "{kind} {count}"
PICTURE_NOTE: Final = (
    "Indelningen i tema och slag är gjord här, utifrån rapportens rubriker och ord. Rapporten räknar inte iakttagelser "
    "och antalet säger inte hur viktig en fråga är."
)
COOPERATION_WITH: Final = "Samverkan med "
EVERY_KIND: Final = "Alla"
THEME_COLUMN: Final = "Tema"
KIND_COLUMN: Final = "Slag"
COUNT_COLUMN: Final = "Antal"

CHOOSE_THEME: Final = "Tema"
CHOOSE_KIND: Final = "Slag"
CHOOSE_ACTOR: Final = "Aktör"
ALL_THEMES: Final = "Alla teman"
ALL_KINDS: Final = "Alla slag"
ALL_ACTORS: Final = "Alla aktörer"
NO_ACTOR: Final = "Ingen aktör nämns"
WITH_COUNT: Final = "{name} ({count})"
AT_PLACE: Final = "Visar bara avsnitt {place} i rapporten. "
ALL_PLACES: Final = "Visa hela rapporten"
SHOWN_OF: Final = "{shown} av {total} visas."
NOTHING: Final = "Ingen iakttagelse har det tema, det slag och den aktör som är valda."
MORE: Final = "Visa fler"
EXTENT: Final = "Hur många kommuner: {extent}"
ONE_KOMMUN: Final = "Kommun: {kommun}"
ABOUT_ACTOR: Final = "Aktör: {actor}"
ABOUT_THEME: Final = "Tema: {theme}"
GARBLED: Final = "Bokstäver är förvanskade i källan. Texten återges som den står."
DOWNLOAD: Final = "Hämta alla {count} som tabell:"
FILE_TITLE: Final = "Alla iakttagelser"
COLUMN_TITLE: Final = "Iakttagelse"
COLUMN_TEXT: Final = "Ordagrant"
COLUMN_ACTOR: Final = "Aktör"
COLUMN_EXTENT: Final = "Hur många kommuner"
COLUMN_KOMMUN: Final = "Kommun"
COLUMN_GARBLED: Final = "Förvanskad text"

# ---- Priority areas --------------------------------------------------------------------------------------------------

AREAS: Final = "Prioriterade områden"
AREAS_ANCHOR: Final = "prioriterade-omraden"
AREAS_UNRANKED: Final = "{count} områden räknas upp. Ingen rangordning anges: de står i den ordning rapporten har dem."
AREAS_RANKED: Final = "{count} områden, i rapportens rangordning."
AREAS_FILE: Final = "Prioriterade områden, i tryckt ordning"
AREA: Final = "Område"
AREA_CONTENT: Final = "Innehåll, ordagrant"
AREA_RANK: Final = "Rang"
NO_RANK: Final = "anges inte"

# ---- How the knowledge was gathered ----------------------------------------------------------------------------------

GATHERED: Final = "Så samlades kunskapen in"
GATHERED_ANCHOR: Final = "kunskapen"
GATHERED_COVERAGE: Final = "{title} ({coverage_text})."
GATHERED_COUNT: Final = "Rapporten anger {count}."
GATHERED_KINDS: Final[dict[str, tuple[str, str]]] = {
    "survey": ("steg i en enkät", "steg i en enkät"),
    "interview": ("intervju", "intervjuer"),
    "meeting": ("uppgift om möten", "uppgifter om möten"),
}
EVENT_COVERED: Final = "{kind}, {coverage}"
QUESTIONS: Final = "Enkätens {count}, ordagrant"
QUESTION_COUNT: Final = ("fråga", "frågor")
ANSWERS: Final = "Svaren: {count} i avsnitt {place}"
AREA_COUNT: Final = ("prioriterat område", "prioriterade områden")
NO_ANSWERS: Final = "Svaren redovisas inte i rapporten."
