"""The strict reader: whether a file is what its contract says, and if not, what its writer should mend.

`check_seeds` checks a whole folder, `read_table` the bytes of one file (an upload). Every fault is found at
once and said in Swedish. `values` holds the rule for each kind of value.
"""

from warehouse.validation.faults import Fault, Problem, summary
from warehouse.validation.seeds import CheckResult, SeedFile, check_seeds
from warehouse.validation.tables import CheckedTable, read_table

__all__ = [
    "CheckResult",
    "CheckedTable",
    "Fault",
    "Problem",
    "SeedFile",
    "check_seeds",
    "read_table",
    "summary",
]
