with

aliases as (
    select * from {{ ref('service_alias') }}
),

printed as (
    select collaboration_id, table_id, printed_name, service_id
    from {{ ref('fct_outcome_line') }}
    where origin = 'document'
    union
    select collaboration_id, table_id, printed_name, service_id
    from {{ ref('fct_forecast_line') }}
    where origin = 'document'
    union
    select collaboration_id, table_id, printed_name, service_id
    from {{ ref('fct_budget_line') }}
    where origin = 'document'
)

select printed.*
from printed
left join aliases
    on
        printed.collaboration_id = aliases.collaboration_id
        and printed.table_id = aliases.table_id
        and printed.printed_name = aliases.printed_name
where aliases.service_id is distinct from printed.service_id
