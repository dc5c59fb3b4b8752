with

periods as (
    select * from {{ ref('int_periods') }}
),

members as (
    select * from {{ ref('stg_members') }}
    where kommun_code is not null
),

kommuner as (
    select * from {{ ref('stg_kommuner') }}
),

shares as (
    select * from {{ ref('fct_cost_share_total') }}
),

rates as (
    select * from {{ ref('fct_attendance_rate') }}
),

board as (
    select * from rates
    where body_kind = 'board'
),

preparatory as (
    select * from rates
    where body_kind = 'preparatory_group'
),

projects as (
    select
        period_id,
        basis,
        kommun_code,
        count(*) as project_count,
        {{ list_of('project_name', 'true') }} as project_names,
        bool_or(origin = 'example') as has_example
    from {{ ref('rpt_project_kommun') }}
    where participation <> 'abstains'
    group by period_id, basis, kommun_code
),

councils as (
    select
        period_id,
        basis,
        kommun_code,
        count(*) filter (where is_owed) as decisions_owed,
        count(*) filter (where decision_status = 'unknown') as decisions_unknown,
        string_agg(matter_name || ': ' || lower(left(decision_text, 1)) || substr(decision_text, 2), '. ' order by matter_id)
            as decisions_text,
        bool_or(has_example) as has_example
    from {{ ref('rpt_council_ledger') }}
    group by period_id, basis, kommun_code
),

cells as (
    select
        period_id,
        basis,
        kommun_code,
        count(*) as goals_counted,
        count(*) filter (where contribution = 'lifts') as goals_lifted,
        count(*) filter (where contribution = 'holds_back') as goals_held_back,
        count(*) filter (where contribution = 'not_reported') as goals_not_reported,
        {{ list_of('goal_name', "contribution = 'holds_back'") }} as goals_held_back_names,
        {{ list_of('goal_name', "contribution = 'not_reported'") }} as goals_not_reported_names,
        max(case when measure = 'reported_by_kommun' then value end) as dialogue_value,
        max(case when measure = 'reported_by_kommun' then cell_text end) as dialogue_text,
        bool_or(has_example) as has_example
    from {{ ref('rpt_goal_kommun') }}
    group by period_id, basis, kommun_code
)

select
    periods.collaboration_id,
    periods.period_id,
    periods.fiscal_year,
    periods.tertial,
    periods.basis,
    members.kommun_code,
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
    case
        when shares.invoiced_sek is null then 'Vad ' || kommuner.kommun_name || ' betalar ' || periods.cost_share_year || ' saknas i underlaget.'
        else kommuner.kommun_name || ' betalar ' || {{ kronor('shares.invoiced_sek') }} || ' till nämnden för '
            || periods.cost_share_year || ', ' || {{ swedish_text('shares.invoiced_per_inhabitant_sek', 2) }} || chr(160)
            || 'kr per invånare.'
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
        when board.seats_expected_ytd = 0 then 'Inga sammanträden är redovisade under ' || periods.fiscal_year || '.'
        when board.seats_expected_ytd = board.seats_unknown_ytd
            then 'Om platsen var besatt vid ' || {{ count_text('board.seats_expected_ytd', "'sammanträde'", "'sammanträden'") }}
            || ' under ' || periods.fiscal_year || ' saknas underlag.'
        else 'Platsen i nämnden var besatt vid ' || {{ swedish_text('board.seats_filled_ytd') }} || ' av '
            || {{ count_text('board.seats_expected_ytd', "'sammanträde'", "'sammanträden'") }}
            || case when board.seats_unknown_ytd > 0
                then ', ' || {{ count_text('board.seats_unknown_ytd', "'okänt'", "'okända'") }} else '' end || '.'
    end as seats_text,
    cast(coalesce(projects.project_count, 0) as integer) as project_count,
    projects.project_names,
    case
        when projects.project_names is null then 'Inget underlag nämner ' || kommuner.kommun_name || ' som deltagare i något projekt.'
        else kommuner.kommun_name || ' är med i ' || projects.project_names || '.'
    end as takes_part_text,
    cast(coalesce(councils.decisions_owed, 0) as integer) as decisions_owed,
    cast(coalesce(councils.decisions_unknown, 0) as integer) as decisions_unknown,
    councils.decisions_text,
    case
        when councils.decisions_owed > 0 then 'Fullmäktige ska besluta. ' || councils.decisions_text || '.'
        when councils.decisions_text is not null then 'Fullmäktige har beslutat. ' || councils.decisions_text || '.'
        else 'Inget ärende väntar på fullmäktige.'
    end as owes_text,
    cells.dialogue_value,
    cells.dialogue_text,
    cast(coalesce(cells.goals_counted, 0) as integer) as goals_counted,
    cast(coalesce(cells.goals_lifted, 0) as integer) as goals_lifted,
    cast(coalesce(cells.goals_held_back, 0) as integer) as goals_held_back,
    cast(coalesce(cells.goals_not_reported, 0) as integer) as goals_not_reported,
    cells.goals_held_back_names,
    cells.goals_not_reported_names,
    coalesce(board.has_example_ytd, false) or coalesce(projects.has_example, false)
    or coalesce(councils.has_example, false) or coalesce(cells.has_example, false) as has_example
from periods
inner join members on periods.collaboration_id = members.collaboration_id
inner join kommuner on members.kommun_code = kommuner.kommun_code
left join shares
    on
        periods.collaboration_id = shares.collaboration_id
        and periods.cost_share_year = shares.fiscal_year
        and members.kommun_code = shares.kommun_code
{% for source in ['board', 'preparatory', 'projects', 'councils', 'cells'] -%}
left join {{ source }}
    on
        periods.period_id = {{ source }}.period_id
        and periods.basis = {{ source }}.basis
        and members.kommun_code = {{ source }}.kommun_code
{% endfor -%}
order by periods.collaboration_id, periods.sort_order, periods.basis, {{ swedish_order('kommuner.kommun_name') }}
