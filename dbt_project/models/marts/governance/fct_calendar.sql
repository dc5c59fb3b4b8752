with

events as (
    {% for part in ['meetings', 'wheel', 'agreement', 'yearly', 'told'] -%}
    select * from {{ ref('int_calendar_' ~ part) }}
    {{ 'union all by name' if not loop.last }}
    {% endfor %}
),

bodies as (
    select * from {{ ref('stg_bodies') }}
),

kommuner as (
    select * from {{ ref('stg_kommuner') }}
),

collaborations as (
    select * from {{ ref('stg_collaborations') }}
),

dated as (
    select
        *,
        coalesce(event_month, month(event_date)) as placed_month,
        coalesce(fiscal_year, year(event_date)) as placed_year
    from events
)

select
    dated.collaboration_id,
    collaborations.collaboration_name,
    dated.event_id,
    dated.event_date,
    cast(dated.placed_month as integer) as event_month,
    cast(dated.placed_year as integer) as fiscal_year,
    case
        when dated.event_date is null
            then {{ month_name('dated.placed_month') }} || ' ' || dated.placed_year
        else {{ day_text('dated.event_date') }}
    end as when_label,
    dated.event_kind,
    {{ calendar_kind_label('dated.event_kind', 'dated.wheel_kind') }} as event_kind_label,
    dated.title,
    dated.detail,
    dated.rule_text,
    dated.is_computed,
    dated.body_id,
    bodies.body_name,
    bodies.body_kind,
    dated.meeting_id,
    dated.wheel_item_id,
    dated.wheel_kind,
    dated.starts_at,
    dated.ends_at,
    dated.status_label,
    dated.kommun_code,
    kommuner.kommun_name,
    -- The same event told by a document and by an example is shown once when examples are shown: as the example.
    dated.origin <> 'example' and coalesce(bool_or(dated.origin = 'example') over (
        partition by dated.collaboration_id, dated.event_id
    ), false) as has_example_twin,
    {{ lineage_of('dated') }}
from dated
left join bodies on dated.body_id = bodies.body_id
left join kommuner on dated.kommun_code = kommuner.kommun_code
left join collaborations on dated.collaboration_id = collaborations.collaboration_id
order by
    dated.collaboration_id, dated.placed_year, dated.placed_month, dated.event_date nulls last, dated.event_kind,
    dated.wheel_order, dated.event_id, dated.origin
