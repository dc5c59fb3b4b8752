with

readings as (
    select * from {{ ref('int_goal_readings') }}
    where measure in ('trainings', 'board_meetings', 'preparatory_meetings')
),

known as (
    select * from {{ ref('int_meetings_known') }}
    where is_in_goal_year
),

nouns as (
    select
        nouns.measure,
        nouns.body_kind,
        nouns.one,
        nouns.many,
        nouns.done_one,
        nouns.done_many
    from (
        values
        ('trainings', 'board', 'kompetenshöjande insats', 'kompetenshöjande insatser', 'genomförd', 'genomförda'),
        ('board_meetings', 'board', 'sammanträde', 'sammanträden', 'genomfört', 'genomförda'),
        ('preparatory_meetings', 'preparatory_group', 'möte', 'möten', 'genomfört', 'genomförda')
    ) as nouns (measure, body_kind, one, many, done_one, done_many)
),

matched as (
    select
        readings.collaboration_id,
        readings.fiscal_year,
        readings.goal_id,
        readings.period_id,
        readings.basis,
        nouns.body_kind,
        known.meeting_id,
        known.meeting_state,
        known.has_example,
        readings.measure <> 'trainings' or coalesce(known.is_training, false) as is_counted
    from readings
    inner join nouns on readings.measure = nouns.measure
    left join known
        on
            readings.period_id = known.period_id
            and readings.basis = known.basis
            and readings.collaboration_id = known.collaboration_id
            and nouns.body_kind = known.body_kind
),

counted as (
    select
        collaboration_id,
        fiscal_year,
        goal_id,
        period_id,
        basis,
        -- The board decides its dates for the whole year; the other bodies' dates are not decided anywhere.
        body_kind = 'board' and count(meeting_id) > 0 as is_plan_complete,
        count(*) filter (where meeting_state = 'held') as body_held,
        count(*) filter (where meeting_state = 'held' and is_counted) as held,
        count(*) filter (where meeting_state = 'planned' and is_counted) as planned,
        count(*) filter (where meeting_state = 'passed_unknown' and is_counted) as passed_unknown,
        coalesce(bool_or(has_example and is_counted), false) as has_example
    from matched
    group by collaboration_id, fiscal_year, goal_id, period_id, basis, body_kind
)

select
    readings.collaboration_id,
    readings.fiscal_year,
    readings.goal_id,
    readings.period_id,
    readings.basis,
    readings.reading,
    readings.threshold,
    readings.aspiration,
    readings.status_kind,
    readings.is_year_begun,
    nouns.one,
    nouns.many,
    nouns.done_one,
    nouns.done_many,
    counted.held,
    counted.planned,
    counted.passed_unknown,
    counted.held + counted.planned + counted.passed_unknown as at_most,
    counted.is_plan_complete,
    counted.is_plan_complete or (readings.status_kind = 'fact' and counted.body_held > 0) as is_count_complete,
    counted.has_example
from readings
inner join nouns on readings.measure = nouns.measure
inner join counted
    on
        readings.collaboration_id = counted.collaboration_id
        and readings.fiscal_year = counted.fiscal_year
        and readings.goal_id = counted.goal_id
        and readings.period_id = counted.period_id
        and readings.basis = counted.basis
