with

periods as (
    select * from {{ ref('int_periods') }}
),

kommuner as (
    select * from {{ ref('stg_kommuner') }}
),

counts as (
    select * from {{ ref('int_kommun_counts') }}
),

shares as (
    select * from {{ ref('fct_cost_share_total') }}
),

-- Where one service alone is divided among the fourteen, what they pay is for that service and not the whole fee.
invoiced as (
    select
        collaboration_id,
        fiscal_year,
        kommun_code,
        case when count(*) = 1 then min(service_name) end as only_service_name,
        bool_and(key_verdict = 'equal') as is_equal_for_all
    from {{ ref('fct_cost_share') }}
    where is_invoiced_by_board
    group by collaboration_id, fiscal_year, kommun_code
),

board as (
    select * from {{ ref('fct_attendance_rate') }}
    where body_kind = 'board'
),

preparatory as (
    select * from {{ ref('fct_attendance_rate') }}
    where body_kind = 'preparatory_group'
)

select
    periods.collaboration_id,
    periods.period_id,
    periods.fiscal_year,
    periods.tertial,
    periods.basis,
    counts.kommun_code,
    kommuner.kommun_name,
    periods.cost_share_year,
    shares.invoiced_sek,
    shares.not_invoiced_sek,
    shares.inhabitants,
    shares.population_date,
    shares.invoiced_per_inhabitant_sek,
    shares.not_invoiced_per_inhabitant_sek,
    shares.invoiced_share,
    shares.missing_services,
    invoiced.only_service_name,
    invoiced.is_equal_for_all,
    case
        when shares.invoiced_sek is null
            then 'Vad ' || kommuner.kommun_name || ' betalar ' || periods.cost_share_year || ' saknas i underlaget.'
        else
            kommuner.kommun_name || ' betalar ' || {{ kronor('shares.invoiced_sek') }} || ' till nämnden för '
            || periods.cost_share_year || ', ' || {{ swedish_text('shares.invoiced_per_inhabitant_sek', 2) }}
            || chr(160) || 'kr per invånare.'
            || coalesce(' Beloppet gäller bara ' || lower(invoiced.only_service_name) || '.', '')
            || coalesce(' Utanför nämnden tillkommer ' || {{ kronor('shares.not_invoiced_sek') }} || '.', '')
            || coalesce(' Fördelning per kommun saknas för ' || shares.missing_services || '.', '')
    end as pays_text,
    board.seats_expected_ytd,
    board.seats_filled_ytd,
    board.filled_by_member_ytd,
    board.filled_by_substitute_ytd,
    board.seats_empty_ytd,
    board.seats_unknown_ytd,
    board.attendance_pct_ytd,
    preparatory.seats_expected_ytd as preparatory_expected_ytd,
    preparatory.seats_filled_ytd as preparatory_filled_ytd,
    preparatory.seats_unknown_ytd as preparatory_unknown_ytd,
    preparatory.attendance_pct_ytd as preparatory_pct_ytd,
    case
        when board.seats_expected_ytd = 0
            then 'Inga sammanträden är redovisade under ' || periods.fiscal_year || '.'
        when board.seats_expected_ytd = board.seats_unknown_ytd
            then
                'Om platsen var besatt vid '
                || {{ count_text('board.seats_expected_ytd', "'sammanträde'", "'sammanträden'") }}
                || ' under ' || periods.fiscal_year || ' saknas underlag.'
        else
            'Platsen i nämnden var besatt vid ' || {{ swedish_text('board.seats_filled_ytd') }} || ' av '
            || {{ count_text('board.seats_expected_ytd', "'sammanträde'", "'sammanträden'") }}
            || {{ unknown_suffix('board.seats_unknown_ytd') }} || '.'
    end as seats_text,
    cast(counts.project_count as integer) as project_count,
    counts.project_names,
    case
        when counts.project_names is null
            then 'Inget underlag nämner ' || kommuner.kommun_name || ' som deltagare i något projekt.'
        else kommuner.kommun_name || ' är med i ' || counts.project_names || '.'
    end as takes_part_text,
    cast(counts.decisions_owed as integer) as decisions_owed,
    cast(counts.decisions_unknown as integer) as decisions_unknown,
    counts.decisions_text,
    case
        when counts.decisions_owed > 0 then 'Fullmäktige ska besluta. ' || counts.decisions_text || '.'
        when counts.decisions_text is not null then 'Fullmäktige har beslutat. ' || counts.decisions_text || '.'
        else 'Inget ärende väntar på fullmäktige.'
    end as owes_text,
    counts.dialogue_value,
    counts.dialogue_text,
    cast(counts.goals_counted as integer) as goals_counted,
    cast(counts.goals_lifted as integer) as goals_lifted,
    cast(counts.goals_held_back as integer) as goals_held_back,
    cast(counts.goals_not_reported as integer) as goals_not_reported,
    counts.goals_held_back_names,
    counts.goals_not_reported_names,
    coalesce(board.has_example_ytd, false) or coalesce(preparatory.has_example_ytd, false) or counts.has_example
        as has_example
from counts
inner join periods on counts.period_id = periods.period_id and counts.basis = periods.basis
inner join kommuner on counts.kommun_code = kommuner.kommun_code
left join board
    on
        counts.period_id = board.period_id
        and counts.basis = board.basis
        and counts.kommun_code = board.kommun_code
left join preparatory
    on
        counts.period_id = preparatory.period_id
        and counts.basis = preparatory.basis
        and counts.kommun_code = preparatory.kommun_code
left join shares
    on
        periods.collaboration_id = shares.collaboration_id
        and periods.cost_share_year = shares.fiscal_year
        and counts.kommun_code = shares.kommun_code
left join invoiced
    on
        periods.collaboration_id = invoiced.collaboration_id
        and periods.cost_share_year = invoiced.fiscal_year
        and counts.kommun_code = invoiced.kommun_code
order by periods.collaboration_id, periods.sort_order, periods.basis, {{ swedish_order('kommuner.kommun_name') }}
