with

seats as (
    select * from {{ ref('stg_body_seats') }}
),

bodies as (
    select * from {{ ref('stg_bodies') }}
)

select
    bodies.collaboration_id,
    seats.body_id,
    bodies.body_name,
    seats.seat_kind,
    {{ seat_kind_label('seats.seat_kind') }} as seat_kind_label,
    seats.seats,
    seats.seats_per_member,
    seats.held_by,
    case when seats.seats is null then 'not_stated' end as missing_reason,
    {{ lineage_of('seats') }}
from seats
inner join bodies
    on seats.body_id = bodies.body_id
order by bodies.collaboration_id, seats.seed_row
