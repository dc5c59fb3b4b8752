{#- Every count that the side-by-side view shows, and the model whose rows it counts. Examples are not counted: the
    view says what the documents hold. -#}
{%- set counted = {
    'body_count': 'stg_bodies', 'term_count': 'stg_agreement_terms', 'regulation_count': 'stg_regulations',
    'protocol_item_count': 'fct_protocol_item', 'commitment_count': 'stg_commitments',
    'criticism_count': 'stg_criticisms', 'proposal_count': 'stg_proposals', 'finding_count': 'stg_findings',
    'priority_area_count': 'stg_priority_areas', 'question_count': 'stg_survey_questions',
    'measure_count': 'stg_measures', 'steering_document_count': 'stg_steering_documents',
    'cooperation_count': 'stg_cooperations', 'event_count': 'stg_events', 'activity_count': 'stg_goal_activities',
    'price_model_count': 'stg_price_models', 'budget_version_count': 'stg_budget_versions',
    'period_count': 'stg_periods', 'discrepancy_count': 'fct_discrepancy', 'missing_count': 'stg_missing_facts'
} -%}
with

collaborations as (
    select * from {{ ref('stg_collaborations') }}
),

facts as (
    {% for name, model in counted.items() -%}
    select collaboration_id, '{{ name }}' as subject from {{ ref(model) }}
    where origin <> 'example'
    {{ 'union all' if not loop.last }}
    {% endfor %}
),

counts as (
    select
        collaboration_id,
        {% for name in counted -%}
        count(*) filter (where subject = '{{ name }}') as {{ name }},
        {% endfor -%}
        count(*) as fact_count
    from facts
    group by collaboration_id
),

grave as (
    select collaboration_id, count(*) as high_discrepancy_count from {{ ref('fct_discrepancy') }}
    where severity = 'high'
    group by collaboration_id
),

-- A decision is counted once, its points one by one; a proposal is not a decision.
decisions as (
    select
        collaboration_id,
        count(distinct decision_id) filter (where decision_state = 'decided') as decided_count,
        count(*) filter (where decision_state = 'decided') as decided_point_count,
        count(distinct decision_id) filter (where decision_state = 'proposed') as proposed_count,
        count(*) filter (where decision_state = 'proposed') as proposed_point_count
    from {{ ref('stg_decisions') }}
    group by collaboration_id
),

goals as (
    -- A direction is set above the goals, in Västerbotten by the state, and is counted in words only.
    select
        collaboration_id,
        fiscal_year as goal_year,
        count(*) filter (where goal_kind <> 'direction') as goal_count
    from {{ ref('stg_goals') }}
    group by collaboration_id, fiscal_year
    qualify fiscal_year = max(fiscal_year) over (partition by collaboration_id)
),

risks as (
    select collaboration_id, fiscal_year as risk_year, count(*) as risk_count from {{ ref('stg_risks') }}
    group by collaboration_id, fiscal_year
    qualify fiscal_year = max(fiscal_year) over (partition by collaboration_id)
),

activities as (
    select
        collaboration_id,
        count(*) filter (where activity_status = 'done') as activity_done_count
    from {{ ref('stg_goal_activities') }}
    group by collaboration_id
),

compared as (
    select
        collaboration_id,
        count(distinct kommun_code) as compared_kommun_count,
        count(distinct kommun_code) filter (where measure_kind = 'budget' and value is not null) as budget_kommun_count
    from {{ ref('int_comparison_cells') }}
    group by collaboration_id
)

select
    collaborations.collaboration_id,
    {% for name in counted -%}
    cast(coalesce(counts.{{ name }}, 0) as integer) as {{ name }},
    {% endfor -%}
    {% for column in ['decided_count', 'decided_point_count', 'proposed_count', 'proposed_point_count'] -%}
    cast(coalesce(decisions.{{ column }}, 0) as integer) as {{ column }},
    {% endfor -%}
    cast(coalesce(grave.high_discrepancy_count, 0) as integer) as high_discrepancy_count,
    goals.goal_year,
    cast(coalesce(goals.goal_count, 0) as integer) as goal_count,
    risks.risk_year,
    cast(coalesce(risks.risk_count, 0) as integer) as risk_count,
    cast(coalesce(activities.activity_done_count, 0) as integer) as activity_done_count,
    cast(coalesce(compared.compared_kommun_count, 0) as integer) as compared_kommun_count,
    cast(coalesce(compared.budget_kommun_count, 0) as integer) as budget_kommun_count
from collaborations
left join counts on collaborations.collaboration_id = counts.collaboration_id
left join grave on collaborations.collaboration_id = grave.collaboration_id
left join decisions on collaborations.collaboration_id = decisions.collaboration_id
left join goals on collaborations.collaboration_id = goals.collaboration_id
left join risks on collaborations.collaboration_id = risks.collaboration_id
left join activities on collaborations.collaboration_id = activities.collaboration_id
left join compared on collaborations.collaboration_id = compared.collaboration_id
