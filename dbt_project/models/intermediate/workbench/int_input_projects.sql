with

periods as (
    select * from {{ ref('int_periods') }}
),

statements as (
    select * from {{ ref('int_project_statements') }}
    where project_kind in ('project', 'management')
),

-- An activity that the plan has decided is to be reported with the phase it is in (the plan, chapter 4).
planned as (
    select * from statements
    where statement_kind = 'plan'
    qualify row_number() over (partition by collaboration_id, project_id order by seed_row) = 1
)

select
    periods.period_id,
    periods.basis,
    'projektlagen' as seed_table,
    planned.project_id,
    planned.project_name as item_name,
    periods.as_of_date as key_date,
    count(told.project_id) > 0 as is_received,
    coalesce(bool_and(told.origin = 'example'), false) as has_example,
    'Samordnaren' as responsible_role,
    {{ lineage_of('planned') }}
from periods
inner join planned on periods.collaboration_id = planned.collaboration_id
left join statements as told
    on
        planned.collaboration_id = told.collaboration_id
        and planned.project_id = told.project_id
        and told.statement_kind <> 'plan'
        and told.as_of_date between periods.tertial_from_date and periods.as_of_date
        and {{ counts_in('periods.basis', 'told.origin') }}
group by all
