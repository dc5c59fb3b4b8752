with

wheel as (
    select * from {{ ref('stg_year_wheel') }}
),

bodies as (
    select * from {{ ref('stg_bodies') }}
)

select
    wheel.collaboration_id,
    wheel.wheel_item_id,
    wheel.sort_order,
    wheel.month,
    wheel.month_to,
    {{ month_name('wheel.month') }} || coalesce('/' || {{ month_name('wheel.month_to') }}, '') as month_label,
    wheel.wheel_kind,
    {{ wheel_kind_label('wheel.wheel_kind') }} as wheel_kind_label,
    wheel.body_id,
    bodies.body_name,
    wheel.wheel_text as text,
    {{ lineage_of('wheel') }}
from wheel
left join bodies on wheel.body_id = bodies.body_id
order by wheel.collaboration_id, wheel.sort_order, wheel.wheel_item_id
