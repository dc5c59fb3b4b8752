with

known as (
    select * from {{ ref('int_meetings_known') }}
    where is_expected and is_in_year
),

periods as (
    select * from {{ ref('int_periods') }}
),

seats as (
    select * from {{ ref('int_attendance_seats') }}
),

kommuner as (
    select * from {{ ref('stg_kommuner') }}
),

bases as (
    {{ bases() }}
),

seat_parts as (
    select * from {{ ref('fct_attendance') }}
),

-- The same order as where seats are counted: a known documented part, then the example, last the documented unknown.
ranked as (
    select
        bases.basis,
        seat_parts.*,
        case
            when seat_parts.origin = 'example' then 2
            when seat_parts.seat = 'unknown' then 3
            else 1
        end as precedence
    from seat_parts
    inner join bases on {{ counts_in('bases.basis', 'seat_parts.origin') }}
),

first_part as (
    select * from ranked
    qualify row_number() over (partition by basis, meeting_id, kommun_code order by precedence, seat_part) = 1
),

chosen as (
    select * from ranked
    qualify precedence = min(precedence) over (partition by basis, meeting_id, kommun_code)
),

worded as (
    select
        basis,
        meeting_id,
        kommun_code,
        string_agg(
            {{ seat_text('seat', 'body_kind') }} || coalesce(' ' || paragraphs, ''), ', ' order by seat_part
        ) as parts_text,
        string_agg(distinct paragraphs, ', ' order by paragraphs) as paragraphs,
        count(distinct seat) filter (where seat in ('member', 'substitute')) as kinds_of_holder
    from chosen
    group by basis, meeting_id, kommun_code
)

select
    known.collaboration_id,
    known.period_id,
    known.basis,
    known.body_id,
    first_part.body_name,
    first_part.body_kind,
    known.meeting_id,
    known.meeting_date,
    seats.kommun_code,
    kommuner.kommun_name,
    known.is_in_tertial,
    case
        when seats.unknown = 1 then 'unknown'
        when seats.empty = 1 then 'empty'
        when seats.partly = 1 then 'partly'
        when seats.by_member = 1 then 'member'
        else 'substitute'
    end as seat_category,
    case
        when seats.unknown = 1 then '?'
        when seats.empty = 1 then '–'
        when seats.partly = 1 then 'D'
        when worded.kinds_of_holder > 1 then {{ seat_letter('first_part.body_kind') }} || '/E'
        when seats.by_member = 1 then {{ seat_letter('first_part.body_kind') }}
        else 'E'
    end as cell_label,
    seats.remote = 1 as is_remote,
    worded.paragraphs,
    concat(
        upper(left(worded.parts_text, 1)),
        substring(worded.parts_text, 2),
        case when seats.remote = 1 then ', på distans' else '' end,
        '.'
    ) as cell_text,
    seats.has_example,
    {{ lineage_of('first_part') }}
from known
inner join periods on known.period_id = periods.period_id and known.basis = periods.basis
inner join seats on known.basis = seats.basis and known.meeting_id = seats.meeting_id
inner join kommuner on seats.kommun_code = kommuner.kommun_code
inner join first_part
    on
        seats.basis = first_part.basis
        and seats.meeting_id = first_part.meeting_id
        and seats.kommun_code = first_part.kommun_code
inner join worded
    on
        seats.basis = worded.basis
        and seats.meeting_id = worded.meeting_id
        and seats.kommun_code = worded.kommun_code
order by
    known.collaboration_id, periods.sort_order, known.basis, known.body_id, {{ swedish_order('kommuner.kommun_name') }},
    known.meeting_date, known.meeting_id
