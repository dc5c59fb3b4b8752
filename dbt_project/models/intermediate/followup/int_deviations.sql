with

periods as (
    select * from {{ ref('int_periods') }}
),

results as (
    select
        *,
        -- A deficit weighs by its part of all income so far, not by kronor alone.
        -worst_sek / nullif(sum(income_sek) over (partition by period_id, basis), 0) as income_share
    from {{ ref('int_service_results') }}
),

goals as (
    select * from {{ ref('rpt_goal_overview') }}
    where goal_kind in ('result', 'indicator')
),

projects as (
    select * from {{ ref('rpt_project_overview') }}
),

seats as (
    select * from {{ ref('fct_attendance_rate') }}
    where body_kind = 'board'
),

councils as (
    select
        collaboration_id,
        period_id,
        basis,
        matter_id,
        matter_name,
        raised_date,
        min(blocks_text) as blocks_text,
        count(*) filter (where decision_status <> 'approved') as owed,
        count(*) filter (where decision_status = 'unknown') as unknown,
        count(*) as councils,
        {{ list_of('kommun_name', "decision_status <> 'approved'") }} as owed_names,
        bool_or(has_example) as has_example
    from {{ ref('rpt_council_ledger') }}
    group by collaboration_id, period_id, basis, matter_id, matter_name, raised_date
),

economy as (
    select
        collaboration_id,
        period_id,
        basis,
        'economy' as area,
        service_id as subject_id,
        service_name as subject_name,
        service_name || ': ' || concat_ws(
            ', ',
            case when result_sek < 0 then 'resultat ' || {{ kronor('result_sek') }} end,
            case
                when forecast_result_sek < 0 and forecast_result_sek is distinct from result_sek
                    then 'prognos ' || {{ kronor('forecast_result_sek') }}
            end
        ) as what,
        explanation as cause,
        cast(null as varchar) as consequence,
        cast(null as varchar) as action,
        cast(null as varchar) as responsible_role,
        cast(null as date) as due_date,
        case when income_share >= 0.02 then 1 when income_share >= 0.005 then 2 else 3 end as severity_order,
        worst_sek as size_sek,
        source_place,
        quote,
        has_example
    from results
    where worst_sek < 0
),

goal_deviations as (
    select
        collaboration_id,
        period_id,
        basis,
        'goal' as area,
        goal_id as subject_id,
        goal_name as subject_name,
        goal_name || ': ' || {{ status_text('shown_status', 'status_kind') }}
            || case when is_overridden then ' (uträknat: ' || {{ status_text('computed_status', 'status_kind') }} || ')' else '' end as what,
        coalesce(cause, judgement_reason, rule_text) as cause,
        consequence,
        action,
        responsible_role,
        due_date,
        case shown_status when 'not_met' then 1 else 2 end as severity_order,
        cast(null as decimal(18, 2)) as size_sek,
        source_place,
        quote,
        has_example
    from goals
    where shown_status in ('not_met', 'partly_met') or is_overridden
),

project_deviations as (
    select
        collaboration_id,
        period_id,
        basis,
        'project' as area,
        project_id as subject_id,
        project_name as subject_name,
        project_name || ': ' || case when statements_conflict then 'motstridiga uppgifter om fasen' else 'försenat' end as what,
        concat_ws(' ', conflict_text, late_text, case when is_late then follow_up_text end) as cause,
        cast(null as varchar) as consequence,
        cast(null as varchar) as action,
        cast(null as varchar) as responsible_role,
        cast(null as date) as due_date,
        case when statements_conflict then 1 else 2 end as severity_order,
        cast(null as decimal(18, 2)) as size_sek,
        cast(null as varchar) as source_place,
        cast(null as varchar) as quote,
        has_example
    from projects
    where statements_conflict or is_late
),

-- One empty seat is an accident; two of the year's meetings, and at least half of the known ones, is a pattern.
attendance_deviations as (
    select
        collaboration_id,
        period_id,
        basis,
        'attendance' as area,
        kommun_code as subject_id,
        kommun_name as subject_name,
        kommun_name || ': platsen i nämnden tom vid ' || {{ swedish_text('seats_empty_ytd') }} || ' av '
            || {{ count_text('seats_expected_ytd - seats_unknown_ytd', "'känt sammanträde'", "'kända sammanträden'") }} as what,
        cast(null as varchar) as cause,
        cast(null as varchar) as consequence,
        cast(null as varchar) as action,
        cast(null as varchar) as responsible_role,
        cast(null as date) as due_date,
        3 as severity_order,
        cast(null as decimal(18, 2)) as size_sek,
        cast(null as varchar) as source_place,
        cast(null as varchar) as quote,
        has_example_ytd as has_example
    from seats
    where seats_empty_ytd >= 2 and 2 * seats_empty_ytd >= seats_expected_ytd - seats_unknown_ytd
),

council_deviations as (
    select
        councils.collaboration_id,
        councils.period_id,
        councils.basis,
        'decision' as area,
        councils.matter_id as subject_id,
        councils.matter_name as subject_name,
        case
            when councils.owed = councils.councils then 'Inget av ' || {{ swedish_text('councils.councils') }} || ' fullmäktige har godkänt '
            else {{ swedish_text('councils.owed') }} || ' av ' || {{ swedish_text('councils.councils') }} || ' fullmäktige har inte godkänt '
        end || lower(left(councils.matter_name, 1)) || substr(councils.matter_name, 2) as what,
        case
            when councils.raised_date = periods.as_of_date then 'Ärendet väcks vid detta sammanträde.'
            when councils.unknown = councils.councils then 'Underlag saknas från alla.'
            else 'Återstår: ' || councils.owed_names || '.'
        end as cause,
        councils.blocks_text as consequence,
        cast(null as varchar) as action,
        cast(null as varchar) as responsible_role,
        cast(null as date) as due_date,
        3 as severity_order,
        cast(null as decimal(18, 2)) as size_sek,
        cast(null as varchar) as source_place,
        cast(null as varchar) as quote,
        councils.has_example
    from councils
    inner join periods on councils.period_id = periods.period_id and councils.basis = periods.basis
    where councils.owed > 0
)

{% for cte in ['economy', 'goal_deviations', 'project_deviations', 'attendance_deviations', 'council_deviations'] -%}
select * from {{ cte }}
{{ 'union all' if not loop.last }}
{% endfor %}
