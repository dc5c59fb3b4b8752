"""How facts are written, compared and merged: examples by hand and properties by hypothesis."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from warehouse import facts, fingerprint
from warehouse.contracts import parse_contract

CONTRACT = parse_contract(
    {
        "name": "priser",
        "title": "Priser",
        "description": "Priser.",
        "grain": "en rad per tjänst",
        "origin": "document",
        "example": True,
        "key": ["tjänst"],
        "columns": [
            {"name": "tjänst", "type": "id", "required": True, "description": "Tjänst."},
            {"name": "pris", "type": "belopp", "description": "Pris."},
            {"name": "not", "type": "text", "description": "Not."},
        ],
    }
)
CONTRACTS = {"priser": CONTRACT}
NAME = "priser.csv"

texts = st.text(st.characters(blacklist_categories=["Cs", "Cc", "Zs", "Zl", "Zp"]), max_size=8)
rows = st.dictionaries(st.sampled_from("abcdefgh"), st.tuples(texts, texts), max_size=8)


def file_of(table: dict[str, tuple[str, str]]) -> dict[str, bytes]:
    listed = [{"tjänst": key, "pris": price, "not": note} for key, (price, note) in table.items()]
    return {NAME: facts.write(CONTRACT.column_names, listed)}


def table_of(files: dict[str, bytes]) -> dict[str, tuple[str, str]]:
    sheet = facts.read(files[NAME], CONTRACT)
    assert sheet is not None
    return {row["tjänst"]: (row["pris"], row["not"]) for row in sheet.rows}


def cleaned(table: dict[str, tuple[str, str]]) -> dict[str, tuple[str, str]]:
    return table_of(file_of(table))


def test_the_seeds_are_written_as_the_facts_are_kept() -> None:
    """What a draft writes differs from the folder only where a row does."""
    folder = Path(__file__).resolve().parents[2] / "seeds"
    for name, path in fingerprint.seed_files(folder).items():
        contract = facts.contract_of(name)
        assert contract is not None, name
        sheet = facts.read(path.read_bytes(), contract)
        assert sheet is not None, name
        assert facts.write(sheet.header, sheet.rows) == path.read_bytes(), name


@given(rows, rows)
def test_a_diff_says_exactly_what_differs(old: dict[str, tuple[str, str]], new: dict[str, tuple[str, str]]) -> None:
    before, after = cleaned(old), cleaned(new)
    found = facts.diff(file_of(old), file_of(new), CONTRACTS)
    changed = {change.key[0]: change.kind for each in found for change in each.changes}
    assert changed == {
        key: "added" if key not in before else "removed" if key not in after else "changed"
        for key in {*before, *after}
        if before.get(key) != after.get(key)
    }


@given(rows, rows)
def test_merging_with_an_unchanged_side_gives_the_other(
    old: dict[str, tuple[str, str]], new: dict[str, tuple[str, str]]
) -> None:
    base, changed = file_of(old), file_of(new)
    assert facts.merge(base, changed, base, CONTRACTS) == facts.Merge(changed)
    assert facts.merge(base, base, changed, CONTRACTS) == facts.Merge(changed)


@given(rows, rows, rows)
def test_no_change_is_lost_without_a_conflict(
    old: dict[str, tuple[str, str]], mine: dict[str, tuple[str, str]], theirs: dict[str, tuple[str, str]]
) -> None:
    """Every cell that one side changed stands in the merge, or in a conflict that names both."""
    base = cleaned(old)
    merged = facts.merge(file_of(old), file_of(mine), file_of(theirs), CONTRACTS)
    result = table_of(merged.files)
    conflicting = {conflict.key[0] for conflict in merged.conflicts}
    for side in (cleaned(mine), cleaned(theirs)):
        for key in {*base, *side} - conflicting:
            was, now = base.get(key), side.get(key)
            if was is None or now is None:
                assert was == now or (result.get(key) is None) == (now is None)
                continue
            for place in (0, 1):
                if now[place] != was[place]:
                    assert key not in result or result[key][place] == now[place]
    for key in set(cleaned(mine)) | set(cleaned(theirs)):
        if key not in base:
            assert key in result or key in conflicting


def test_two_coordinators_in_different_cells_of_a_row_both_count() -> None:
    merged = facts.merge(
        file_of({"a": ("1", "x")}), file_of({"a": ("2", "x")}), file_of({"a": ("1", "y"), "b": ("3", "")}), CONTRACTS
    )
    assert not merged.conflicts
    assert table_of(merged.files) == {"a": ("2", "y"), "b": ("3", "")}


def test_the_same_cell_changed_differently_is_a_conflict_and_the_choice_is_written() -> None:
    base, mine, theirs = ({"a": (price, "x")} for price in "123")
    merged = facts.merge(file_of(base), file_of(mine), file_of(theirs), CONTRACTS)
    (conflict,) = merged.conflicts
    assert (conflict.columns, conflict.mine, conflict.theirs) == (
        ("pris",),
        {"tjänst": "a", "pris": "2", "not": "x"},
        {"tjänst": "a", "pris": "3", "not": "x"},
    )
    assert table_of(merged.files)["a"] == ("3", "x")
    chosen = facts.settle(merged.files, conflict, conflict.mine, CONTRACTS)
    assert table_of({NAME: chosen})["a"] == ("2", "x")
    assert table_of({NAME: facts.settle(merged.files, conflict, None, CONTRACTS)}) == {}


def test_a_row_taken_away_by_one_and_changed_by_the_other_is_a_conflict() -> None:
    merged = facts.merge(file_of({"a": ("1", "")}), file_of({}), file_of({"a": ("2", "")}), CONTRACTS)
    (conflict,) = merged.conflicts
    assert conflict.mine is None
    assert conflict.columns == ("pris",)


def test_a_file_that_cannot_be_taken_apart_is_one_whole() -> None:
    broken = {NAME: b"\xff\xfe"}
    (difference,) = facts.diff(file_of({}), broken, CONTRACTS)
    assert difference.unreadable
    merged = facts.merge(file_of({}), broken, file_of({"a": ("1", "")}), CONTRACTS)
    assert [conflict.key for conflict in merged.conflicts] == [()]
    assert merged.files == file_of({"a": ("1", "")})


def test_the_same_key_twice_loses_no_row() -> None:
    twice = {NAME: b"tj\xc3\xa4nst;pris;not\na;1;\na;2;\n"}
    (difference,) = facts.diff(file_of({}), twice, CONTRACTS)
    assert [change.after and change.after["pris"] for change in difference.changes] == ["1", "2"]
