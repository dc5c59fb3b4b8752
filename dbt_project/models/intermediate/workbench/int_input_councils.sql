with

councils as (
    select * from {{ ref('int_council_known') }}
),

periods as (
    select * from {{ ref('int_periods') }}
),

matters as (
    select * from {{ ref('stg_council_matters') }}
)

select
    councils.period_id,
    councils.basis,
    'fullmaktigebeslut' as seed_table,
    councils.kommun_code,
    councils.matter_id,
    councils.matter_name as item_name,
    councils.decision_status in ('approved', 'rejected') as is_received,
    -- On the day the board raises a matter no council can have decided it.
    case
        when councils.decision_status in ('approved', 'rejected') then null
        when councils.raised_date >= periods.as_of_date then 'not_due'
        else 'not_reported'
    end as missing_reason,
    councils.has_example and councils.decision_status <> 'unknown' as has_example,
    'Kommunen' as responsible_role,
    {{ lineage_of('matters') }}
from councils
inner join periods on councils.period_id = periods.period_id and councils.basis = periods.basis
inner join matters on councils.matter_id = matters.matter_id
