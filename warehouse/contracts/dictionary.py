"""The data dictionary of seeds/README.md, written from the contracts so that it cannot drift from them.

``python -m warehouse.contracts.dictionary`` writes it anew; a test fails when the file and the contracts differ.
"""

from warehouse import paths
from warehouse.contracts import Column, Contract, load_contracts

START = "<!-- Här börjar det som skrivs ur kontrakten. -->"
END = "<!-- Här slutar det som skrivs ur kontrakten. -->"

TYPE_WORDS = {
    "text": "text",
    "id": "id",
    "heltal": "heltal",
    "belopp": "belopp i kronor",
    "decimal": "tal",
    "procent": "procent",
    "datum": "datum",
    "tid": "klockslag",
    "kommunkod": "kommunkod",
    "ja_nej": "ja eller nej",
}


def data_dictionary(contracts: dict[str, Contract]) -> str:
    """Markdown: one section per file with its grain, key and a table of its columns, in alphabetical order."""
    return "\n\n".join(_section(contract) for contract in contracts.values())


def readme_with(dictionary: str, readme: str) -> str:
    """The README text with the dictionary between its two marks. Raises ValueError if a mark is missing."""
    before, _, rest = readme.partition(START)
    _, mark, after = rest.partition(END)
    if not mark:
        raise ValueError(f"seeds/README.md lacks the marks {START} and {END}")
    return f"{before}{START}\n\n{dictionary}\n\n{END}{after}"


def _section(contract: Contract) -> str:
    lines = [
        f"### {contract.file_name}: {contract.title}",
        "",
        f"{contract.description} Det är {contract.grain}. Unik på: {', '.join(contract.key)}.",
    ]
    if contract.example:
        lines += ["", f"Exempelrader står i `exempel/{contract.file_name}`."]
    lines += ["", "| kolumn | innehåll | måste fyllas i | vad den betyder |", "|---|---|---|---|"]
    lines += [
        f"| `{column.name}` | {_content(column)} | {_required(column)} | {_meaning(contract, column)} |"
        for column in contract.columns
    ]
    return "\n".join(lines)


def _content(column: Column) -> str:
    if column.type == "val":
        return "ett av: " + ", ".join(column.values)
    return TYPE_WORDS[column.type]


def _required(column: Column) -> str:
    if column.required:
        return "ja"
    return "ja, utom i exempel och register" if column.required_for else "nej"


def _meaning(contract: Contract, column: Column) -> str:
    targets = [
        reference.to
        for reference in contract.references
        if column.name in reference.columns and reference.to != contract.name
    ]
    found = f" Ska finnas i `{targets[0]}.csv`." if targets and ".csv" not in column.description else ""
    return column.description + found


if __name__ == "__main__":
    path = paths.seeds_dir() / "README.md"
    path.write_text(readme_with(data_dictionary(load_contracts()), path.read_text(encoding="utf-8")), encoding="utf-8")
