with

tertials as (
    select
        'tertial-' || period_id as event_id,
        period_to_date as event_date,
        'tertial_end' as event_kind,
        period_name || ' slutar' as title,
        'Uppgifterna räknas från ' || period_from_date || ' till ' || period_to_date || '.' as detail,
        'Tertial 1 är januari–april, tertial 2 januari–augusti och tertial 3 hela året.' as rule_text,
        true as is_computed,
        cast(null as varchar) as status_label,
        cast(null as varchar) as kommun_code,
        collaboration_id,
        cast(null as varchar) as source_id,
        cast(null as varchar) as source_place,
        cast(null as varchar) as quote,
        seed_file,
        seed_row,
        origin
    from {{ ref('stg_periods') }}
    where period_kind = 'tertial'
),

matters as (
    select
        'arende-' || matter_id as event_id,
        raised_date as event_date,
        'council_matter' as event_kind,
        'Ärende väckt i fullmäktige: ' || matter_name as title,
        blocks as detail,
        cast(null as varchar) as rule_text,
        false as is_computed,
        cast(null as varchar) as status_label,
        cast(null as varchar) as kommun_code,
        {{ lineage_columns() }}
    from {{ ref('stg_council_matters') }}
),

decisions as (
    select
        'fullmaktige-' || matter_id || '-' || kommun_code as event_id,
        decision_date as event_date,
        'council_decision' as event_kind,
        'Fullmäktige i ' || kommun_name || ' beslutar: ' || matter_name as title,
        cast(null as varchar) as detail,
        cast(null as varchar) as rule_text,
        false as is_computed,
        case decision_status when 'approved' then 'Godkänt' when 'rejected' then 'Avslaget' end as status_label,
        kommun_code,
        {{ lineage_columns() }}
    from {{ ref('fct_council_decision') }}
    where decision_date is not null
),

told as (
    select
        'handelse-' || event_id as event_id,
        event_date,
        event_kind,
        title,
        case when part_count is not null then part_count || coalesce(' av ' || whole_count, '') end as detail,
        cast(null as varchar) as rule_text,
        false as is_computed,
        cast(null as varchar) as status_label,
        cast(null as varchar) as kommun_code,
        {{ lineage_columns() }}
    from {{ ref('stg_events') }}
    where event_date is not null
),

events as (
    {% for cte in ['tertials', 'matters', 'decisions', 'told'] -%}
    select * from {{ cte }}
    {{ 'union all' if not loop.last }}
    {% endfor %}
)

select * from events
