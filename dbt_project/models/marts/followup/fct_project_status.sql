with

statements as (
    select * from {{ ref('int_project_statements') }}
),

phases as (
    select * from {{ ref('stg_phases') }}
)

select
    statements.collaboration_id,
    statements.statement_kind,
    statements.as_of_date,
    statements.printed_name,
    statements.project_id,
    statements.project_name,
    statements.project_kind,
    statements.certainty,
    statements.phase_id,
    from_phase.phase_name,
    statements.phase_order,
    statements.phase_to_id,
    to_phase.phase_name as phase_to_name,
    statements.phase_names,
    statements.status_text,
    statements.plan_from_year,
    statements.plan_to_year,
    statements.replanned_to_year,
    statements.is_late,
    statements.statements_conflict,
    statements.contradicted_by,
    statements.comment_text,
    {{ lineage_of('statements') }}
from statements
left join phases as from_phase on statements.phase_id = from_phase.phase_id
left join phases as to_phase on statements.phase_to_id = to_phase.phase_id
order by statements.collaboration_id, statements.sort_order, statements.as_of_date, statements.statement_kind
