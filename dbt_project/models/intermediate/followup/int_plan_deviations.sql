with

goals as (
    select * from {{ ref('rpt_goal_overview') }}
    where goal_kind in ('result', 'indicator')
),

projects as (
    select * from {{ ref('rpt_project_overview') }}
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
        || case
            when is_overridden then ' (uträknat: ' || {{ status_text('computed_status', 'status_kind') }} || ')'
            else ''
        end as what,
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
        project_name || ': '
        || case when statements_conflict then 'motstridiga uppgifter om fasen' else 'försenat' end as what,
        concat_ws(' ', conflict_text, late_text, case when is_late then follow_up_text end) as cause,
        cast(null as varchar) as consequence,
        {{ no_action() }},
        case when statements_conflict then 1 else 2 end as severity_order,
        cast(null as decimal(18, 2)) as size_sek,
        cast(null as varchar) as source_place,
        cast(null as varchar) as quote,
        has_example
    from projects
    where statements_conflict or is_late
)

select * from goal_deviations
union all
select * from project_deviations
