with

risks as (
    select * from {{ ref('stg_risks') }}
),

scales as (
    select * from {{ ref('stg_risk_scales') }}
),

-- The matrix numbers the risks first, then the mandatory controls, each in the document's own order.
numbered as (
    select
        *,
        row_number() over (
            partition by collaboration_id, fiscal_year
            order by case risk_kind when 'risk' then 1 else 2 end, sort_order, risk_id
        ) as matrix_number,
        probability * consequence as computed_value
    from risks
)

select
    numbered.* exclude (probability_word, consequence_word),
    coalesce(numbered.probability_word, probabilities.scale_word) as probability_word,
    coalesce(numbered.consequence_word, consequences.scale_word) as consequence_word,
    numbered.printed_value = numbered.computed_value as value_agrees,
    numbered.printed_value is not null and numbered.computed_value is not null as is_readable
from numbered
left join scales as probabilities
    on
        numbered.collaboration_id = probabilities.collaboration_id
        and probabilities.scale = 'probability'
        and numbered.probability = probabilities.scale_value
left join scales as consequences
    on
        numbered.collaboration_id = consequences.collaboration_id
        and consequences.scale = 'consequence'
        and numbered.consequence = consequences.scale_value
