with

gates as (
    select * from {{ ref('stg_phase_gates') }}
),

phases as (
    select * from {{ ref('stg_phases') }}
),

bodies as (
    select * from {{ ref('stg_bodies') }}
)

select
    gates.gate_number,
    gates.body_id,
    -- The picture gives one body several decisions at a gate; they are numbered in the order they are read.
    cast(row_number() over (partition by gates.gate_number, gates.body_id order by gates.seed_row) as integer)
        as decision_number,
    bodies.collaboration_id,
    bodies.body_name,
    bodies.body_kind,
    gates.from_phase_id,
    from_phase.phase_name as from_phase_name,
    gates.to_phase_id,
    to_phase.phase_name as to_phase_name,
    gates.decision_text,
    gates.gate_role,
    gates.certainty,
    {{ lineage_of('gates') }}
from gates
inner join bodies on gates.body_id = bodies.body_id
left join phases as from_phase on gates.from_phase_id = from_phase.phase_id
left join phases as to_phase on gates.to_phase_id = to_phase.phase_id
order by gates.gate_number, gates.seed_row
