with

decisions as (
    select * from {{ ref('stg_decisions') }}
),

bodies as (
    select * from {{ ref('stg_bodies') }}
),

kommuner as (
    select * from {{ ref('stg_kommuner') }}
),

collaborations as (
    select * from {{ ref('stg_collaborations') }}
)

select
    decisions.collaboration_id,
    collaborations.collaboration_name,
    decisions.decision_id,
    decisions.point_number,
    cast(count(*) over (partition by decisions.collaboration_id, decisions.decision_id) as integer) as point_count,
    decisions.title,
    decisions.decided_by,
    decisions.body_id,
    bodies.body_name,
    decisions.kommun_code,
    kommuner.kommun_name,
    decisions.paragraph,
    decisions.case_number,
    decisions.decision_date,
    decisions.decision_state,
    {{ label('decisions.decision_state', {'decided': 'Beslutat', 'proposed': 'Förslag'}) }} as decision_state_label,
    decisions.decision_kind,
    {{ label('decisions.decision_kind', {
        'approves': 'Godkänner',
        'enters': 'Ingår',
        'declines_to_sign': 'Undertecknar inte',
        'assigns': 'Uppdrar',
        'notes': 'Noterar',
        'adopts': 'Fastställer',
        'establishes': 'Inrättar',
        'recommends': 'Rekommenderar',
        'decides': 'Beslutar',
        'adjusts_at_once': 'Justerar omedelbart'
    }) }} as decision_kind_label,
    decisions.decision_text,
    {{ lineage_of('decisions') }}
from decisions
left join collaborations on decisions.collaboration_id = collaborations.collaboration_id
left join bodies on decisions.body_id = bodies.body_id
left join kommuner on decisions.kommun_code = kommuner.kommun_code
order by decisions.collaboration_id, decisions.decision_date nulls last, decisions.decision_id, decisions.point_number
