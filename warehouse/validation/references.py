"""Whether what a row points to exists."""

from collections.abc import Callable, Mapping

from warehouse.contracts import Reference
from warehouse.validation.faults import FaultList, Problem
from warehouse.validation.proposals import folded, nearest
from warehouse.validation.tables import CheckedTable

Key = tuple[str | None, ...]


def check_references(tables: Mapping[str, CheckedTable], faults_of: Callable[[str], FaultList]) -> None:
    """Note every reference that points to nothing, and every documented row that rests on an example.

    `tables` holds what could be read; a reference to a table that is not there, or not whole, is passed over,
    since the reason is reported already. `faults_of` gives the list to note the faults of a file in.
    """
    for table in tables.values():
        reported: set[tuple[int, str]] = set()
        # The narrow references first: a wrong collaboration is one fault, not one more in every pair.
        for reference in sorted(table.contract.references, key=lambda reference: len(reference.columns)):
            target = tables.get(reference.to)
            if target is not None and target.is_complete:
                _check_reference(table, reference, target, reported, faults_of)


def _check_reference(
    table: CheckedTable,
    reference: Reference,
    target: CheckedTable,
    reported: set[tuple[int, str]],
    faults_of: Callable[[str], FaultList],
) -> None:
    known = target.canonical_keys(reference.to_columns)
    all_keys = set(known)
    sound = [key for index, key in enumerate(known) if not target.has_fault(index, reference.to_columns)]
    misspelt = {_folded(key) for key in all_keys.difference(sound)}
    parts = [set(values) for values in zip(*known, strict=True)] or [set() for _ in reference.columns]
    documented = {key for key, origin in zip(known, target.origin, strict=True) if origin != "example"}
    for index, key in enumerate(table.canonical_keys(reference.columns)):
        if None in key or table.has_fault(index, reference.columns):
            continue
        row, faults = table.seed_row[index], faults_of(table.seed_file[index])
        if key not in all_keys:
            # What is misspelt in the target is reported there; the row that points to it is not at fault.
            if _folded(key) in misspelt or any((index, name) in reported for name in reference.columns):
                continue
            part = next((part for part, value in enumerate(key) if value not in parts[part]), len(key) - 1)
            column = reference.columns[part]
            reported.add((index, column))
            if faults.has_room("dangling", column):
                problem = _dangling(reference, target, key, part, sound, key[part] in parts[part])
                faults.add(problem, row, column, table.cells[column][index])
            else:
                faults.add(Problem("dangling"), row, column)
        elif table.origin[index] != "example" and key not in documented:
            column = reference.columns[-1]
            problem = Problem("points_to_example", {"file": f"exempel/{target.contract.file_name}"})
            faults.add(problem, row, column, table.cells[column][index])


def _folded(key: Key) -> tuple[str, ...]:
    return tuple(folded(value or "") for value in key)


def _dangling(
    reference: Reference, target: CheckedTable, key: Key, part: int, known: list[Key], is_combination: bool
) -> Problem:
    """The fault for a key that the target lacks; `part` is the place in the key that is to blame."""
    file = target.contract.file_name
    rest = key[:part] + key[part + 1 :]
    beside = {other[part] for other in known if other[:part] + other[part + 1 :] == rest}
    candidates = sorted(value for value in beside or {other[part] for other in known} if value is not None)
    proposal = nearest(key[part] or "", candidates)
    if is_combination:
        pairs = (f"{name} ”{value}”" for name, value in zip(reference.columns, key, strict=True))
        what, place = f"Kombinationen {' och '.join(pairs)}", file
    else:
        what, place = "Värdet", f"kolumnen {reference.to_columns[part]} i {file}"
    return Problem(
        "dangling",
        {
            "what": what,
            "place": place,
            "file": file,
            "meant": "Skriv ett värde som finns där" if proposal is None else f"Menas ”{proposal}”? Skriv det",
        },
    )
