"""Words of the page Underlag: its parts, and what those are told who may not change anything."""

from typing import Final

TITLE: Final = "Underlag"
LEAD: Final = (
    "Här ser du vad som saknas, ändrar uppgifterna och publicerar dem. Inget syns för andra förrän du publicerar."
)
SINGLE_USER: Final = (
    "tertial körs utan inloggning och bara på den här datorn. Den som sitter här är samordnare och kan ändra allt."
)

REFUSED_LEAD: Final = "Här ändrar samordnaren uppgifterna. Alla kan läsa de andra sidorna."
REFUSED_LOG_IN: Final = "Logga in med ett konto som har rollen samordnare."
REFUSED_EXPIRED: Final = "Din inloggning har gått ut. Logga in igen: det du har sparat i dina utkast ligger kvar."
REFUSED_ROLE: Final = (
    "Du är inloggad som {who}, men kontot har inte rollen samordnare. Be den som sköter tertial om rollen."
)
REFUSED_ADDRESS: Final = (
    "På den här adressen går det inte att ändra något, eftersom ingen inloggning är inställd. Öppna tertial på den "
    "dator där det körs, eller be den som sköter tertial att ställa in inloggning."
)
LOG_IN: Final = "Logga in"

NAVIGATION: Final = "Delar av Underlag"
PARTS: Final = {"saknas": "Det som saknas", "utkast": "Utkast", "historik": "Historik", "faststall": "Fastställ"}
