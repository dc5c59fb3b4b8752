"""Words of Sammanträdesläge: the agenda on a sealed edition, item by item, and notes for the minutes."""

from typing import Final

TITLE: Final = "Sammanträdesläge"
NEEDS_EDITION: Final = (
    "Sammanträdesläget visar en fastställd utgåva, så att inga siffror rör sig under mötet. Välj en utgåva:"
)
NO_EDITION: Final = (
    "Sammanträdesläget visar en fastställd utgåva, så att inga siffror rör sig under mötet. "
    "Ingen period är fastställd än."
)
NO_EDITION_WHO: Final = "samordnaren, på Underlag under Fastställ"
NO_AGENDA: Final = "Utgåvan {edition} har ingen dagordning: underlaget anger inga ärenden för periodens sammanträden."
OPEN: Final = "{edition}: {meeting}"
CHOOSE_MEETING: Final = "Sammanträde"
PLACE: Final = "{meeting} · utgåva {edition} · punkt {number} av {count}"
AGENDA: Final = "Alla punkter"
AGENDA_TITLE: Final = "Dagordning"
NEXT: Final = "Nästa punkt"
PREVIOUS: Final = "Föregående punkt"
FULL_SCREEN: Final = "Helskärm"
LEAVE: Final = "Avsluta"
KEYS: Final = "Piltangenterna bläddrar, Home går till dagordningen, F ger helskärm."
TO_PAGE: Final = "Hela sidan {page} med tabeller och källor"
NAVIGATION: Final = "Dagordningens punkter"
ITEM: Final = "{number}. {title}"
START: Final = "Börja med punkt 1"

NOTES_TITLE: Final = "Till protokollet"
NOTES_LABEL: Final = "Anteckning till punkten {title}"
NOTES_SAVE: Final = "Spara anteckningen"
NOTES_SAVED: Final = "Sparad {at} av {who}."
NOTES_THEIRS: Final = "{who}, {at}: {text}"
NOTES_EXPORT: Final = "Hämta anteckningarna"
NOTES_TEXT: Final = "Hämta som text"
NOTES_WORD: Final = "Hämta som Word"
NOTES_FILE: Final = "anteckningar-{meeting}"
NOTES_COUNT: Final = "{count} av {all} punkter har en anteckning."
EXPORT_TITLE: Final = "Till protokollet: {meeting}"
EXPORT_FROM: Final = "Anteckningar på utgåvan {edition}"
EXPORT_ITEM: Final = "{name} {title}"
EXPORT_NONE: Final = "(ingen anteckning)"
"""What stands where nothing is noted."""
