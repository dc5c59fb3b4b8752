with

periods as (
    select * from {{ ref('int_periods') }}
),

projects as (
    select * from {{ ref('stg_projects') }}
),

participants as (
    select * from {{ ref('rpt_project_kommun') }}
    where participation <> 'abstains'
),

stated_counts as (
    select * from {{ ref('fct_project_participation_count') }}
),

named as (
    select
        period_id,
        basis,
        project_id,
        count(*) as kommun_count,
        {{ list_of('kommun_name', 'true') }} as kommun_names,
        bool_or(origin = 'example') as has_example
    from participants
    group by period_id, basis, project_id
),

-- "8 kommuner" stands beside the names until somebody says which they are.
counted as (
    select
        periods.period_id,
        periods.basis,
        stated_counts.project_id,
        stated_counts.kommun_count,
        {{ participation_text('stated_counts.participation') }} as participation_text
    from periods
    inner join stated_counts
        on
            periods.collaboration_id = stated_counts.collaboration_id
            and periods.as_of_date >= stated_counts.as_of_date
            and {{ counts_in('periods.basis', 'stated_counts.origin') }}
    qualify
        row_number() over (
            partition by periods.period_id, periods.basis, stated_counts.project_id
            order by stated_counts.as_of_date desc, stated_counts.seed_row
        ) = 1
)

select
    periods.period_id,
    periods.basis,
    projects.project_id,
    coalesce(named.kommun_count, 0) as kommun_count,
    named.kommun_names,
    counted.kommun_count as stated_kommun_count,
    counted.participation_text as stated_participation,
    coalesce(named.has_example, false) as has_example
from periods
inner join projects on periods.collaboration_id = projects.collaboration_id
left join named
    on
        periods.period_id = named.period_id
        and periods.basis = named.basis
        and projects.project_id = named.project_id
left join counted
    on
        periods.period_id = counted.period_id
        and periods.basis = counted.basis
        and projects.project_id = counted.project_id
