with

periods as (
    select * from {{ ref('stg_periods') }}
    where period_kind = 'tertial'
),

-- The plan says that its goals are followed each tertial; which days those are is the product's own rule.
follow_up as (
    select * from {{ ref('stg_commitments') }}
    where commitment_id = 'mal-tertialvis'
),

tertials as (
    select
        'tertial-' || periods.period_id as event_id,
        periods.period_to_date as event_date,
        'tertial_end' as event_kind,
        periods.period_name || ' slutar' as title,
        'Uppgifterna räknas från ' || periods.period_from_date || ' till ' || periods.period_to_date || '.' as detail,
        'Målen följs upp tertialvis: tertial 1 är januari–april, tertial 2 januari–augusti och tertial 3 hela året.' as rule_text,
        true as is_computed,
        cast(null as varchar) as status_label,
        cast(null as varchar) as kommun_code,
        periods.collaboration_id,
        follow_up.source_id,
        follow_up.source_place,
        follow_up.quote,
        periods.seed_file,
        periods.seed_row,
        periods.origin
    from periods
    left join follow_up on periods.collaboration_id = follow_up.collaboration_id
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
