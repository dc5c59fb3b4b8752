with

periods as (
    select * from {{ ref('int_periods') }}
),

meetings as (
    select * from {{ ref('fct_meeting') }}
),

-- An example tells what became of a meeting, so it counts once that day has come. A decided meeting keeps its document.
visible as (
    select
        periods.period_id,
        periods.basis,
        periods.as_of_date,
        meetings.*,
        last_value(meetings.meeting_status) over told as shown_status,
        last_value(meetings.origin) over told = 'example' as has_example
    from periods
    inner join meetings
        on
            periods.collaboration_id = meetings.collaboration_id
            and (
                meetings.origin <> 'example'
                or (periods.basis = 'with_examples' and meetings.meeting_date <= periods.as_of_date)
            )
    window
        told as (
            partition by periods.period_id, periods.basis, meetings.meeting_id
            order by case meetings.origin when 'example' then 2 else 1 end
            rows between unbounded preceding and unbounded following
        )
    qualify
        row_number() over (
            partition by periods.period_id, periods.basis, meetings.meeting_id
            order by case meetings.origin when 'example' then 2 else 1 end
        ) = 1
),

ranked as (
    select
        *,
        row_number() over (
            partition by period_id, basis, body_kind, shown_status <> 'cancelled' and meeting_date > as_of_date
            order by meeting_date, meeting_id
        ) as coming_rank
    from visible
)

select
    * exclude (coming_rank),
    case
        when meeting_date = as_of_date then 'this'
        when meeting_date < as_of_date then 'past'
        when shown_status <> 'cancelled' and coming_rank = 1 then 'next'
        else 'later'
    end as place
from ranked
