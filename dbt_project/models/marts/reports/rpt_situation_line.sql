{%- set judged = 'goals_total - goals_not_assessable' -%}
with

situation as (
    select * from {{ ref('rpt_situation') }}
),

periods as (
    select * from {{ ref('int_periods') }}
),

attendance_goal as (
    select
        *,
        {{ threshold_text('threshold', 'aspiration', true) }} as threshold_words
    from {{ ref('rpt_goal_overview') }}
    where measure = 'board_attendance'
),

-- A plan from an earlier year says nothing about whether it has been kept: only what is told during the year counts.
planned as (
    select
        projects.period_id,
        projects.basis,
        count(*) as project_count,
        count(*) filter (where projects.as_of_date >= periods.year_from_date) as told_count,
        max(projects.as_of_date) as told_date,
        count(*) filter (where projects.plan_to_year is not null and projects.as_of_date >= periods.year_from_date)
            as planned_count,
        count(*) filter (where projects.is_late and projects.as_of_date >= periods.year_from_date) as late_count,
        {{ list_of('project_name', 'projects.plan_to_year is null') }} as unplanned_names
    from {{ ref('rpt_project_overview') }} as projects
    inner join periods on projects.period_id = periods.period_id and projects.basis = periods.basis
    where projects.project_kind = 'project'
    group by projects.period_id, projects.basis
),

goal_lines as (
    select
        period_id,
        basis,
        'goal' as area,
        1 as line_order,
        case
            when goals_total is null or 2 * goals_not_assessable > goals_total then 'not_assessable'
            when goals_met = {{ judged }} then 'met'
            when 2 * goals_not_met > {{ judged }} then 'not_met'
            else 'partly_met'
        end as status,
        'Uppnås när alla mål som kan bedömas uppnås. Uppnås inte när mer än hälften av dem inte uppnås. '
        || 'Däremellan delvis. Kan inte bedömas när mer än hälften av målen saknar bedömning.' as rule_text,
        coalesce(goals_text, 'Årets mål är inte registrerade i underlaget.') as line_text,
        case when goals_not_assessable < goals_total then goals_trend end as trend
    from situation
),

economy_lines as (
    select
        period_id,
        basis,
        'economy' as area,
        2 as line_order,
        case
            when coalesce(case when status_kind = 'fact' then shown_result_sek end, forecast_result_sek) is null
                then 'not_assessable'
            when coalesce(case when status_kind = 'fact' then shown_result_sek end, forecast_result_sek) >= 0 then 'met'
            else 'not_met'
        end as status,
        case status_kind
            when 'fact' then 'Budgeten är i balans. Uppnått när årets resultat är 0' || chr(160) || 'kr eller mer.'
            else 'Budgeten är i balans. Bedöms uppnås när prognosen för årets resultat är 0' || chr(160) || 'kr eller mer.'
        end as rule_text,
        case
            when shown_result_sek is null and forecast_result_sek is null
                then coalesce(economy_text, 'Ekonomin är inte redovisad i underlaget.')
            when status_kind = 'fact' and shown_result_sek is not null
                then 'Årets resultat är ' || {{ kronor('shown_result_sek') }} || '.'
            else concat_ws(
                    ' ',
                    'Prognosen för året är ' || {{ kronor('forecast_result_sek') }} || '.',
                    'Resultatet per ' || economy_as_of_date || ' är ' || {{ kronor('shown_result_sek') }} || '.'
                )
        end as line_text,
        coalesce(forecast_trend, economy_trend) as trend
    from situation
),

project_lines as (
    select
        situation.period_id,
        situation.basis,
        'project' as area,
        3 as line_order,
        case
            when planned.planned_count is null or 2 * planned.planned_count < planned.project_count
                then 'not_assessable'
            when planned.late_count = 0 then 'met'
            when 2 * planned.late_count > planned.planned_count then 'not_met'
            else 'partly_met'
        end as status,
        'Projekten håller sluttiden i planen. Uppnås när inget projekt är försenat. Uppnås inte när mer än hälften av '
        || 'dem som har en sluttid är försenade. Däremellan delvis. Kan inte bedömas när mindre än hälften är '
        || 'redovisade under året. Motstridiga uppgifter om fasen räknas inte, men visas.'
        || coalesce(' Ingen tidplan anges för ' || planned.unplanned_names || '.', '') as rule_text,
        case
            when planned.project_count is null then 'Uppgifter om projekten saknas i underlaget.'
            when planned.told_count = 0 then 'Inget är redovisat om projekten sedan ' || planned.told_date || '.'
            when planned.planned_count = 0 then 'Ingen sluttid anges för projekten.'
            when planned.late_count = 0 then 'Inget av ' || planned.planned_count || ' projekt med tidplan är försenat.'
            else planned.late_count || ' av ' || planned.planned_count || ' projekt med tidplan är försenade.'
        end
        || case
            when situation.conflict_count > 0
                then ' ' || situation.conflict_count || ' har motstridiga uppgifter om fasen.'
            else ''
        end as line_text,
        -- Fewer late projects is better, so the count's direction is turned.
        case
            when planned.told_count > 0
                then case situation.late_trend when 'up' then 'down' when 'down' then 'up' else situation.late_trend end
        end as trend
    from situation
    left join planned on situation.period_id = planned.period_id and situation.basis = planned.basis
),

attendance_lines as (
    select
        situation.period_id,
        situation.basis,
        'attendance' as area,
        4 as line_order,
        -- A meeting's goals belong to the coming year; its attendance is of the year it was held in.
        case
            when situation.threshold_pct is null then 'not_assessable'
            else coalesce(attendance_goal.shown_status, 'not_assessable')
        end as status,
        case
            when situation.threshold_pct is null
                then concat_ws(
                        ' ',
                        'Målet gäller '
                        || attendance_goal.fiscal_year
                        || ': '
                        || lower(attendance_goal.threshold_words),
                        'För ' || situation.fiscal_year || ' finns inget mål för närvaron i underlaget.'
                    )
            else coalesce(attendance_goal.rule_text, 'Inget mål för närvaro finns i underlaget.')
        end as rule_text,
        coalesce(situation.attendance_text, 'Närvaron är inte redovisad i underlaget.') as line_text,
        situation.attendance_trend as trend
    from situation
    left join attendance_goal
        on situation.period_id = attendance_goal.period_id and situation.basis = attendance_goal.basis
),

lines as (
    {% for cte in ['goal_lines', 'economy_lines', 'project_lines', 'attendance_lines'] -%}
    select * from {{ cte }}
    {{ 'union all' if not loop.last }}
    {% endfor %}
),

-- What a trend is measured from, in the same words and figures as the period before showed it.
previous as (
    select
        period_id,
        basis,
        'Tertial ' || tertial || ': ' as period_words,
        {{ swedish_text('goals_met') }} || ' av ' || {{ swedish_text('goals_total') }} || ' mål bedömdes uppnås.' as goal_words,
        coalesce(
            'prognosen för året var ' || {{ kronor('forecast_result_sek') }},
            'resultatet var ' || {{ kronor('shown_result_sek') }}
        ) || '.' as economy_words,
        {{ swedish_text('late_count') }} || ' ' || {{ one_or_many('late_count', 'försenat', 'försenade') }} || '.'
            as project_words,
        {{ percent_text('attendance_pct_ytd') }} || '.' as attendance_words
    from situation
)

select
    periods.collaboration_id,
    lines.period_id,
    periods.fiscal_year,
    periods.tertial,
    lines.basis,
    lines.area,
    cast(lines.line_order as integer) as line_order,
    lines.status,
    periods.status_kind,
    lines.rule_text,
    lines.line_text,
    lines.trend,
    case
        when lines.trend is not null
            then
                previous.period_words
                || case lines.area
                    when 'goal' then previous.goal_words
                    when 'economy' then previous.economy_words
                    when 'project' then previous.project_words
                    else previous.attendance_words
                end
    end as previous_text
from lines
inner join periods on lines.period_id = periods.period_id and lines.basis = periods.basis
left join previous on periods.previous_period_id = previous.period_id and periods.basis = previous.basis
order by periods.collaboration_id, periods.sort_order, lines.basis, lines.line_order
