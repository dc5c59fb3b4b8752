with

periods as (
    select
        periods.period_id,
        periods.basis,
        periods.collaboration_id,
        periods.as_of_date,
        periods.economy_as_of_date,
        dim_period.budget_version_id
    from {{ ref('int_periods') }} as periods
    inner join {{ ref('dim_period') }} as dim_period
        on periods.collaboration_id = dim_period.collaboration_id and periods.period_id = dim_period.period_id
),

services as (
    select * from {{ ref('stg_services') }}
),

budgets as (
    select collaboration_id, budget_version_id, service_id, sum(amount_sek) as budget_sek
    from {{ ref('fct_budget_line') }}
    where side = 'cost'
    group by collaboration_id, budget_version_id, service_id
),

costs as (
    select collaboration_id, as_of_date, basis, service_id, sum(cost_sek) as cost_sek, bool_or(origin = 'example') as has_example
    from {{ ref('fct_result_line') }}
    group by collaboration_id, as_of_date, basis, service_id
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
        coalesce(case when statements_conflict then 'Motstridiga uppgifter om fasen' end, phase_name) as status_label,
        late_text as figure_text,
        cast(null as decimal(18, 2)) as budget_sek,
        cast(null as decimal(18, 2)) as cost_sek,
        has_example
    from {{ ref('rpt_project_overview') }}
),

service_rows as (
    select
        periods.collaboration_id,
        periods.period_id,
        periods.basis,
        'service' as thing_kind,
        services.service_id as thing_id,
        cast(null as varchar) as status_label,
        case
            when coalesce(budgets.budget_sek, costs.cost_sek) is not null
                then concat_ws(
                        ', ',
                        coalesce('Budget ' || {{ kronor('budgets.budget_sek') }}, 'Inte i budgeten'),
                        'kostnad till ' || periods.economy_as_of_date || ' ' || {{ kronor('costs.cost_sek') }}
                    )
        end as figure_text,
        budgets.budget_sek,
        costs.cost_sek,
        coalesce(costs.has_example, false) as has_example
    from periods
    inner join services on periods.collaboration_id = services.collaboration_id
    left join budgets
        on
            services.collaboration_id = budgets.collaboration_id
            and services.service_id = budgets.service_id
            and periods.budget_version_id = budgets.budget_version_id
    left join costs
        on
            services.collaboration_id = costs.collaboration_id
            and services.service_id = costs.service_id
            and periods.basis = costs.basis
            and periods.economy_as_of_date = costs.as_of_date
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
