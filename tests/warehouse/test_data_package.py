"""The data package: the same rows in every format, described so that programs can check them, the same bytes twice."""

import csv
import json
import shutil
from datetime import date, time
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from typing import Any

import duckdb
import openpyxl
import polars as pl
import pytest
from frictionless import Package, system

from warehouse import data_package_workbook, store
from warehouse.data_package import PackageAbout, UnknownMartError, UnknownTypeError, write_package
from warehouse.data_package_tables import Field, Mart

ABOUT = PackageAbout(
    name="tertial-2023-t3-1",
    title="Uppföljning tertial 3 2023",
    description="Lagret bakom utgåvan.",
    version="1",
    created="2024-02-01T10:00:00Z",
    examples=True,
)
WITHOUT = PackageAbout(**{**ABOUT.__dict__, "examples": False})
SOME = ("dim_kommun", "fct_attendance", "fct_cost_share", "fct_meeting", "rpt_goal_overview", "rpt_kommun_cost")


@pytest.fixture(scope="module")
def whole(con: duckdb.DuckDBPyConnection, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("package")
    write_package(con, folder, ABOUT)
    return folder


@pytest.fixture(scope="module")
def documented(con: duckdb.DuckDBPyConnection, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("documented")
    write_package(con, folder, WITHOUT, only=SOME)
    return folder


def mart_names(con: duckdb.DuckDBPyConnection) -> list[str]:
    rows = con.sql("select table_name from duckdb_tables() where schema_name = 'marts' order by 1").fetchall()
    return [name for (name,) in rows]


def descriptor(folder: Path) -> dict[str, Any]:
    return json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))


def hashes(folder: Path) -> dict[str, str]:
    files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    return {str(path.relative_to(folder)): sha256(path.read_bytes()).hexdigest() for path in files}


def report(folder: Path) -> Any:
    with system.use_context(trusted=True):
        return Package(str(folder / "datapackage.json")).validate()


def read_back(folder: Path, name: str, mart: pl.DataFrame) -> list[tuple[Any, ...]]:
    """The rows of a CSV, read without polars: the type of each column says what its text is."""
    kinds = {
        pl.String: str,
        pl.Boolean: {"true": True, "false": False}.__getitem__,
        pl.Date: date.fromisoformat,
        pl.Time: time.fromisoformat,
        pl.Float64: float,
        pl.Decimal: Decimal,
    }
    parsers = [kinds.get(kind.base_type(), int) for kind in mart.dtypes]
    with (folder / "csv" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        head, *rows = csv.reader(file)
    assert head == mart.columns
    return [tuple(parse(text) if text else None for parse, text in zip(parsers, row, strict=True)) for row in rows]


def test_every_mart_is_there_in_every_format(whole: Path, con: duckdb.DuckDBPyConnection) -> None:
    names = mart_names(con)
    assert sorted(path.stem for path in (whole / "csv").iterdir()) == names
    assert sorted(path.stem for path in (whole / "parquet").iterdir()) == names
    book = openpyxl.load_workbook(whole / "tertial-data.xlsx", read_only=True)
    assert book.sheetnames == ["Innehåll", "Kolumner", *names]
    assert max(len(name) for name in book.sheetnames) <= 31


def test_csv_and_parquet_hold_the_marts_rows(whole: Path, con: duckdb.DuckDBPyConnection) -> None:
    for name in mart_names(con):
        mart = con.sql(
            "select * from query_table($name) order by all nulls last", params={"name": f"marts.{name}"}
        ).pl()
        parquet = pl.read_parquet(whole / "parquet" / f"{name}.parquet")
        assert parquet.equals(mart), name
        assert read_back(whole, name, mart) == mart.rows(), name
        texts = [column for column in mart.columns if mart[column].dtype == pl.String]
        assert not any((mart[column] == "").any() for column in texts), f"{name}: empty text would be read as missing"


def test_the_package_is_valid(whole: Path) -> None:
    checked = report(whole)
    assert checked.valid, checked.flatten(["path", "rowNumber", "fieldName", "type", "note"])[:5]
    assert len(checked.tasks) == len(descriptor(whole)["resources"])


@pytest.mark.parametrize(
    ("path", "fault", "said"),
    [
        ("csv/dim_kommun.csv", lambda raw: raw + b"2584,Kiruna\n", "missing-cell"),
        ("csv/fct_meeting.csv", lambda raw: raw.replace(b"2022-12-14", b"i december"), "type-error"),
        ("csv/dim_kommun.csv", lambda raw: raw + raw.splitlines()[-1] + b"\n", "primary-key"),
        ("parquet/dim_kommun.parquet", lambda raw: raw[:-1] + b"\0", "hash-count"),
    ],
    ids=["short row", "no date", "the same row twice", "another byte"],
)
def test_a_file_that_was_changed_is_found(documented: Path, tmp_path: Path, path: str, fault: Any, said: str) -> None:
    broken = Path(shutil.copytree(documented, tmp_path / "broken"))
    raw = (broken / path).read_bytes()
    assert fault(raw) != raw
    (broken / path).write_bytes(fault(raw))
    checked = report(broken)
    found = {kind for (kind,) in checked.flatten(["type"])}
    assert not checked.valid
    # A resource whose checksum is wrong says so; what is wrong in it shows without the checksum.
    assert "hash-count" in found
    package = descriptor(broken)
    for resource in package["resources"]:
        if said != "hash-count":
            del resource["hash"], resource["bytes"]
    (broken / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")
    assert said in {kind for (kind,) in report(broken).flatten(["type"])}


def test_files_are_described(whole: Path, con: duckdb.DuckDBPyConnection) -> None:
    package = descriptor(whole)
    assert (package["name"], package["version"], package["created"]) == (ABOUT.name, "1", ABOUT.created)
    for resource in package["resources"]:
        content = (whole / resource["path"]).read_bytes()
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{sha256(content).hexdigest()}"
        assert resource["description"]
        assert all(field["description"] for field in resource["schema"]["fields"]), resource["name"]
    by_name = {resource["name"]: resource for resource in package["resources"]}
    assert by_name["dim_kommun"]["schema"]["missingValues"] == [""]
    assert by_name["dim_kommun"]["encoding"] == "utf-8"
    assert by_name["dim_kommun-parquet"]["format"] == "parquet"
    kinds = {field["name"]: field["type"] for field in by_name["fct_meeting"]["schema"]["fields"]}
    assert kinds["meeting_date"] == "date"
    rows = con.sql("select model_names, key_columns from marts.rpt_check where key_columns is not null").fetchall()
    for name, listed in rows:
        if name not in by_name:
            continue
        key = listed.split(", ")
        has_holes = any(pl.read_parquet(whole / "parquet" / f"{name}.parquet", columns=key).null_count().row(0))
        assert by_name[name]["schema"].get("primaryKey") == (None if has_holes else key), name


def test_the_workbook_says_what_is_in_it_with_typed_cells(whole: Path, con: duckdb.DuckDBPyConnection) -> None:
    book = openpyxl.load_workbook(whole / "tertial-data.xlsx")
    contents = book["Innehåll"]
    listed = {row[0].value: row for row in contents.iter_rows(min_row=7)}
    kommuner = con.sql("select count(*) from marts.dim_kommun").fetchall()[0][0]
    assert listed["dim_kommun"][2].value == kommuner
    assert listed["dim_kommun"][4].hyperlink.location == "'dim_kommun'!A1"
    assert "Exempeldata ingår." in contents["B5"].value
    described = {
        (row[0].value, row[1].value): (row[2].value, row[3].value) for row in book["Kolumner"].iter_rows(min_row=2)
    }
    assert described["dim_period", "period_from_date"][0] == "datum"
    columns = con.sql("select count(*) from duckdb_columns() where schema_name = 'marts'").fetchall()[0][0]
    assert len(described) == columns
    meetings = book["fct_meeting"]
    head = [cell.value for cell in meetings[1]]
    assert meetings.cell(2, head.index("meeting_date") + 1).is_date
    shares = book["fct_cost_share"]
    head = [cell.value for cell in shares[1]]
    assert isinstance(shares.cell(2, head.index("seed_row") + 1).value, int)
    assert {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row} <= {
        "s",
        "n",
        "b",
        "d",
        "inlineStr",
    }


def test_without_examples_no_row_rests_on_one(documented: Path, con: duckdb.DuckDBPyConnection) -> None:
    for name in SOME:
        frame = pl.read_parquet(documented / "parquet" / f"{name}.parquet")
        if "origin" in frame.columns:
            assert "example" not in frame["origin"].to_list()
        if "basis" in frame.columns:
            assert set(frame["basis"].to_list()) <= {"document"}
        if "has_example" in frame.columns:
            assert not frame["has_example"].any()
    examples = con.sql("select count(*) from marts.fct_attendance where origin = 'example'").fetchall()[0][0]
    rows = con.sql("select count(*) from marts.fct_attendance").fetchall()[0][0]
    assert examples > 0
    assert pl.read_parquet(documented / "parquet/fct_attendance.parquet").height == rows - examples
    assert "Exempeldata ingår inte." in (documented / "LÄSMIG.txt").read_text(encoding="utf-8")
    assert "Exempeldata ingår inte." in descriptor(documented)["description"]
    assert report(documented).valid


def test_the_same_facts_give_the_same_bytes(documented: Path, built: str, tmp_path: Path) -> None:
    with store.open_reader(built) as another:
        write_package(another, tmp_path, WITHOUT, only=SOME)
    assert hashes(tmp_path) == hashes(documented)
    assert set(hashes(documented)) == {
        *(f"csv/{name}.csv" for name in SOME),
        *(f"parquet/{name}.parquet" for name in SOME),
        "LÄSMIG.txt",
        "datapackage.json",
        "tertial-data.xlsx",
    }


def test_a_table_that_does_not_exist_is_refused(con: duckdb.DuckDBPyConnection, tmp_path: Path) -> None:
    with pytest.raises(UnknownMartError, match="dim_saknas"):
        write_package(con, tmp_path, ABOUT, only=("dim_saknas",))


def odd(rows: str, columns: str = "*") -> duckdb.DuckDBPyConnection:
    memory = store.open_memory()
    memory.execute("create schema marts")
    memory.execute("create table marts.rpt_check (model_names varchar, key_columns varchar)")
    memory.execute("insert into marts.rpt_check values ('odd', 'id'), ('odd_too', null)")
    memory.execute(f"create table marts.odd as select {columns} from (values {rows}) as each(id, words)")
    return memory


def test_a_key_with_something_missing_or_twice_is_no_primary_key(tmp_path: Path) -> None:
    for rows, expected in (
        ("(1, 'a'), (2, 'b')", ["id"]),
        ("(1, 'a'), (null, 'b')", None),
        ("(1, 'a'), (1, 'b')", None),
    ):
        write_package(odd(rows), tmp_path, ABOUT, only=("odd",))
        assert descriptor(tmp_path)["resources"][0]["schema"].get("primaryKey") == expected


def test_a_type_that_nobody_knows_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnknownTypeError, match="parts i odd"):
        write_package(odd("(1, 'a')", "id, [words] as parts"), tmp_path, ABOUT, only=("odd",))


def test_text_is_kept_as_it_is_but_never_becomes_a_formula(tmp_path: Path) -> None:
    texts = ["=1+1", "+46", "-1", "@a", "\tx", 'a"b', "rad\nrad", "a,b", "åäö", "\x01=1", "x" * 40_000]
    memory = odd("(0, 'x')")
    memory.executemany("insert into marts.odd values (?, ?)", list(enumerate(texts, start=1)))
    write_package(memory, tmp_path, ABOUT, only=("odd",))
    assert pl.read_csv(tmp_path / "csv/odd.csv")["words"].to_list() == ["x", *texts]
    sheet = openpyxl.load_workbook(tmp_path / "tertial-data.xlsx")["odd"]
    cells = [row[1] for row in sheet.iter_rows(min_row=2)]
    assert {cell.data_type for cell in cells} == {"s"}
    assert [cell.value for cell in cells[1:6]] == ["'=1+1", "'+46", "'-1", "'@a", "'\tx"]
    assert cells[10].value == "'=1"
    assert len(cells[11].value) == 32_767
    assert report(tmp_path).valid


def test_every_kind_of_cell_is_typed(tmp_path: Path) -> None:
    memory = odd(
        "(1, 'a')", "id, true as yes, 1.5::decimal(18, 2) as sum, date '2022-12-14' as day, time '13:30' as at"
    )
    write_package(memory, tmp_path, ABOUT, only=("odd",))
    head, values = (tmp_path / "csv/odd.csv").read_text(encoding="utf-8").splitlines()
    assert (head, values) == ("id,yes,sum,day,at", "1,true,1.50,2022-12-14,13:30:00")
    row = next(openpyxl.load_workbook(tmp_path / "tertial-data.xlsx")["odd"].iter_rows(min_row=2, values_only=True))
    assert row[:3] == (1, True, 1.5)
    assert row[3].date() == date(2022, 12, 14)
    assert row[4] == time(13, 30)
    parquet = pl.read_parquet(tmp_path / "parquet/odd.parquet").row(0)
    assert parquet == (1, True, Decimal("1.50"), date(2022, 12, 14), time(13, 30))


def test_sheets_have_names_of_their_own() -> None:
    frame = pl.DataFrame({"id": [1]})
    names = ["Innehåll", "a" * 31, "a" * 40, "A" * 33]
    marts = [Mart(name, "", (Field("id", "integer", ""),), (), frame) for name in names]
    found = list(data_package_workbook.sheet_names(marts).values())
    assert found == ["Innehåll_2", "a" * 31, f"{'a' * 29}_2", f"{'A' * 29}_3"]
