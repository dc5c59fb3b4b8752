"""seeds/README.md says what the contracts say."""

from warehouse import paths
from warehouse.contracts import load_contracts
from warehouse.contracts.dictionary import data_dictionary, readme_with


def test_the_data_dictionary_in_seeds_readme_is_that_of_the_contracts() -> None:
    readme = (paths.seeds_dir() / "README.md").read_text(encoding="utf-8")

    assert readme == readme_with(data_dictionary(load_contracts()), readme), (
        "Kör python -m warehouse.contracts.dictionary"
    )


def test_every_contract_has_its_file_and_every_file_its_contract() -> None:
    contracts = load_contracts()
    seeds = paths.seeds_dir()

    assert {path.stem for path in seeds.glob("*.csv")} == set(contracts)
    assert {path.stem for path in (seeds / "exempel").glob("*.csv")} <= {
        name for name, contract in contracts.items() if contract.example
    }
