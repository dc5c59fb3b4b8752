with

periods as (
    select * from {{ ref('stg_periods') }}
),

wheel as (
    select * from {{ ref('int_calendar_wheel') }}
),

wheel_rules as (
    select * from {{ ref('stg_year_wheel') }}
),

calls as (
    select * from {{ ref('stg_regulations') }}
    where regulation_kind = 'call' and unit = 'dagar'
),

-- The year wheel says in which month the board decides about a tertial's report; the day is that of its meeting.
reports as (
    select
        periods.period_id,
        periods.collaboration_id,
        wheel.event_date as due_date,
        wheel.title as wheel_text,
        wheel.source_place as wheel_place,
        {{ month_name('wheel.event_month') }} || ' ' || wheel.fiscal_year as due_month
    from periods
    inner join wheel
        on
            periods.collaboration_id = wheel.collaboration_id
            and wheel.event_kind = 'report'
            and wheel.detail = case periods.tertial
                when 1 then 'Tertial 1 ' || periods.fiscal_year || ', januari–april.'
                when 2 then 'Tertial 2 ' || periods.fiscal_year || ', januari–augusti.'
                when 3 then 'Hela året ' || periods.fiscal_year || '.'
            end
),

-- A meeting is told of economy and work where the wheel says so for its month.
meetings as (
    select
        periods.period_id,
        periods.collaboration_id,
        periods.period_to_date as due_date,
        wheel_rules.wheel_text,
        wheel_rules.source_place as wheel_place,
        {{ month_name('wheel_rules.month') }} || ' ' || periods.fiscal_year as due_month
    from periods
    inner join wheel_rules
        on
            periods.collaboration_id = wheel_rules.collaboration_id
            and wheel_rules.wheel_kind = 'information'
            and month(periods.period_to_date) between
            wheel_rules.month and coalesce(wheel_rules.month_to, wheel_rules.month)
    where periods.tertial is null
),

told as (
    select * from reports
    union all
    select * from meetings
),

called as (
    select
        told.*,
        calls.source_place as call_place,
        cast(told.due_date - cast(calls.number_value as integer) as date) as call_date
    from told
    left join calls on told.collaboration_id = calls.collaboration_id
)

select
    period_id,
    due_date,
    due_month,
    call_date,
    wheel_place || ': ' || wheel_text || case
        when due_date is null then '. Nämndens sammanträdesdag i ' || due_month || ' är inte beslutad.'
        when call_date is null then '. Nämnden sammanträder den ' || {{ day_text('due_date') }} || '.'
        else
            '. Nämnden sammanträder den ' || {{ day_text('due_date') }}
            || '; kallelsen ska vara framme senast den ' || {{ day_text('call_date') }} || ' (' || call_place || ').'
    end as due_rule
from called
