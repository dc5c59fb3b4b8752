with

follow_ups as (
    select * from {{ ref('stg_risk_follow_ups') }}
),

risks as (
    select * from {{ ref('stg_risks') }}
)

select
    follow_ups.collaboration_id,
    follow_ups.fiscal_year,
    follow_ups.tertial,
    follow_ups.risk_id,
    risks.risk_name,
    risks.risk_kind,
    follow_ups.probability,
    follow_ups.consequence,
    follow_ups.probability * follow_ups.consequence as risk_value,
    follow_ups.observation,
    follow_ups.action,
    follow_ups.responsible_role,
    follow_ups.due_date,
    {{ lineage_of('follow_ups') }}
from follow_ups
left join risks using (collaboration_id, fiscal_year, risk_id)
order by
    follow_ups.collaboration_id, follow_ups.fiscal_year, follow_ups.tertial, follow_ups.risk_id, follow_ups.origin
