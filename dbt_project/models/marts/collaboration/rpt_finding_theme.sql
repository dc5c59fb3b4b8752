with

findings as (
    select * from {{ ref('stg_findings') }}
),

themes as (
    select
        collaboration_id,
        theme,
        min(sort_order) as first_order,
        count(*) as theme_count
    from findings
    group by collaboration_id, theme
),

kinds as (
    select distinct collaboration_id, finding_kind from findings
),

counted as (
    select
        collaboration_id,
        theme,
        finding_kind,
        count(*) as finding_count,
        count(distinct actor) as actor_count
    from findings
    group by collaboration_id, theme, finding_kind
)

-- Every theme has every kind that its report uses: none said is a zero to draw, not a hole.
select
    themes.collaboration_id,
    cast(dense_rank() over (partition by themes.collaboration_id order by themes.first_order, themes.theme) as integer)
        as theme_order,
    themes.theme,
    kinds.finding_kind,
    {{ finding_kind_label('kinds.finding_kind') }} as finding_kind_label,
    cast({{ finding_kind_order('kinds.finding_kind') }} as integer) as kind_order,
    cast(coalesce(counted.finding_count, 0) as integer) as finding_count,
    cast(coalesce(counted.actor_count, 0) as integer) as actor_count,
    cast(themes.theme_count as integer) as theme_count
from themes
inner join kinds on themes.collaboration_id = kinds.collaboration_id
left join counted
    on
        themes.collaboration_id = counted.collaboration_id
        and themes.theme = counted.theme
        and kinds.finding_kind = counted.finding_kind
order by themes.collaboration_id, theme_order, kind_order
