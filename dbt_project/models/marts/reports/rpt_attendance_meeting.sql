with

known as (
    select * from {{ ref('int_meetings_known') }}
    where is_in_year or is_in_goal_year
),

periods as (
    select * from {{ ref('int_periods') }}
),

-- Day, hours and purpose are those of the document where it names the meeting; that it was held may be an example.
described as (
    select * from {{ ref('fct_meeting') }}
    qualify
        row_number() over (partition by meeting_id order by case origin when 'example' then 2 else 1 end, seed_row) = 1
),

counted as (
    select * from {{ ref('fct_meeting_attendance') }}
)

select
    known.collaboration_id,
    known.period_id,
    known.basis,
    known.body_id,
    described.body_name,
    described.body_kind,
    known.meeting_id,
    known.meeting_date,
    described.starts_at,
    described.ends_at,
    described.purpose,
    known.meeting_state,
    known.is_in_year,
    known.is_in_tertial,
    counted.seats_expected,
    counted.seats_filled,
    counted.filled_by_member,
    counted.filled_by_substitute,
    counted.seats_partly,
    counted.seats_remote,
    counted.seats_empty,
    counted.seats_unknown,
    counted.kommuner_present,
    cast(counted.seats_filled + counted.seats_unknown as integer) as kommuner_at_most,
    counted.threshold_pct,
    counted.aspiration_pct,
    counted.threshold_heads,
    -- An unknown seat may turn out to be filled, so a meeting below the line with unknown seats is not yet below it.
    case
        when counted.threshold_heads is null then null
        when counted.seats_filled >= counted.threshold_heads then 'met'
        when counted.seats_filled + counted.seats_unknown < counted.threshold_heads then 'not_met'
        else 'not_assessable'
    end as threshold_status,
    known.has_example,
    {{ lineage_of('described') }}
from known
inner join periods on known.period_id = periods.period_id and known.basis = periods.basis
inner join described on known.meeting_id = described.meeting_id
left join counted
    on known.is_expected and known.meeting_id = counted.meeting_id and known.basis = counted.basis
order by known.collaboration_id, periods.sort_order, known.basis, known.body_id, known.meeting_date, known.meeting_id
