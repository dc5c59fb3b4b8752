{#- Every documented amount that a printed total may sum, under the table and the measure it belongs to. -#}
with

outcome as (
    select * from {{ ref('int_outcome_lines') }}
    where origin = 'document'
),

forecast as (
    select
        *,
        case side when 'income' then 1 else -1 end as result_sign
    from {{ ref('int_forecast_lines') }}
    where origin = 'document'
),

budget as (
    select
        *,
        case side when 'income' then 1 else -1 end as result_sign
    from {{ ref('int_budget_lines') }}
    where origin = 'document'
),

shares as (
    select * from {{ ref('int_cost_shares') }}
    where origin = 'document'
)

{% for measure, column in {
    'income': 'income_sek', 'cost': 'cost_sek', 'result': 'result_sek', 'printed_result': 'printed_result_sek'
}.items() %}
select collaboration_id, table_id, '{{ measure }}' as measure, null as service_id, {{ column }} as amount_sek
from outcome
union all
{% endfor %}
{% for measure, column in {
    'budget': 'budget_sek', 'forecast': 'forecast_sek', 'deviation': 'printed_deviation_sek'
}.items() %}
select collaboration_id, table_id, '{{ measure }}_' || side as measure, null as service_id, {{ column }} as amount_sek
from forecast
union all
select
    collaboration_id, table_id, '{{ measure }}_result' as measure, null as service_id,
    result_sign * {{ column }} as amount_sek
from forecast
union all
{% endfor %}
select collaboration_id, budget_version_id as table_id, side as measure, null as service_id, amount_sek
from budget
union all
select
    collaboration_id, budget_version_id as table_id, 'result' as measure, null as service_id,
    result_sign * amount_sek as amount_sek
from budget
union all
select collaboration_id, table_id, 'share' as measure, service_id, amount_sek
from shares
