with

meetings as (
    select * from {{ ref('int_period_meetings') }}
),

periods as (
    select * from {{ ref('int_periods') }}
),

slots as (
    select * from {{ ref('int_wheel_slots') }}
),

first_years as (
    select collaboration_id, min(fiscal_year) as wheel_from_year
    from slots
    group by collaboration_id
),

calls as (
    select meeting_id, event_date as call_date, rule_text as call_rule_text
    from {{ ref('fct_calendar') }}
    where event_kind = 'call'
),

agendas as (
    select
        meeting_id,
        count(*) as agenda_count,
        min(paragraph) as first_paragraph,
        max(paragraph) as last_paragraph
    from {{ ref('rpt_agenda') }}
    group by meeting_id
),

meeting_rows as (
    select
        meetings.collaboration_id,
        meetings.period_id,
        meetings.basis,
        meetings.meeting_id as slot_id,
        meetings.meeting_id,
        meetings.body_id,
        meetings.body_name,
        meetings.body_kind,
        meetings.fiscal_year,
        meetings.meeting_date as from_date,
        meetings.meeting_date,
        {{ day_text('meetings.meeting_date') }} as when_label,
        meetings.starts_at,
        meetings.ends_at,
        meetings.purpose,
        case
            when meetings.shown_status = 'decided' and meetings.place in ('past', 'this') then 'decided_passed'
            else meetings.shown_status
        end as meeting_state,
        meetings.place,
        case when meetings.place in ('next', 'later') then meetings.meeting_date - meetings.as_of_date end as days_ahead,
        calls.call_date,
        calls.call_rule_text,
        slots.wheel_text,
        slots.wheel_decision_text,
        case
            when meetings.body_kind <> 'board' or meetings.fiscal_year < first_years.wheel_from_year then null
            when slots.wheel_text is not null then 'agrees'
            else 'outside_wheel'
        end as wheel_match,
        case
            when meetings.body_kind <> 'board' then null
            when meetings.fiscal_year < first_years.wheel_from_year
                then 'Årshjulet gäller från ' || first_years.wheel_from_year || '.'
            when slots.wheel_text is not null then 'Stämmer med årshjulet (' || slots.month_label || ').'
            else 'Stämmer inte: årshjulet har inget sammanträde i '
                || {{ month_name('month(meetings.meeting_date)') }} || '.'
        end as wheel_match_text,
        cast(coalesce(agendas.agenda_count, 0) as integer) as agenda_count,
        agendas.first_paragraph,
        agendas.last_paragraph,
        meetings.has_example,
        {{ lineage_of('meetings') }}
    from meetings
    left join first_years on meetings.collaboration_id = first_years.collaboration_id
    left join slots
        on meetings.collaboration_id = slots.collaboration_id and meetings.meeting_id = slots.meeting_id
    left join calls on meetings.meeting_id = calls.meeting_id
    left join agendas on meetings.meeting_id = agendas.meeting_id
),

-- A month of the wheel without a meeting, until a year after the period.
month_rows as (
    select
        slots.collaboration_id,
        periods.period_id,
        periods.basis,
        'arshjul-' || slots.fiscal_year || '-' || slots.wheel_month as slot_id,
        cast(null as varchar) as meeting_id,
        slots.body_id,
        bodies.body_name,
        bodies.body_kind,
        slots.fiscal_year,
        make_date(slots.fiscal_year, slots.wheel_month, 1) as from_date,
        cast(null as date) as meeting_date,
        slots.month_label || ' ' || slots.fiscal_year as when_label,
        cast(null as time) as starts_at,
        cast(null as time) as ends_at,
        cast(null as varchar) as purpose,
        'not_decided' as meeting_state,
        'month' as place,
        cast(null as bigint) as days_ahead,
        cast(null as date) as call_date,
        cast(null as varchar) as call_rule_text,
        slots.wheel_text,
        slots.wheel_decision_text,
        case
            when last_day(make_date(slots.fiscal_year, slots.wheel_month_to, 1)) <= periods.as_of_date then 'no_meeting'
            else 'not_yet'
        end as wheel_match,
        case
            when last_day(make_date(slots.fiscal_year, slots.wheel_month_to, 1)) <= periods.as_of_date
                then 'Stämmer inte: årshjulet har ett sammanträde i ' || slots.month_label || ', men inget är känt.'
            else 'Inget är beslutat ännu.'
        end as wheel_match_text,
        0 as agenda_count,
        cast(null as integer) as first_paragraph,
        cast(null as integer) as last_paragraph,
        false as has_example,
        {{ lineage_of('slots') }}
    from slots
    inner join periods
        on
            slots.collaboration_id = periods.collaboration_id
            and make_date(slots.fiscal_year, slots.wheel_month, 1) <= periods.as_of_date + interval 1 year
    left join {{ ref('stg_bodies') }} as bodies on slots.body_id = bodies.body_id
    where slots.meeting_id is null
),

combined as (
    select * from meeting_rows
    union all by name
    select * from month_rows
)

select
    collaboration_id,
    period_id,
    basis,
    cast(row_number() over (
        partition by collaboration_id, period_id, basis order by from_date, body_kind, slot_id
    ) as integer) as sort_order,
    slot_id,
    meeting_id,
    body_id,
    body_name,
    body_kind,
    fiscal_year,
    meeting_date,
    when_label,
    starts_at,
    ends_at,
    purpose,
    meeting_state,
    {{ label('meeting_state', {
        'held': 'Genomfört',
        'decided': 'Beslutat',
        'decided_passed': 'Beslutat; om det hölls är inte känt',
        'cancelled': 'Inställt',
        'not_decided': 'Inte beslutat'
    }) }} as state_label,
    place,
    -- What a reader looks for first: the meeting of the day, else the next one, else the latest.
    body_kind = 'board' and meeting_id is not null and row_number() over (
        partition by collaboration_id, period_id, basis, body_kind
        order by
            case place when 'this' then 1 when 'next' then 2 when 'past' then 3 else 4 end,
            case place when 'past' then -epoch(from_date) else epoch(from_date) end
    ) = 1 as is_shown_first,
    cast(days_ahead as integer) as days_ahead,
    call_date,
    call_rule_text,
    wheel_text,
    wheel_decision_text,
    wheel_match,
    wheel_match_text,
    agenda_count,
    first_paragraph,
    last_paragraph,
    has_example,
    source_id,
    source_place,
    quote,
    seed_file,
    seed_row,
    origin
from combined
order by collaboration_id, period_id, basis, sort_order
