with

counts as (
    select * from {{ ref('int_goal_attendance_counts') }}
),

-- Compared as heads, so that exactly 75 % is enough; an unknown seat may turn out to be filled.
judged as (
    select
        *,
        100.0 * filled / nullif(expected, 0) as low_value,
        100.0 * filled / nullif(known, 0) as value,
        100.0 * (filled + unknown) / nullif(expected, 0) as high_value,
        case
            when expected = 0 then 'not_assessable'
            when filled * 100 >= threshold * expected then 'met'
            when (filled + unknown) * 100 < threshold * expected then 'not_met'
            else 'not_assessable'
        end as computed_status
    from counts
),

worded as (
    select
        *,
        case
            when not is_year_begun then 'Året har inte börjat.'
            when expected = 0 then 'Inga sammanträden har hållits under ' || fiscal_year || '.'
            when known = 0 then 'Alla ' || {{ swedish_text('expected') }} || ' platser är okända.'
            else
                {{ swedish_text('filled') }} || ' av '
                || {{ count_text('known', "'känd plats är besatt'", "'kända platser är besatta'") }}
                || case reading when 'endast-ledamot' then ' av ordinarie ledamot' else '' end
                || ' (' || {{ percent_text('value') }} || ').'
        end as seats_text,
        case
            when unknown > 0 and known > 0
                then
                    ' ' || {{ count_text('unknown', "'plats är okänd'", "'platser är okända'") }}
                    || ' och räknas inte som ' || {{ one_or_many('unknown', 'tom', 'tomma') }}
                    || ': med ' || {{ one_or_many('unknown', 'den', 'dem') }} || ' kan andelen vara mellan '
                    || {{ percent_text('low_value') }} || ' och ' || {{ percent_text('high_value') }} || '.'
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
