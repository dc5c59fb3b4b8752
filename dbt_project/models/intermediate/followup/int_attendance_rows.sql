with

meetings as (
    select * from {{ ref('stg_meetings') }}
),

bodies as (
    select * from {{ ref('stg_bodies') }}
),

members as (
    select * from {{ ref('stg_members') }}
),

recorded as (
    select * from {{ ref('stg_attendance') }}
),

-- The document names the board's meetings but nobody's seat: unsaid stays a row, so that it can be counted.
unsaid as (
    select
        meetings.meeting_id,
        members.kommun_code,
        1 as seat_part,
        'unknown' as seat,
        cast(null as boolean) as is_remote,
        cast(null as varchar) as paragraphs,
        {{ lineage_of('meetings') }}
    from meetings
    inner join bodies on meetings.body_id = bodies.body_id and bodies.body_kind = 'board'
    inner join members on meetings.collaboration_id = members.collaboration_id
    left join recorded
        on
            meetings.meeting_id = recorded.meeting_id
            and members.kommun_code = recorded.kommun_code
            and recorded.origin <> 'example'
    where
        meetings.origin <> 'example'
        and meetings.meeting_status <> 'cancelled'
        and members.kommun_code is not null
        and recorded.meeting_id is null
)

select * from unsaid
union all
select * from recorded
