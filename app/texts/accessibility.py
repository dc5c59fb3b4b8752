"""Words of the accessibility statement (items of DIGG's model for a tillgänglighetsredogörelse)."""

from typing import Final

TITLE: Final = "Tillgänglighetsredogörelse"
LEAD: Final = (
    "Uppföljningen ska kunna användas av alla. Här står hur väl den uppfyller lagen om tillgänglighet till digital "
    "offentlig service, vilka brister vi känner till och hur du kan meddela fler."
)
SECTIONS: Final[tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]] = (
    (
        "Vad redogörelsen gäller",
        (
            "Den gäller instrumentpanelen för Norrbottens e-nämnd: alla sidor i menyn, diagram, tabeller och de filer "
            "som kan laddas ned från dem.",
            "Den organisation som publicerar instrumentpanelen ansvarar för den och för att redogörelsen stämmer.",
        ),
        (),
    ),
    (
        "Hur tillgänglig uppföljningen är",
        (
            "Den är delvis förenlig med tillgänglighetskraven (WCAG 2.1 nivå AA enligt EN 301 549). Bristerna vi "
            "känner till står nedan.",
        ),
        (),
    ),
    (
        "Innehåll som inte är tillgängligt",
        (),
        (
            "Diagrammen är bilder för skärmläsare. Varje diagram har en beskrivning i text, och alla värden finns i "
            "tabellen under det.",
            "Etiketter inne i diagrammen följer inte webbläsarens egna inställningar för radavstånd och typsnitt.",
            "De handlingar som uppgifterna kommer ur ligger utanför instrumentpanelen och omfattas inte.",
        ),
    ),
    (
        "Hur vi har testat",
        (
            "Vid varje ändring går ett program igenom alla sidor i en webbläsare och letar efter fel enligt WCAG, "
            "kontrollerar språk, namn på knappar och fält, tangentbordsfokus, kontrast, 320 bildpunkters bredd och "
            "200 procents förstoring. En oberoende granskning har inte gjorts.",
        ),
        (),
    ),
    (
        "Meddela oss brister",
        (
            "Upptäcker du något som inte fungerar, eller behöver du innehållet i en annan form, kontakta samordnaren "
            "för samverkan genom värdkommunens registrator. Ange sidans adress och vad som inte fungerar.",
        ),
        (),
    ),
    (
        "Tillsyn",
        (
            "Myndigheten för digital förvaltning, Digg, har ansvar för tillsynen. Är du inte nöjd med hur vi hanterar "
            "dina synpunkter kan du anmäla det till Digg.",
        ),
        (),
    ),
)
