with

ties as (
    select
        collaboration_id,
        period_id,
        basis,
        kommun_code,
        kommun_name,
        risk_id,
        string_agg(tie_text, ' ' order by tie_order) as why_text,
        min(tie_order) as first_tie,
        bool_or(has_example) as has_example
    from {{ ref('int_kommun_risk_ties') }}
    group by collaboration_id, period_id, basis, kommun_code, kommun_name, risk_id
),

risks as (
    select * from {{ ref('rpt_risk') }}
)

select
    ties.collaboration_id,
    ties.period_id,
    risks.fiscal_year,
    risks.tertial,
    ties.basis,
    ties.kommun_code,
    ties.kommun_name,
    ties.risk_id,
    cast(row_number() over (
        partition by ties.collaboration_id, ties.period_id, ties.basis, ties.kommun_code
        order by ties.first_tie, risks.current_value desc nulls last, risks.sort_order
    ) as integer) as sort_order,
    risks.matrix_label,
    risks.risk_name,
    risks.risk_text,
    ties.why_text,
    ties.first_tie = 1 as is_own_duty,
    risks.current_value,
    risks.movement,
    risks.movement_label,
    risks.movement_text,
    risks.decision,
    risks.decision_label,
    risks.observation,
    risks.action,
    risks.responsible_role_now,
    risks.due_date,
    'risker-och-intern-kontroll' as page,
    'risk-' || ties.risk_id as anchor,
    ties.has_example or risks.has_example as has_example,
    {{ lineage_of('risks') }}
from ties
inner join risks
    on
        ties.collaboration_id = risks.collaboration_id
        and ties.period_id = risks.period_id
        and ties.basis = risks.basis
        and ties.risk_id = risks.risk_id
order by ties.collaboration_id, ties.period_id, ties.basis, ties.kommun_code, sort_order
