{{ config(severity='warn') }}

with

shares as (
    select
        collaboration_id,
        table_id,
        service_id,
        sum(amount_sek) as shares_sek
    from {{ ref('fct_cost_share') }}
    group by collaboration_id, table_id, service_id
),

totals as (
    select * from {{ ref('fct_printed_total') }}
    where measure = 'share'
)

select
    totals.printed_total_id,
    totals.printed_sek,
    shares.shares_sek
from shares
inner join totals
    on
        shares.collaboration_id = totals.collaboration_id
        and shares.table_id = totals.table_id
        and shares.service_id = totals.service_id
where shares.shares_sek <> totals.printed_sek
