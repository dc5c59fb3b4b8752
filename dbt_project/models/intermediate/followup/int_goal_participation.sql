with

readings as (
    select * from {{ ref('int_goal_readings') }}
    where measure = 'preparatory_participation'
),

counts as (
    select * from {{ ref('int_goal_participation_counts') }}
),

-- The two readings differ in what is counted; heads are compared with heads in both.
read as (
    select
        readings.*,
        counts.kommuner,
        counts.meetings,
        counts.meetings_below,
        counts.unknown_seats,
        counts.reported_count,
        counts.missing_kommuner,
        counts.has_example,
        counts.known_seats > 0 as is_known,
        case readings.reading when 'per-mote' then counts.lowest_present else counts.at_all end as heads,
        case readings.reading when 'per-mote' then counts.lowest_possible else counts.possibly_at_all end
            as heads_at_most,
        {{ heads_needed('readings.threshold', 'counts.kommuner') }} as threshold_heads
    from readings
    inner join counts
        on
            readings.goal_id = counts.goal_id
            and readings.fiscal_year = counts.fiscal_year
            and readings.collaboration_id = counts.collaboration_id
            and readings.period_id = counts.period_id
            and readings.basis = counts.basis
),

judged as (
    select
        *,
        case
            when meetings = 0 then 'not_assessable'
            when heads >= threshold_heads then 'met'
            when heads_at_most < threshold_heads then 'not_met'
            else 'not_assessable'
        end as computed_status
    from read
),

worded as (
    select
        *,
        case
            when not is_year_begun then 'Året har inte börjat.'
            when meetings = 0 then 'Inga beredningsgruppsmöten är redovisade för ' || fiscal_year || '.'
            when not is_known then 'Alla platser är okända.'
            when reading = 'per-mote'
                then
                    'Som minst var ' || {{ swedish_text('heads') }} || ' av ' || {{ swedish_text('kommuner') }}
                    || ' kommuner med. ' || {{ swedish_text('meetings_below') }} || ' av '
                    || {{ count_text('meetings', "'möte'", "'möten'") }} || ' ligger under gränsen.'
            else
                {{ swedish_text('heads') }} || ' av ' || {{ swedish_text('kommuner') }} || ' kommuner var med på '
                || case
                    when meetings = 1 then 'det enda mötet' else 'alla ' || {{ swedish_text('meetings') }} || ' möten'
                end
                || ' (' || {{ percent_text('100.0 * heads / kommuner') }} || ').'
        end as counted_text,
        'Minst ' || {{ swedish_text('threshold_heads') }} || ' krävs (' || {{ percent_text('threshold') }} || ' av '
        || {{ swedish_text('kommuner') }} || ').' as needed_text,
        case
            when is_known and unknown_seats > 0
                then
                    ' ' || {{ count_text('unknown_seats', "'plats är okänd'", "'platser är okända'") }}
                    || ' och räknas inte som frånvaro.'
            else ''
        end as unknown_text
    from judged
)

select
    collaboration_id,
    fiscal_year,
    goal_id,
    period_id,
    basis,
    reading,
    case when is_known then 100.0 * heads / kommuner end as value,
    case when meetings > 0 then 100.0 * heads / kommuner end as low_value,
    case when meetings > 0 then 100.0 * heads_at_most / kommuner end as high_value,
    case when is_known then 100.0 * heads / kommuner end as expected_value,
    threshold_heads,
    computed_status,
    reported_count,
    kommuner as expected_count,
    missing_kommuner,
    counted_text || ' ' || needed_text || unknown_text as rule_text,
    has_example
from worded
