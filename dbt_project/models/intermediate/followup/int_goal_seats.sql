with

readings as (
    select distinct
        collaboration_id, fiscal_year, goal_id, goal_name, measure, threshold, period_id, basis, is_year_begun
    from {{ ref('int_goal_readings') }}
    where measure in ('board_attendance', 'preparatory_participation')
),

members as (
    select * from {{ ref('stg_members') }}
    where kommun_code is not null
),

kommuner as (
    select * from {{ ref('stg_kommuner') }}
),

counted as (
    select * from {{ ref('int_attendance_counted') }}
)

select
    readings.*,
    members.kommun_code,
    kommuner.kommun_name,
    coalesce(counted.goal_expected, 0) as expected,
    coalesce(counted.goal_filled, 0) as filled,
    coalesce(counted.goal_by_member, 0) as by_member,
    coalesce(counted.goal_empty, 0) as empty,
    coalesce(counted.goal_unknown, 0) as unknown,
    coalesce(counted.goal_has_example, false) as has_example
from readings
inner join members on readings.collaboration_id = members.collaboration_id
inner join kommuner on members.kommun_code = kommuner.kommun_code
left join counted
    on
        readings.period_id = counted.period_id
        and readings.basis = counted.basis
        and readings.collaboration_id = counted.collaboration_id
        and members.kommun_code = counted.kommun_code
        and counted.body_kind = case readings.measure
            when 'board_attendance' then 'board' else 'preparatory_group'
        end
