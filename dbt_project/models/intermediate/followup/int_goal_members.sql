with

kommun_values as (
    select * from {{ ref('int_goal_kommun_values') }}
),

counted as (
    select
        collaboration_id,
        fiscal_year,
        goal_id,
        period_id,
        basis,
        reading,
        measure,
        status_kind,
        is_year_begun,
        count(*) filter (where missing_reason is distinct from 'not_applicable') as expected_count,
        count(value) as reported_count,
        count(*) filter (where value >= 1) as done,
        count(*) filter (where value < 1) as not_done,
        {{ list_of('kommun_name', "value is null and missing_reason <> 'not_applicable'") }} as missing_kommuner,
        {{ list_of('kommun_name', 'value < 1') }} as waiting_kommuner,
        bool_or(has_example) as has_example
    from kommun_values
    group by collaboration_id, fiscal_year, goal_id, period_id, basis, reading, measure, status_kind, is_year_begun
),

judged as (
    select
        *,
        expected_count - reported_count as unknown,
        case
            when done = expected_count then 'met'
            when status_kind = 'forecast' then 'not_assessable'
            when done > 0 and not_done > 0 then 'partly_met'
            when not_done = expected_count then 'not_met'
            else 'not_assessable'
        end as computed_status
    from counted
),

worded as (
    select
        *,
        case
            when reported_count = 0 and measure = 'council_decisions' then 'Inget fullmäktiges beslut är känt.'
            when not is_year_begun then 'Året har inte börjat.'
            when reported_count = 0 then 'Ingen kommun har rapporterat.'
            else
                {{ swedish_text('done') }} || ' av ' || {{ swedish_text('expected_count') }}
                || case measure when 'council_decisions' then ' fullmäktige har godkänt.' else ' kommuner är klara.' end
        end as done_text,
        ' Alla ' || {{ swedish_text('expected_count') }} || ' krävs.' as needed_text,
        coalesce(' Återstår: ' || waiting_kommuner || '.', '') as waiting_text,
        case
            when reported_count > 0 and unknown > 0 then ' Har inte rapporterat: ' || missing_kommuner || '.'
            else ''
        end as missing_text
    from judged
)

select
    collaboration_id,
    fiscal_year,
    goal_id,
    period_id,
    basis,
    reading,
    case when reported_count > 0 then cast(done as double) end as value,
    cast(done as double) as low_value,
    cast(case status_kind when 'fact' then done + unknown else expected_count end as double) as high_value,
    case when reported_count > 0 then cast(done as double) end as expected_value,
    expected_count as threshold_heads,
    computed_status,
    reported_count,
    expected_count,
    -- Before the year nothing is due, so nobody has failed to report.
    case when is_year_begun then missing_kommuner end as missing_kommuner,
    done_text || needed_text || waiting_text || missing_text as rule_text,
    has_example
from worded
