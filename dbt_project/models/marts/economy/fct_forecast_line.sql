with

forecast as (
    select * from {{ ref('int_forecast_lines') }}
)

select
    collaboration_id,
    fiscal_year,
    as_of_date,
    months_elapsed,
    table_id,
    service_id,
    service_name,
    family_id,
    family_name,
    sort_order,
    printed_name,
    side,
    cast(budget_sek as decimal(18, 2)) as budget_sek,
    cast(forecast_sek as decimal(18, 2)) as forecast_sek,
    cast(printed_deviation_sek as decimal(18, 2)) as printed_deviation_sek,
    cast(deviation_sek as decimal(18, 2)) as deviation_sek,
    explanation,
    {{ lineage_of('forecast') }}
from forecast
order by collaboration_id, as_of_date, sort_order, side desc, origin
