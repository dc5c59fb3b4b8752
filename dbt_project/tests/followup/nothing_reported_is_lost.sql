with

attendance as (
    select attendance.seed_file, attendance.seed_row, 'kommunen är inte medlem' as fault
    from {{ ref('fct_attendance') }} as attendance
    left join {{ ref('dim_member') }} as members
        on attendance.collaboration_id = members.collaboration_id and attendance.kommun_code = members.kommun_code
    where members.member_id is null
),

decisions as (
    select decisions.seed_file, decisions.seed_row, 'kommunen är inte medlem' as fault
    from {{ ref('fct_council_decision') }} as decisions
    left join {{ ref('dim_member') }} as members
        on decisions.collaboration_id = members.collaboration_id and decisions.kommun_code = members.kommun_code
    where members.member_id is null
),

statements as (
    select statements.seed_file, statements.seed_row, 'namnet leder inte till någon aktivitet' as fault
    from {{ ref('stg_project_statements') }} as statements
    left join {{ ref('fct_project_status') }} as shown
        on statements.seed_file = shown.seed_file and statements.seed_row = shown.seed_row
    where shown.seed_row is null
),

judgements as (
    select judgements.seed_file, judgements.seed_row, 'målet eller tertialet finns inte' as fault
    from {{ ref('stg_goal_judgements') }} as judgements
    left join {{ ref('fct_goal_status') }} as shown
        on
            judgements.collaboration_id = shown.collaboration_id
            and judgements.goal_id = shown.goal_id
            and judgements.fiscal_year = shown.fiscal_year
            and judgements.tertial = shown.tertial
    where shown.goal_id is null
),

outcomes as (
    select outcomes.seed_file, outcomes.seed_row, 'målet eller tertialet finns inte' as fault
    from {{ ref('fct_goal_outcome') }} as outcomes
    left join {{ ref('fct_goal_status') }} as shown
        on
            outcomes.collaboration_id = shown.collaboration_id
            and outcomes.goal_id = shown.goal_id
            and outcomes.fiscal_year = shown.fiscal_year
            and outcomes.tertial = shown.tertial
    where shown.goal_id is null
)

{% for cte in ['attendance', 'decisions', 'statements', 'judgements', 'outcomes'] -%}
select * from {{ cte }}
{{ 'union all' if not loop.last }}
{% endfor %}
