with

readings as (
    select * from {{ ref('int_goal_readings') }}
    where measure = 'board_attendance'
),

seats as (
    select * from {{ ref('int_goal_seats') }}
),

summed as (
    select
        collaboration_id,
        goal_id,
        fiscal_year,
        period_id,
        basis,
        sum(expected) as expected,
        sum(unknown) as unknown,
        sum(filled) as filled,
        sum(by_member) as by_member,
        count(*) as expected_count,
        count(*) filter (where expected > 0 and unknown = 0) as reported_count,
        {{ list_of('kommun_name', 'unknown > 0') }} as missing_kommuner,
        bool_or(has_example) as has_example
    from seats
    group by collaboration_id, goal_id, fiscal_year, period_id, basis
),

-- One reading counts the seat, the other the person the seat belongs to.
read as (
    select
        readings.collaboration_id,
        readings.fiscal_year,
        readings.goal_id,
        readings.period_id,
        readings.basis,
        readings.reading,
        readings.threshold,
        readings.aspiration,
        readings.is_year_begun,
        summed.expected,
        summed.unknown,
        case readings.reading when 'endast-ledamot' then summed.by_member else summed.filled end as filled,
        summed.expected_count,
        summed.reported_count,
        summed.missing_kommuner,
        summed.has_example
    from readings
    inner join summed
        on
            readings.collaboration_id = summed.collaboration_id
            and readings.goal_id = summed.goal_id
            and readings.fiscal_year = summed.fiscal_year
            and readings.period_id = summed.period_id
            and readings.basis = summed.basis
),

-- Compared as heads, so that exactly 75 % is enough; an unknown seat may turn out to be filled.
judged as (
    select
        *,
        100.0 * filled / nullif(expected, 0) as low_value,
        100.0 * filled / nullif(expected - unknown, 0) as value,
        100.0 * (filled + unknown) / nullif(expected, 0) as high_value,
        case
            when expected = 0 then 'not_assessable'
            when filled * 100 >= threshold * expected then 'met'
            when (filled + unknown) * 100 < threshold * expected then 'not_met'
            else 'not_assessable'
        end as computed_status
    from read
),

worded as (
    select
        *,
        case
            when not is_year_begun then 'Året har inte börjat.'
            when expected = 0 then 'Inga sammanträden har hållits under ' || fiscal_year || '.'
            when unknown = expected then 'Alla ' || {{ swedish_text('expected') }} || ' platser är okända.'
            else {{ swedish_text('filled') }} || ' av ' || {{ count_text('expected - unknown', "'känd plats är besatt'", "'kända platser är besatta'") }}
                || case reading when 'endast-ledamot' then ' av ordinarie ledamot' else '' end
                || ' (' || {{ percent_text('value') }} || ').'
        end as seats_text,
        case
            when unknown > 0 and unknown < expected
                then ' ' || {{ count_text('unknown', "'plats är okänd och räknas inte som tom'", "'platser är okända och räknas inte som tomma'") }}
                    || ': med ' || case when unknown = 1 then 'den' else 'dem' end || ' kan andelen vara mellan ' || {{ percent_text('low_value') }} || ' och ' || {{ percent_text('high_value') }} || '.'
            else ''
        end as unknown_text
    from judged
)

select
    collaboration_id,
    fiscal_year,
    goal_id,
    period_id,
    basis,
    reading,
    value,
    low_value,
    high_value,
    case when value is not null then low_value end as expected_value,
    {{ heads_needed('threshold', 'expected_count') }} as threshold_heads,
    computed_status,
    reported_count,
    expected_count,
    missing_kommuner,
    seats_text || ' ' || {{ threshold_text('threshold', 'aspiration', true) }} || unknown_text as rule_text,
    has_example
from worded
