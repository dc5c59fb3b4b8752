with

periods as (
    select distinct collaboration_id, period_id, goal_year, as_of_date from {{ ref('int_periods') }}
),

meetings as (
    select distinct collaboration_id, meeting_id, meeting_date from {{ ref('stg_meetings') }}
),

items as (
    select * from {{ ref('stg_protocol_items') }}
),

-- The newest word about the plan of the goal year, as heard by the end of the period.
heard as (
    select
        periods.collaboration_id,
        periods.period_id,
        periods.as_of_date,
        meetings.meeting_date,
        items.decision_kind,
        items.paragraph
    from periods
    inner join meetings
        on periods.collaboration_id = meetings.collaboration_id and meetings.meeting_date <= periods.as_of_date
    inner join items
        on meetings.meeting_id = items.meeting_id and items.title = 'Verksamhetsplan ' || periods.goal_year
    qualify
        row_number() over (
            partition by periods.collaboration_id, periods.period_id
            order by meetings.meeting_date desc, items.paragraph
        ) = 1
)

select
    periods.collaboration_id,
    periods.period_id,
    case
        when heard.decision_kind is null then 'föreslagen'
        when heard.decision_kind <> 'tables' then 'beslutad'
        when heard.meeting_date = periods.as_of_date then 'föreslagen, bordlagd'
        else 'föreslagen, bordlagd ' || heard.meeting_date || '; senare beslut saknas i underlaget'
    end as plan_status,
    heard.paragraph as plan_paragraph
from periods
left join heard on periods.collaboration_id = heard.collaboration_id and periods.period_id = heard.period_id
