with

movements as (
    select * from {{ ref('int_risk_movement') }}
),

risks as (
    select * from {{ ref('fct_risk') }}
),

plans as (
    select * from {{ ref('int_plan_status') }}
)

select
    movements.collaboration_id,
    movements.period_id,
    risks.fiscal_year,
    movements.tertial,
    movements.basis,
    risks.risk_id,
    risks.sort_order,
    risks.matrix_label,
    risks.risk_kind,
    risks.risk_kind_label,
    risks.risk_name,
    risks.risk_text,
    risks.responsible_role,
    risks.method,
    risks.probability,
    risks.probability_word,
    risks.consequence,
    risks.consequence_word,
    risks.printed_value_text,
    risks.printed_value,
    risks.computed_value,
    risks.value_agrees,
    risks.is_readable,
    risks.decision,
    risks.decision_label,
    risks.analysis,
    movements.current_probability,
    movements.current_consequence,
    movements.current_value,
    movements.previous_value,
    movements.previous_probability,
    movements.previous_consequence,
    movements.has_moved,
    movements.movement,
    movements.movement_label,
    movements.movement_text,
    movements.observation,
    movements.action,
    movements.responsible_role_now,
    movements.due_date,
    movements.is_followed_up,
    movements.followed_up_tertial,
    movements.current_probability is not null and movements.current_consequence is not null as position_is_known,
    coalesce(movements.current_value = max(movements.current_value) over of_period, false) as is_highest,
    -- No document states a limit. What is compared with is what the plan itself does.
    coalesce(
        risks.decision = 'accepted'
        and movements.current_value >= min(risks.printed_value) filter (where risks.decision = 'followed_up') over of_period,
        false
    ) as is_outgrown,
    -- The board itself accepted the controls; the other risks stand in a plan that may still be a proposal.
    case risks.risk_kind when 'risk' then plans.plan_status end as plan_status,
    movements.has_example,
    {{ lineage_of('risks') }}
from movements
inner join risks using (collaboration_id, fiscal_year, risk_id)
left join plans
    on movements.collaboration_id = plans.collaboration_id and movements.period_id = plans.period_id
window of_period as (partition by movements.collaboration_id, movements.period_id, movements.basis)
order by
    movements.collaboration_id, movements.period_id, movements.basis, cast(risks.matrix_label as integer)
