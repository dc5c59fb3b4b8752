with

lines as (
    select * from {{ ref('int_compared_lines') }}
),

services as (
    select * from {{ ref('int_service_families') }}
),

summed as (
    select
        collaboration_id,
        fiscal_year,
        as_of_date,
        months_elapsed,
        basis,
        budget_version_id,
        budget_version_name,
        version_sort_order,
        compared_service_id as service_id,
        side,
        {% for measure in ['budget', 'outcome', 'forecast'] %}
        sum(amount_sek) filter (where measure = '{{ measure }}') as {{ measure }}_sek,
        string_agg(printed_name, ' + ' order by sort_order)
        filter (where measure = '{{ measure }}') as {{ measure }}_names,
        {% endfor %}
        {% for measure in ['outcome', 'forecast'] %}
        -- One line each, with the part's own name where several parts are summed. A line break reads as a space.
        string_agg(
            case when service_id <> compared_service_id then printed_name || ': ' else '' end || explanation,
            chr(10) order by sort_order
        ) filter (where measure = '{{ measure }}') as {{ measure }}_explanation,
        {% endfor %}
        bool_or(service_id <> compared_service_id) as is_rolled_up,
        bool_or(origin = 'example') as contains_examples,
        string_agg(distinct source_id, ', ' order by source_id) as source_ids,
        string_agg(distinct source_place, '; ' order by source_place) as source_places
    from lines
    group by
        collaboration_id, fiscal_year, as_of_date, months_elapsed, basis,
        budget_version_id, budget_version_name, version_sort_order, compared_service_id, side
)

select
    summed.collaboration_id,
    summed.fiscal_year,
    summed.as_of_date,
    summed.months_elapsed,
    summed.basis,
    summed.budget_version_id,
    summed.budget_version_name,
    summed.service_id,
    services.service_name,
    services.service_kind,
    services.is_invoiced_by_board,
    services.sort_order,
    summed.side,
    cast(summed.budget_sek as decimal(18, 2)) as budget_sek,
    cast(summed.outcome_sek as decimal(18, 2)) as outcome_sek,
    cast(summed.forecast_sek as decimal(18, 2)) as forecast_sek,
    cast({{ better_than('summed.side', 'summed.outcome_sek', 'summed.budget_sek') }} as decimal(18, 2))
        as deviation_sek,
    cast({{ better_than('summed.side', 'summed.forecast_sek', 'summed.budget_sek') }} as decimal(18, 2))
        as forecast_deviation_sek,
    cast(summed.outcome_sek as double) / nullif(cast(summed.budget_sek as double), 0) as outcome_share,
    summed.budget_names,
    summed.outcome_names,
    summed.forecast_names,
    summed.outcome_explanation as explanation,
    summed.forecast_explanation,
    summed.is_rolled_up,
    summed.contains_examples,
    summed.source_ids,
    summed.source_places
from summed
inner join services using (collaboration_id, service_id)
order by
    summed.collaboration_id, summed.as_of_date, summed.basis, summed.version_sort_order,
    services.sort_order, summed.side desc
