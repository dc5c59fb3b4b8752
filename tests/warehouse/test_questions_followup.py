"""What is asked about projects, goals, seats and council decisions, answered from §§ 21-25 and the plan's chapters 2-4.

The answers with examples are counted row by row in seeds/exempel: the documents hold no such decision.
"""

from datetime import date

import duckdb
import pytest

from tests.warehouse.asking import Question, asked, check

QUESTIONS = [
    Question(
        ask="Vilka faser går ett projekt igenom, i ordning?",
        because="The process in § 24's picture, the boxes in the order the gates give.",
        sql="select list(phase_id order by phase_order) from marts.dim_phase",
        answer=[
            (
                [
                    "kvalificering",
                    "forstudie",
                    "utvecklingsprojekt",
                    "realisering",
                    "avtalsslut",
                    "inforande",
                    "forvaltning",
                ],
            )
        ],
    ),
    Question(
        ask="I vilken fas är det gemensamma datacentret?",
        because="""
            Two answers from the same meeting: § 21 "I drift och förvaltning sedan 2021", the plan's 4.1 "införande
            2019-2023". They are shown side by side.
        """,
        sql="""
            select statement_kind, phase_id, plan_from_year, plan_to_year, statements_conflict
            from marts.fct_project_status
            where project_id = 'datacenter-norrbotten' and as_of_date = '2022-12-14' and origin = 'document' order by 1
        """,
        answer=[("plan", "inforande", 2019, 2023, True), ("protocol", "forvaltning", None, None, True)],
    ),
    Question(
        ask="Vilken fas är elevhälsan i enligt planen?",
        because='4.1 prints two in one cell: "Utveckling/realisering", 2019-2023. Neither is chosen.',
        sql="""
            select phase_id, phase_to_id, plan_from_year, plan_to_year from marts.fct_project_status
            where project_id = 'elevhalsa' and statement_kind = 'plan'
        """,
        answer=[("utvecklingsprojekt", "realisering", 2019, 2023)],
    ),
    Question(
        ask="Vilka aktiviteter har en tidplan som redan har gått ut när planen för 2023 läggs fram?",
        because="4.2: Digitala signaturer 2020-2021. Every other printed period ends in 2023.",
        sql="""
            select project_id, plan_to_year from marts.fct_project_status
            where statement_kind = 'plan' and plan_to_year < 2022
        """,
        answer=[("digitala-signaturer", 2021)],
    ),
    Question(
        ask="Sedan när är e-tjänsteplattformen, räddningstjänstens system och e-arkivet i drift?",
        because="§ 21: 2017, 2017 and 2019; they have no time plan in the protocol, so the year stands in the text.",
        sql="""
            select project_id, regexp_extract(status_text, 'sedan (\\d{4})', 1) from marts.fct_project_status
            where statement_kind = 'protocol' and project_id in ('e-tjansteplattform', 'raddningstjansten', 'e-arkiv')
            order by 1
        """,
        answer=[("e-arkiv", "2019"), ("e-tjansteplattform", "2017"), ("raddningstjansten", "2017")],
    ),
    Question(
        ask="Vilka åtta kommuner vill gå vidare med e-learning?",
        because='§ 21: "Hittills har 8 kommuner meddelat", no names. The number is kept, the names are not stated.',
        sql="""
            select kommun_count, missing_reason,
                (select count(*) from marts.fct_project_kommun where project_id = 'e-larande' and origin = 'document')
            from marts.fct_project_participation_count cross join marts.fct_missing
            where project_id = 'e-larande' and subject_id = 'atta-kommuner'
        """,
        answer=[(8, "not_stated", 0)],
    ),
    Question(
        ask="Vilka kommuner är inne i datacentret, och vilken är pilot för socialtjänstens system?",
        because='§ 21: "Älvsbyn, Boden och Gällivare är inne i plattformen"; "Gällivare kommun först ut i en pilot".',
        sql="""
            select project_id, participation, list(kommun_name order by kommun_name) from marts.fct_project_kommun
            where origin = 'document' and as_of_date = '2022-12-14' and participation in ('in_platform', 'pilot')
            group by 1, 2 order by 1
        """,
        answer=[
            ("datacenter-norrbotten", "in_platform", ["Boden", "Gällivare", "Älvsbyn"]),
            ("verksamhetssystem-socialtjansten", "pilot", ["Gällivare"]),
        ],
    ),
    Question(
        ask="Vad kan nämnden själv besluta om i ett projekt?",
        because="""
            Nothing on the municipalities' behalf: § 24 "Nämnden kan alltså inte fatta beslut å de ingående
            kommunernas vägnar". In the picture the board accepts three times: förstudie, utvecklingsprojekt,
            förvaltning.
        """,
        sql="""
            select
                count(*) filter (where gate_role = 'decides'),
                list(to_phase_id order by gate_number) filter (where gate_role = 'accepts')
            from marts.fct_phase_gate where body_id = 'e-namnden'
        """,
        answer=[(0, ["forstudie", "utvecklingsprojekt", "forvaltning"])],
    ),
    Question(
        ask="Vem beslutar om en gemensam upphandling, och hur säkert vet vi det?",
        because="""
            The boxes "Beslut om man vill ha gemensam upphandling" and "... kliva in i gemensam upphandling" have lost
            their places in the text. The regulations' 2 § settles who: no right to decide is handed over. So never
            "certain".
        """,
        sql="""
            select bool_and(body_id <> 'e-namnden'), bool_or(certainty = 'certain'),
                (select missing_reason from marts.fct_missing where subject_id = 'processbild')
            from marts.fct_phase_gate where decision_text ilike '%gemensam upphandling%'
        """,
        answer=[(True, False, "unreadable")],
    ),
    Question(
        ask="Hur många mål har planen för 2023, av varje slag?",
        because="2.1 one direction, 2.2 five effects, 2.3.1 six results, 2.3.2 three indicators.",
        sql="""
            select goal_kind, count(*) from marts.dim_goal
            where collaboration_id = 'norrbottens-e-namnd' and fiscal_year = 2023 group by 1 order by 1
        """,
        answer=[("direction", 1), ("effect", 5), ("indicator", 3), ("result", 6)],
    ),
    Question(
        ask="Vilket resultatmål hör varje indikator till?",
        because="2.3.2 prints the three indicators under a heading of their own and ties none of them to a goal.",
        sql="""
            select count(*), count(parent_goal_id) from marts.dim_goal
            where collaboration_id = 'norrbottens-e-namnd' and goal_kind = 'indicator'
        """,
        answer=[(3, 0)],
    ),
    Question(
        ask="Vilka mål har både ett minsta och ett eftersträvat värde?",
        because='2.3.1 "eftersträvar ... 100% ... minst 75%"; 2.3.2 "eftersträvar att genomföra 10 möten ... minst 8".',
        sql="""
            select goal_id, threshold, aspiration from marts.dim_goal
            where aspiration is not null order by threshold
        """,
        answer=[("beredningsgruppsmoten", 8, 10), ("narvaro-ledamoter", 75, 100)],
    ),
    Question(
        ask="Hur många kommuner är 75 procent?",
        because="75 percent of 14 is 10,5, so eleven heads: ten are 71 percent.",
        sql="""
            select distinct threshold_heads from marts.fct_goal_status
            where goal_id in ('narvaro-ledamoter', 'medverkan-beredningsgrupp') and period_id = '2022-12-14'
        """,
        answer=[(11,)],
    ),
    Question(
        ask="Når vi 75 procent av kommunerna vid alla beredningsgruppsmöten?",
        because="""
            2.3.2 can be read over all meetings or per meeting. Both are shown; on the day of the meeting neither can
            be assessed, and one is said to carry the verdict.
        """,
        sql="""
            select reading, shown_status, is_verdict_reading from marts.fct_goal_status
            where goal_id = 'medverkan-beredningsgrupp' and period_id = '2022-12-14' and basis = 'document' order by 1
        """,
        answer=[("alla-moten", "not_assessable", True), ("per-mote", "not_assessable", False)],
    ),
    Question(
        ask="Vilka mål för 2023 kan bedömas redan när de läggs fram, och varpå?",
        because="""
            Only the two that § 25 answers: four meetings of four, and two with utbildning or kompetensutveckling (3
            March, 12 October) of at least one.
        """,
        sql="""
            select goal_id, expected_value, threshold, shown_status from marts.fct_goal_status
            where period_id = '2022-12-14' and basis = 'document' and shown_status <> 'not_assessable' order by 1
        """,
        answer=[("fyra-sammantraden", 4, 4, "met"), ("kompetenshojande-insats", 2, 1, "met")],
    ),
    Question(
        ask="Hur såg närvaron ut 2022?",
        because="""
            The documents name two meetings of 2022 (22 June in § 22, 14 December) and no attendance: 2 x 14 = 28
            seats, 28 unknown, and no percentage at all.
        """,
        sql="""
            select seats_expected_ytd, seats_unknown_ytd, attendance_pct_ytd,
                (select missing_reason from marts.fct_missing where subject_id = 'narvaro-2022')
            from marts.fct_attendance_total
            where body_id = 'e-namnden' and fiscal_year = 2022 and period_id = '2022-12-14' and basis = 'document'
        """,
        answer=[(28, 28, None, "not_stated")],
    ),
    Question(
        ask="När sammanträder nämnden 2023?",
        because="""
            § 25: 3 March 13-17, 22 June 9-11, 12 October "heldag" (no hours), 20 December 13-15; training on the
            first and the third.
        """,
        sql="""
            select meeting_date, left(starts_at::varchar, 5), left(ends_at::varchar, 5), is_training
            from marts.fct_meeting where body_id = 'e-namnden' and fiscal_year = 2023 and origin = 'document' order by 1
        """,
        answer=[
            (date(2023, 3, 3), "13:00", "17:00", True),
            (date(2023, 6, 22), "09:00", "11:00", False),
            (date(2023, 10, 12), None, None, True),
            (date(2023, 12, 20), "13:00", "15:00", False),
        ],
    ),
    Question(
        ask="Vilka kommuner har godkänt det nya avtalet?",
        because="No document says. Fourteen unknown is not fourteen noes: none is approved, rejected or pending.",
        sql="""
            select decision_status, count(*), count(decision_date) from marts.fct_council_decision
            where origin = 'document' group by 1
        """,
        answer=[("unknown", 14, 0)],
    ),
    Question(
        ask="Hur många har godkänt efter varje tertial 2023, med exempel?",
        because="""
            Counted in seeds/exempel/fullmaktigebeslut.csv: 27 Feb, 20 Mar, 24 Apr (3), 8 and 22 May, 12, 19, 20 and
            26 June (9), 25 Sep, 16 Oct, 27 Nov, 11 Dec (13); Pajala is pending.
        """,
        sql="""
            select distinct period_id, approved_count, council_count from marts.rpt_council_ledger
            where basis = 'with_examples' order by 1
        """,
        answer=[("2022-12-14", 0, 14), ("2023-t1", 3, 14), ("2023-t2", 9, 14), ("2023-t3", 13, 14)],
    ),
    Question(
        ask="Vilken kommun som är skyldig ett beslut betalar mest per invånare?",
        because="""
            On 14 December 2022 all fourteen, so Arjeplog, 194 100 / 2 718 = 71,41. After tertial 3 only Pajala in the
            examples: 76 100 + 45 900 + 54 100 + 40 600 + 8 000 = 224 700 by 5 966 is 37,66.
        """,
        sql="""
            select period_id, arg_max(ledger.kommun_name, cost.invoiced_per_inhabitant_sek),
                round(max(cost.invoiced_per_inhabitant_sek), 2), count(*)
            from marts.rpt_council_ledger as ledger
            inner join marts.fct_cost_share_total as cost on ledger.kommun_code = cost.kommun_code
                and cost.fiscal_year = 2022
            where ledger.basis = 'with_examples' and ledger.is_owed and period_id in ('2022-12-14', '2023-t3')
            group by 1 order by 1
        """,
        answer=[("2022-12-14", "Arjeplog", 71.41, 14), ("2023-t3", "Pajala", 37.66, 1)],
    ),
]


@pytest.mark.parametrize("question", asked(QUESTIONS))
def test_question_about_the_follow_up(con: duckdb.DuckDBPyConnection, question: Question) -> None:
    check(con, question)
