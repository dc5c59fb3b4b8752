{#- A part has no parts of its own, and no table holds a composite beside its parts: it would be counted twice. -#}
with

families as (
    select * from {{ ref('int_service_families') }}
),

parts as (
    select
        collaboration_id,
        service_id as part_of_service_id
    from families
    where part_of_service_id is not null
),

parts_with_parts as (
    select
        collaboration_id,
        part_of_service_id as service_id,
        'del med egna delar' as fault
    from families
    semi join parts using (collaboration_id, part_of_service_id)
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
