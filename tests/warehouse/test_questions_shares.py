"""What members ask about who pays what, answered from slides 7-9 and SCB's population of 31 December 2020."""

import duckdb
import pytest

from tests.warehouse.asking import Question, asked, check

QUESTIONS = [
    Question(
        ask="Vilka kommuner betalar mest och minst per invånare 2022?",
        because="""
            Five columns of slides 7 and 8. Arjeplog 76 100 + 40 000 + 48 200 + 25 800 + 4 000 = 194 100, by 2 718
            inhabitants 71,41; Överkalix 208 400 by 3 289 is 63,36; Luleå 675 800 by 78 549 is 8,60 (SCB 2020-12-31).
        """,
        sql="""
            (select kommun_name, invoiced_sek, round(invoiced_per_inhabitant_sek, 2) as per
            from marts.fct_cost_share_total
            where fiscal_year = 2022 order by invoiced_per_inhabitant_sek desc limit 2)
            union all
            (select kommun_name, invoiced_sek, round(invoiced_per_inhabitant_sek, 2)
            from marts.fct_cost_share_total where fiscal_year = 2022 order by invoiced_per_inhabitant_sek limit 1)
            order by per desc
        """,
        answer=[("Arjeplog", 194_100, 71.41), ("Överkalix", 208_400, 63.36), ("Luleå", 675_800, 8.60)],
    ),
    Question(
        ask="Hur stor del av det nämnden fakturerar 2022 betalar Kiruna?",
        because="""
            315 200 of 1 065 400 + 937 200 + 1 046 900 + 732 500 + 322 000 = 4 104 000, which is 7,68 percent. The
            Datacenter's 98 400 is invoiced by the supplier (slide 9) and stands beside.
        """,
        sql="""
            select invoiced_sek, not_invoiced_sek, round(100 * invoiced_share, 2),
                (select sum(invoiced_sek) from marts.fct_cost_share_total where fiscal_year = 2022)
            from marts.fct_cost_share_total where fiscal_year = 2022 and kommun_name = 'Kiruna'
        """,
        answer=[(315_200, 98_400, 7.68, 4_104_000)],
    ),
    Question(
        ask="Finns det någon mindre kommun som betalar mer än Kiruna för räddningstjänstens system?",
        because="""
            Slide 8: Kiruna 50 900 with 22 664 inhabitants. More pay Boden 67 700, Kalix 67 500, Luleå and Piteå; of
            them only Kalix (15 812) is smaller. So that service follows no population.
        """,
        sql="""
            select other.kommun_name, other.amount_sek, key.key_verdict
            from marts.fct_cost_share as kiruna
            inner join marts.fct_cost_share as other using (fiscal_year, service_id)
            inner join marts.fct_cost_key as key using (fiscal_year, service_id)
            where kiruna.kommun_code = '2584' and service_id = 'raddningstjansten' and fiscal_year = 2022
                and other.amount_sek > kiruna.amount_sek and other.inhabitants < kiruna.inhabitants and key.is_best_fit
        """,
        answer=[("Kalix", 67_500, "does_not_follow")],
    ),
    Question(
        ask="Vad betalar varje kommun för socialtjänstens system och för projekten?",
        because="""
            Slides 7-9 have no such columns, and the annex refers to each municipality's own agreement: not stated.
        """,
        sql="""
            select subject_id, missing_reason,
                (select count(*) from marts.fct_cost_share where service_id like '%soc%' or service_id like '%projekt%')
            from marts.fct_missing where subject_id in ('kommunandelar-soc', 'kommunandelar-projekt') order by 1
        """,
        answer=[("kommunandelar-projekt", "not_stated", 0), ("kommunandelar-soc", "not_stated", 0)],
    ),
    Question(
        ask="Vad kostar Datacentret utöver grundfunktionen?",
        because="""
            Slide 9: the column "Kapacitet nyttjande" is empty for all fourteen; the basic function sums to 1 208 400
            and is invoiced by the supplier.
        """,
        sql="""
            select sum(amount_sek), bool_or(is_invoiced_by_board),
                (select missing_reason from marts.fct_missing where subject_id = 'datacenter-nyttjande')
            from marts.fct_cost_share where service_id = 'datacenter-norrbotten'
        """,
        answer=[(1_208_400, False, "not_stated")],
    ),
    Question(
        ask="Vilka avgifter tillkommer för e-arkiv och BankID?",
        because="Slide 8's notes: 40 000 kr once for e-arkiv, 84 kr per GB and year, BankID 500-1500 kr a year.",
        sql="""
            select price_id, from_sek, to_sek from marts.fct_price where price_id in (
                'bankid', 'e-arkiv-uppstart', 'e-arkiv-lagring'
            ) order by 1
        """,
        answer=[("bankid", 500, 1_500), ("e-arkiv-lagring", 84, None), ("e-arkiv-uppstart", 40_000, None)],
    ),
]


@pytest.mark.parametrize("question", asked(QUESTIONS))
def test_question_about_cost_shares(con: duckdb.DuckDBPyConnection, question: Question) -> None:
    check(con, question)
