"""A whole folder of seeds, the rules for single values as properties, and bytes that nobody meant as a seed."""

import datetime
import time
import tomllib
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from warehouse.contracts import Contract, load_contracts
from warehouse.validation import Fault, check_seeds, read_table, summary
from warehouse.validation.cells import is_formula_like
from warehouse.validation.faults import Problem
from warehouse.validation.messages import MESSAGES
from warehouse.validation.values import (
    parse_amount,
    parse_date,
    parse_decimal,
    parse_id,
    parse_integer,
    parse_kommun_code,
    parse_time,
)

FAULTS = Path(__file__).parent / "faults"
CONTRACTS = load_contracts(FAULTS / "contracts")
FIELDS = ("severity", "file", "row", "column", "value", "problem", "advice")
with (FAULTS / "seeds.toml").open("rb") as fixture:
    SEEDS = tomllib.load(fixture)
RIGHT: dict[str, str] = SEEDS["right"]
HEADER = RIGHT["betalningar.csv"].splitlines()[0]


def write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")


def said(fault: Fault) -> str:
    return " | ".join("–" if (part := getattr(fault, field)) is None else str(part) for field in FIELDS)


@pytest.mark.parametrize("case", [pytest.param(case, id=case["name"]) for case in SEEDS["case"]])
def test_a_wrong_folder_is_explained(case: dict[str, Any], tmp_path: Path) -> None:
    files = {**RIGHT, **case["files"]}
    write(tmp_path, {name: text for name, text in files.items() if text is not False})
    result = check_seeds(tmp_path, CONTRACTS)
    assert [said(fault) for fault in result.faults] == case["faults"]
    assert result.ok == case["ok"]


def test_examples_stand_after_documents_with_their_own_rows(tmp_path: Path) -> None:
    extra = f"{HEADER}\n\ne-namnden;datacenter;2584;2022;80 000;;;;;;;;\n"
    write(tmp_path, {**RIGHT, "exempel/betalningar.csv": extra})
    table = check_seeds(tmp_path, CONTRACTS).tables["betalningar"]
    assert table.cells["belopp_kr"] == ["76 100", "80 000"]
    assert table.seed_file == ["betalningar.csv", "exempel/betalningar.csv"]
    assert table.seed_row == [2, 3]
    assert table.origin == ["document", "example"]


def test_the_result_says_which_bytes_were_checked(tmp_path: Path) -> None:
    write(tmp_path, RIGHT)
    files = check_seeds(tmp_path, CONTRACTS).files
    assert [file.name for file in files] == ["betalningar.csv", "kommuner.csv", "tjanster.csv"]
    assert [file.size for file in files] == [len(RIGHT[file.name].encode()) for file in files]
    assert all(len(file.sha256) == 64 for file in files)


def test_a_folder_that_does_not_exist(tmp_path: Path) -> None:
    result = check_seeds(tmp_path / "borta", CONTRACTS)
    assert [fault.problem for fault in result.faults] == ["Mappen finns inte."]
    assert not result.ok


def test_a_file_over_the_limit_is_not_read(tmp_path: Path) -> None:
    write(tmp_path, RIGHT)
    with (tmp_path / "tjanster.csv").open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    result = check_seeds(tmp_path, CONTRACTS)
    assert [said(fault) for fault in result.faults] == [
        "fel | tjanster.csv | – | – | – | Filen är 50 MB. Gränsen är 5 MB. | Ta bort det som inte hör till filen."
    ]


def test_a_file_that_cannot_be_opened_is_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> bytes:
        raise PermissionError(path)

    write(tmp_path, {"kommuner.csv": RIGHT["kommuner.csv"]})
    monkeypatch.setattr(Path, "read_bytes", refuse)
    result = check_seeds(tmp_path, {"kommuner": CONTRACTS["kommuner"]})
    assert [said(fault) for fault in result.faults] == [
        "fel | kommuner.csv | – | – | – | Filen går inte att läsa."
        " | Stäng den i andra program och kontrollera att du får läsa den."
    ]


def test_the_summary_counts_what_is_not_listed(tmp_path: Path) -> None:
    rows = "".join(f"e-namnden;datacenter;2584;{1990 + n};1.50;;;;;;;;\n" for n in range(100))
    write(tmp_path, {**RIGHT, "betalningar.csv": f"{HEADER}\n{rows}", "budget.xlsx": ""})
    result = check_seeds(tmp_path, CONTRACTS)
    assert summary(result.faults) == "100 fel och 1 varning i 2 filer."
    assert summary([]) == "Inga fel."


def test_a_hundred_thousand_wrong_rows_take_seconds(tmp_path: Path) -> None:
    rows = "".join(f"e;x{n};O{n};{n}.5;a;;;;;;s{n};;\n" for n in range(100_000))
    write(tmp_path, {**RIGHT, "betalningar.csv": f"{HEADER}\n{rows}"})
    started = time.process_time()
    result = check_seeds(tmp_path, CONTRACTS)
    assert time.process_time() - started < 15
    assert summary(result.faults) == "500\u00a0000 fel i 1 fil."
    assert len(result.faults) < 200


def test_every_message_is_a_swedish_sentence() -> None:
    for code, message in MESSAGES.items():
        for text in (message.problem, message.advice):
            assert text[0].isupper() or text[0] == "{", code
            assert text[-1] in ".?}", code


def test_the_seeds_of_the_project_are_right() -> None:
    result = check_seeds(Path(__file__).parents[2] / "seeds")
    assert [said(fault) for fault in result.faults] == []
    assert set(result.tables) == set(load_contracts())


# Properties


amounts = st.decimals(min_value=Decimal("-1e15"), max_value=Decimal("1e15"), places=2)
separators = st.sampled_from(["", " ", "\u00a0", "\u202f"])
minus_signs = st.sampled_from(["-", "\u2212"])


@given(amounts, separators, minus_signs)
def test_an_amount_survives_being_written_in_swedish(amount: Decimal, separator: str, minus: str) -> None:
    text = f"{abs(amount):,.2f}".replace(",", separator).replace(".", ",")
    text = minus + text if amount < 0 else text
    assert parse_amount(text) == parse_decimal(text) == amount


@given(st.integers(-(2**31) + 1, 2**31 - 1), separators, minus_signs)
def test_a_whole_number_survives_being_written_in_swedish(number: int, separator: str, minus: str) -> None:
    text = (minus if number < 0 else "") + f"{abs(number):,}".replace(",", separator)
    assert parse_integer(text) == number


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 12, 31)))
def test_a_date_survives_being_written_as_iso(day: datetime.date) -> None:
    assert parse_date(day.isoformat()) == day


@given(st.times())
def test_a_time_survives_being_written(moment: datetime.time) -> None:
    assert parse_time(f"{moment:%H:%M}") == moment.replace(second=0, microsecond=0)


@given(st.from_regex(r"[0-9.,  \u00a0+\-–\u2212]{1,12}", fullmatch=True))
def test_a_number_with_a_point_is_never_accepted(text: str) -> None:
    parsed = parse_decimal(text.strip())
    assert isinstance(parsed, Problem) or "." not in text


@given(st.text(max_size=40))
def test_what_is_proposed_is_accepted(text: str) -> None:
    parsers: list[Callable[[str], object]] = [parse_decimal, parse_date, parse_time, parse_id, parse_kommun_code]
    for parse in parsers:
        parsed = parse(text)
        if isinstance(parsed, Problem) and isinstance(proposal := parsed.params.get("proposal"), str):
            assert not isinstance(parse(proposal), Problem)


@given(amounts, separators)
def test_a_negative_number_is_not_a_formula(amount: Decimal, separator: str) -> None:
    assert not is_formula_like(f"{amount:,.2f}".replace(",", separator).replace(".", ","))


contracts = st.sampled_from(list(CONTRACTS.values()))
right = {name: text.encode() for name, text in RIGHT.items()}
pieces = st.lists(
    st.sampled_from([b";", b'"', b"\n", b"\r", b"\0", b"=1", b"\xc3", b"\xe5", b"\xff\xfe", b"..", "Älvsbyn".encode()])
    | st.binary(max_size=3),
    max_size=30,
)


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=400), contracts)
def test_random_bytes_never_raise(raw: bytes, contract: Contract) -> None:
    read_table(raw, contract, "fil.csv", "document")


@settings(max_examples=300, deadline=None)
@given(contracts, pieces, st.integers(0, 400))
def test_a_damaged_file_never_raises_and_says_why(contract: Contract, damage: list[bytes], place: int) -> None:
    raw = right[contract.file_name]
    damaged = raw[:place] + b"".join(damage) + raw[place + 1 :]
    table, faults = read_table(damaged, contract, "fil.csv", "document")
    assert table is not None or any(fault.severity == "fel" for fault in faults)
    assert all(fault.problem.isprintable() and fault.advice for fault in faults)
