with

bases as (
    {{ bases() }}
),

meetings as (
    select * from {{ ref('stg_meetings') }}
),

bodies as (
    select * from {{ ref('stg_body_seats') }}
    where seats_per_member is not null
),

members as (
    select * from {{ ref('stg_members') }}
),

rows_per_part as (
    select * from {{ ref('int_attendance_rows') }}
),

-- One seat per municipality at every meeting that counts in the basis.
seats as (
    select distinct
        bases.basis,
        meetings.collaboration_id,
        meetings.meeting_id,
        meetings.body_id,
        meetings.meeting_date,
        members.kommun_code
    from meetings
    inner join bases on {{ counts_in('bases.basis', 'meetings.origin') }}
    inner join bodies on meetings.body_id = bodies.body_id
    inner join members on meetings.collaboration_id = members.collaboration_id
    where members.kommun_code is not null
),

heard as (
    select
        bases.basis,
        rows_per_part.*,
        rows_per_part.origin <> 'example' as is_documented,
        bool_or(rows_per_part.origin <> 'example' and rows_per_part.seat <> 'unknown') over seat
            as is_known_in_document,
        bool_or(rows_per_part.origin = 'example') over seat as has_example_row
    from rows_per_part
    inner join bases on {{ counts_in('bases.basis', 'rows_per_part.origin') }}
    window seat as (partition by bases.basis, rows_per_part.meeting_id, rows_per_part.kommun_code)
),

-- The example is counted instead of a seat the document leaves unknown, never instead of one it knows anything about.
chosen as (
    select * from heard
    where is_documented = (is_known_in_document or not has_example_row)
),

summed as (
    select
        basis,
        meeting_id,
        kommun_code,
        bool_or(seat in ('member', 'substitute')) as is_filled,
        bool_or(seat = 'member') as is_by_member,
        bool_or(seat = 'empty') as has_empty_part,
        bool_and(seat = 'empty') as is_empty,
        bool_or(coalesce(is_remote, false) and seat in ('member', 'substitute')) as is_remote,
        bool_or(origin = 'example') as has_example
    from chosen
    group by basis, meeting_id, kommun_code
)

select
    seats.*,
    cast(coalesce(summed.is_filled, false) as integer) as filled,
    cast(coalesce(summed.is_by_member, false) as integer) as by_member,
    cast(coalesce(summed.is_filled and not summed.is_by_member, false) as integer) as by_substitute,
    cast(coalesce(summed.is_filled and summed.has_empty_part, false) as integer) as partly,
    cast(coalesce(summed.is_remote, false) as integer) as remote,
    cast(coalesce(summed.is_empty, false) as integer) as empty,
    cast(coalesce(not summed.is_filled and not summed.is_empty, true) as integer) as unknown,
    coalesce(summed.has_example, false) as has_example
from seats
left join summed
    on
        seats.basis = summed.basis
        and seats.meeting_id = summed.meeting_id
        and seats.kommun_code = summed.kommun_code
