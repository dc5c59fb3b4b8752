"""What the tables are called in Swedish; anyone may know."""

import functools
from collections.abc import Mapping

from warehouse import facts
from warehouse.contracts import Contract, load_contracts
from warehouse.facts import Kind

__all__ = ["Kind", "contracts", "table_title"]


@functools.lru_cache(maxsize=1)
def contracts() -> Mapping[str, Contract]:
    """Every contract by name; they change only with the program."""
    return load_contracts()


def table_title(name: str) -> str | None:
    """The title of the table in a seed file; None for a file that no contract knows."""
    contract = facts.contract_of(name, contracts())
    return None if contract is None else contract.title
