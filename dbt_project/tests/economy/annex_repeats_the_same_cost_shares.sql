{{ config(severity='warn') }}

select
    discrepancy_id,
    subject,
    value_a,
    value_b
from {{ ref('fct_discrepancy') }}
where is_computed and discrepancy_id like 'andel-%'
