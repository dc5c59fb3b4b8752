{%- set marts = [
    'dim_collaboration', 'dim_kommun', 'dim_member', 'dim_body', 'fct_body_composition', 'dim_budget_version',
    'dim_service', 'service_alias', 'fct_population', 'fct_budget_line', 'fct_forecast_line', 'fct_outcome_line',
    'fct_printed_total', 'fct_price', 'fct_cost_share', 'fct_discrepancy', 'fct_protocol_item',
    'fct_agreement_term', 'fct_regulation', 'dim_role', 'fct_plan_edition', 'fct_decision', 'fct_decision_document',
    'fct_risk', 'fct_work_environment_answer', 'fct_year_wheel', 'fct_commitment', 'fct_criticism', 'fct_proposal',
    'fct_survey_question', 'fct_priority_area', 'fct_finding', 'fct_price_model', 'fct_steering_document',
    'fct_cooperation', 'fct_event', 'fct_goal_activity'
] -%}
with

rows_of_marts as (
    {% for mart in marts %}
    select '{{ mart }}' as mart, source_id, source_place, quote, seed_file, seed_row, origin
    from {{ ref(mart) }}
    {{ 'union all' if not loop.last }}
    {% endfor %}
),

sources as (
    select source_id from {{ ref('dim_source') }}
)

select rows_of_marts.*
from rows_of_marts
left join sources
    on rows_of_marts.source_id = sources.source_id
where
    rows_of_marts.origin is null
    or rows_of_marts.origin not in ('document', 'reference', 'example')
    or sources.source_id is null
    or rows_of_marts.seed_file is null
    or rows_of_marts.seed_row is null
    or (rows_of_marts.origin = 'document' and (rows_of_marts.quote is null or rows_of_marts.source_place is null))
