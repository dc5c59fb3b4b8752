with

statements as (
    select * from {{ ref('stg_project_statements') }}
),

names as (
    select * from {{ ref('stg_project_names') }}
),

projects as (
    select * from {{ ref('stg_projects') }}
),

phases as (
    select * from {{ ref('stg_phases') }}
),

named as (
    select
        statements.*,
        projects.project_id,
        projects.project_name,
        projects.project_kind,
        projects.sort_order,
        names.certainty,
        from_phase.phase_order,
        coalesce(to_phase.phase_order, from_phase.phase_order) as phase_to_order,
        from_phase.phase_name || coalesce('–' || lower(to_phase.phase_name), '') as phase_names
    from statements
    inner join names
        on
            statements.collaboration_id = names.collaboration_id
            and statements.statement_kind = names.statement_kind
            and statements.printed_name = names.printed_name
    inner join projects
        on names.collaboration_id = projects.collaboration_id and names.project_id = projects.project_id
    left join phases as from_phase on statements.phase_id = from_phase.phase_id
    left join phases as to_phase on statements.phase_to_id = to_phase.phase_id
    -- A name may be kept both among the documented facts and the examples; the documented one speaks.
    qualify
        row_number() over (
            partition by statements.seed_file, statements.seed_row
            order by case names.origin when 'example' then 2 else 1 end
        ) = 1
),

-- Two statements of the same day contradict each other when their phases have nothing in common.
contradicted as (
    select
        one.seed_file,
        one.seed_row,
        string_agg(
            case other.statement_kind
                when 'protocol' then 'protokollet' when 'plan' then 'planen' else 'uppföljningen'
            end
            || ' säger ' || lower(other.phase_names), ', ' order by other.statement_kind
        ) as contradicted_by
    from named as one
    inner join named as other
        on
            one.collaboration_id = other.collaboration_id
            and one.project_id = other.project_id
            and one.as_of_date = other.as_of_date
            and one.origin = other.origin
            and (one.phase_to_order < other.phase_order or other.phase_to_order < one.phase_order)
    group by one.seed_file, one.seed_row
)

select
    named.*,
    contradicted.contradicted_by is not null as statements_conflict,
    contradicted.contradicted_by,
    {{ is_late('named', 'extract(year from named.as_of_date)') }} as is_late
from named
left join contradicted on named.seed_file = contradicted.seed_file and named.seed_row = contradicted.seed_row
