"""Words of the reminder to a municipality. No names of persons: roles are enough."""

from typing import Final

FILE_STEM: Final = "paminnelse"
SUBJECT_LINE: Final = "Ämne: {subject}"
SUBJECT: Final = "Uppgifter från {kommun} till Norrbottens e-nämnd: {period}"
GREETING: Final = "Hej!"
INTRO_ONE: Final = "Till nämndens uppföljning ({period}) saknar vi en uppgift från er:"
INTRO_MANY: Final = "Till nämndens uppföljning ({period}) saknar vi {count} uppgifter från er:"
ITEM: Final = "{number}. {text}"
BEFORE: Final = "Vi behöver svaret senast den {day}, då kallelsen till nämndens sammanträde ska vara framme."
BEFORE_DAY: Final = "Vi behöver svaret senast den {day}."
NO_DAY: Final = "Inget dokument anger någon sista dag. Vi är tacksamma för svar så snart ni kan."
OVERDUE: Final = "En del av det borde ha kommit redan. Vi är tacksamma för svar så snart ni kan."
OVERDUE_ALL: Final = "Det borde ha kommit redan. Vi är tacksamma för svar så snart ni kan."
REST_BEFORE: Final = "Resten behöver vi senast den {day}."
RULE: Final = "– {rule}"
RULES: Final = "Så är tiden satt:"
HOW: Final = (
    "Svara på det här meddelandet med en rad för varje fråga, numrerad som ovan. Svaret går till nämndens samordnare."
)
UNKNOWN: Final = (
    "Om ni inte vet, eller om frågan inte gäller er, så skriv det. Uppgiften visas då som ”underlag saknas” eller ”ej "
    "tillämpligt”, aldrig som noll."
)
SIGNED: Final = "Med vänlig hälsning\nSamordnaren, Norrbottens e-nämnd"
MEETING: Final = ("sammanträde ", "sammanträdet ")
