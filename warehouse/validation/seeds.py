"""The whole folder of seeds against all contracts: every fault of every file at once."""

import hashlib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from warehouse.contracts import Contract, load_contracts
from warehouse.validation.decoding import MOST_BYTES, megabytes
from warehouse.validation.faults import Fault, FaultList, Problem
from warehouse.validation.proposals import nearest
from warehouse.validation.references import check_references
from warehouse.validation.tables import CheckedTable, read_table

EXAMPLE_FOLDER = "exempel"
_KOMMUN_SEED = "kommuner"
_NAME_COLUMNS = ("kommun", "namn", "kommunnamn")
_IGNORED_SUFFIXES = (".md",)
_IGNORED_PREFIXES = (".", "~$")


@dataclass(frozen=True)
class SeedFile:
    """One file as it was when it was checked; `name` is relative to the seeds folder, `size` in bytes."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True)
class CheckResult:
    """What the folder holds.

    `tables` has the seeds that could be read (all of them if `ok`), example rows after the documented ones.
    """

    tables: dict[str, CheckedTable]
    faults: list[Fault]
    files: tuple[SeedFile, ...]

    @property
    def ok(self) -> bool:
        """Whether nothing but warnings was found, so that the tables may be loaded."""
        return all(fault.severity != "fel" for fault in self.faults)


class _Folder:
    """The files of a seeds folder and the faults found in each."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.files: list[SeedFile] = []
        self.faults: list[Fault] = []
        self._lists: dict[str, FaultList] = {}

    def faults_of(self, file: str) -> FaultList:
        """The list for faults that are not found by `read_table`."""
        return self._lists.setdefault(file, FaultList(file))

    def read(self, name: str) -> bytes | None:
        """The bytes of a file, or None with the fault noted."""
        path = self.path / name
        try:
            size = path.stat().st_size
            if size > MOST_BYTES:
                params = {"size": megabytes(size), "limit": megabytes(MOST_BYTES)}
                self.faults_of(name).add(Problem("too_large", {**params}))
                return None
            raw = path.read_bytes()
        except OSError:
            self.faults_of(name).add(Problem("unreadable_file"))
            return None
        self.files.append(SeedFile(name, len(raw), hashlib.sha256(raw).hexdigest()))
        return raw

    def all_faults(self) -> list[Fault]:
        """By file, then row; what only counts the rest of a series stands last."""
        found = self.faults + [fault for faults in self._lists.values() for fault in faults.listed()]
        return sorted(found, key=lambda fault: (fault.file, fault.is_rest, fault.row or 0))


def check_seeds(seeds_dir: Path, contracts: Mapping[str, Contract] | None = None) -> CheckResult:
    """Check every seed in the folder against its contract (by default the package's own contracts).

    Reads only. Never raises for what the folder holds: whatever is wrong is a Fault.
    """
    contracts = load_contracts() if contracts is None else contracts
    folder = _Folder(seeds_dir)
    if not seeds_dir.is_dir():
        folder.faults_of(str(seeds_dir)).add(Problem("missing_folder"))
        return CheckResult({}, folder.all_faults(), ())

    _check_names(folder, contracts)
    tables: dict[str, CheckedTable] = {}
    kommuner: dict[str, str] | None = None
    # The list of kommuner first: the others are checked against it.
    for name in sorted(contracts, key=lambda name: (name != _KOMMUN_SEED, name)):
        table = _read_seed(folder, contracts[name], kommuner)
        if table is not None:
            tables[name] = table
            if name == _KOMMUN_SEED:
                kommuner = _official_names(table)
    check_references(tables, folder.faults_of)
    return CheckResult(
        tables={name: tables[name] for name in contracts if name in tables},
        faults=folder.all_faults(),
        files=tuple(sorted(folder.files, key=lambda file: file.name)),
    )


def _read_seed(folder: _Folder, contract: Contract, kommuner: Mapping[str, str] | None) -> CheckedTable | None:
    """The rows of the document file and of the example file, or None if one of them could not be read."""
    table = None
    if not (folder.path / contract.file_name).is_file():
        folder.faults_of(contract.file_name).add(Problem("missing_file", {"headers": contract.column_names}))
    else:
        table = _read_file(folder, contract.file_name, contract, contract.origin, kommuner)
    example = f"{EXAMPLE_FOLDER}/{contract.file_name}"
    if not contract.example or not (folder.path / example).is_file():
        return table
    examples = _read_file(folder, example, contract, "example", kommuner)
    return table.followed_by(examples) if table is not None and examples is not None else None


def _read_file(
    folder: _Folder, name: str, contract: Contract, origin: str, kommuner: Mapping[str, str] | None
) -> CheckedTable | None:
    raw = folder.read(name)
    if raw is None:
        return None
    table, faults = read_table(raw, contract, name, origin, kommuner=kommuner)
    folder.faults.extend(faults)
    return table


def _check_names(folder: _Folder, contracts: Mapping[str, Contract]) -> None:
    """Files that no contract knows."""
    for prefix in ("", f"{EXAMPLE_FOLDER}/"):
        place = folder.path / prefix
        names = sorted(path.name for path in place.iterdir() if path.is_file()) if place.is_dir() else []
        absent = [c.file_name for c in contracts.values() if c.file_name not in names and (c.example or not prefix)]
        for name in names:
            if name.startswith(_IGNORED_PREFIXES) or name.lower().endswith(_IGNORED_SUFFIXES):
                continue
            faults = folder.faults_of(prefix + name)
            contract = contracts.get(name.removesuffix(".csv"))
            if not name.lower().endswith(".csv"):
                faults.add(Problem("not_csv"))
            elif contract is None or not name.endswith(".csv"):
                meant = nearest(unicodedata.normalize("NFC", name), absent)
                faults.add(Problem("no_contract_near", {"proposal": meant}) if meant else Problem("no_contract"))
            elif prefix and not contract.example:
                faults.add(Problem("no_example_file", {"title": contract.title, "file": contract.file_name}))


def _official_names(kommuner: CheckedTable) -> dict[str, str] | None:
    """Name by code from the seed of kommuner, or None if its contract has no such columns."""
    code = next((column.name for column in kommuner.contract.columns if column.type == "kommunkod"), None)
    name = next((name for name in _NAME_COLUMNS if name in kommuner.columns), None)
    if code is None or name is None or not kommuner.is_complete:
        return None
    return {code: name for code, name in kommuner.keys((code, name)) if code is not None and name is not None}
