with

lines as (
    select * from {{ ref('fct_result_line') }}
),

totals as (
    select * from {{ ref('int_printed_totals') }}
),

actual as (
    select * from {{ ref('int_actual_lines') }}
),

summed as (
    select
        collaboration_id,
        fiscal_year,
        as_of_date,
        months_elapsed,
        basis,
        table_id,
        count(*) as line_count,
        sum(income_sek) as income_sek,
        sum(cost_sek) as cost_sek,
        sum(income_sek) - sum(cost_sek) as result_sek,
        sum(shown_result_sek) as lines_result_sek,
        string_agg(service_name, ', ' order by sort_order) filter (where printed_result_sek <> result_sek)
            as odd_line_names,
        sum(printed_result_sek) filter (where printed_result_sek <> result_sek) as odd_lines_printed_sek,
        sum(result_sek) filter (where printed_result_sek <> result_sek) as odd_lines_computed_sek,
        count(*) filter (where shown_result_sek < 0) as deficit_count,
        sum(shown_result_sek) filter (where shown_result_sek < 0) as deficit_sek,
        count(*) filter (where is_uninvoiced) as uninvoiced_count,
        sum(shown_result_sek) filter (where is_uninvoiced) as uninvoiced_sek,
        string_agg(service_name, ', ' order by shown_result_sek) filter (where is_uninvoiced) as uninvoiced_names,
        bool_and(service_kind = 'project') filter (where is_uninvoiced) as uninvoiced_are_projects,
        -- One explanation for all of them can be said of all of them; several can't.
        case
            when count(distinct explanation) filter (where is_uninvoiced) = 1
                then max(explanation) filter (where is_uninvoiced)
        end as uninvoiced_explanation,
        min_by(service_name, shown_result_sek) as worst_service_name,
        min(shown_result_sek) as worst_result_sek,
        min_by(explanation, shown_result_sek) as worst_explanation,
        bool_or(origin = 'example') as contains_examples
    from lines
    group by collaboration_id, fiscal_year, as_of_date, months_elapsed, basis, table_id
),

forecasts as (
    select
        collaboration_id,
        as_of_date,
        basis,
        sum(amount_sek) filter (where side = 'income') as forecast_income_sek,
        sum(amount_sek) filter (where side = 'cost') as forecast_cost_sek
    from actual
    where measure = 'forecast'
    group by collaboration_id, as_of_date, basis
),

printed as (
    select
        collaboration_id,
        table_id,
        max(printed_sek) filter (where measure = 'income') as printed_income_sek,
        max(printed_sek) filter (where measure = 'cost') as printed_cost_sek,
        max(printed_sek) filter (where measure = 'result') as printed_result_sek,
        max(source_id) filter (where measure = 'result') as source_id,
        max(source_place) filter (where measure = 'result') as source_place,
        max(quote) filter (where measure = 'result') as quote,
        max(seed_file) filter (where measure = 'result') as seed_file,
        max(seed_row) filter (where measure = 'result') as seed_row,
        max(origin) filter (where measure = 'result') as origin
    from totals
    group by collaboration_id, table_id
)

select
    summed.collaboration_id,
    summed.fiscal_year,
    summed.as_of_date,
    summed.months_elapsed,
    summed.basis,
    cast(summed.line_count as integer) as line_count,
    cast(summed.income_sek as decimal(18, 2)) as income_sek,
    cast(summed.cost_sek as decimal(18, 2)) as cost_sek,
    cast(summed.result_sek as decimal(18, 2)) as result_sek,
    cast(summed.lines_result_sek as decimal(18, 2)) as lines_result_sek,
    summed.odd_line_names,
    cast(summed.odd_lines_printed_sek as decimal(18, 2)) as odd_lines_printed_sek,
    cast(summed.odd_lines_computed_sek as decimal(18, 2)) as odd_lines_computed_sek,
    -- Each line and the sum itself can be off by half a krona.
    greatest(
        abs(printed.printed_income_sek - summed.income_sek),
        abs(printed.printed_cost_sek - summed.cost_sek),
        abs(printed.printed_result_sek - summed.lines_result_sek)
    ) <= (summed.line_count + 1) / 2 as is_within_rounding,
    cast(printed.printed_income_sek as decimal(18, 2)) as printed_income_sek,
    cast(printed.printed_cost_sek as decimal(18, 2)) as printed_cost_sek,
    cast(printed.printed_result_sek as decimal(18, 2)) as printed_result_sek,
    cast(coalesce(printed.printed_result_sek, summed.result_sek) as decimal(18, 2)) as shown_result_sek,
    cast(summed.deficit_count as integer) as deficit_count,
    cast(summed.deficit_sek as decimal(18, 2)) as deficit_sek,
    cast(summed.uninvoiced_count as integer) as uninvoiced_count,
    cast(summed.uninvoiced_sek as decimal(18, 2)) as uninvoiced_sek,
    summed.uninvoiced_names,
    summed.uninvoiced_are_projects,
    summed.uninvoiced_explanation,
    summed.worst_service_name,
    cast(summed.worst_result_sek as decimal(18, 2)) as worst_result_sek,
    summed.worst_explanation,
    cast(forecasts.forecast_income_sek as decimal(18, 2)) as forecast_income_sek,
    cast(forecasts.forecast_cost_sek as decimal(18, 2)) as forecast_cost_sek,
    cast(forecasts.forecast_income_sek - forecasts.forecast_cost_sek as decimal(18, 2)) as forecast_result_sek,
    summed.contains_examples,
    printed.source_id,
    printed.source_place,
    printed.quote,
    printed.seed_file,
    printed.seed_row,
    case when summed.contains_examples then 'example' else 'document' end as origin
from summed
left join forecasts using (collaboration_id, as_of_date, basis)
left join printed using (collaboration_id, table_id)
order by summed.collaboration_id, summed.as_of_date, summed.basis
