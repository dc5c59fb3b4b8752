with

situation as (
    select * from {{ ref('int_situation') }}
),

worded as (
    select
        *,
        -- A year whose goals are not registered yet has none to count: that is said, and nothing is met.
        coalesce({{ goal_counts_text() }}, 'Inga mål finns i underlaget för perioden.') as goals_text
    from situation
)

select
    collaboration_id,
    period_id,
    fiscal_year,
    tertial,
    basis,
    status_kind,
    cast(goals_total as integer) as goals_total,
    cast(goals_met as integer) as goals_met,
    cast(goals_partly_met as integer) as goals_partly_met,
    cast(goals_not_met as integer) as goals_not_met,
    cast(goals_not_assessable as integer) as goals_not_assessable,
    cast(goals_overridden as integer) as goals_overridden,
    {{ trend_in_year('goals_met') }} as goals_trend,
    goals_text,
    coalesce(
        case when goals_not_assessable = 0 then 'Alla ' || {{ swedish_text('goals_total') }} || ' mål är bedömda' end,
        {{ swedish_text('goals_not_assessable') }} || ' av ' || {{ swedish_text('goals_total') }} || ' mål '
        || {{ status_text("'not_assessable'", 'status_kind', 'goals_not_assessable') }},
        'Inga mål finns i underlaget'
    ) as coverage_text,
    economy_as_of_date,
    cast(printed_result_sek as decimal(18, 2)) as printed_result_sek,
    cast(computed_result_sek as decimal(18, 2)) as computed_result_sek,
    cast(shown_result_sek as decimal(18, 2)) as shown_result_sek,
    cast(forecast_result_sek as decimal(18, 2)) as forecast_result_sek,
    cast(coalesce(deficit_count, 0) as integer) as deficit_count,
    largest_deficits,
    {{ trend_in_year('shown_result_sek') }} as economy_trend,
    {{ trend_in_year('forecast_result_sek') }} as forecast_trend,
    case
        when shown_result_sek is null then 'Utfall per ' || economy_as_of_date || ' saknas i underlaget.'
        else
            'Resultatet per ' || economy_as_of_date || ' är ' || {{ kronor('shown_result_sek') }}
            || coalesce('; prognosen för året är ' || {{ kronor('forecast_result_sek') }}, '') || '.'
    end as economy_text,
    cast(activity_count as integer) as activity_count,
    cast(project_count as integer) as project_count,
    phase_counts_text,
    cast(late_count as integer) as late_count,
    late_names,
    cast(conflict_count as integer) as conflict_count,
    conflict_names,
    {{ trend_in_year('late_count') }} as late_trend,
    -- The phase is the one last stated: a project whose study is finished has not left it, and does not go on in it.
    case when projects_told_in_year then '' else 'Inget är redovisat om projekten sedan ' || projects_told_date || '. ' end
    || {{ swedish_text('project_count') }} || ' projekt'
    || coalesce(', senast angivna fas: ' || phase_counts_text, '') || '.'
    || case
        when late_count > 0
            then
                ' ' || {{ swedish_text('late_count') }} || ' är '
                || {{ one_or_many('late_count', 'försenat', 'försenade') }} || '.'
        else ''
    end
    || case
        when conflict_count > 0
            then ' För ' || {{ swedish_text('conflict_count') }} || ' säger källorna olika om fasen.'
        else ''
    end as projects_text,
    cast(meetings_ytd as integer) as meetings_ytd,
    seats_expected_ytd,
    seats_filled_ytd,
    seats_empty_ytd,
    seats_unknown_ytd,
    attendance_pct_ytd,
    attendance_low_pct_ytd,
    attendance_high_pct_ytd,
    threshold_pct,
    aspiration_pct,
    {{ trend_in_year('attendance_pct_ytd') }} as attendance_trend,
    case
        when attendance_pct_ytd is null
            then
                'Närvaron vid ' || {{ count_text('meetings_ytd', "'sammanträde'", "'sammanträden'") }}
                || ' under ' || fiscal_year || ' saknas i underlaget.'
        else
            {{ percent_text('attendance_pct_ytd') }} || ' av de kända platserna har varit besatta under '
            || fiscal_year || '.'
            || case
                when seats_unknown_ytd > 0
                    then ' ' || {{ count_text('seats_unknown_ytd', "'plats är okänd.'", "'platser är okända.'") }}
                else ''
            end
    end as attendance_text,
    cast(coalesce(decisions_owed, 0) as integer) as decisions_owed,
    cast(coalesce(decisions_unknown, 0) as integer) as decisions_unknown,
    cast(coalesce(decisions_total, 0) as integer) as decisions_total,
    cast(coalesce(discrepancies_total, 0) as integer) as discrepancies_total,
    cast(coalesce(discrepancies_high, 0) as integer) as discrepancies_high,
    cast(coalesce(discrepancies_medium, 0) as integer) as discrepancies_medium,
    cast(coalesce(discrepancies_low, 0) as integer) as discrepancies_low,
    has_example
from worded
window same_year as (partition by collaboration_id, basis, fiscal_year order by sort_order)
order by collaboration_id, sort_order, basis
