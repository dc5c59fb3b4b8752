"""What members ask of result, budget and forecast, answered from slides 2-10, the plan's chapter 8 and the annex."""

from datetime import date

import duckdb
import pytest

from tests.warehouse.asking import Question, asked, check

QUESTIONS = [
    Question(
        ask="Hur gick det per sista oktober 2022, som det är tryckt?",
        because="Slide 2, SUMMA: 5 471 584, 5 527 542 and -55 958.",
        sql="""
            select printed_income_sek, printed_cost_sek, printed_result_sek
            from marts.fct_result where as_of_date = '2022-10-31' and basis = 'document'
        """,
        answer=[(5_471_584, 5_527_542, -55_958)],
    ),
    Question(
        ask="Och vad ger raderna själva, när de summeras?",
        because="""
            Income 1 781 236 + 910 713 + 637 212 + 272 283 + 1 252 502 + 426 258 + 0 + 191 381 + 0 = 5 471 585, one
            krona more than printed; cost 5 527 542 as printed; so -55 957. The printed row results add up to -55 958.
        """,
        sql="""
            select income_sek, cost_sek, result_sek, lines_result_sek
            from marts.fct_result where as_of_date = '2022-10-31' and basis = 'document'
        """,
        answer=[(5_471_585, 5_527_542, -55_957, -55_958)],
    ),
    Question(
        ask="Vilken rad är det som inte går ihop?",
        because="Slide 2, Grundbelopp: 1 781 236 - 1 597 387 = 183 849, printed 183 848. The other eight rows agree.",
        sql="""
            select printed_name, printed_result_sek, result_sek from marts.fct_outcome_line
            where as_of_date = '2022-10-31' and origin = 'document' and printed_result_sek <> result_sek
        """,
        answer=[("Grundbelopp", 183_848, 183_849)],
    ),
    Question(
        ask="Vilka tryckta summor stämmer inte med sina rader, i alla tabeller vi har?",
        because="""
            Added by hand: both budgets of 2022, the forecast's three columns, budget 2023, seven columns of shares
            and the annex agree. Only October's income (5 471 584 for 5 471 585) and what follows from it (-55 958 for
            -55 957) differ.
        """,
        sql="""
            select printed_sek, computed_sek, difference_sek from marts.fct_printed_total
            where difference_sek <> 0 order by printed_sek
        """,
        answer=[(-55_958, -55_957, -1), (5_471_584, 5_471_585, -1)],
    ),
    Question(
        ask="Vilka gick med underskott per sista oktober, och varför?",
        because="""
            Slide 2: Projekt HR 0 - 254 150 and Projekt DCBD 0 - 144 280; both "Intäkten faktureras i efterskott,
            november/december." No other row is below zero.
        """,
        sql="""
            select service_id, shown_result_sek, explanation like '%faktureras i efterskott%' from marts.fct_result_line
            where as_of_date = '2022-10-31' and basis = 'document' and shown_result_sek < 0 order by shown_result_sek
        """,
        answer=[("projekt-hr", -254_150, True), ("projekt-dcbd", -144_280, True)],
    ),
    Question(
        ask="Vad hade resultatet blivit om de två projektens intäkter hade hunnit faktureras?",
        because="As printed -55 958 + 254 150 + 144 280 = 342 472; what is not yet invoiced weighs -398 430.",
        sql="""
            select uninvoiced_count, uninvoiced_sek, printed_result_sek - uninvoiced_sek
            from marts.fct_result where as_of_date = '2022-10-31' and basis = 'document'
        """,
        answer=[(2, -398_430, 342_472)],
    ),
    Question(
        ask="Vad är årets budget 2022?",
        because="""
            Two figures: slide 6 prints 5 034 600 ("Exkl. Datacenter Norrbotten"), slide 10 prints 5 312 400 ("Inkl.
            Datacenter Norrbotten").
        """,
        sql="""
            select budget_version_id, sum(amount_sek) from marts.fct_budget_line
            where fiscal_year = 2022 and side = 'cost' and budget_version_id like 'budget-2022%'
                and budget_version_id <> 'budget-2022-prognosens-indelning'
            group by 1 order by 1
        """,
        answer=[("budget-2022", 5_034_600), ("budget-2022-inkl-datacenter", 5_312_400)],
    ),
    Question(
        ask="Varför skiljer de två budgetarna bara 277 800 kr när Datacenter kostar 1 208 400?",
        because="""
            Slide 10 adds Datacenter 1 208 400 but leaves out Förvaltningsledare verksamhetssystem SOC 930 600, which
            slide 6 has: 1 208 400 - 930 600 = 277 800 = 5 312 400 - 5 034 600.
        """,
        sql="""
            with line as (from marts.fct_budget_line where side = 'cost')

            select
                coalesce(without_dc.service_id, with_dc.service_id) as service,
                without_dc.amount_sek, with_dc.amount_sek
            from (from line where budget_version_id = 'budget-2022') as without_dc
            full join (from line where budget_version_id = 'budget-2022-inkl-datacenter') as with_dc using (service_id)
            where without_dc.amount_sek is distinct from with_dc.amount_sek order by service
        """,
        answer=[("datacenter-norrbotten", None, 1_208_400), ("forvaltningsledare-soc", 930_600, None)],
    ),
    Question(
        ask="Vad är budgeten 2023 för verksamhetsutvecklare e-tjänster?",
        because="""
            Three figures: the plan's 8.4 prints 991 800, its 8.2 prints 1 046 900 (which is also E-tjänsteplattform's
            amount in 8.4), the agreement's annex prints 991 000.
        """,
        sql="""
            select distinct amount_sek from marts.fct_budget_line
            where fiscal_year = 2023 and service_id = 'verksamhetsutvecklare-e-tjanster' order by 1
        """,
        answer=[(991_000,), (991_800,), (1_046_900,)],
    ),
    Question(
        ask="Och för förvaltningsledare SOC 2023?",
        because="Two figures: 8.2 prints 991 800, 8.4 prints 2 888 700, almost three times as much.",
        sql="""
            select distinct amount_sek from marts.fct_budget_line
            where fiscal_year = 2023 and service_id = 'forvaltningsledare-soc' order by 1
        """,
        answer=[(991_800,), (2_888_700,)],
    ),
    Question(
        ask="Hur mycket växer budgeten 2023, och på vilka poster?",
        because="""
            Slide 6 against 8.4: SOC leader 2 888 700 - 930 600 = 1 958 100, the new SOC system 509 200, basic funding
            1 127 000 - 1 065 400 = 61 600, developer 991 800 - 937 200 = 54 600; the other three are unchanged.
            Together 2 583 500 = 7 618 100 - 5 034 600.
        """,
        sql="""
            select service_id, coalesce(to_sek, 0) - coalesce(from_sek, 0) as growth, change_kind
            from marts.fct_budget_change where from_year = 2022 and to_year = 2023 and change_kind <> 'unchanged'
            order by growth desc
        """,
        answer=[
            ("forvaltningsledare-soc", 1_958_100, "changed"),
            ("soc-system-grund", 509_200, "new"),
            ("grundfinansiering", 61_600, "changed"),
            ("verksamhetsutvecklare-e-tjanster", 54_600, "changed"),
        ],
    ),
    Question(
        ask="Följer uppräkningen till 80 500 kr per kommun prisindex?",
        because="""
            76 100 to 80 500 (annex) is 5,78 percent: 4 400 / 76 100. PKV itself is printed nowhere, and slide 6 says
            2 percent, so underlag saknas: not stated.
        """,
        sql="""
            select round(100 * (to_sek - from_sek) / from_sek, 2)::double, missing_reason
            from marts.fct_budget_change cross join marts.fct_missing
            where service_id = 'grundfinansiering' and to_year = 2023 and subject_id = 'pkv'
        """,
        answer=[(5.78, "not_stated")],
    ),
    Question(
        ask="Prognosen för e-arkivet är 9 000 kr under budget på båda sidor. Är det bra eller dåligt?",
        because="""
            Slide 4 prints -9 000 twice (322 000 to 313 000). Less income is worse, less cost is better, so with plus
            as better it is -9 000 and +9 000.
        """,
        sql="""
            select side, printed_deviation_sek, deviation_sek from marts.fct_forecast_line
            where as_of_date = '2022-10-31' and service_id = 'e-arkiv' and origin = 'document' order by side desc
        """,
        answer=[("income", -9_000, -9_000), ("cost", -9_000, 9_000)],
    ),
    Question(
        ask="Vad blir resultatet för hela 2022 enligt prognosen, och vad är det som gör det?",
        because="""
            Slide 4: 7 349 600 - 7 241 287 = 108 313, all of it the vacant coordinator: 2 002 600 - 1 894 287 = 108
            313.
        """,
        sql="""
            select
                sum(forecast_sek) filter (where side = 'income') - sum(forecast_sek) filter (where side = 'cost'),
                max(deviation_sek) filter (where side = 'cost'),
                any_value(explanation) filter (where side = 'cost' and deviation_sek = 108313) like '%Vakant tjänst%'
            from marts.fct_forecast_line where as_of_date = '2022-10-31' and origin = 'document'
        """,
        answer=[(108_313, 108_313, True)],
    ),
    Question(
        ask="Finns det någon budget för projekten 2022?",
        because="""
            No: slide 6 "Inga projekt budgeterade för 2022". The forecast's budget column (slide 4) leaves the income
            blank and prints 0 for the cost, and that is kept as it is.
        """,
        sql="""
            select budget_version_id, side, amount_sek from marts.fct_budget_line
            where fiscal_year = 2022 and service_id = 'uppdrag-och-projekt'
            union all
            select 'prognos', side, budget_sek from marts.fct_forecast_line
            where as_of_date = '2022-10-31' and service_id = 'uppdrag-och-projekt' and origin = 'document' order by 1, 2
        """,
        answer=[
            ("budget-2022-prognosens-indelning", "cost", 0),
            ("budget-2022-prognosens-indelning", "income", None),
            ("prognos", "cost", 0),
            ("prognos", "income", None),
        ],
    ),
    Question(
        ask="Hur gammal är den senaste ekonomin vi ser vid mötet i december 2022?",
        because='Slide 1 "Uppdatering per sista oktober 2022"; a tertial would end on 31 August or 31 December.',
        sql="select economy_as_of_date, months_elapsed from marts.dim_period where is_default",
        answer=[(date(2022, 10, 31), 10)],
    ),
]


@pytest.mark.parametrize("question", asked(QUESTIONS))
def test_question_about_money(con: duckdb.DuckDBPyConnection, question: Question) -> None:
    check(con, question)
