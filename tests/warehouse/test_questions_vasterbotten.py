"""What is asked about Region Västerbotten's committee, answered from its report of 2023."""

from datetime import date

import duckdb
import pytest

from tests.warehouse.asking import Question, asked, check

QUESTIONS = [
    Question(
        ask="Hur många kommuner svarade på enkäten?",
        because='4.2: "tillfredsställande svar från samtliga 15 kommuner i länet", of 15.',
        sql="select part_count, whole_count, coverage_text from marts.fct_event where event_id = 'enkat-alla-svar'",
        answer=[(15, 15, "15 av 15")],
    ),
    Question(
        ask="När skickades enkäten, när skulle den vara inne och när träffades direktörerna?",
        because='4.1-4.2 under "Under 2023": 26 April, 22 May and 17 May.',
        sql="""
            select event_id, event_date from marts.fct_event where event_id in (
                'enkat-skickad', 'enkat-sista-svarsdag', 'mote-regiondirektor-utvecklingsdirektor'
            ) order by event_date
        """,
        answer=[
            ("enkat-skickad", date(2023, 4, 26)),
            ("mote-regiondirektor-utvecklingsdirektor", date(2023, 5, 17)),
            ("enkat-sista-svarsdag", date(2023, 5, 22)),
        ],
    ),
    Question(
        ask="Vilka mål hade beredningen 2023, och hur gick det?",
        because="""
            3.3: three goals with 3, 3 and 2 activities, "genomfört dessa aktiviteter enligt plan, med tillägget" of
            one for goal 3. Whether the goals were met is not stated.
        """,
        sql="""
            select goal_id, count(*), bool_and(activity_status = 'done'),
                (select missing_reason from marts.fct_missing where subject_id = 'vasterbotten-maluppfyllelse')
            from marts.fct_goal_activity where collaboration_id = 'region-vasterbotten-beredning' group by 1 order by 1
        """,
        answer=[
            ("beskriva-utmaningar-och-mojligheter", 3, True, "not_stated"),
            ("omhanderta-primarkommunala-perspektiv", 3, True, "not_stated"),
            ("redovisa-ovriga-behov", 3, True, "not_stated"),
        ],
    ),
    Question(
        ask="Vilket är kommunernas viktigaste prioriterade område?",
        because="5.7 lists nine areas in no stated order: no rank, and no number of municipalities behind each.",
        sql="""
            select count(*), count(rank),
                (select missing_reason from marts.fct_missing where subject_id = 'vasterbotten-rang')
            from marts.fct_priority_area
        """,
        answer=[(9, 0, "not_stated")],
    ),
    Question(
        ask="Vad vill kommunerna prioritera inom civilt försvar?",
        because='"nämnt krisberedskap och civilt försvar men inte lämnat vidare beskrivning": named, not reported.',
        sql="""
            select count(*), max(missing_reason) from marts.fct_priority_area cross join marts.fct_missing
            where area_name ilike 'civilt försvar%' and subject_id = 'vasterbotten-krisprioriteringar'
        """,
        answer=[(1, "not_reported")],
    ),
    Question(
        ask="Hur löd fråga 14?",
        because="Bilaga 1.",
        sql="""
            select text, (select count(*) from marts.fct_survey_question)
            from marts.fct_survey_question where number = 14
        """,
        answer=[
            (
                "Nämn tre prioriterade områden där din kommun vill förbättra samverkan med andra aktörer under de "
                "kommande två åren.",
                15,
            )
        ],
    ),
    Question(
        ask="Vad säger kommunerna om Länsstyrelsen Västerbotten?",
        because="""
            5.5: what works ("på det hela är god"), what does not ("tillämpning av lagstiftningen som problematisk")
            and what is wished for ("mer samkörda"). No possibility is named there.
        """,
        sql="""
            select list_sort(list(distinct finding_kind)) from marts.fct_finding
            where collaboration_id = 'region-vasterbotten-beredning' and actor = 'Länsstyrelsen Västerbotten'
        """,
        answer=[(["challenge", "need", "strength"],)],
    ),
    Question(
        ask="Vilken kommun kallar länsstyrelsens tillsyn för finn fem fel?",
        because='"beskriver en kommun följande", unnamed. The only municipality the findings name is Storuman.',
        sql="""
            select
                (select count(*) from marts.fct_finding
                where text || quote ilike '%finn fem fel%' and kommun_code is null) > 0,
                (select missing_reason from marts.fct_missing where subject_id = 'vasterbotten-vilken-kommun'),
                (select list(distinct kommun_name) from marts.fct_finding
                where collaboration_id = 'region-vasterbotten-beredning' and kommun_code is not null)
        """,
        answer=[(True, "not_stated", ["Storuman"])],
    ),
    Question(
        ask="Vilka län ingår i civilområde Nord?",
        because='5.2: "Jämtland, Norrbotten, Västerbotten och Västernorrland".',
        sql="""
            select bool_or(quote like '%Jämtland, Norrbotten, Västerbotten och Västernorrland%')
            from marts.dim_body where body_id in ('civilomrade-nord', 'hogre-regional-niva-nord')
        """,
        answer=[(True,)],
    ),
    Question(
        ask="Vem företräder regionerna på den högre regionala nivån?",
        because='"en roterande regiondirektör" in chefsmötet; otherwise no municipality and no region is represented.',
        sql="""
            select seat_kind from marts.fct_body_composition where body_id = 'chefsmotet-civilomrade-nord'
        """,
        answer=[("region_director",)],
    ),
    Question(
        ask="Hur många ledamöter har beredningen, och när ska den rapportera tillbaka?",
        because="""
            Chapter 2: "består av 7 ledamöter", "rapporteras tillbaka till fullmäktige november 2023": a month, no
            day.
        """,
        sql="""
            select seats, event_date, date_text ilike '%november 2023%'
            from marts.fct_body_composition inner join marts.fct_event using (collaboration_id)
            where body_id = 'fullmaktigeberedningen-samverkan-vasterbotten' and event_id = 'aterrapportering'
        """,
        answer=[(7, None, True)],
    ),
    Question(
        ask="Hur många mål har det civila försvaret?",
        because="5.2 lists seven abilities.",
        sql="select count(*) from marts.dim_goal where goal_id like 'civilt-forsvar-%'",
        answer=[(7,)],
    ),
]


@pytest.mark.parametrize("question", asked(QUESTIONS))
def test_question_about_vasterbotten(con: duckdb.DuckDBPyConnection, question: Question) -> None:
    check(con, question)
