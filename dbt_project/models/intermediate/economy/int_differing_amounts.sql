{#- Where a printed amount and what the other amounts give are not the same: one row per such place. -#}
with

totals as (
    select
        'summa-' || printed_total_id as discrepancy_id,
        what_it_sums || ': tryckt summa mot raderna' as subject,
        printed_sek,
        computed_sek,
        'Summan av ' || summed_row_count || ' rader, beräknad' as source_b,
        cast(null as varchar) as quote_b,
        summed_row_count,
        case when measure = 'share' then 'Kostnadsfördelning' else 'Ekonomi' end as page,
        {{ lineage_columns() }}
    from {{ ref('int_printed_totals') }}
),

results as (
    select
        'utfall-' || as_of_date || '-' || service_id as discrepancy_id,
        printed_name || ' per ' || as_of_date || ': tryckt avvikelse mot intäkter minus kostnader' as subject,
        printed_result_sek as printed_sek,
        result_sek as computed_sek,
        'Intäkter minus kostnader på samma rad, beräknad' as source_b,
        quote as quote_b,
        1 as summed_row_count,
        'Ekonomi' as page,
        {{ lineage_columns() }}
    from {{ ref('int_outcome_lines') }}
    where origin = 'document'
),

deviations as (
    select
        'prognos-' || as_of_date || '-' || service_id || '-' || side as discrepancy_id,
        printed_name || case side when 'income' then ', intäkt' else ', kostnad' end
        || ' per ' || as_of_date || ': tryckt avvikelse mot prognos minus budget' as subject,
        printed_deviation_sek as printed_sek,
        forecast_sek - budget_sek as computed_sek,
        'Prognos minus budget på samma rad, beräknad' as source_b,
        quote as quote_b,
        1 as summed_row_count,
        'Ekonomi' as page,
        {{ lineage_columns() }}
    from {{ ref('int_forecast_lines') }}
    where origin = 'document'
),

shares as (
    select
        'andel-' || repeated.table_id || '-' || repeated.service_id || '-' || repeated.kommun_code as discrepancy_id,
        repeated.kommun_name || ', ' || repeated.service_name || ' ' || repeated.fiscal_year
        || ': samma kostnadsandel tryckt två gånger' as subject,
        repeated.amount_sek as printed_sek,
        counted.amount_sek as computed_sek,
        counted.source_place as source_b,
        counted.quote as quote_b,
        1 as summed_row_count,
        'Kostnadsfördelning' as page,
        {{ lineage_columns('repeated') }}
    from {{ ref('int_cost_shares') }} as repeated
    inner join {{ ref('int_cost_shares') }} as counted
        on
            repeated.collaboration_id = counted.collaboration_id
            and repeated.fiscal_year = counted.fiscal_year
            and repeated.service_id = counted.service_id
            and repeated.kommun_code = counted.kommun_code
            and counted.is_counted
    where not repeated.is_counted
),

compared as (
    select * from totals
    union all
    select * from results
    union all
    select * from deviations
    union all
    select * from shares
)

-- An amount that is not printed can't be checked: its comparison is null and falls away here.
select
    *,
    printed_sek - computed_sek as difference_sek
from compared
where printed_sek <> computed_sek
