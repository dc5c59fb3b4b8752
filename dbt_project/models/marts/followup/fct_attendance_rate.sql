{%- set windows = {'tertial': '', 'ytd': '_ytd'} -%}
with

periods as (
    select * from {{ ref('int_periods') }}
),

bodies as (
    select * from {{ ref('stg_bodies') }}
    where body_kind in ('board', 'preparatory_group')
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
    periods.collaboration_id,
    periods.fiscal_year,
    periods.tertial,
    periods.period_id,
    bodies.body_id,
    bodies.body_name,
    bodies.body_kind,
    members.kommun_code,
    kommuner.kommun_name,
    periods.basis,
{% for window, suffix in windows.items() %}
cast(coalesce(counted.{{ window }}_expected, 0) as integer) as seats_expected{{ suffix }},
cast(coalesce(counted.{{ window }}_filled, 0) as integer) as seats_filled{{ suffix }},
cast(coalesce(counted.{{ window }}_by_member, 0) as integer) as filled_by_member{{ suffix }},
cast(coalesce(counted.{{ window }}_by_substitute, 0) as integer) as filled_by_substitute{{ suffix }},
cast(coalesce(counted.{{ window }}_partly, 0) as integer) as seats_partly{{ suffix }},
cast(coalesce(counted.{{ window }}_remote, 0) as integer) as seats_remote{{ suffix }},
cast(coalesce(counted.{{ window }}_empty, 0) as integer) as seats_empty{{ suffix }},
cast(coalesce(counted.{{ window }}_unknown, 0) as integer) as seats_unknown{{ suffix }},
{{ seat_rates('counted.' ~ window ~ '_', suffix) }},
coalesce(counted.{{ window }}_has_example, false) as has_example{{ suffix }}
{{ ',' if not loop.last }}
{% endfor %}
from periods
inner join bodies on periods.collaboration_id = bodies.collaboration_id
inner join members on periods.collaboration_id = members.collaboration_id
inner join kommuner on members.kommun_code = kommuner.kommun_code
left join counted
    on
        periods.period_id = counted.period_id
        and periods.basis = counted.basis
        and bodies.body_id = counted.body_id
        and members.kommun_code = counted.kommun_code
order by periods.collaboration_id, periods.sort_order, bodies.body_id, members.kommun_code, periods.basis
