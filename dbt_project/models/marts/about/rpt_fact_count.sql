{#- Models whose rows cite a source, and those that are the editors' own lists. A test finds a forgotten one. -#}
{%- set cited = [
    'stg_agreement_terms', 'stg_attendance', 'stg_bodies', 'stg_body_seats', 'stg_budget_lines',
    'stg_budget_versions', 'stg_collaborations', 'stg_commitments', 'stg_comparisons', 'stg_cooperations',
    'stg_cost_shares', 'stg_council_decisions', 'stg_council_matters', 'stg_criticisms', 'stg_decision_documents',
    'stg_decisions', 'stg_events', 'stg_findings', 'stg_forecast_lines', 'stg_goal_activities', 'stg_goal_judgements',
    'stg_goal_outcomes', 'stg_goals', 'stg_kommuner', 'stg_meetings', 'stg_members', 'stg_outcome_lines',
    'stg_phase_gates', 'stg_phases', 'stg_plan_editions', 'stg_population', 'stg_price_models', 'stg_prices',
    'stg_printed_totals', 'stg_priority_areas', 'stg_project_names', 'stg_project_participation',
    'stg_project_participation_counts', 'stg_project_statements', 'stg_proposals', 'stg_protocol_items',
    'stg_regulations', 'stg_risk_follow_ups', 'stg_risk_scales', 'stg_risks', 'stg_roles', 'stg_service_names',
    'stg_services', 'stg_steering_documents', 'stg_survey_questions', 'stg_work_environment_answers', 'stg_year_wheel'
] -%}
{%- set editorial = [
    'stg_links', 'stg_measures', 'stg_missing_facts', 'stg_periods', 'stg_projects', 'stg_sources'
] -%}
with

facts as (
    {% for model in cited %}
    select source_id, quote, seed_file, origin, false as is_editorial from {{ ref(model) }}
    union all
    {% endfor %}
    {% for model in editorial %}
    select null as source_id, null as quote, seed_file, origin, true as is_editorial from {{ ref(model) }}
    union all
    {% endfor %}
    select source_id, quote_a as quote, seed_file, origin, false as is_editorial from {{ ref('stg_contradictions') }}
),

sources as (
    select * from {{ ref('stg_sources') }}
),

sorted as (
    select
        source_id,
        quote,
        seed_file,
        case
            when origin = 'example' then 'example'
            when is_editorial then 'editorial'
            else origin
        end as fact_kind
    from facts
)

select
    sorted.seed_file,
    sorted.fact_kind,
    coalesce(sorted.source_id, sources.source_id) as source_id,
    sources.title as source_title,
    sources.publisher,
    sources.document_date,
    sources.source_kind,
    cast(count(sorted.seed_file) as integer) as row_count,
    cast(count(sorted.quote) as integer) as quoted_row_count
from sorted
full join sources on sorted.source_id = sources.source_id
group by
    sorted.seed_file, sorted.fact_kind, sorted.source_id, sources.source_id, sources.title, sources.publisher,
    sources.document_date, sources.source_kind
order by sorted.seed_file, sorted.fact_kind, source_id
