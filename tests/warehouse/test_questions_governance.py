"""What is asked about rules, risks and the calendar, answered from §§ 19-25, the agreement, regulations and plan."""

from datetime import date

import duckdb
import pytest

from tests.warehouse.asking import Question, asked, check

QUESTIONS = [
    Question(
        ask="Vilket ärendenummer har § 22, och vad hände med det?",
        because='§ 22 Verksamhetsplan 2023, 2022/23-1.2.1.3, "beslutar bordlägga ärendet" to 2023-03-03.',
        sql="""
            select title, case_number, decision_kind from marts.fct_protocol_item where paragraph = 22
        """,
        answer=[("Verksamhetsplan 2023", "2022/23-1.2.1.3", "tables")],
    ),
    Question(
        ask="Bordlades något mer, och när kommer det tillbaka?",
        because="""
            No: §§ 19, 20, 21, 23, 24 and 25 are decided. § 22 is tabled to 2023-03-03, where it stands on the agenda.
        """,
        sql="""
            select item.paragraph, agenda.meeting_date
            from marts.fct_protocol_item as item
            left join marts.rpt_agenda as agenda on item.title = agenda.title and agenda.item_kind = 'tabled'
            where item.decision_kind = 'tables'
        """,
        answer=[(22, date(2023, 3, 3))],
    ),
    Question(
        ask="Hur många beslutspunkter har varje paragraf?",
        because="§§ 19-25 have one each, but § 24 has two: to raise the matter and to recommend it.",
        sql="""
            select paragraph, count(*), max(point_count) from marts.fct_decision_point group by 1 having count(*) <> 1
            union all select null, count(distinct paragraph), count(*) from marts.fct_decision_point order by 1
        """,
        answer=[(24, 2, 2), (None, 7, 8)],
    ),
    Question(
        ask="Finns det ett ärendenummer som hoppas över i protokollet?",
        because="The numbers are 2022/20 to 2022/25 and then 2022/27 (§ 25). Nothing says what 2022/26 was.",
        sql="""
            select series, missing_reason from range(20, 28) as t(series)
            anti join marts.fct_protocol_item on case_number like '2022/' || series || '-%'
            cross join marts.fct_missing where subject_id = 'arende-2022-26'
        """,
        answer=[(26, "not_stated")],
    ),
    Question(
        ask="Vilka underlag har § 24?",
        because="""
            The list of § 24: Reglemente Hid 2022.20, Samverkansavtal Hid 2022.19, Bilaga_finansiering Hid 2022.18.
        """,
        sql="""
            select list_sort(list(regexp_extract(document_number, '2022\\.\\d+')))
            from marts.fct_decision_document where paragraph = 24 and meeting_id is not null
        """,
        answer=[(["2022.18", "2022.19", "2022.20"],)],
    ),
    Question(
        ask="När löper avtalet ut, och när måste den som vill lämna det senast säga upp?",
        because="Point 10: 1 January 2023 to 31 December 2026, notice 12 months before: 2025-12-31. It is a proposal.",
        sql="""
            select agreement_from_date, agreement_to_date, notice_months, last_notice_date, agreement_status
            from marts.dim_collaboration where collaboration_id = 'norrbottens-e-namnd'
        """,
        answer=[(date(2023, 1, 1), date(2026, 12, 31), 12, date(2025, 12, 31), "proposed")],
    ),
    Question(
        ask="Vad händer om ingen säger upp avtalet?",
        because='Point 10: "Avtalet förlängs därefter med 4 år i taget", so from 2027-01-01.',
        sql="""
            select term.number_value, term.unit, calendar.event_date, calendar.is_computed
            from marts.fct_agreement_term as term
            inner join marts.fct_calendar as calendar using (collaboration_id)
            where term.term_id = 'forlangning' and calendar.event_kind = 'extension'
        """,
        answer=[(4, "år", date(2027, 1, 1), True)],
    ),
    Question(
        ask="Vad måste vara uppfyllt för att avtalet ska gälla, och är det uppfyllt?",
        because="""
            Point 10: the councils of all members have approved it by decisions that have gained legal force. Of
            fourteen councils none is known to have, and the legal force is not reported.
        """,
        sql="""
            select
                term.quote like '%fullmäktige i alla medlemskommuner har godkänt avtalet genom beslut som vunnit laga%',
                missing_reason, (select count(*) from marts.fct_council_decision
                    where origin = 'document' and decision_status = 'approved')
            from marts.fct_agreement_term as term cross join marts.fct_missing
            where term.term_id = 'alla-fullmaktige' and subject_id = 'laga-kraft'
        """,
        answer=[(True, "not_reported", 0)],
    ),
    Question(
        ask="Vilket avtal gäller fram till dess?",
        because="The one revised in 2016 (§ 24); its text is in none of the documents.",
        sql="""
            select list(subject_id order by subject_id) from marts.fct_missing
            where subject_id in ('gallande-avtal', 'gallande-reglemente') and missing_reason = 'not_stated'
        """,
        answer=[(["gallande-avtal", "gallande-reglemente"],)],
    ),
    Question(
        ask="Hur många dagar före sammanträdet ska kallelsen vara framme?",
        because="""
            The regulations' 10 §: "senast fem dagar före sammanträdesdagen".
        """,
        sql="select number_value, unit from marts.fct_regulation where regulation_id = 'kallelse-fem-dagar'",
        answer=[(5, "dagar")],
    ),
    Question(
        ask="När ska kallelserna till 2023 års fyra sammanträden senast ut?",
        because="Five days before 3 March (28 days in February 2023), 22 June, 12 October and 20 December.",
        sql="""
            select event_date from marts.fct_calendar
            where event_kind = 'call' and fiscal_year = 2023 and origin = 'document' order by 1
        """,
        answer=[(date(2023, 2, 26),), (date(2023, 6, 17),), (date(2023, 10, 7),), (date(2023, 12, 15),)],
    ),
    Question(
        ask="Hur många ledamöter måste begära ett extra sammanträde?",
        because="9 § one third of the members, 13 § fourteen of them: 4,67, so five.",
        sql="""
            select seats, ceil(number_value / 3 * seats)::integer
            from marts.fct_regulation inner join marts.fct_body_composition using (collaboration_id)
            where regulation_id = 'en-tredjedel-begar' and unit = 'tredjedel av ledamöterna'
                and body_id = 'e-namnden' and seat_kind = 'member'
        """,
        answer=[(14, 5)],
    ),
    Question(
        ask="Vem får sitta på distans, och vem avgör det?",
        because='12 § "Ledamöter och ersättare får delta", "Ordföranden avgör om närvaro på distans får ske."',
        sql="""
            select list(clause order by regulation_id) from marts.fct_regulation
            where regulation_id in ('distans', 'distans-ordforanden-avgor') and quote like '%på distans%'
        """,
        answer=[(["12 §", "12 §"],)],
    ),
    Question(
        ask="Vilken månad betalas grundbeloppet, och vilken månad läses index av?",
        because="""
            Point 4: "Betalning ska ske i januari månad varje år", "Prisindex läses av i oktober månad". No day: no
            date.
        """,
        sql="""
            select event_kind, list(distinct event_month), count(event_date) from marts.fct_calendar
            where event_kind in ('payment', 'index_reading') group by 1 order by 1
        """,
        answer=[("index_reading", [10], 0), ("payment", [1], 0)],
    ),
    Question(
        ask="Vad ska nämnden besluta i september eller oktober?",
        because='6.1.1: "Beslut om delårsrapport 2"; the risk analysis is planning and the economy is information.',
        sql="""
            select wheel_kind, text from marts.fct_year_wheel
            where month = 9 and month_to = 10 and wheel_kind = 'decision'
        """,
        answer=[("decision", "Beslut om delårsrapport 2")],
    ),
    Question(
        ask="Vilka beslut väntar vid vart och ett av 2023 års sammanträden?",
        because="""
            6.1.1 laid on § 25's dates: March the annual report, June the budget and interim report 1, October interim
            report 2, December the plan and internal control.
        """,
        sql="""
            select meeting.meeting_date, list(wheel_item_id order by wheel_item_id)
            from marts.fct_calendar as event inner join marts.fct_meeting as meeting using (meeting_id)
            where event.wheel_kind = 'decision' and event.origin = 'document' and meeting.origin = 'document'
            group by 1 having year(meeting.meeting_date) = 2023 order by 1
        """,
        answer=[
            (date(2023, 3, 3), ["mars-verksamhetsberattelse"]),
            (date(2023, 6, 22), ["juni-budget", "juni-delarsrapport-1"]),
            (date(2023, 10, 12), ["september-oktober-delarsrapport-2"]),
            (date(2023, 12, 20), ["december-plan"]),
        ],
    ),
    Question(
        ask="Hur många risker och kontrollmoment har planen för 2023, och vad görs med dem?",
        because="Chapter 3: four risks, two accepted and two followed up; § 20: three control moments, all accepted.",
        sql="select risk_kind, decision, count(*) from marts.fct_risk group by 1, 2 order by 1, 2",
        answer=[("control", "accepted", 3), ("risk", "accepted", 2), ("risk", "followed_up", 2)],
    ),
    Question(
        ask="Vilka risker följs upp genom internkontroll?",
        because="""
            The regulations not adopted (2 x 3 = 6) and the vacant coordinator (2 x 3 = 6), the two highest values.
        """,
        sql="""
            select risk_id, printed_value, computed_value from marts.fct_risk where decision = 'followed_up' order by 1
        """,
        answer=[("reglemente-faststalls-inte", 6, 6), ("resursbrist-samordnare", 6, 6)],
    ),
    Question(
        ask="Stämmer de tryckta riskvärdena med sannolikhet gånger konsekvens?",
        because="""
            4 x 1, 2 x 2, 2 x 3, 2 x 3, 1 x 1, 2 x 2 all agree. GDPR can't be read, so it neither agrees nor differs.
        """,
        sql="select value_agrees, count(*) from marts.fct_risk group by 1 order by 1",
        answer=[(True, 6), (None, 1)],
    ),
    Question(
        ask="Vilket riskvärde har GDPR-kontrollen?",
        because="""
            § 20's annex prints "1 osannolik 2 lindrig 3 kännbar" and no value: unreadable, and nothing is computed.
        """,
        sql="""
            select is_readable, printed_value, computed_value, missing_reason
            from marts.fct_risk cross join marts.fct_missing
            where risk_id = 'kontroll-gdpr' and subject_id = 'riskvarde-gdpr'
        """,
        answer=[(False, None, None, "unreadable")],
    ),
    Question(
        ask="Vad betyder en sannolikhet på 4?",
        because="""
            The annex prints words for probability 1 and 2 and consequence 1-3 only; the plan's 4 has no word: not
            stated.
        """,
        sql="""
            select scale, count(scale_word), bool_and(missing_reason = 'not_stated') filter (where scale_value = 4)
            from marts.dim_risk_scale group by 1 order by 1
        """,
        answer=[("consequence", 3, True), ("probability", 2, True)],
    ),
    Question(
        ask="Vilket mål hänger på en risk som följs upp?",
        because="""
            The last goal of 2.3.1 is that the regulations and agreement are revised, and the risk "Nämnden lyckas
            inte fastställa reviderat reglemente och samverkansavtal" is followed up. The link is ours, and marked so.
        """,
        sql="""
            select link.to_id, link.link_basis, risk.decision from marts.link_risk as link
            inner join marts.fct_risk as risk using (collaboration_id, risk_id)
            where link.to_kind = 'goal' and risk.decision = 'followed_up' and link.to_id like 'reglemente%'
        """,
        answer=[("reglemente-och-samverkansavtal", "editorial", "followed_up")],
    ),
    Question(
        ask="Hur svarade verksamheten om arbetsmiljön?",
        because="""
            25 statements: 23 Ja, number 11 Delvis, number 5 blank (only if there is a skyddsombud). § 23 says 1
            delvis.
        """,
        sql="""
            select answer, count(*), list(statement_number order by statement_number) filter (where answer <> 'yes')
            from marts.fct_work_environment_answer group by 1 order by 2 desc, 3 desc
        """,
        answer=[("yes", 23, None), ("partly", 1, [11]), ("unanswered", 1, [5])],
    ),
    Question(
        ask="Hur många utgåvor har planen haft, och är den sjunde antagen?",
        because="""
            Seven, the last dated 2022-12-14: the day it was tabled (§ 22). Edition 4 came twelve days after edition
            3.
        """,
        sql="""
            select count(*), max(edition_date) filter (where is_latest),
                max(days_since_previous) filter (where edition = 4),
                (select decision_kind from marts.fct_protocol_item where title = 'Verksamhetsplan 2023')
            from marts.fct_plan_edition
        """,
        answer=[(7, date(2022, 12, 14), 12, "tables")],
    ),
    Question(
        ask="Vem är arbetsgivare för nämndens tjänstepersoner?",
        because="Plan 5.1: coordinator, administrator, developer and SOC leader are all employed by the host, Luleå.",
        sql="""
            select count(*), bool_and(employer like 'Luleå%') from marts.dim_role
            where role_id in (
                'e-samordnare', 'namndadministrator', 'verksamhetsutvecklare-e-tjanster', 'forvaltningsledare-soc'
            )
        """,
        answer=[(4, True)],
    ),
]


@pytest.mark.parametrize("question", asked(QUESTIONS))
def test_question_about_rules_and_risks(con: duckdb.DuckDBPyConnection, question: Question) -> None:
    check(con, question)
