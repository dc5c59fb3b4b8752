"""Words of the page *Om uppgifterna*. Sentences are templates that are filled with written figures."""

from typing import Final

TITLE: Final = "Om uppgifterna"
LEAD_ALL_QUOTED: Final = "Alla {documented} ur handlingarna har ett ordagrant citat."
LEAD_SOME_QUOTED: Final = "{quoted} av {documented} ur handlingarna har ett ordagrant citat."
LEAD_DISCREPANCIES: Final = "På {count} stämmer handlingarna inte, och {high} av dem har stor betydelse."
LEAD_OF_BOARD: Final = "{count} av ställena rör Norrbottens e-nämnd."
LEAD_NO_DISCREPANCIES: Final = "Inga motsägelser är kända."
LEAD_MISSING: Final = "{missing} saknas helt."
LEAD_NOTHING_MISSING: Final = "Inget underlag är anmält som saknat."
ROW: Final = ("rad", "rader")
PLACE: Final = ("ställe", "ställen")
FACT: Final = ("uppgift", "uppgifter")
SOURCE_COUNT: Final = ("handling", "handlingar")
REGISTER_COUNT: Final = ("register", "register")
CHECK_COUNT: Final = ("prov", "prov")

SECURE: Final = "Så säkra är uppgifterna"
SOURCES: Final = "Källor"
AGE: Final = "Hur aktuella uppgifterna är"
DISCREPANCIES: Final = "Där handlingarna inte stämmer"
MISSING: Final = "Det som saknas"
WORDS: Final = "Ord, tecken och regler"
CHECKS: Final = "Prov"
TRACE: Final = "Från siffra till källrad"
# Anchor and heading, in the order of the page.
SECTIONS: Final[dict[str, str]] = {
    "kallor": SOURCES,
    "aktualitet": AGE,
    "motsagelser": DISCREPANCIES,
    "saknas": MISSING,
    "ord": WORDS,
    "prov": CHECKS,
    "spar": TRACE,
}

LINE_DOCUMENT: Final = "Ur handlingar"
LINE_DOCUMENT_ALL: Final = "ur {sources}. Varje rad har ett ordagrant citat och säger var i handlingen det står."
LINE_DOCUMENT_SOME: Final = "ur {sources}. {quoted} av dem har ett ordagrant citat."
LINE_REFERENCE: Final = "Officiell statistik"
LINE_REFERENCE_TEXT: Final = "ur {sources}: folkmängd och kommunkoder."
LINE_EXAMPLE: Final = "Exempeldata"
LINE_EXAMPLE_ON: Final = (
    "påhittade för att visa uppföljningen. De är märkta överallt och kan stängas av överst på sidan."
)
LINE_EXAMPLE_OFF: Final = "påhittade. De är avstängda nu och räknas inte in någonstans."
LINE_NO_EXAMPLE: Final = "Inga exempeldata finns i underlaget."
LINE_DISCREPANCY: Final = "Stämmer inte"
LINE_DISCREPANCY_TEXT: Final = (
    "{high} med stor betydelse, {medium} med viss och {low} med liten, i {sources}. Båda versionerna visas."
)
LINE_MISSING: Final = "Saknas"
LINE_MISSING_TEXT: Final = "som ingen handling anger, för {places}. Det som saknas visas aldrig som noll."
PLACES: Final = ("sida", "sidor")
COLLABORATIONS_COUNT: Final = ("samarbete", "samarbeten")
LINE_CHECKS: Final = "Prov"
LINE_CHECKS_TEXT: Final = (
    "godkända när underlaget byggdes {built}. Ett prov som faller stoppar publiceringen, utom några som bara varnar."
)

SOURCES_LEAD: Final = "Varje rad i underlaget säger vilken källa den har, var i källan den står och vad som står där."
SOURCES_TABLE: Final = "Källor och hur många rader som vilar på dem"
SOURCE_TITLE: Final = "Källa"
PUBLISHER: Final = "Utgivare"
DATED: Final = "Daterad"
UNDATED: Final = "–"
ROWS: Final = "Rader"
QUOTED: Final = "Med citat"
EDITORIAL: Final = (
    "Dessutom finns {rows} som redaktionen själv har skrivit: listor över källor, perioder, kopplingar, aktiviteter "
    "och det som saknas. De är inte uppgifter ur någon handling."
)

AGE_LEAD: Final = (
    "Pengar räknas från januari till och med den dag som står här. Ett sammanträdes siffror slutar därför inte alltid "
    "vid ett tertials slut."
)
AGE_TABLE: Final = "Sista dag som uppgifterna omfattar, område för område"
AREA: Final = "Område"
NO_PAGE: Final = "ingen sida ännu"
SHOWN_ON: Final = "Visas på"
AGE_DOCUMENT: Final = "Enligt handlingar, t.o.m."
AGE_EXAMPLE: Final = "Exempeldata, t.o.m."
WHOLE_YEAR: Final = "år {year}"
NO_EXAMPLE: Final = "–"

DISCREPANCIES_LEAD: Final = (
    "Inget är rättat i tysthet. Där två ställen säger olika visas båda, och där raderna inte ger den tryckta summan "
    "visas den tryckta summan med skillnaden."
)
DISCREPANCY_SUBTITLE: Final = "{name}: antal ställen efter slag och betydelse."
DISCREPANCY_ALL: Final = "Alla samarbeten"
DISCREPANCY_TITLE: Final = "{kind} är vanligast: {count} av {total}"
DISCREPANCY_TITLE_HIGH: Final = "{kind} är vanligast: {count} av {total}, varav {high} med stor betydelse"
DISCREPANCY_ALT: Final = "Liggande staplar, en per slag. {parts}."
DISCREPANCY_ALT_PART: Final = "{kind}: {count}, varav {high} med stor betydelse"
DISCREPANCY_SOURCE: Final = "motsagelser.csv och jämförelser som räknas vid varje bygge"
KINDS: Final[dict[str, str]] = {
    "contradiction": "Motsägelse",
    "ambiguous": "Tvetydigt",
    "time": "Tid",
    "missing": "Lucka",
    "garbled": "Oläsligt",
    "rounding": "Avrundning",
    "scope": "Omfattning",
}
KINDS_PLURAL: Final[dict[str, str]] = {
    "contradiction": "Motsägelser",
    "ambiguous": "Tvetydigheter",
    "time": "Tider som inte går ihop",
    "missing": "Luckor",
    "garbled": "Oläsliga ställen",
    "rounding": "Avrundningar",
    "scope": "Skillnader i omfattning",
}
KINDS_MEAN: Final[dict[str, str]] = {
    "contradiction": "två ställen säger olika",
    "ambiguous": "texten kan läsas på flera sätt",
    "time": "datum som har passerat eller inte går ihop",
    "missing": "något som borde stå där står inte",
    "garbled": "texten är bruten eller går inte att läsa",
    "rounding": "skillnaden ryms i avrundning till hela kronor",
    "scope": "två ställen räknar inte samma sak",
}
SEVERITIES: Final[dict[str, str]] = {"high": "Stor", "medium": "Viss", "low": "Liten"}
SEVERITY: Final = "Betydelse"
KIND: Final = "Slag"
PAGE: Final = "Sida"
EVERY_SEVERITY: Final = "Alla"
EVERY_KIND: Final = "Alla slag"
COLLABORATION: Final = "Samverkan"
EVERY_COLLABORATION: Final = "Alla ({count})"
ONE_COLLABORATION: Final = "{name} ({count})"
EVERY_PAGE: Final = "Alla sidor"
# What stands in the address for a code.
ADDRESS_KINDS: Final[dict[str, str]] = {
    "motsagelse": "contradiction",
    "tvetydigt": "ambiguous",
    "tid": "time",
    "lucka": "missing",
    "olasligt": "garbled",
    "avrundning": "rounding",
    "omfattning": "scope",
}
ADDRESS_SEVERITIES: Final[dict[str, str]] = {"stor": "high", "viss": "medium", "liten": "low"}
SHOWN_OF: Final = "Visar {shown} av {total}."
NO_DISCREPANCIES: Final = (
    "Inget ställe passar urvalet. Välj en annan samverkan, ett annat slag, en annan betydelse eller en annan sida."
)
MORE: Final = "Visa fler"
COMPUTED_COUNT: Final = "Varav uträknade"
MARK: Final = "{severity} betydelse · {kind}"
MARK_OF: Final = "{name} · {mark}"
COMPUTED_MARK: Final = "{severity} betydelse · {kind}, uträknad"
COMPUTED_NOTE: Final = "Uträknad: skillnaden är räknad ur beloppen när underlaget byggdes, inte registrerad för hand."
ONE_PLACE: Final = "Det gäller bara ett ställe."
DIFFERENCE: Final = "Skillnad"
TREATMENT: Final = "Så visas det"
TOUCHES: Final = "Berör sidan"
REGISTER: Final = "Hela registret, alla {count} i {collaborations} med båda citaten:"
REGISTER_TITLE: Final = "Ställen där handlingarna inte stämmer"
REGISTER_COLUMNS: Final[dict[str, str]] = {
    "short_name": "Samverkan",
    "discrepancy_id": "Id",
    "kind": "Slag",
    "severity": "Betydelse",
    "subject": "Vad det gäller",
    "value_a": "Det ena stället säger",
    "source_a": "Det ena stället",
    "quote_a": "Ordagrant, det ena stället",
    "value_b": "Det andra stället säger",
    "source_b": "Det andra stället",
    "quote_b": "Ordagrant, det andra stället",
    "difference": "Skillnad (kr)",
    "treatment": "Så visas det",
    "page": "Sida",
    "is_computed": "Uträknad",
}

MISSING_LEAD: Final = (
    "Det här skulle sidorna behöva, men ingen handling anger det. När någon lämnar uppgiften försvinner raden."
)
MISSING_TITLE: Final = "Mest saknas på {place}: {count} av {total}"
MISSING_SUBTITLE: Final = "Antal uppgifter som varje sida skulle behöva och som ingen handling anger."
MISSING_ALT: Final = "Liggande staplar, en per sida. {parts}."
MISSING_ALT_PART: Final = "{place}: {count}"
MISSING_FILE: Final = "saknas-per-sida"
MISSING_PLACE: Final = "Sida"
MISSING_COUNT: Final = "Uppgifter"
MISSING_PLACE_OF: Final = "{page}, {name}"
MISSING_OPTION: Final = "{place} ({count})"
MISSING_EVERY: Final = "Alla sidor ({count})"
MISSING_WHOLE: Final = "Hela listan, alla {count} i {collaborations}:"
MISSING_NONE: Final = "Inget är anmält som saknat för den sidan. Välj en annan sida."
MISSING_TABLE: Final = "Uppgifter som saknas, varför, vem som kan lämna dem och vad de hindrar"
SUBJECT: Final = "Uppgift"
REASON: Final = "Varför"
WHO: Final = "Vem kan lämna den"
BLOCKS: Final = "Vad den hindrar"
NOTHING_MISSING: Final = "Inget underlag är anmält som saknat."
ORIGIN_NOTE: Final = "underlag_saknas.csv"

SIGN_TERM: Final = "Plus och minus"
SIGN_TEXT: Final = (
    "I allt som räknas här är plus bättre än budget: högre intäkter eller lägre kostnader. Minus är sämre."
)
DEVIATION_TERM: Final = "Avvikelse"
DEVIATION_TEXT: Final = (
    "Handlingarna använder ordet för två saker. I utfallet är det intäkter minus kostnader, i prognosen är det prognos "
    "minus budget. Tryckta värden står kvar med sin betydelse."
)
STATUS_TERM: Final = "Bedömning"
STATUS_TEXT: Final = (
    "Tertial 1 och 2 bedömer hur året ska gå, tertial 3 säger hur det gick. Kan inte bedömas är en egen klass: det "
    "betyder att underlag saknas, inte att det är halvbra."
)
PERIOD_TERM: Final = "Tertial"
PERIOD_TEXT: Final = "Tertial 1 är januari–april, tertial 2 januari–augusti och tertial 3 hela året."
SHARE_TERM: Final = "Kostnadsandel"
SHARE_TEXT: Final = (
    "En lika del, en del per invånare och en rest. Delarna är framräknade ur de tryckta beloppen, eftersom nyckeln "
    "inte står i handlingarna."
)
SEAT_TERM: Final = "Närvaro"
SEAT_TEXT: Final = (
    "Räknas per plats, inte per person. En ersättare som tjänstgör fyller platsen. En okänd plats är inte en tom plats."
)
EXAMPLE_TERM: Final = "Exempeldata"
RULES: Final = "Så bedöms varje mål"
RULES_TABLE: Final = "Regeln för varje mål {year}"
RULES_EMPTY: Final = "Inga mål för {year} finns i underlaget."
RULES_READ: Final = (
    "Två av reglerna kan läsas på två sätt. Båda räknas, och sidan Mål säger vilken bedömningen vilar på. Den som "
    "ansvarar kan bedöma annorlunda än regeln om ett skäl anges; då visas båda."
)
GOAL: Final = "Mål"
GOAL_KIND: Final = "Slag"
GOAL_KINDS: Final[dict[str, str]] = {
    "direction": "strategisk riktning",
    "effect": "effektmål",
    "result": "resultatmål",
    "indicator": "indikator",
}
RULE: Final = "Regel"
RULE_ONE: Final = "Minst 1 krävs ({unit})."
RULE_AT_LEAST: Final = "Minst {threshold} {unit} krävs."
RULE_STRIVED: Final = "Minst {threshold} {unit} krävs, {aspiration} eftersträvas."
RULE_ALL: Final = "Alla kommuner ska vara klara."
RULE_JUDGED: Final = "Inget mått är angivet. Status sätts bara genom bedömning."
PERIODS: Final = "Perioderna och vilka datum de gäller"
PERIODS_TABLE: Final = "Perioder som kan väljas"
PERIOD: Final = "Period"
FROM: Final = "Från"
TO: Final = "Till"
ECONOMY_TO: Final = "Ekonomi t.o.m."
GOAL_YEAR: Final = "Mål för år"
SHARE_YEAR: Final = "Kostnader för år"
VERSION: Final = "Budget"
DEFINITIONS: Final = "Sök bland alla definitioner"
NEEDLE: Final = "Ord att söka efter"
NEEDLE_EXAMPLE: Final = "till exempel avvikelse, tertial, rest"
TERM: Final = "Namn i tabellerna"
MEANS: Final = "Betyder"
IN_MARTS: Final = "Finns i"
DEFINITIONS_TABLE: Final = "Definitioner som innehåller ”{needle}”"
NO_DEFINITION: Final = "Ingen definition innehåller ”{needle}”. Pröva ett kortare ord."

CHECKS_LEAD: Final = (
    "Underlaget byggdes {built} av {who}. {data_tests} dataprov och {unit_tests} regelprov är körda. Ett prov som "
    "faller stoppar publiceringen, utom några som bara varnar."
)
CHECKS_LEAD_FACTS: Final = (
    "Underlaget byggdes {built} av {who}. {data_tests} dataprov är körda. Ett prov som faller stoppar "
    "publiceringen, utom några som bara varnar. Bara fakta hade ändrats sedan bygget före, så regelproven behövde "
    "inte köras om."
)
BUILT_AT: Final = "{date} klockan {time}"
CHECKS_EXPLAINED: Final = (
    "Dataproven läser de färdiga uppgifterna, till exempel att kommunernas andelar ger den tryckta summan. Regelproven "
    "räknar på påhittade rader med känt svar, till exempel att 75 procent av 14 är 11."
)
CHECK_RULES: Final = "Vad dataproven kontrollerar"
CHECK_TABLE: Final = "Dataprov som ska hålla vid varje bygge"
CHECK: Final = "Det ska gälla"
GRAINS: Final = "Därutöver prövar {count} att varje rad finns en gång och att det som måste vara ifyllt är det."
MART_ROWS: Final = "Tabellerna och hur många rader de har"
MART_TABLE: Final = "Tabeller i underlaget"
CONTENT: Final = "Innehåll"
GRAIN: Final = "En rad är"
