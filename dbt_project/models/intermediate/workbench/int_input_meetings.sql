with

meetings as (
    select * from {{ ref('int_meetings_known') }}
    where is_in_tertial
),

facts as (
    select * from {{ ref('stg_meetings') }}
),

bodies as (
    select * from {{ ref('stg_bodies') }}
),

seats as (
    select * from {{ ref('int_attendance_seats') }}
),

seat_rules as (
    select * from {{ ref('stg_body_seats') }}
    where seats_per_member is not null
    qualify row_number() over (partition by body_id order by seed_row) = 1
),

items as (
    select distinct meeting_id from {{ ref('stg_protocol_items') }}
),

named as (
    select
        meetings.*,
        case meetings.body_kind when 'board' then 'nämndens sammanträde' else 'beredningsgruppens möte' end
        || ' den ' || {{ day_text('meetings.meeting_date') }} as meeting_words
    from meetings
    inner join bodies on meetings.body_id = bodies.body_id
),

-- The documented row says that the meeting is to be held; an example of the same meeting only tells that it was.
stated as (
    select * from facts
    qualify row_number() over (partition by meeting_id order by case origin when 'example' then 2 else 1 end) = 1
),

attendance as (
    select
        named.period_id,
        named.basis,
        'narvaro' as seed_table,
        seats.kommun_code,
        named.meeting_id,
        'Platsen vid ' || named.meeting_words as item_name,
        seats.unknown = 0 as is_received,
        seats.has_example,
        case named.body_kind when 'board' then 'Nämndsekreteraren' else 'Samordnaren' end as responsible_role,
        {{ lineage_of('seat_rules') }}
    from named
    inner join seats on named.meeting_id = seats.meeting_id and named.basis = seats.basis
    inner join seat_rules on named.body_id = seat_rules.body_id
    where named.is_expected
),

-- Only the board's days are decided ahead, so only they can be left without a word of whether they were held.
held as (
    select
        named.period_id,
        named.basis,
        'sammantraden' as seed_table,
        cast(null as varchar) as kommun_code,
        named.meeting_id,
        'Om ' || named.meeting_words || ' hölls' as item_name,
        named.meeting_state in ('held', 'cancelled') as is_received,
        named.has_example,
        'Nämndsekreteraren' as responsible_role,
        {{ lineage_of('stated') }}
    from named
    inner join stated on named.meeting_id = stated.meeting_id
    where named.body_kind = 'board'
),

protocols as (
    select
        named.period_id,
        named.basis,
        'protokollspunkter' as seed_table,
        cast(null as varchar) as kommun_code,
        named.meeting_id,
        'Protokollet från ' || named.meeting_words as item_name,
        items.meeting_id is not null as is_received,
        false as has_example,
        'Nämndsekreteraren' as responsible_role,
        {{ lineage_of('stated') }}
    from named
    inner join stated on named.meeting_id = stated.meeting_id
    left join items on named.meeting_id = items.meeting_id
    where named.body_kind = 'board' and named.is_expected
)

select * from attendance
union all
select * from held
union all
select * from protocols
