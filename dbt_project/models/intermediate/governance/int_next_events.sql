with

periods as (
    select * from {{ ref('int_periods') }}
),

-- Examples tell of what has happened, so nothing that lies ahead is an example.
events as (
    select
        *,
        coalesce(event_date, make_date(fiscal_year, event_month, 1)) as from_date,
        coalesce(event_date, last_day(make_date(fiscal_year, event_month, 1))) as until_date
    from {{ ref('fct_calendar') }}
    where
        origin <> 'example'
        and event_kind in (
            'meeting', 'call', 'report', 'wheel', 'payment', 'index_reading', 'agreement_start', 'agreement_end', 'notice',
            'extension'
        )
        -- Meetings and reports that the documents only tell of share these kinds; they ask nothing of anyone.
        and (event_kind not in ('meeting', 'report') or coalesce(meeting_id, wheel_item_id) is not null)
        and wheel_kind is distinct from 'information'
        and status_label is distinct from 'Inställt'
)

select
    periods.period_id,
    periods.basis,
    events.event_id as next_id,
    events.event_date,
    events.event_month,
    events.fiscal_year as event_year,
    events.from_date,
    events.when_label,
    events.title,
    nullif(concat_ws(' ', events.detail, events.rule_text), '') as why_text,
    -- The titles of yearly events already say which month and by what.
    case when events.event_kind not in ('payment', 'index_reading') then events.detail end as short_why_text,
    events.event_kind,
    events.event_kind_label,
    case
        when events.event_kind = 'report' or events.wheel_kind = 'decision' then 'decision'
        when events.event_kind in ('meeting', 'wheel') then 'meeting'
        else 'deadline'
    end as need_kind,
    case when events.event_kind in ('payment', 'index_reading') then 'kostnadsfordelning' else 'sammantrade' end as page,
    case
        when events.event_kind in ('payment', 'index_reading') then null
        when events.event_kind in ('report', 'wheel') then 'arshjul'
        when events.meeting_id is not null then events.meeting_id
        else 'kalender'
    end as anchor,
    false as has_example,
    {{ lineage_columns('events') }}
from periods
inner join events
    on
        periods.collaboration_id = events.collaboration_id
        and periods.as_of_date < events.until_date
        and events.from_date <= periods.as_of_date + interval 1 year
