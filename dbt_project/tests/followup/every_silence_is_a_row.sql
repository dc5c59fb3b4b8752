-- What a document leaves unsaid is counted on a page, so it has to be there.
with

members as (
    select * from {{ ref('dim_member') }}
    where kommun_code is not null
),

councils as (
    select
        'fullmaktigebeslut.csv' as seed_file,
        matters.matter_id as subject,
        members.kommun_code
    from {{ ref('stg_council_matters') }} as matters
    inner join members on matters.collaboration_id = members.collaboration_id
    left join {{ ref('fct_council_decision') }} as decisions
        on
            matters.matter_id = decisions.matter_id
            and members.kommun_code = decisions.kommun_code
            and decisions.origin <> 'example'
    where decisions.matter_id is null
),

seats as (
    select
        'narvaro.csv' as seed_file,
        meetings.meeting_id as subject,
        members.kommun_code
    from {{ ref('fct_meeting') }} as meetings
    inner join members on meetings.collaboration_id = members.collaboration_id
    left join {{ ref('fct_attendance') }} as attendance
        on
            meetings.meeting_id = attendance.meeting_id
            and members.kommun_code = attendance.kommun_code
            and attendance.origin <> 'example'
    where
        meetings.body_kind = 'board'
        and meetings.origin <> 'example'
        and meetings.meeting_status <> 'cancelled'
        and attendance.meeting_id is null
)

select * from councils
union all
select * from seats
