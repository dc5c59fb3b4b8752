with

risks as (
    select * from {{ ref('int_risks') }}
)

select
    collaboration_id,
    fiscal_year,
    risk_id,
    sort_order,
    cast(matrix_number as varchar) as matrix_label,
    risk_kind,
    {{ risk_kind_label('risk_kind') }} as risk_kind_label,
    risk_name,
    risk_text,
    responsible_role,
    method,
    probability,
    probability_word,
    consequence,
    consequence_word,
    printed_value_text,
    printed_value,
    computed_value,
    value_agrees,
    is_readable,
    risk_decision as decision,
    {{ risk_decision_label('risk_decision') }} as decision_label,
    analysis,
    {{ lineage_of('risks') }}
from risks
order by collaboration_id, fiscal_year, matrix_number
