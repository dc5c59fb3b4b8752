with

goals as (
    select * from {{ ref('rpt_goal_overview') }}
    where shown_status = 'not_assessable'
),

periods as (
    select * from {{ ref('int_periods') }}
),

-- What a verdict rests on is the same whatever the goal says, so it follows the measure.
needs as (
    select listed.measure, listed.need_text, listed.provider
    from (
        values
        ('none', 'En bedömning i ord, med skäl.', 'Samordnaren'),
        ('trainings', 'Uppgift om vilka kompetenshöjande insatser som är genomförda.', 'Nämndsekreteraren'),
        ('board_meetings', 'Uppgift om vilka sammanträden som har hållits.', 'Nämndsekreteraren'),
        ('board_attendance', 'Närvarolistan från varje sammanträde.', 'Nämndsekreteraren'),
        ('council_decisions', 'Besked om beslutet i vart och ett av fullmäktige.', 'Varje kommun'),
        ('preparatory_meetings', 'Vilka dagar beredningsgruppen har haft eller ska ha möte.', 'Samordnaren'),
        ('preparatory_participation', 'Vilka kommuner som var med vid varje möte i beredningsgruppen.', 'Samordnaren'),
        ('reported_by_kommun', 'Besked om dialogen är genomförd, kommun för kommun.', 'Samordnaren och varje kommun')
    ) as listed (measure, need_text, provider)
)

select
    goals.collaboration_id,
    goals.fiscal_year,
    goals.tertial,
    goals.period_id,
    goals.basis,
    goals.goal_id,
    goals.goal_name,
    goals.goal_kind,
    goals.goal_order,
    goals.measure,
    case
        when goals.measure = 'none' then 'not_stated'
        when periods.as_of_date < periods.goal_year_from_date then 'not_due'
        else 'not_reported'
    end as missing_reason,
    case goals.measure
        when 'none' then 'Ingen tröskel är angiven och ingen bedömning är lämnad.'
        else goals.rule_text
    end as why_text,
    needs.need_text,
    needs.provider,
    goals.missing_kommuner,
    goals.has_example,
    {{ lineage_of('goals') }}
from goals
inner join periods on goals.period_id = periods.period_id and goals.basis = periods.basis
left join needs on goals.measure = needs.measure
order by
    goals.collaboration_id, periods.sort_order, goals.basis,
    case goals.goal_kind when 'direction' then 1 when 'effect' then 2 when 'result' then 3 else 4 end, goals.goal_order
