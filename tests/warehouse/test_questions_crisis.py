"""What is asked about the crisis collaboration in Norrbotten (§ 164) and about Samverkan Stockholmsregionen."""

from datetime import date

import duckdb
import pytest

from tests.warehouse.asking import Question, asked, check

QUESTIONS = [
    Question(
        ask="Vilken kommun beslutade att inte skriva under krissamverkan?",
        because='§ 164 says only "Allmänna utskottet": the municipality is not stated, and no code is guessed.',
        sql="""
            select distinct kommun_code, missing_reason from marts.fct_decision cross join marts.fct_missing
            where decision_id = 'allmanna-utskottet-164' and subject_id = 'kris-beslutande-kommun'
        """,
        answer=[(None, "not_stated")],
    ),
    Question(
        ask="Vad beslutade den kommunen, och när?",
        because="""
            Two points: not to sign in its present form, and to assign kommunchef and kommunalråd to have it revised.
            The day is not printed.
        """,
        sql="""
            select point_number, decision_kind, decision_date from marts.fct_decision
            where decision_id = 'allmanna-utskottet-164' order by 1
        """,
        answer=[(1, "declines_to_sign", None), (2, "assigns", None)],
    ),
    Question(
        ask="Vilken kostnad och vilken löptid har överenskommelsen?",
        because="Neither is stated; the term is even one of the four things that the municipality asks for.",
        sql="""
            select subject_id, missing_reason from marts.fct_missing
            where subject_id in ('kris-kostnad', 'kris-loptid') order by 1
        """,
        answer=[("kris-kostnad", "not_stated"), ("kris-loptid", "not_stated")],
    ),
    Question(
        ask="Vilka åtta arbetsgrupper föreslås, och vem bemannar dem?",
        because="""
            Point 3 prints the staffing in brackets: six by säkerhetssamordnare, skydd mot olyckor by räddningstjänst
            and krisstöd by socialchef. The numbers of seats are not stated.
        """,
        sql="""
            select lower(staffed_by), count(*) from marts.dim_body
            where collaboration_id = 'krissamverkan-norrbotten' and body_kind = 'working_group'
            group by 1 order by 2 desc, 1
        """,
        answer=[("säkerhetssamordnare", 6), ("räddningstjänst", 1), ("socialchef", 1)],
    ),
    Question(
        ask="Vem bemannar arbetsgruppen för krisstöd, och varför är det ett problem?",
        because="""
            "Krisstöd (socialchef)"; "Kommunerna har alltså ingen ekonomi eller budget för att skicka t.ex.
            socialchefer".
        """,
        sql="""
            select body.staffed_by, count(*) > 0 from marts.dim_body as body
            inner join marts.fct_criticism as criticism using (collaboration_id)
            where body.body_id = 'arbetsgrupp-krisstod-norrbotten'
                and replace(criticism.quote, '-', '') like '%ingen ekonomi eller budget%'
            group by 1
        """,
        answer=[("socialchef", True)],
    ),
    Question(
        ask="Hur många platser har säkerhetssamordnarna i den regionala samordningsgruppen?",
        because="""
            Two, for all municipalities; so have räddningstjänsterna and kriskommunikationsnätverket. Others: not
            stated.
        """,
        sql="""
            select seats, count(*) from marts.fct_body_composition
            where body_id = 'regional-samordningsgrupp-norrbotten' and seats is not null group by 1
        """,
        answer=[(2, 3)],
    ),
    Question(
        ask="Är arbetsgruppernas bilaga färdig?",
        because='"Men denna bilaga är inte färdig ännu": Bilaga 3 is not missing, it is not due.',
        sql="select missing_reason from marts.fct_missing where subject_id = 'kris-bilaga-3'",
        answer=[("not_due",)],
    ),
    Question(
        ask="Är avtalen i de fem dokumenten undertecknade?",
        because="""
            The board's is proposed (§ 24), the crisis agreement refused by one municipality, Stockholm's a proposal
            to kommunstyrelsen. The other two documents are no agreements.
        """,
        sql="select collaboration_id, agreement_status from marts.dim_collaboration order by 1",
        answer=[
            ("krissamverkan-norrbotten", "not_signed"),
            ("norrbottens-e-namnd", "proposed"),
            ("region-vasterbotten-beredning", "unknown"),
            ("sakra-stader", "unknown"),
            ("samverkan-stockholmsregionen", "proposed"),
        ],
    ),
    Question(
        ask="Är Regionala rådet samma organ i dokumenten?",
        because="""
            No, three bodies: Norrbotten's sets a yearly plan, Stockholm's is chaired by länsstyrelsen there,
            Västerbotten's stands under the regional level.
        """,
        sql="""
            select collaboration_id, count(distinct body_id) from marts.dim_body
            where body_kind = 'regional_council' and body_name ilike 'regionala rådet%' group by 1 order by 1
        """,
        answer=[
            ("krissamverkan-norrbotten", 1),
            ("region-vasterbotten-beredning", 1),
            ("samverkan-stockholmsregionen", 1),
        ],
    ),
    Question(
        ask="Vad kostar Samverkan Stockholmsregionen per invånare, och är det beslutat?",
        because='"1,50 kronor per invånare och år"; the document is "Förslag till beslut", so the term is proposed.',
        sql="""
            select term.number_value, term.term_status, missing.missing_reason from marts.fct_agreement_term as term
            inner join marts.fct_missing as missing using (collaboration_id)
            where collaboration_id = 'samverkan-stockholmsregionen' and term.term_id = 'pris-per-invanare'
                and missing.subject_id = 'sthlm-kommunstyrelsens-beslut'
        """,
        answer=[(1.5, "proposed", "not_stated")],
    ),
    Question(
        ask="Hur många invånare räknar de med för Nacka?",
        because="""
            Not stated. Derived: 143 000 / 1,50 = 95 333; "cirka" 143 000 is rounded to thousands, so 142 500-143 500,
            that is 95 000 to 95 667.
        """,
        sql="""
            select is_derived, round(implied_inhabitants)::int, round(implied_low)::int, round(implied_high)::int,
                missing_reason
            from marts.fct_price_model cross join marts.fct_missing
            where kommun_name = 'Nacka' and subject_id = 'sthlm-invanare-nacka'
        """,
        answer=[(True, 95_333, 95_000, 95_667, "not_stated")],
    ),
    Question(
        ask="Hur stor del av kostnaden betalar kommunerna, och vem betalar resten?",
        because='"Länets kommuner finansierar tillsammans halva kostnaden"; who pays the other half is not stated.',
        sql="""
            select term.number_value, term.unit, missing_reason
            from marts.fct_agreement_term as term cross join marts.fct_missing
            where term.term_id = 'halva-kostnaden' and subject_id = 'sthlm-andra-halvan'
        """,
        answer=[(50, "procent", "not_stated")],
    ),
    Question(
        ask="Från och med när gäller Stockholms överenskommelse?",
        because='"retroaktiv verkan från och med den 1 januari 2015"; KSL recommended it on 19 March 2015.',
        sql="""
            select agreement_from_date,
                (select decision_date from marts.fct_decision where decision_id = 'ksl-rekommendation')
            from marts.dim_collaboration where collaboration_id = 'samverkan-stockholmsregionen'
        """,
        answer=[(date(2015, 1, 1), date(2015, 3, 19))],
    ),
    Question(
        ask="Vilken dags folkmängd ska betalas för?",
        because="""
            Two answers in one paragraph: "antalet invånare vid budgetårets start" and "mantalsskrivna vid
            halvårsskiftet året före aktuellt budgetår".
        """,
        sql="""
            select count(*) from marts.fct_discrepancy
            where collaboration_id = 'samverkan-stockholmsregionen' and kind = 'contradiction'
                and quote_a || quote_b like '%vid budgetårets start%'
                and quote_a || quote_b like '%halvårsskiftet året före%'
        """,
        answer=[(1,)],
    ),
    Question(
        ask="Hur många parter har Samverkan Stockholmsregionen?",
        because="""
            Two figures: "ett 40-tal aktörer", but the list has eleven entries, one of them "kommuner i Stockholms
            län" unnamed. The exact number is not stated.
        """,
        sql="""
            select count(*), count(*) filter (where member_kind = 'kommuner'),
                (select quote like '%40-tal%' from marts.fct_agreement_term where term_id = 'antal-aktorer'),
                (select missing_reason from marts.fct_missing where subject_id = 'sthlm-antal-parter')
            from marts.dim_member where collaboration_id = 'samverkan-stockholmsregionen'
                and source_place like '%Deltagande parter%'
        """,
        answer=[(11, 1, True, "not_stated")],
    ),
    Question(
        ask="Vilka tre nivåer har Stockholms modell?",
        because='"Regionalt inriktande", "Regionalt samordnande", "Verkställande".',
        sql="""
            select list(body_name order by body_id) from marts.dim_body
            where collaboration_id = 'samverkan-stockholmsregionen' and body_kind = 'level'
        """,
        answer=[(["Regionalt inriktande", "Regionalt samordnande", "Verkställande"],)],
    ),
    Question(
        ask="Sammankallar länsstyrelsen alla fem samarbetenas organ?",
        because="""
            No: only Stockholm's text says so ("Länsstyrelsen i Stockholm har ett övergripande ansvar för att
            sammankalla"). The other agreements in the warehouse have no such term.
        """,
        sql="""
            select list(distinct collaboration_id) from marts.fct_agreement_term
            where quote ilike '%länsstyrelsen%' and quote ilike '%sammankalla%'
        """,
        answer=[(["samverkan-stockholmsregionen"],)],
    ),
]


@pytest.mark.parametrize("question", asked(QUESTIONS))
def test_question_about_crisis_collaboration(con: duckdb.DuckDBPyConnection, question: Question) -> None:
    check(con, question)
