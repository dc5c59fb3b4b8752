"""What fell in dbt, as the coordinator reads it."""

import dataclasses
from typing import Any

import pytest

from warehouse.failures import NodeFailure, all_messages

FAILURE = NodeFailure(
    kind="test",
    name="andelarna_summerar",
    file="models/marts/x.yml",
    model="fct_cost_share",
    description="Andelarna summerar till totalen.",
    detail="Got 2 results, configured to fail if != 0",
    count=2,
    seeds=("seeds/kostnadsandelar.csv",),
)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        (
            {
                "rows": (
                    {"seed_file": "kostnadsandelar.csv", "seed_row": 12},
                    {"seed_file": "budget.csv", "seed_row": 3},
                )
            },
            "Kontrollen andelarna_summerar i fct_cost_share föll för 2 rader. Den kräver: Andelarna summerar till "
            "totalen. Se seeds/kostnadsandelar.csv rad 12, seeds/budget.csv rad 3. Rätta fakta, eller regeln om det är "
            "den som är fel.",
        ),
        (
            {"rows": ({"kommun_code": "2580", "difference_sek": 1},), "count": 1},
            "Kontrollen andelarna_summerar i fct_cost_share föll för 1 rad. Den kräver: Andelarna summerar till "
            "totalen. Det gäller kommun_code = 2580, difference_sek = 1. Uppgifterna kommer ur "
            "seeds/kostnadsandelar.csv. Rätta fakta, eller regeln om det är den som är fel.",
        ),
        (
            {
                "kind": "model",
                "name": "fct_cost_share",
                "count": None,
                "detail": "Runtime Error in model fct_cost_share (models/x.sql)\n  Conversion Error: Could not convert "
                "string 'x' to DECIMAL\n  \n  LINE 3: ...\n  compiled code at target/x.sql",
            },
            "Modellen fct_cost_share gick inte att bygga. dbt säger: Conversion Error: Could not convert string 'x' to "
            "DECIMAL. Uppgifterna kommer ur seeds/kostnadsandelar.csv. Rätta fakta, eller regeln om det är den som är "
            "fel.",
        ),
        (
            {
                "kind": "model",
                "name": "x",
                "file": "models/x.sql",
                "count": None,
                "detail": "Compilation Error in model x (models/x.sql)\n"
                "  This model has an enforced contract\n  > in macro",
            },
            "Modellen x gick inte att bygga. dbt säger: This model has an enforced contract. Felet ligger i "
            "dbt_project/models/x.sql, inte i fakta.",
        ),
        (
            {"kind": "unit_test", "name": "tertial_av_datum", "file": "models/u.yml", "detail": "", "count": 1},
            "Regelprovet tertial_av_datum för modellen fct_cost_share gav ett annat svar än det ska. Felet ligger i "
            "dbt_project/models/u.yml, inte i fakta.",
        ),
    ],
    ids=["rows with a place", "rows without", "a model and its facts", "a model alone", "a rule"],
)
def test_what_fell_is_said_in_swedish(changes: dict[str, Any], said: str) -> None:
    assert dataclasses.replace(FAILURE, **changes).message() == said


def test_a_long_list_is_cut_but_names_everything() -> None:
    said = all_messages([dataclasses.replace(FAILURE, name=f"prov_{each}") for each in range(10)])
    assert len(said.splitlines()) == 9
    assert said.endswith("Dessutom föll 2 till: prov_8, prov_9.")
