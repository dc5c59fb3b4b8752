"""A documented row proves itself: its quote stands in its document, its amounts in its quote."""

import csv
import hashlib
import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from warehouse import paths
from warehouse.contracts import Contract, load_contracts

CONTRACTS = load_contracts()
# What tertial itself works out about two quotes; printed nowhere.
COMPUTED_AMOUNTS = {("motsagelser", "skillnad_kr")}


def normalise(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


@cache
def document(source: str) -> str:
    folder = paths.documents_dir()
    if folder is None:
        pytest.skip("Dokumenten finns inte här: ange mappen i TERTIAL_DOCUMENTS.")
    text = (folder / f"{source}.txt").read_text(encoding="utf-8")
    # A word that the page broke after its hyphen ("e-⏎nämnden") may be quoted whole.
    unbroken = re.sub(r"-[ \t]*\n[ \t]*", "-", text)
    # The typesetter's own hyphen ("för-⏎valtning") is no part of the word.
    joined = re.sub(r"-[ \t]*\n[ \t]*", "", text)
    return f"{normalise(text)}\n{normalise(unbroken)}\n{normalise(joined)}"


def numbers(text: str) -> list[str]:
    """The whole numbers of a text, sign kept unless it is a dash between two numbers."""
    return re.findall(r"(?<!\d)-?\d+|(?<=-)\d+", text)


def amount_stands_in(amount: str, quote: str) -> bool:
    parts, printed = amount.split(" "), numbers(quote)
    if "".join(parts) in printed:
        return True
    return any(printed[i : i + len(parts)] == parts for i in range(len(printed)))


def documented_rows() -> Iterator[tuple[Contract, int, dict[str, str]]]:
    with (paths.seeds_dir() / "kallor.csv").open(encoding="utf-8") as file:
        documents = {r["källa"] for r in csv.DictReader(file, delimiter=";") if r["slag"] == "dokument"}
    for contract in CONTRACTS.values():
        path: Path = paths.seeds_dir() / f"{contract.name}.csv"
        with path.open(encoding="utf-8", newline="") as file:
            for row_number, row in enumerate(csv.DictReader(file, delimiter=";"), start=2):
                if contract.name != "kallor" and row.get("källa") in documents:
                    yield contract, row_number, row


ROWS = list(documented_rows())


def test_there_are_documented_rows_to_test() -> None:
    assert len(ROWS) > 400


def test_every_quote_stands_word_for_word_in_its_document() -> None:
    astray = [
        f"{contract.name}.csv rad {number}, {column}: {row[column]}"
        for contract, number, row in ROWS
        for column in ("citat", "citat_a", "citat_b")
        if row.get(column) and normalise(row[column]) not in document(row["källa"])
    ]
    assert astray == []


def test_text_that_claims_to_be_verbatim_is() -> None:
    astray = [
        f"{contract.name}.csv rad {number}, {column.name}: {row[column.name]}"
        for contract, number, row in ROWS
        for column in contract.columns
        if "ordagrant" in column.description.lower()
        and row[column.name]
        and normalise(row[column.name]) not in document(row["källa"])
    ]
    assert astray == []


def test_every_amount_stands_in_its_quote() -> None:
    astray = [
        f"{contract.name}.csv rad {number}, {column.name}: {row[column.name]} / {row['citat']}"
        for contract, number, row in ROWS
        for column in contract.columns
        if column.type == "belopp"
        and (contract.name, column.name) not in COMPUTED_AMOUNTS
        and row[column.name]
        and not amount_stands_in(row[column.name], row["citat"])
    ]
    assert astray == []


@pytest.mark.parametrize(
    ("amount", "quote", "stands"),
    [
        ("76 100", "Kiruna 76 100 75 900", True),
        ("6 100", "Kiruna 76 100 75 900", False),
        ("1 500", "beräkna 500-1500 kr/år", True),
        ("-254 150", "Projekt HR 0 254 150 -254 150", True),
        ("84", "84kr/GB/år", True),
        ("991 800", "991 000 kr för 2023", False),
    ],
)
def test_the_amount_test_can_fail(amount: str, quote: str, stands: bool) -> None:
    assert amount_stands_in(amount, quote) is stands


# sha256 (16 characters) of each "first-name surname" that the documents print: known here, not written here.
PRINTED_NAMES = {
    "0d9ce85384f1bc06",
    "0fffdb416073d3e1",
    "22cb538af5ed2c36",
    "2a33fc9a9362df72",
    "2cb2b33cecba36be",
    "35ff197c65e21d2b",
    "4bedd625cc8e087c",
    "566e1df2bd4379e3",
    "682b43095f0b3d5f",
    "6e3e6b6680145283",
    "7e5f3ec0bbd3d7cb",
    "83d4aa427624fe1f",
    "8782fbd452438d2a",
    "a6b1c9ad32ab0a20",
    "a85f3643303b7f92",
    "a875d79066183772",
    "bfb5c068aa98dd48",
    "c4a908147dd8d6c9",
    "d4bb663c91a099c6",
    "ece301f427f69440",
    "f16a3ed52f58fd3f",
    "fc3cc771d2aa7dab",
}


def printed_names_in(text: str) -> list[str]:
    words = re.findall(r"\w+", text.lower())
    pairs = (f"{first} {second}" for first, second in pairwise(words))
    return [pair for pair in pairs if hashlib.sha256(pair.encode()).hexdigest()[:16] in PRINTED_NAMES]


def test_no_personal_data_in_the_facts() -> None:
    contact = re.compile(r"[\w.]+@[\w.]+\.\w+|\+46|07\d[- ]?\d{3} ?\d{2} ?\d{2}\b|\b\d{6}[-+]\d{4}\b")
    for path in sorted(paths.seeds_dir().rglob("*.csv")):
        text = path.read_text(encoding="utf-8")
        assert contact.findall(text) == [], path.name
        assert printed_names_in(text) == [], path.name


@pytest.mark.parametrize("source", ["norrbottens-e-namnd-2022-12-14", "sakra-stader-skl-2017"])
def test_the_name_test_can_fail(source: str) -> None:
    assert printed_names_in(document(source)) != []
