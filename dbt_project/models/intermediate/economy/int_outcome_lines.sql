with

outcome as (
    select * from {{ ref('stg_outcome_lines') }}
),

families as (
    select * from {{ ref('int_service_families') }}
),

named as (
    select
        outcome.collaboration_id,
        outcome.fiscal_year,
        outcome.as_of_date,
        {{ months_elapsed('outcome.as_of_date', 'outcome.fiscal_year') }} as months_elapsed,
        'utfall-' || strftime(outcome.as_of_date, '%Y-%m') as table_id,
        outcome.service_id,
        families.service_name,
        families.family_id,
        families.family_name,
        families.sort_order,
        outcome.printed_name,
        outcome.income_sek,
        outcome.cost_sek,
        outcome.income_sek - outcome.cost_sek as result_sek,
        outcome.printed_result_sek,
        outcome.explanation,
        {{ lineage_of('outcome') }}
    from outcome
    inner join families
        on
            outcome.collaboration_id = families.collaboration_id
            and outcome.service_id = families.service_id
)

select * from named
