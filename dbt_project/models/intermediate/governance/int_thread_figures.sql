with

periods as (
    select * from {{ ref('int_periods') }}
),

items as (
    select * from {{ ref('fct_protocol_item') }}
),

project_rows as (
    select
        collaboration_id,
        period_id,
        basis,
        'project' as thing_kind,
        project_id as thing_id,
        case
            when statements_conflict then 'Motstridiga uppgifter om fasen'
            when phase_name is not null then phase_name
            when project_kind = 'running' then 'Löpande arbete'
            when project_kind = 'recruitment' then 'Rekrytering'
            else 'Ingen fas anges'
        end as status_label,
        late_text as figure_text,
        cast(null as decimal(18, 2)) as budget_sek,
        cast(null as decimal(18, 2)) as cost_sek,
        has_example
    from {{ ref('rpt_project_overview') }}
),

service_rows as (
    select
        collaboration_id,
        period_id,
        basis,
        'service' as thing_kind,
        service_id as thing_id,
        cast(null as varchar) as status_label,
        figure_text,
        budget_sek,
        cost_sek,
        has_example
    from {{ ref('int_service_figures') }}
),

risk_rows as (
    select
        collaboration_id,
        period_id,
        basis,
        risk_kind as thing_kind,
        risk_id as thing_id,
        decision_label as status_label,
        coalesce(
            'Riskvärde ' || current_value || ' (' || current_probability || ' × ' || current_consequence || ')',
            'Riskvärdet går inte att läsa säkert'
        ) as figure_text,
        cast(null as decimal(18, 2)) as budget_sek,
        cast(null as decimal(18, 2)) as cost_sek,
        has_example
    from {{ ref('rpt_risk') }}
),

item_rows as (
    select
        periods.collaboration_id,
        periods.period_id,
        periods.basis,
        'protocol_item' as thing_kind,
        {{ item_id('items.meeting_id', 'items.paragraph') }} as thing_id,
        {{ protocol_decision_label('items.decision_kind') }} as status_label,
        'Sammanträdet ' || items.meeting_date as figure_text,
        cast(null as decimal(18, 2)) as budget_sek,
        cast(null as decimal(18, 2)) as cost_sek,
        items.origin = 'example' as has_example
    from periods
    inner join items
        on periods.collaboration_id = items.collaboration_id and items.meeting_date <= periods.as_of_date
),

matter_rows as (
    select
        collaboration_id,
        period_id,
        basis,
        'council_matter' as thing_kind,
        matter_id as thing_id,
        'Väckt ' || max(raised_date) as status_label,
        max(approved_count) || ' av ' || max(council_count) || ' fullmäktige har godkänt'
        || case when max(unknown_count) > 0 then '; underlag saknas för ' || max(unknown_count) else '' end as figure_text,
        cast(null as decimal(18, 2)) as budget_sek,
        cast(null as decimal(18, 2)) as cost_sek,
        bool_or(has_example) as has_example
    from {{ ref('rpt_council_ledger') }}
    group by collaboration_id, period_id, basis, matter_id
),

figures as (
    {% for cte in ['project_rows', 'service_rows', 'risk_rows', 'item_rows', 'matter_rows'] -%}
    select * from {{ cte }}
    {{ 'union all' if not loop.last }}
    {% endfor %}
)

select * from figures
