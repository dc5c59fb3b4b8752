with

words as (
    select * from {{ ref('stg_risk_scales') }}
),

collaborations as (
    select collaboration_id from {{ ref('stg_risks') }}
    union
    select collaboration_id from {{ ref('stg_risk_scales') }}
),

-- Both scales have four steps; the documents print words for some of them only.
steps as (
    select
        collaborations.collaboration_id,
        scales.scale,
        steps.scale_value
    from collaborations
    cross join (values ('probability'), ('consequence')) as scales (scale)
    cross join (values (1), (2), (3), (4)) as steps (scale_value)
)

select
    steps.collaboration_id,
    steps.scale,
    {{ label('steps.scale', {'probability': 'Sannolikhet', 'consequence': 'Konsekvens'}) }} as scale_label,
    steps.scale_value,
    words.scale_word,
    case when words.scale_word is null then 'not_stated' end as missing_reason,
    {{ lineage_of('words') }}
from steps
left join words
    on
        steps.collaboration_id = words.collaboration_id
        and steps.scale = words.scale
        and steps.scale_value = words.scale_value
order by steps.collaboration_id, steps.scale desc, steps.scale_value
