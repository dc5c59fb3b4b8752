with

seats as (
    select * from {{ ref('int_goal_seats') }}
),

reported as (
    select * from {{ ref('int_goal_kommun_values') }}
),

periods as (
    select * from {{ ref('int_periods') }}
),

-- An unknown seat says nothing about the municipality; only what is known lifts or holds back.
seat_cells as (
    select
        collaboration_id,
        fiscal_year,
        goal_id,
        goal_name,
        measure,
        period_id,
        basis,
        kommun_code,
        kommun_name,
        cast(100.0 * filled / nullif(expected - unknown, 0) as double) as value,
        'procent' as unit,
        case
            when expected = 0 and not is_year_begun then 'not_due'
            when expected = unknown then 'not_reported'
            -- Above or below the line whatever the unknown seats turn out to be; else it cannot be told.
            when measure = 'board_attendance' and filled * 100 >= threshold * expected then 'lifts'
            when measure = 'board_attendance' and (filled + unknown) * 100 >= threshold * expected then 'not_reported'
            when measure = 'preparatory_participation' and empty = 0 and unknown = 0 then 'lifts'
            when measure = 'preparatory_participation' and empty = 0 then 'not_reported'
            else 'holds_back'
        end as contribution,
        case
            when expected = 0 and not is_year_begun then 'Året har inte börjat.'
            when expected = 0 then 'Inga möten är redovisade.'
            when expected = unknown then 'Underlag saknas för ' || {{ count_text('expected', "'möte.'", "'möten.'") }}
            else
                case measure when 'board_attendance' then 'Platsen besatt vid ' else 'Med vid ' end
                || {{ swedish_text('filled') }} || ' av ' || {{ count_text('expected', "'möte'", "'möten'") }}
                || {{ unknown_suffix('unknown') }} || '.'
        end as cell_text,
        has_example
    from seats
),

reported_cells as (
    select
        collaboration_id,
        fiscal_year,
        goal_id,
        goal_name,
        measure,
        period_id,
        basis,
        kommun_code,
        kommun_name,
        cast(value as double) as value,
        'ja/nej' as unit,
        case
            when value >= 1 then 'lifts'
            when measure = 'council_decisions' and value < 1 then 'holds_back'
            when value < 1 and status_kind = 'forecast' then 'not_due'
            when value < 1 then 'holds_back'
            when missing_reason in ('not_due', 'not_applicable') then 'not_due'
            else 'not_reported'
        end as contribution,
        case
            when measure = 'council_decisions' and value >= 1 then 'Godkänt ' || decision_date || '.'
            when decision_status = 'rejected' then 'Avslaget ' || decision_date || '.'
            when measure = 'council_decisions' and value < 1 then 'Inget beslut ännu.'
            when measure = 'council_decisions' then 'Beslutet är inte känt.'
            when value >= 1 then 'Klart.'
            when value < 1 and status_kind = 'forecast' then 'Inte klart ännu.'
            when value < 1 then 'Inte genomfört.'
            when missing_reason = 'not_applicable' then 'Gäller inte.'
            when missing_reason = 'not_due' then 'Året har inte börjat.'
            else 'Har inte rapporterat.'
        end as cell_text,
        has_example
    from reported
),

cells as (
    select * from seat_cells
    union all
    select * from reported_cells
)

select
    cells.collaboration_id,
    cells.fiscal_year,
    periods.tertial,
    cells.period_id,
    cells.basis,
    cells.goal_id,
    cells.goal_name,
    cells.measure,
    cells.kommun_code,
    cells.kommun_name,
    cells.value,
    cells.unit,
    cells.contribution,
    cells.cell_text,
    cells.has_example
from cells
inner join periods on cells.period_id = periods.period_id and cells.basis = periods.basis
order by
    cells.collaboration_id, periods.sort_order, cells.basis, cells.goal_id, {{ swedish_order('cells.kommun_name') }}
