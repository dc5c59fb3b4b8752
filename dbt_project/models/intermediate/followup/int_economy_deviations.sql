with

results as (
    select
        *,
        -- A deficit weighs by its part of all income so far, not by kronor alone.
        -worst_sek / nullif(sum(income_sek) over (partition by period_id, basis), 0) as income_share
    from {{ ref('int_service_results') }}
)

select
    collaboration_id,
    period_id,
    basis,
    'economy' as area,
    service_id as subject_id,
    service_name as subject_name,
    service_name || ': ' || concat_ws(
        ', ',
        case when result_sek < 0 then 'resultat ' || {{ kronor('result_sek') }} end,
        case
            when forecast_result_sek < 0 and forecast_result_sek is distinct from result_sek
                then 'prognos ' || {{ kronor('forecast_result_sek') }}
        end
    ) as what,
    explanation as cause,
    cast(null as varchar) as consequence,
    {{ no_action() }},
    case when income_share >= 0.02 then 1 when income_share >= 0.005 then 2 else 3 end as severity_order,
    worst_sek as size_sek,
    source_place,
    quote,
    has_example
from results
where worst_sek < 0
