"""What a data package says about itself in Swedish: LÄSMIG.txt and the first sheets of its workbook."""

from typing import Final

READ_ME: Final = "LÄSMIG.txt"
CONTENTS: Final = "Innehåll"
COLUMNS: Final = "Kolumner"

CONTENTS_HEAD: Final = ("Tabell", "Beskrivning", "Rader", "Kolumner", "Blad")
COLUMNS_HEAD: Final = ("Tabell", "Kolumn", "Typ", "Beskrivning")
ABOUT: Final = ("Innehåll", "Beskrivning", "Version", "Skapad", "Exempeldata")
NO_SHEET: Final = "ryms inte i Excel, se csv och parquet"
CUT: Final = "… (hela texten står i csv och parquet)"

TYPES: Final = {
    "string": "text",
    "integer": "heltal",
    "number": "tal",
    "boolean": "sant eller falskt",
    "date": "datum",
    "time": "klockslag",
    "datetime": "datum och klockslag",
}

WITH_EXAMPLES: Final = (
    "Exempeldata ingår. Rader vars origin är example är påhittade för att visa hur uppföljningen ser ut. "
    "De kommer inte från någon handling."
)
WITHOUT_EXAMPLES: Final = (
    "Exempeldata ingår inte. Rader vars origin är example, rader vars basis är with_examples och rader som vilar på "
    "exempeldata (has_example) är borttagna."
)

TEXT: Final = """\
{title}
{rule}

{description}

Version: {version}
Skapad: {created} (UTC)
Tabeller: {tables}
Rader: {rows}

{examples}


Vilken fil ska jag öppna?

tertial-data.xlsx
  För Excel och LibreOffice Calc. Bladet Innehåll visar alla tabeller med länkar. Bladet Kolumner förklarar varje
  kolumn. Tal, datum och klockslag är riktiga tal, datum och klockslag. Text som ett kalkylprogram kan ta för en
  formel har en apostrof först.

csv
  En fil per tabell, för program och statistikverktyg. UTF-8, kommatecken mellan kolumnerna, decimalpunkt, datum som
  2022-12-31, true och false. Tom cell betyder att uppgiften saknas, aldrig noll. Texten är precis den i lagret. Öppna
  inte csv-filerna direkt i Excel: använd arbetsboken, eller läs in dem med Data, Från text/CSV, och välj text för
  textkolumnerna.

parquet
  Samma tabeller med typer, för Python, R, DuckDB, Power BI och liknande.

datapackage.json
  Beskriver alla filer för program (Frictionless Data Package): kolumner, typer, nycklar, storlek och kontrollsumma.


Vad betyder basis, origin och exempel?

basis
  Vilket underlag raden är uträknad på. document räknar bara uppgifter ur handlingar och officiell statistik.
  with_examples räknar också exempeldata. En tabell med båda har samma sak två gånger: välj en basis innan du räknar
  ihop.

origin
  Var raden kommer ifrån. document: en handling, med källa, plats och ordagrant citat där de finns. reference: ett
  officiellt register. example: exempeldata.

has_example
  true om någon uppgift i raden är exempeldata, även när radens egen origin är en annan.


Raderna är ordnade efter alla kolumner i tur och ordning. Samma uppgifter ger därför samma filer.
"""
