with

known as (
    select * from {{ ref('int_council_known') }}
),

periods as (
    select * from {{ ref('int_periods') }}
)

select
    known.collaboration_id,
    known.period_id,
    periods.fiscal_year,
    periods.tertial,
    known.basis,
    known.matter_id,
    known.matter_name,
    known.raised_date,
    known.kommun_code,
    known.kommun_name,
    known.decision_status,
    known.decision_date,
    case known.decision_status
        when 'approved' then 'Godkänt ' || known.decision_date
        when 'rejected' then 'Avslaget ' || known.decision_date
        when 'pending' then 'Inget beslut ännu'
        else 'Underlag saknas'
    end as decision_text,
    known.decision_status <> 'approved' as is_owed,
    known.blocks as blocks_text,
    cast(row_number() over (
        partition by known.period_id, known.basis, known.matter_id order by {{ swedish_order('known.kommun_name') }}
    ) as integer) as seat_order,
    cast(count(*) filter (where known.decision_status = 'approved') over matter as integer) as approved_count,
    cast(count(*) filter (where known.decision_status <> 'approved') over matter as integer) as owed_count,
    cast(count(*) filter (where known.decision_status = 'unknown') over matter as integer) as unknown_count,
    cast(count(*) over matter as integer) as council_count,
    known.has_example,
    {{ lineage_of('known') }}
from known
inner join periods on known.period_id = periods.period_id and known.basis = periods.basis
window matter as (partition by known.period_id, known.basis, known.matter_id)
order by
    known.collaboration_id, periods.sort_order, known.basis, known.matter_id, {{ swedish_order('known.kommun_name') }}
