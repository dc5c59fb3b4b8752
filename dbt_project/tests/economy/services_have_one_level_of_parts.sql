{#- A part has no parts of its own, and one table never holds a composite beside its parts: it would be counted twice. -#}
with

families as (
    select * from {{ ref('int_service_families') }}
),

parts_with_parts as (
    select
        collaboration_id,
        part_of_service_id as service_id,
        'del med egna delar' as fault
    from families
    where (collaboration_id, part_of_service_id) in (
        select (parts.collaboration_id, parts.service_id) from families as parts
        where parts.part_of_service_id is not null
    )
),

tables as (
    select collaboration_id, table_id || ' ' || as_of_date || ' ' || origin as table_id, family_id, service_id
    from {{ ref('int_outcome_lines') }}
    union all
    select collaboration_id, table_id || ' ' || as_of_date || ' ' || origin as table_id, family_id, service_id
    from {{ ref('int_forecast_lines') }}
    union all
    select collaboration_id, budget_version_id as table_id, family_id, service_id
    from {{ ref('int_budget_lines') }}
),

mixed_tables as (
    select
        collaboration_id,
        family_id as service_id,
        'helhet och delar i samma tabell: ' || table_id as fault
    from tables
    group by collaboration_id, table_id, family_id
    having bool_or(service_id = family_id) and bool_or(service_id <> family_id)
)

select * from parts_with_parts
union all
select * from mixed_tables
