with

seats as (
    select
        *,
        seats_expected_ytd - seats_unknown_ytd as seats_known_ytd
    from {{ ref('fct_attendance_rate') }}
    where body_kind = 'board'
),

councils as (
    select
        ledger.collaboration_id,
        ledger.period_id,
        ledger.basis,
        ledger.matter_id,
        ledger.matter_name,
        ledger.blocks_text,
        ledger.raised_date = periods.as_of_date as is_raised_now,
        ledger.council_count,
        ledger.council_count - ledger.approved_count as owed,
        bool_and(ledger.decision_status = 'unknown') as is_unknown,
        {{ list_of('ledger.kommun_name', 'ledger.is_owed') }} as owed_names,
        bool_or(ledger.has_example) as has_example
    from {{ ref('rpt_council_ledger') }} as ledger
    inner join {{ ref('int_periods') }} as periods
        on ledger.period_id = periods.period_id and ledger.basis = periods.basis
    group by
        ledger.collaboration_id, ledger.period_id, ledger.basis, ledger.matter_id, ledger.matter_name,
        ledger.blocks_text, ledger.raised_date, periods.as_of_date, ledger.council_count, ledger.approved_count
),

-- One empty seat is an accident; two of the year's meetings, and at least half of the known ones, is a pattern.
seat_deviations as (
    select
        collaboration_id,
        period_id,
        basis,
        'attendance' as area,
        kommun_code as subject_id,
        kommun_name as subject_name,
        kommun_name || ': platsen i nämnden tom vid ' || {{ swedish_text('seats_empty_ytd') }} || ' av '
        || {{ count_text('seats_known_ytd', "'känt sammanträde'", "'kända sammanträden'") }} as what,
        cast(null as varchar) as cause,
        cast(null as varchar) as consequence,
        has_example_ytd as has_example
    from seats
    where seats_empty_ytd >= 2 and 2 * seats_empty_ytd >= seats_known_ytd
),

council_deviations as (
    select
        collaboration_id,
        period_id,
        basis,
        'decision' as area,
        matter_id as subject_id,
        matter_name as subject_name,
        case
            -- What nobody has told is unknown; it is not a refusal.
            when is_unknown
                then 'Inget beslut är känt från ' || {{ swedish_text('council_count') }} || ' fullmäktige om '
            when owed = council_count
                then 'Inget av ' || {{ swedish_text('council_count') }} || ' fullmäktige har godkänt '
            else {{ swedish_text('owed') }} || ' av ' || {{ swedish_text('council_count') }}
                || ' fullmäktige har inte godkänt '
        end || lower(left(matter_name, 1)) || substr(matter_name, 2) as what,
        case
            when is_raised_now then 'Ärendet väcks vid detta sammanträde.'
            when is_unknown then 'Underlag saknas från alla.'
            else 'Återstår: ' || owed_names || '.'
        end as cause,
        blocks_text as consequence,
        has_example
    from councils
    where owed > 0
),

deviations as (
    select * from seat_deviations
    union all
    select * from council_deviations
)

select
    * exclude (has_example),
    {{ no_action() }},
    3 as severity_order,
    cast(null as decimal(18, 2)) as size_sek,
    cast(null as varchar) as source_place,
    cast(null as varchar) as quote,
    has_example
from deviations
