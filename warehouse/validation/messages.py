"""Every message of the check, in Swedish: what is wrong, and what to write instead.

Names in braces are filled in by the one who raises the fault. `fel` stops a build, `varning` does not.
"""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Message:
    """The two sentences of a fault and how grave it is."""

    severity: Literal["fel", "varning"]
    problem: str
    advice: str


def _error(problem: str, advice: str) -> Message:
    return Message("fel", problem, advice)


def _warning(problem: str, advice: str) -> Message:
    return Message("varning", problem, advice)


_SAVE_AS = "Välj Spara som i Excel och filtypen ”CSV UTF-8”."

MESSAGES: dict[str, Message] = {
    # The folder and its files
    "missing_folder": _error("Mappen finns inte.", "Ange mappen där filerna med underlag ligger."),
    "missing_file": _error("Filen saknas.", "Lägg till filen med rubrikerna {headers}."),
    "unreadable_file": _error(
        "Filen går inte att läsa.", "Stäng den i andra program och kontrollera att du får läsa den."
    ),
    "no_contract": _error("Filen är inte beskriven i något kontrakt och kan inte läsas.", "Ta bort filen ur mappen."),
    "no_contract_near": _error(
        "Filen är inte beskriven i något kontrakt och kan inte läsas.",
        "Ska filen heta {proposal}? Byt namn på den, eller ta bort den.",
    ),
    "no_example_file": _error(
        "Det får inte finnas exempelrader för {title}.",
        "Ta bort filen. Uppgifter som står i ett dokument hör hemma i {file}.",
    ),
    "not_csv": _warning("Filen läses inte, eftersom den inte är en CSV-fil.", f"{_SAVE_AS} Eller ta bort filen."),
    # The file as a whole
    "too_large": _error("Filen är {size} MB. Gränsen är {limit} MB.", "Ta bort det som inte hör till filen."),
    "workbook": _error("Filen är en Excel-arbetsbok fast namnet slutar på .csv.", _SAVE_AS),
    "utf16": _error("Filen är sparad som UTF-16 (Excels ”Unicode-text”).", _SAVE_AS),
    "old_encoding": _error("Filens å, ä och ö är sparade i en äldre teckenkodning ({name}).", _SAVE_AS),
    "undecodable": _error("Filen är varken UTF-8 eller Windows-1252 och går inte att läsa.", _SAVE_AS),
    "mixed_encoding": _error(
        "Filen blandar teckenkodningar. Det mesta är UTF-8, men ett tecken omkring rad {line} är det inte.",
        f"Rätta tecknet. {_SAVE_AS}",
    ),
    "cp1252": _warning(
        "Filen är inte sparad som UTF-8. Den har lästs som Windows-1252 (cp1252).",
        f"Kontrollera att å, ä och ö ser rätt ut. {_SAVE_AS}",
    ),
    "empty_file": _error("Filen är tom.", "Skriv rubrikerna {headers} på rad 1."),
    "header_only": _error("Filen har rubriker men inga rader.", "Fyll i minst en rad under rubrikerna."),
    "header_only_example": _warning("Exempelfilen har rubriker men inga rader.", "Fyll i rader eller ta bort filen."),
    "wrong_delimiter": _error(
        "Kolumnerna skiljs åt med {found}. De ska skiljas åt med semikolon.",
        "Spara om filen med semikolon mellan kolumnerna.",
    ),
    # Workbooks
    "xl_not_workbook": _error(
        "Filen går inte att läsa som en Excel-arbetsbok.",
        "Öppna den i Excel och spara den som Excel-arbetsbok (.xlsx).",
    ),
    "xl_old_format": _error(
        "Filen har ett annat format än Excel-arbetsbok (.xlsx).",
        "Spara den som Excel-arbetsbok (.xlsx) och försök igen.",
    ),
    "xl_encrypted": _error("Arbetsboken är skyddad med lösenord.", "Ta bort lösenordet och spara den på nytt."),
    "xl_macros": _error("Arbetsboken har makron.", "Spara den som Excel-arbetsbok utan makron (.xlsx)."),
    "xl_suspicious": _error(
        "Arbetsboken är uppbyggd så att den inte går att öppna säkert.",
        "Hämta en ny arbetsbok från sidan Underlag och kopiera över värdena till den.",
    ),
    "xl_crashed": _error(
        "Arbetsboken är för stor eller för krånglig och läsningen avbröts.",
        "Hämta en ny arbetsbok från sidan Underlag och kopiera över värdena till den.",
    ),
    "xl_extent": _error(
        "Ett blad har något i cell {place}, långt utanför tabellen.",
        "Markera raderna och kolumnerna utanför tabellen, ta bort dem och spara på nytt.",
    ),
    "xl_no_sheets": _error("Arbetsboken har inga blad med tabeller.", "Hämta en ny arbetsbok från sidan Underlag."),
    "xl_unknown_sheet": _error(
        "Bladet hör inte till någon tabell.", "Ta bort bladet, eller ge det namnet på en tabell."
    ),
    "xl_unknown_sheet_near": _error(
        "Bladet hör inte till någon tabell.", "Ska bladet heta ”{proposal}”? Byt namn på det, eller ta bort det."
    ),
    "xl_sheet_twice": _error("Två blad hör till samma tabell.", "Behåll ett av dem."),
    "xl_hidden_sheet": _error("Bladet är dolt, så det kan ha glömts bort.", "Visa bladet eller ta bort det."),
    "xl_hidden_row": _error("Raden är dold, så den kan ha glömts bort.", "Visa raden eller ta bort den."),
    "xl_hidden_column": _error(
        "Kolumn {letter} är dold, så den kan ha glömts bort.", "Visa kolumnen. Tabellens alla kolumner ska vara med."
    ),
    "xl_merged": _error(
        "Cellerna {place} är sammanslagna.", "Dela upp dem och skriv värdet i varje cell som det gäller."
    ),
    "xl_formula": _error("Cell {place} har en formel.", "Skriv värdet i stället för formeln."),
    "xl_external": _error(
        "Arbetsboken hämtar värden ur andra arbetsböcker.",
        "Ersätt länkarna med sina värden (Data, Redigera länkar, Bryt länk) och spara på nytt.",
    ),
    "xl_embedded": _error(
        "Arbetsboken har inbäddade filer, frågor eller objekt.",
        "Hämta en ny arbetsbok från sidan Underlag och kopiera över värdena till den.",
    ),
    "xl_too_much": _error(
        "Arbetsboken har mycket mer i sig än tabellerna rymmer.",
        "Hämta en ny arbetsbok från sidan Underlag och kopiera över värdena till den.",
    ),
    "xl_sheet_too_large": _error("Bladet rymmer mer text än någon tabell.", "Ta bort det som inte hör till tabellen."),
    "xl_ignored_sheet": _warning("Bladet är tomt och hör inte till någon tabell. Det läses inte.", "Ta bort bladet."),
    "xl_unknown_hidden_sheet": _error(
        "Bladet är dolt och hör inte till någon tabell.", "Visa bladet (högerklicka på en flik) och ta bort det."
    ),
    "xl_chart_sheet": _warning("Diagrambladet läses inte.", "Ta bort bladet."),
    "xl_pictures": _warning("Bladets bilder och diagram läses inte.", "Ta bort dem, eller skriv värdena i cellerna."),
    "xl_comment": _warning(
        "Anteckningen vid cell {place} läses inte.", "Skriv det som ska vara kvar i en av tabellens kolumner."
    ),
    "xl_empty_sheet": _error(
        "Bladet är tomt, så hela tabellen skulle försvinna.",
        "Ta bort bladet ur arbetsboken om tabellen ska vara som den är. Annars: skriv rubrikerna {headers} på rad 1.",
    ),
    "xl_header_only": _error(
        "Bladet har rubriker men inga rader, så hela tabellen skulle försvinna.",
        "Ta bort bladet ur arbetsboken om tabellen ska vara som den är. Annars: fyll i minst en rad.",
    ),
    "xl_header_only_example": _warning(
        "Bladet har rubriker men inga rader: exempelfilen blir tom.",
        "Ta bort bladet ur arbetsboken om raderna ska vara kvar.",
    ),
    "xl_unknown_header": _error(
        "Ingen av rubrikerna på rad 1 känns igen.", "Skriv rubrikerna {headers} på rad 1, en i varje cell."
    ),
    "xl_header_moved": _error(
        "Rubrikerna står på rad {row}. De ska stå på rad 1.", "Ta bort raderna ovanför rubrikerna."
    ),
    "xl_one_column": _error(
        "Alla rubriker står i samma cell.",
        "Dela upp kolumn A med Data, Text till kolumner: en rubrik i varje cell.",
    ),
    "xl_long_cell": _error("Cell {place} har mer text än en cell rymmer.", "Korta texten."),
    "xl_precision": _error(
        "Talet i cell {place} har fler siffror än Excel kan hålla reda på, så de sista kan vara fel.",
        "Formatera cellen som text och skriv talet på nytt.",
    ),
    "xl_percent": _error(
        "Cell {place} visas i procent, men värdet i cellen är {text}.",
        "Byt cellens format till tal eller text och skriv det som ska stå.",
    ),
    "xl_date_in_text": _warning(
        "Cell {place} är ett datum i Excel och har lästs som {text}.",
        "Stämmer det inte: formatera cellen som text och skriv om värdet.",
    ),
    "xl_error_value": _error("Cell {place} har ett felvärde ur en formel.", "Skriv värdet, eller lämna cellen tom."),
    # The header
    "blank_header": _error("Rad 1 är tom.", "Flytta upp rubrikerna till rad 1."),
    "unknown_header": _error(
        "Ingen av rubrikerna på rad 1 känns igen.",
        "Skriv rubrikerna {headers} på rad 1, åtskilda av semikolon.",
    ),
    "missing_column": _error("Kolumnen saknas.", "Lägg till en kolumn med rubriken {header}."),
    "extra_column": _error("Kolumnen hör inte till filen.", "Ta bort kolumnen (kolumn {letter} i Excel)."),
    "renamed_column": _error("Rubriken känns inte igen.", "Skriv rubriken {header} (kolumn {letter} i Excel)."),
    "duplicate_column": _error(
        "Rubriken står två gånger.",
        "Ta bort eller byt rubrik på den andra kolumnen (kolumn {letter} i Excel).",
    ),
    "unnamed_column": _error(
        "Kolumn {letter} i Excel saknar rubrik.",
        "Ta bort kolumnen, även om den ser tom ut, eller ge den en rubrik.",
    ),
    # Rows
    "ragged_row": _error(
        "Raden har {found} celler. Rubrikraden har {expected}.",
        'Skriv {expected} celler. Sätt citattecken (") runt text som innehåller semikolon.',
    ),
    "blank_row": _warning("Raden är tom och hoppas över.", "Ta bort raden."),
    "broken_quotes": _error(
        "Citattecknen på raden går inte ihop.",
        'Sätt citattecken (") runt hela cellen och skriv två ("") för varje citattecken i texten.',
    ),
    "unclosed_quote": _error(
        "Ett citattecken öppnas på raden men stängs aldrig. Resten av filen har inte kontrollerats.",
        'Stäng citattecknet (") eller ta bort det.',
    ),
    "long_cell": _error(
        "En cell på raden är orimligt lång. Resten av filen har inte kontrollerats.",
        'Leta efter ett citattecken (") som öppnas men inte stängs, eller korta texten.',
    ),
    "duplicate_key": _error(
        "Raden har samma {key} som rad {first}. Det får bara finnas en sådan rad.",
        "Ta bort den ena raden eller rätta den.",
    ),
    "wrong_year": _error(
        "Datumet ligger i {found}, men raden gäller år {year}.",
        "Skriv ett datum i {year}, eller rätta året.",
    ),
    # Characters
    "nul": _error("Cellen innehåller ett NUL-tecken (U+0000).", "Skriv om värdet för hand."),
    "tab": _error("Cellen innehåller ett tabbtecken.", "Ta bort tabbtecknet eller ersätt det med mellanslag."),
    "control_character": _error(
        "Cellen innehåller ett osynligt styrtecken ({character}).",
        "Ta bort tecknet eller skriv om värdet för hand.",
    ),
    "line_break": _error("Cellen innehåller en radbrytning.", "Skriv värdet på en rad."),
    "garbled": _error(
        "Texten har förstörda bokstäver (till exempel ”Ã¥” i stället för ”å”).",
        "Skriv om å, ä och ö, eller hämta filen på nytt och spara den som CSV UTF-8.",
    ),
    "replacement_character": _warning(
        "Texten innehåller ett ersättningstecken (�): en bokstav har gått förlorad.",
        "Rätta bokstaven, om tecknet inte står så i dokumentet.",
    ),
    "formula": _error(
        "Texten ser ut som en formel, som ett kalkylprogram kan köra.",
        "Skriv värdet självt, inte formeln. En text får inte börja med = eller @.",
    ),
    # Values
    "missing_value": _error("Värdet saknas.", "Skriv {expected}. Så beskrivs kolumnen: {description}"),
    "not_a_number": _error("Värdet är inte ett tal.", "Skriv {expected}."),
    "decimal_point": _error("Talet har decimalpunkt.", "Skriv decimalkomma: {proposal}."),
    "ambiguous_point": _error(
        "Talet är tvetydigt: punkten kan skilja tusental eller decimaler.",
        "Skriv {thousands} om punkten skiljer tusental, {decimals} om den skiljer decimaler.",
    ),
    "ambiguous_thousands": _error(
        "Talet är tvetydigt: punkten kan skilja tusental eller decimaler.",
        "Skriv {thousands} om punkten skiljer tusental.",
    ),
    "separators": _error("Talet har fel tecken mellan tusental eller före decimalerna.", "Skriv {proposal}."),
    "grouping": _error(
        "Mellanslagen i talet delar inte siffrorna i tusental.", "Skriv {proposal}, om det är ett enda tal."
    ),
    "lone_comma": _error("Det saknas en siffra före eller efter decimalkommat.", "Skriv {proposal}."),
    "wrong_minus": _error("Tecknet framför talet är inte ett minustecken.", "Skriv {proposal}."),
    "minus_space": _error("Det står mellanslag efter minustecknet.", "Skriv {proposal}."),
    "plus_sign": _error("Talet har plustecken.", "Skriv {proposal}."),
    "number_unit": _error("Talet har en enhet.", "Skriv bara talet, i den enhet som kolumnen anger."),
    "number_unit_proposal": _error("Talet har en enhet.", "Skriv bara talet: {proposal}."),
    "number_too_large": _error("Talet är orimligt stort.", "Kontrollera siffrorna."),
    "too_precise": _error("Talet har orimligt många decimaler.", "Skriv högst tolv decimaler."),
    "too_many_decimals": _error(
        "Beloppet har {decimals} decimaler. Högst två är tillåtna.",
        "Skriv högst två decimaler. Om kommat skiljer tusental: ta bort det.",
    ),
    "not_whole": _error("Talet har decimaler men ska vara ett heltal.", "Skriv {expected}."),
    "negative_count": _error("Antalet är negativt.", "Skriv 0 eller mer. Lämna cellen tom om antalet är okänt."),
    "percent_over_100": _error("Procenttalet är större än 100.", "Skriv ett tal mellan 0 och 100."),
    "below_min": _error("Talet är mindre än {bound}.", "Skriv ett tal som är minst {bound}."),
    "above_max": _error("Talet är större än {bound}.", "Skriv ett tal som är högst {bound}."),
    "not_a_date": _error("Datumet är inte skrivet som år-månad-dag.", "Skriv datumet som 2022-12-14."),
    "date_proposal": _error(
        "Datumet är inte skrivet som år-månad-dag.", "Skriv {proposal}, om det är datumet som avses."
    ),
    "impossible_date": _error("Datumet finns inte i almanackan.", "Rätta dagen eller månaden."),
    "date_out_of_range": _error("Årtalet är orimligt.", "Skriv ett datum mellan 1900-01-01 och 2100-12-31."),
    "not_a_time": _error("Klockslaget är inte skrivet som timme och minut.", "Skriv klockslaget som 13:30."),
    "time_proposal": _error("Klockslaget är inte skrivet som timme och minut.", "Skriv {proposal}."),
    "impossible_time": _error("Klockslaget finns inte.", "Skriv ett klockslag mellan 00:00 och 23:59."),
    "not_kommun_code": _error("Värdet är inte en kommunkod.", "Skriv kommunkoden med fyra siffror, till exempel 2584."),
    "kommun_zero": _error(
        "Kommunkoden har bara tre siffror. Excel kan ha tagit bort en inledande nolla.",
        "Skriv {proposal} och formatera kolumnen som text i Excel.",
    ),
    "kommun_digits": _error("Kommunkoden är inte skriven med fyra siffror.", "Skriv {proposal}."),
    "kommun_by_name": _error("Här ska kommunkoden stå, inte namnet.", "Skriv {code}, som är koden för {name}."),
    "unknown_kommun": _error(
        "Kommunkoden finns inte bland kommunerna i {file}.", "Rätta koden, eller lägg till kommunen i {file}."
    ),
    "not_yes_no": _error("Värdet ska vara ja eller nej.", "Skriv ja eller nej."),
    "yes_no_proposal": _error("Värdet ska vara ja eller nej.", "Skriv {proposal}."),
    "not_in_list": _error("Värdet är inte ett av dem som får stå här.", "Skriv ett av: {values}."),
    "not_in_list_near": _error(
        "Värdet är inte ett av dem som får stå här.",
        "Menas ”{proposal}”? Tillåtna värden: {values}.",
    ),
    "not_id": _error("Värdet är inte ett id.", "Skriv små bokstäver a–z, siffror och bindestreck."),
    "id_proposal": _error("Ett id har bara små bokstäver a–z, siffror och bindestreck.", "Skriv {proposal}."),
    # References
    "dangling": _error("{what} finns inte i {place}.", "{meant}, eller lägg till en rad i {file}."),
    "points_to_example": _warning(
        "Raden är dokumenterad men hänvisar till en rad som bara finns i {file}.",
        "Lägg in den rad som avses bland de dokumenterade, så att uppgiften står kvar utan exempel.",
    ),
}
