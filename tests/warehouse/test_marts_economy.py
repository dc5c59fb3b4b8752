"""The economy marts against figures worked out by hand from the protocol of 2022-12-14.

The right-hand sides are typed from the document (slides 2-10, the plan's chapter 8, the agreement's point 10), not
from the seeds, so an error in seeds, models or both shows here.
"""

from datetime import date
from decimal import Decimal
from typing import Any

import duckdb
import pytest

BOARD = "norrbottens-e-namnd"
OCTOBER = date(2022, 10, 31)


def rows(con: duckdb.DuckDBPyConnection, sql: str, **params: Any) -> list[tuple[Any, ...]]:
    return con.execute(sql, params).fetchall() if params else con.execute(sql).fetchall()


def compared(
    con: duckdb.DuckDBPyConnection, version: str, service: str, side: str, basis: str = "document"
) -> tuple[Any, ...]:
    """budget, outcome, forecast, deviation, forecast deviation at the end of October 2022."""
    found = rows(
        con,
        """
        select budget_sek, outcome_sek, forecast_sek, deviation_sek, forecast_deviation_sek
        from marts.fct_budget_outcome
        where collaboration_id = $board and as_of_date = $day and budget_version_id = $version
            and service_id = $service and side = $side and basis = $basis
        """,
        board=BOARD, day=OCTOBER, version=version, service=service, side=side, basis=basis,
    )  # fmt: skip
    assert len(found) == 1, (version, service, side)
    return found[0]


@pytest.mark.parametrize(
    ("version", "total"),
    [("budget-2022", 5_034_600), ("budget-2022-inkl-datacenter", 5_312_400), ("budget-2023-tabell", 7_618_100)],
)
def test_each_printed_budget_is_a_version_with_its_own_total(
    con: duckdb.DuckDBPyConnection, version: str, total: int
) -> None:
    sides = rows(
        con,
        "select side, sum(amount_sek) from marts.fct_budget_line where budget_version_id = $v group by side",
        v=version,
    )
    assert dict(sides) == {"income": total, "cost": total}


def test_budget_2023_of_one_post_is_printed_three_ways(con: duckdb.DuckDBPyConnection) -> None:
    printed = rows(
        con,
        """
        select budget_version_id, amount_sek from marts.fct_budget_line
        where service_id = 'verksamhetsutvecklare-e-tjanster' and fiscal_year = 2023 and side = 'cost'
        """,
    )
    # Chapter 8.4 prints 991 800, the text of 8.2 prints 1 046 900, the agreement's annex prints 991 000.
    assert dict(printed) == {
        "budget-2023-tabell": 991_800,
        "budget-2023-text": 1_046_900,
        "budget-2023-bilaga": 991_000,
    }


def test_the_result_of_october_is_kept_as_printed_beside_what_its_rows_give(con: duckdb.DuckDBPyConnection) -> None:
    totals = {
        name: (printed, computed, difference)
        for name, printed, computed, difference in rows(
            con,
            """
            select printed_total_id, printed_sek, computed_sek, difference_sek from marts.fct_printed_total
            where table_id = 'utfall-2022-10'
            """,
        )
    }
    assert totals["utfall-2022-10-intakt"] == (5_471_584, 5_471_585, -1)
    assert totals["utfall-2022-10-kostnad"] == (5_527_542, 5_527_542, 0)
    assert totals["utfall-2022-10-resultat"] == (-55_958, -55_957, -1)
    assert totals["utfall-2022-10-tryckt-resultat"] == (-55_958, -55_958, 0)


def test_every_other_printed_sum_is_what_its_rows_give(con: duckdb.DuckDBPyConnection) -> None:
    differing = rows(con, "select printed_total_id from marts.fct_printed_total where difference_sek <> 0")
    assert sorted(differing) == [("utfall-2022-10-intakt",), ("utfall-2022-10-resultat",)]


def test_what_does_not_add_up_is_among_the_discrepancies(con: duckdb.DuckDBPyConnection) -> None:
    computed = rows(
        con,
        """
        select value_a, value_b, difference, kind, quote_a from marts.fct_discrepancy
        where is_computed order by discrepancy_id
        """,
    )
    assert [(a, b, difference, kind) for a, b, difference, kind, _ in computed] == [
        ("5\u00a0471\u00a0584\u00a0kr", "5\u00a0471\u00a0585\u00a0kr", -1, "rounding"),
        ("\u221255\u00a0958\u00a0kr", "\u221255\u00a0957\u00a0kr", -1, "rounding"),
        ("183\u00a0848\u00a0kr", "183\u00a0849\u00a0kr", -1, "rounding"),
    ]
    assert computed[2][4] == "Grundbelopp 1 781 236 1 597 387 183 848"


def test_parts_and_whole_meet_as_the_whole(con: duckdb.DuckDBPyConnection) -> None:
    # Slide 6: 1 065 400 + 937 200 = 2 002 600. Slide 2: income 1 781 236, cost 1 597 387. Slide 4: forecast of cost
    # 1 894 287, printed there as -108 313; less cost is better, so here it is +108 313.
    service = "grundfinansiering-och-e-kontor"
    assert compared(con, "budget-2022", service, "income") == (2_002_600, 1_781_236, 2_002_600, -221_364, 0)
    assert compared(con, "budget-2022", service, "cost") == (2_002_600, 1_597_387, 1_894_287, 405_213, 108_313)


def test_equal_services_are_compared_as_they_are(con: duckdb.DuckDBPyConnection) -> None:
    # 2023 has the same posts in the budget table, the outcome and the forecast.
    services = rows(
        con,
        """
        select distinct service_id from marts.fct_budget_outcome
        where fiscal_year = 2023 and budget_version_id = 'budget-2023-tabell' and is_rolled_up
        """,
    )
    assert services == []


def test_projects_have_no_budget_and_that_is_not_zero(con: duckdb.DuckDBPyConnection) -> None:
    # Slide 3: 426 258 + 191 381 = 617 639 in income, 421 475 + 254 150 + 166 750 + 144 280 = 986 655 in cost.
    service = "uppdrag-och-projekt"
    assert compared(con, "budget-2022", service, "income") == (None, 617_639, 1_078_800, None, None)
    assert compared(con, "budget-2022", service, "cost") == (None, 986_655, 1_078_800, None, None)
    # As the forecast groups the budget, the income is blank and the cost is a printed 0.
    grouped = "budget-2022-prognosens-indelning"
    assert compared(con, grouped, service, "income") == (None, 617_639, 1_078_800, None, None)
    assert compared(con, grouped, service, "cost") == (0, 986_655, 1_078_800, -986_655, -1_078_800)


def test_more_income_and_more_cost_have_opposite_signs(con: duckdb.DuckDBPyConnection) -> None:
    # Slide 4: SOC Ekosystem 930 600 to 2 175 800 on both sides.
    assert compared(con, "budget-2022", "soc-ekosystem", "income")[4] == 1_245_200
    assert compared(con, "budget-2022", "soc-ekosystem", "cost")[4] == -1_245_200


def test_datacenter_is_outside_what_the_board_invoices(con: duckdb.DuckDBPyConnection) -> None:
    inside = "budget-2022-inkl-datacenter"
    assert compared(con, inside, "datacenter-norrbotten", "cost") == (1_208_400, None, None, None, None)
    versions = rows(
        con,
        "select distinct budget_version_id from marts.fct_budget_outcome where service_id = 'datacenter-norrbotten'",
    )
    assert versions == [(inside,)]


def test_outcome_is_cumulative_and_says_how_much_of_the_year(con: duckdb.DuckDBPyConnection) -> None:
    months = rows(con, "select distinct as_of_date, months_elapsed from marts.fct_budget_outcome order by 1")
    assert months == [(OCTOBER, 10), (date(2023, 4, 30), 4), (date(2023, 8, 31), 8), (date(2023, 12, 31), 12)]


def test_2023_has_no_outcome_without_examples(con: duckdb.DuckDBPyConnection) -> None:
    for mart in ("fct_budget_outcome", "fct_forecast_followup"):
        years = rows(con, f"select distinct fiscal_year from marts.{mart} where basis = 'document'")
        assert years == [(2022,)], mart


def test_what_kiruna_pays(con: duckdb.DuckDBPyConnection) -> None:
    # 76 100 + 75 900 + 83 300 + 50 900 + 29 000 = 315 200; Datacenter 98 400 is invoiced by the supplier.
    shares = rows(
        con,
        "select service_id, amount_sek, is_invoiced_by_board from marts.fct_cost_share "
        "where kommun_code = '2584' and fiscal_year = 2022",
    )
    assert {service: amount for service, amount, _ in shares} == {
        "grundfinansiering": 76_100,
        "verksamhetsutvecklare-e-tjanster": 75_900,
        "e-tjansteplattform": 83_300,
        "raddningstjansten": 50_900,
        "e-arkiv": 29_000,
        "datacenter-norrbotten": 98_400,
    }
    assert [service for service, _, invoiced in shares if not invoiced] == ["datacenter-norrbotten"]
    total = rows(
        con,
        "select invoiced_sek, not_invoiced_sek, missing_services from marts.fct_cost_share_total "
        "where kommun_code = '2584' and fiscal_year = 2022",
    )
    assert total == [(315_200, 98_400, "Verksamhetssystem Socialtjänsten (SOC), Uppdrag och projekt")]


def test_amount_per_inhabitant_uses_the_latest_population_that_was_known(con: duckdb.DuckDBPyConnection) -> None:
    [(day, inhabitants, per_inhabitant)] = rows(
        con,
        "select population_date, inhabitants, amount_per_inhabitant_sek from marts.fct_cost_share "
        "where kommun_code = '2584' and fiscal_year = 2022 and service_id = 'e-arkiv'",
    )
    assert (day, inhabitants) == (date(2020, 12, 31), 22_664)
    assert per_inhabitant == pytest.approx(29_000 / 22_664, rel=1e-12)


def test_share_is_split_to_the_last_ore(con: duckdb.DuckDBPyConnection) -> None:
    parts = rows(con, "select amount_sek, equal_part_sek, population_part_sek, remainder_sek from marts.fct_cost_share")
    assert len(parts) == 14 * 7  # six services in 2022, the basic amount in 2023
    assert all(isinstance(part, Decimal) and amount == sum(split) for amount, *split in parts for part in split)


KEYS = [
    ("grundfinansiering", date(2020, 12, 31), 0, 76_100, "equal"),
    ("verksamhetsutvecklare-e-tjanster", date(2019, 12, 31), 48, 100, "follows"),
    ("e-tjansteplattform", date(2017, 12, 31), 839, 100, "close"),
    ("raddningstjansten", date(2017, 12, 31), 17_841, 100, "does_not_follow"),
    ("e-arkiv", date(2018, 12, 31), 412, 1_000, "follows"),
    ("datacenter-norrbotten", date(2019, 12, 31), 465, 1_200, "follows"),
]


@pytest.mark.parametrize(("service", "day", "remainder", "step", "verdict"), KEYS)
def test_which_services_follow_a_key(
    con: duckdb.DuckDBPyConnection, service: str, day: date, remainder: int, step: int, verdict: str
) -> None:
    best = rows(
        con,
        "select population_date, floor(largest_remainder_sek), rounding_step_sek, key_verdict from marts.fct_cost_key "
        "where fiscal_year = 2022 and service_id = $service and is_best_fit",
        service=service,
    )
    assert best == [(day, remainder, step, verdict)]


def test_a_key_cannot_know_a_later_population(con: duckdb.DuckDBPyConnection) -> None:
    possible = rows(con, "select distinct population_date from marts.fct_cost_key where is_possible order by 1")
    assert [day.year for (day,) in possible] == [2017, 2018, 2019, 2020]
    impossible = rows(con, "select distinct population_date from marts.fct_cost_key where not is_possible")
    assert impossible == [(date(2023, 12, 31),)]


def test_the_last_day_to_give_notice(con: duckdb.DuckDBPyConnection) -> None:
    # The agreement as proposed: to 2026-12-31, notice at the latest twelve months before.
    [(last,)] = rows(con, "select last_notice_date from marts.dim_collaboration where collaboration_id = $b", b=BOARD)
    assert last == date(2025, 12, 31)


def test_the_default_period_is_the_meeting_as_it_knew_the_world(con: duckdb.DuckDBPyConnection) -> None:
    default = rows(
        con,
        "select period_id, economy_as_of_date, months_elapsed, budget_version_id, goal_year, cost_share_year "
        "from marts.dim_period where is_default",
    )
    assert default == [("2022-12-14", OCTOBER, 10, "budget-2022", 2023, 2022)]


def test_a_decision_in_two_points_is_two_rows(con: duckdb.DuckDBPyConnection) -> None:
    counts = rows(con, "select paragraph, count(*) from marts.fct_decision_point group by paragraph order by 1")
    assert counts == [(19, 1), (20, 1), (21, 1), (22, 1), (23, 1), (24, 2), (25, 1)]
