"""Words of the preview."""

from typing import Final

EVERY_PAGE: Final = "Överst på alla sidor"
TOO_LONG: Final = "Sidorna hann inte jämföras på {seconds} sekunder. Försök igen: det som redan är läst behöver inte läsas om."
FAILED: Final = "Sidorna gick inte att jämföra: {why}. Ändringarna i tabellerna stämmer ändå. Försök igen."
