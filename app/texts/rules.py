"""Words of the card that a status sign opens."""

from typing import Final

OPEN: Final = "{status}: visa regeln för {subject}"
CARD: Final = "Regeln för {subject}"
CLOSE: Final = "Stäng"
RULE: Final = "Så räknas det"
READING: Final = "Läsning"
LINES: Final = "Gränser"
COMPUTED: Final = "Enligt regeln"
JUDGED: Final = "Bedömt"
NO_MEASURE: Final = "inget mått, bara bedömning i ord"
NOT_JUDGED: Final = "ingen bedömning är lämnad"
REASON: Final = "Skäl till bedömningen"
EXAMPLE: Final = "Värdet eller bedömningen är påhittad."
DIFFERS: Final = "Bedömningen avviker från regeln och gäller före den."
LINE_MIN: Final = "minst {value}"
LINE_HEADS: Final = "minst {value}, det är {heads} av {all}"
LINE_ALL: Final = "alla {value}"
LINE_STRIVED: Final = "eftersträvas {value}"
READINGS: Final = {
    "besatta-platser": "Besatta platser, av ledamot eller ersättare",
    "endast-ledamot": "Bara platser som ledamoten själv fyllde",
    "alla-moten": "Kommuner som var med på alla möten",
    "per-mote": "Mötet där minst antal kommuner var med",
}
DECIDES: Final = "Bedömningen vilar på den här läsningen."
# One thing of each unit; the plural is the unit itself.
ONE_OF: Final = {"insatser": "insats", "sammanträden": "sammanträde", "möten": "möte", "kommuner": "kommun"}
BODIES: Final = {"board_attendance": "Nämnden", "preparatory_participation": "Beredningsgruppen"}
DISAGREES: Final = "Enligt regeln: {computed}. Bedömt: {judged}. {reason}"
