with

counted as (
    select * from {{ ref('int_goal_meeting_counts') }}
),

judged as (
    select
        *,
        case
            when held >= threshold then 'met'
            when status_kind = 'forecast' and passed_unknown = 0 and held + planned >= threshold then 'met'
            when at_most < threshold and is_count_complete then 'not_met'
            else 'not_assessable'
        end as computed_status,
        -- No report is not a zero: the count is known when something is reported or nothing was due.
        held > 0 or not is_year_begun or (is_plan_complete and passed_unknown = 0) as is_known
    from counted
),

worded as (
    select
        *,
        case
            when not is_year_begun then 'Året har inte börjat.'
            when not is_known then 'Inga ' || many || ' är redovisade som genomförda.'
            else
                {{ count_text('held', 'one', 'many') }} || ' är '
                || case when held = 1 then done_one else done_many end || '.'
        end as held_text,
        case
            when planned > 0 then ' ' || {{ count_text('planned', 'one', 'many') }} || ' återstår enligt beslut.'
            when status_kind = 'forecast' and not is_plan_complete
                then ' Årets ' || case when held > 0 then 'övriga ' else '' end || many || ' är inte beslutade.'
            else ''
        end as planned_text,
        case
            when passed_unknown > 0
                then
                    ' ' || {{ count_text('passed_unknown', 'one', 'many') }}
                    || ' har passerat utan uppgift om genomförande.'
            else ''
        end as unknown_text,
        {{ threshold_text('threshold', 'aspiration') }} as needed_text
    from judged
)

select
    collaboration_id,
    fiscal_year,
    goal_id,
    period_id,
    basis,
    reading,
    case when is_known then cast(held as double) end as value,
    cast(held as double) as low_value,
    case when is_count_complete then cast(at_most as double) end as high_value,
    case
        when is_known then cast(case status_kind when 'forecast' then held + planned else held end as double)
    end as expected_value,
    cast(threshold as integer) as threshold_heads,
    computed_status,
    cast(is_known and (is_year_begun or is_plan_complete) as integer) as reported_count,
    1 as expected_count,
    cast(null as varchar) as missing_kommuner,
    held_text || planned_text || unknown_text || ' ' || needed_text as rule_text,
    has_example
from worded
