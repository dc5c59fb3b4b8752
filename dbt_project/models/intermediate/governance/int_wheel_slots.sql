with

turns as (
    select * from {{ ref('int_calendar_wheel') }}
),

wheel as (
    select * from {{ ref('fct_year_wheel') }}
)

-- A month of the wheel in a year: what it asks for, and the meeting that lies there, if any.
select
    turns.collaboration_id,
    turns.fiscal_year,
    wheel.month as wheel_month,
    coalesce(wheel.month_to, wheel.month) as wheel_month_to,
    wheel.month_label,
    max(turns.body_id) as body_id,
    min(turns.meeting_id) as meeting_id,
    string_agg(turns.title, '; ' order by turns.wheel_order) as wheel_text,
    string_agg(turns.title, '; ' order by turns.wheel_order) filter (where turns.wheel_kind = 'decision')
        as wheel_decision_text,
    max_by(turns.source_id, turns.wheel_order) as source_id,
    max_by(turns.source_place, turns.wheel_order) as source_place,
    max_by(turns.quote, turns.wheel_order) as quote,
    max_by(turns.seed_file, turns.wheel_order) as seed_file,
    max_by(turns.seed_row, turns.wheel_order) as seed_row,
    max_by(turns.origin, turns.wheel_order) as origin
from turns
inner join wheel
    on turns.collaboration_id = wheel.collaboration_id and turns.wheel_item_id = wheel.wheel_item_id
group by turns.collaboration_id, turns.fiscal_year, wheel.month, wheel.month_to, wheel.month_label
