select
    printed_total_id,
    table_id,
    measure,
    service_id
from {{ ref('fct_printed_total') }}
where summed_row_count = 0
