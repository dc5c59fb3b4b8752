with

seats as (
    select * from {{ ref('int_attendance_seats') }}
),

meetings as (
    select * from {{ ref('stg_meetings') }}
),

bodies as (
    select * from {{ ref('stg_bodies') }}
),

goals as (
    select * from {{ ref('stg_goals') }}
),

held as (
    select
        meeting_id,
        bool_or(meeting_status = 'held' and origin <> 'example') as is_held_in_document,
        bool_or(meeting_status = 'held') as is_held
    from meetings
    group by meeting_id
),

counted as (
    select
        collaboration_id,
        meeting_id,
        body_id,
        meeting_date,
        basis,
        count(*) as seats_expected,
        sum(filled) as seats_filled,
        sum(by_member) as filled_by_member,
        sum(by_substitute) as filled_by_substitute,
        sum(partly) as seats_partly,
        sum(remote) as seats_remote,
        sum(empty) as seats_empty,
        sum(unknown) as seats_unknown,
        bool_or(has_example) as has_example
    from seats
    group by collaboration_id, meeting_id, body_id, meeting_date, basis
)

select
    counted.collaboration_id,
    counted.meeting_id,
    counted.body_id,
    bodies.body_name,
    bodies.body_kind,
    counted.meeting_date,
    counted.basis,
    case
        when held.is_held_in_document or (held.is_held and counted.basis = 'with_examples') then 'held' else 'decided'
    end as meeting_status,
    cast(counted.seats_expected as integer) as seats_expected,
    cast(counted.seats_filled as integer) as seats_filled,
    cast(counted.filled_by_member as integer) as filled_by_member,
    cast(counted.filled_by_substitute as integer) as filled_by_substitute,
    cast(counted.seats_partly as integer) as seats_partly,
    cast(counted.seats_remote as integer) as seats_remote,
    cast(counted.seats_empty as integer) as seats_empty,
    cast(counted.seats_unknown as integer) as seats_unknown,
    -- One seat per municipality: a filled seat is a municipality that was there.
    case when counted.seats_unknown < counted.seats_expected then cast(counted.seats_filled as integer) end
        as kommuner_present,
    goals.threshold as threshold_pct,
    goals.aspiration as aspiration_pct,
    {{ heads_needed('goals.threshold', 'counted.seats_expected') }} as threshold_heads,
    counted.has_example
from counted
inner join bodies on counted.body_id = bodies.body_id
inner join held on counted.meeting_id = held.meeting_id
left join goals
    on
        counted.collaboration_id = goals.collaboration_id
        and extract(year from counted.meeting_date) = goals.fiscal_year
        and goals.measure = case bodies.body_kind
            when 'board' then 'board_attendance' when 'preparatory_group' then 'preparatory_participation'
        end
order by counted.collaboration_id, counted.meeting_date, counted.meeting_id, counted.basis
