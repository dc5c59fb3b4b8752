with

totals as (
    select * from {{ ref('stg_printed_totals') }}
),

summed as (
    select
        collaboration_id,
        table_id,
        measure,
        service_id,
        sum(amount_sek) as computed_sek,
        count(amount_sek) as summed_row_count
    from {{ ref('int_printed_total_rows') }}
    group by collaboration_id, table_id, measure, service_id
),

compared as (
    select
        totals.printed_total_id,
        totals.collaboration_id,
        totals.fiscal_year,
        totals.table_id,
        totals.measure,
        totals.service_id,
        totals.what_it_sums,
        totals.printed_sek,
        summed.computed_sek,
        totals.printed_sek - summed.computed_sek as difference_sek,
        coalesce(summed.summed_row_count, 0) as summed_row_count,
        {{ lineage_of('totals') }}
    from totals
    left join summed
        on
            totals.collaboration_id = summed.collaboration_id
            and totals.table_id = summed.table_id
            and totals.measure = summed.measure
            and totals.service_id is not distinct from summed.service_id
)

select * from compared
