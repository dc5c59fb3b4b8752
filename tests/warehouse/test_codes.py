"""Every code that the marts store has a Swedish word, for the pages that show a mart as it stands."""

import re
from pathlib import Path

import duckdb
import pytest

from app.texts.codes import WORDS
from warehouse import store

STAGING = Path(__file__).resolve().parents[2] / "dbt_project/models/staging"
_CODE = re.compile(r"\{\{ code\(.*?\{(.*?)\}\s*\)", re.DOTALL)


def translated() -> set[str]:
    """The codes that staging translates the source files' words into."""
    found = [_CODE.findall(file.read_text(encoding="utf-8")) for file in STAGING.glob("*.sql")]
    return {code for pairs in found for pair in pairs for code in re.findall(r":\s*'([^']+)'", pair)}


def stored(con: duckdb.DuckDBPyConnection) -> set[str]:
    """Texts in the marts that can be nothing but codes: small letters joined by an underscore."""
    columns = con.sql(
        "select table_name, column_name from duckdb_columns() where schema_name = 'marts' and data_type = 'VARCHAR'"
        " and not regexp_matches(column_name, '(_id|anchor|columns|name|names|path|from)$')"
    ).fetchall()
    found: set[str] = set()
    for table, column in columns:
        rows = con.sql(
            f"select distinct {column} from marts.{table} where regexp_full_match({column}, '[a-z]+(_[a-z]+)+')"
        ).fetchall()
        found |= {value for (value,) in rows}
    return found


def test_a_word_for_every_code(built: str) -> None:
    with store.open_reader(built) as con:
        codes = translated() | stored(con)
    assert len(codes) > 200
    assert sorted(codes - WORDS.keys()) == []


@pytest.mark.parametrize(("code", "word"), [("equal", "lika delar"), ("not_stated", "anges inte"), ("yes", "ja")])
def test_words_are_swedish(code: str, word: str) -> None:
    assert WORDS[code] == word
