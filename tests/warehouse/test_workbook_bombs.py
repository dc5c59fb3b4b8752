"""No file can take down the process that asks for it to be read, or make it grow, or keep it waiting for long."""

import functools
import json
import os
import random
import struct
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.warehouse import bombs, faulty_workbooks
from warehouse import facts, workbook
from warehouse.validation.decoding import MOST_BYTES
from warehouse.workbook import child, opening

MOST_GROWTH = 96 * 1024**2
"""What the reading process may grow by: the parts' list and a refused file's bytes, not what is packed in them."""
TABLE = "kallor.csv"
MUTATIONS = int(os.environ.get("TERTIAL_WORKBOOK_MUTATIONS", "12"))


@functools.cache
def right() -> bytes:
    contract = facts.contract_of(TABLE)
    assert contract is not None
    rows = [dict.fromkeys(contract.column_names, f"rad-{number}") for number in range(20)]
    return workbook.write({TABLE: facts.write(contract.column_names, rows)}, [TABLE], base_version="abc")


@functools.cache
def parts() -> dict[str, bytes]:
    return faulty_workbooks.parts(right())


MEASURED = """
import json, resource, sys, time
from warehouse import facts, workbook
facts.known_contracts()
raw = sys.stdin.buffer.read()
workbook.read(b"", "a.xlsx")
def memory(kind):
    for line in open("/proc/self/status"):
        if line.startswith(kind):
            return int(line.split()[1])
# The highest mark is set back to what is used now: what a process inherits of it from its parent says nothing.
open("/proc/self/clear_refs", "w").write("5")
before, began = memory("VmRSS"), time.monotonic()
result = workbook.read(raw, "underlag.xlsx")
grown = memory("VmHWM") - before
child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
told = {"grown": grown, "child": child, "seconds": time.monotonic() - began, "files": list(result.files)}
print(json.dumps({**told, "codes": [fault.code for fault in result.faults]}))
"""


def measured(raw: bytes) -> dict[str, object]:
    """Read in a process whose memory nothing else has touched: how much it grew, in KB, and what it was told."""
    run = subprocess.run([sys.executable, "-c", MEASURED], input=raw, capture_output=True, check=True, timeout=90)
    found = json.loads(run.stdout)
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize("name", bombs.BOMBS)
def test_a_bomb_is_refused_and_harms_nothing(name: str) -> None:
    raw = bombs.BOMBS[name](dict(parts()))
    told = measured(raw)
    assert told["files"] == []
    assert told["codes"]
    assert int(str(told["grown"])) * 1024 < MOST_GROWTH + len(raw)
    assert int(str(told["child"])) * 1024 < child.MEMORY_BYTES
    assert float(str(told["seconds"])) < opening.SECONDS


def test_too_large_a_file_is_not_even_looked_into() -> None:
    began = time.monotonic()
    result = workbook.read(right() + bytes(MOST_BYTES), "underlag.xlsx")
    assert [fault.code for fault in result.faults] == ["too_large"]
    assert time.monotonic() - began < 1


@pytest.mark.parametrize("ending", ["raise SystemExit(3)", "import os; os.kill(os.getpid(), 9)", "bytearray(1 << 40)"])
def test_a_process_that_ends_before_its_time_is_told(
    ending: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in = tmp_path / "python"
    stand_in.write_text(f"#!/bin/sh\nexec {sys.executable} -c '{ending}'\n")
    stand_in.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(stand_in))
    assert [fault.code for fault in workbook.read(right(), "underlag.xlsx").faults] == ["xl_crashed"]


def test_a_process_that_never_ends_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in = tmp_path / "python"
    stand_in.write_text("#!/bin/sh\nexec sleep 60\n")
    stand_in.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(stand_in))
    monkeypatch.setattr(opening, "SECONDS", 0.5)
    began = time.monotonic()
    assert [fault.code for fault in workbook.read(right(), "underlag.xlsx").faults] == ["xl_crashed"]
    assert time.monotonic() - began < 10


def test_the_process_that_opens_is_not_given_the_secrets_of_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in = tmp_path / "python"
    stand_in.write_text(f"#!/bin/sh\nenv > {tmp_path}/seen\n")
    stand_in.chmod(0o755)
    monkeypatch.setenv("TERTIAL_SECRET", "hemligt")
    monkeypatch.setattr(sys, "executable", str(stand_in))
    workbook.read(right(), "underlag.xlsx")
    assert "hemligt" not in (tmp_path / "seen").read_text()


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=600))
def test_any_bytes_give_a_fault_and_never_an_error(raw: bytes) -> None:
    for start in (b"", b"PK\x03\x04"):
        result = workbook.read(start + raw, "underlag.xlsx")
        assert not result.files
        assert result.faults


@pytest.mark.parametrize("seed", range(MUTATIONS))
def test_a_damaged_workbook_gives_faults_or_its_table_and_never_an_error(seed: int) -> None:
    """Bytes changed anywhere in the file, and, packed anew so that they are met, anywhere in its parts."""
    chance = random.Random(seed)
    for raw in (damaged(right(), chance), packed_anew(chance)):
        result = workbook.read(raw, "underlag.xlsx")
        assert result.faults or set(result.files) <= {TABLE}


def damaged(raw: bytes, chance: random.Random) -> bytes:
    changed = bytearray(raw)
    for _ in range(chance.randint(1, 8)):
        place = chance.randrange(len(changed))
        match chance.randrange(3):
            case 0:
                changed[place] = chance.randrange(256)
            case 1:
                del changed[place : place + chance.randint(1, 40)]
            case _:
                changed[place:place] = struct.pack("<Q", chance.getrandbits(64))
    return bytes(changed)


def packed_anew(chance: random.Random) -> bytes:
    name = chance.choice(sorted(parts()))
    return faulty_workbooks.packed({**parts(), name: damaged(parts()[name], chance)})


def test_the_reader_is_unharmed_after_all_that() -> None:
    assert list(workbook.read(right(), "underlag.xlsx").files) == [TABLE]
