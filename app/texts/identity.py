"""Words about roles and logging in."""

NOT_COORDINATOR = "Bara samordnaren får ändra underlag. Logga in med ett konto som har den rollen."
NOT_ADMINISTRATOR = "Bara administratören får göra det här. Logga in med ett konto som har den rollen."
EXPIRED = "Din inloggning har gått ut. Logga in igen: det du har sparat i utkastet ligger kvar."
