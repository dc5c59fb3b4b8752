with

statements as (
    select * from {{ ref('int_project_newest') }}
),

-- What is contradicted or late comes first: that is what the reader has come for.
placed as (
    select
        *,
        max(case when is_current and statements_conflict then 1 else 0 end) over activity as conflict_rank,
        max(case when is_current and is_late_in_period then 1 else 0 end) over activity as late_rank
    from statements
    window activity as (partition by period_id, basis, project_id)
)

select
    collaboration_id,
    period_id,
    basis,
    project_id,
    project_name,
    project_kind,
    cast(
        dense_rank() over (
            partition by collaboration_id, period_id, basis, project_kind
            order by conflict_rank desc, late_rank desc, sort_order
        ) as integer
    ) as display_order,
    statement_kind,
    case statement_kind when 'protocol' then 'Protokollet' when 'plan' then 'Verksamhetsplanen' else 'Uppföljningen' end
        as statement_name,
    cast(case statement_kind when 'protocol' then 1 when 'plan' then 2 else 3 end as integer) as statement_order,
    as_of_date,
    printed_name,
    certainty,
    phase_id,
    phase_names,
    cast(phase_order as integer) as phase_order,
    cast(phase_to_order as integer) as phase_to_order,
    status_text,
    comment_text,
    cast(plan_from_year as integer) as plan_from_year,
    cast(plan_to_year as integer) as plan_to_year,
    cast(replanned_to_year as integer) as replanned_to_year,
    is_current,
    is_current and statements_conflict as is_contradicted,
    case when is_current then contradicted_by end as contradicted_by,
    is_current and is_late_in_period as is_late,
    {{ lineage_of('placed') }}
from placed
order by collaboration_id, period_id, basis, project_kind, display_order, statement_order
