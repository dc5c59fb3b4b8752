with

forecast as (
    select * from {{ ref('stg_forecast_lines') }}
),

families as (
    select * from {{ ref('int_service_families') }}
),

monthly_tables as (
    select distinct
        collaboration_id,
        table_id
    from {{ ref('stg_service_names') }}
    where table_id like 'prognos-____-__'
),

named as (
    select
        forecast.collaboration_id,
        forecast.fiscal_year,
        forecast.as_of_date,
        {{ months_elapsed('forecast.as_of_date', 'forecast.fiscal_year') }} as months_elapsed,
        -- A year with one forecast table names it by the year; where tables are named by month, the month decides.
        coalesce(monthly_tables.table_id, 'prognos-' || forecast.fiscal_year) as table_id,
        forecast.service_id,
        families.service_name,
        families.family_id,
        families.family_name,
        families.sort_order,
        forecast.printed_name,
        forecast.side,
        forecast.budget_sek,
        forecast.forecast_sek,
        forecast.printed_deviation_sek,
        {{ better_than('forecast.side', 'forecast.forecast_sek', 'forecast.budget_sek') }} as deviation_sek,
        forecast.explanation,
        {{ lineage_of('forecast') }}
    from forecast
    inner join families
        on
            forecast.collaboration_id = families.collaboration_id
            and forecast.service_id = families.service_id
    left join monthly_tables
        on
            forecast.collaboration_id = monthly_tables.collaboration_id
            and 'prognos-' || strftime(forecast.as_of_date, '%Y-%m') = monthly_tables.table_id
)

select * from named
