with

deviations as (
    select * from {{ ref('int_economy_deviations') }}
    union all by name
    select * from {{ ref('int_plan_deviations') }}
    union all by name
    select * from {{ ref('int_kommun_deviations') }}
),

periods as (
    select * from {{ ref('int_periods') }}
),

-- Where severity and kronor cannot tell them apart the areas take turns: none fills the list before the others.
taking_turns as (
    select
        *,
        row_number() over (
            partition by collaboration_id, period_id, basis, severity_order, area, size_sek is null
            order by size_sek, subject_id
        ) as turn_in_area
    from deviations
),

-- Worst first: severity, then kronor, then turns and a fixed order of areas and ids, so that the list never shuffles.
ranked as (
    select
        *,
        row_number() over (
            partition by collaboration_id, period_id, basis
            order by
                severity_order,
                size_sek nulls last,
                turn_in_area,
                case area when 'goal' then 1 when 'project' then 2 when 'decision' then 3 else 4 end,
                subject_id
        ) as deviation_rank
    from taking_turns
)

select
    ranked.collaboration_id,
    ranked.period_id,
    periods.fiscal_year,
    periods.tertial,
    ranked.basis,
    cast(ranked.deviation_rank as integer) as deviation_rank,
    ranked.area,
    case ranked.area
        when 'economy' then 'Ekonomi' when 'goal' then 'Mål' when 'project' then 'Projekt'
        when 'attendance' then 'Närvaro' else 'Beslut'
    end as page,
    ranked.subject_id,
    ranked.subject_name,
    ranked.what,
    ranked.cause,
    ranked.consequence,
    ranked.action,
    ranked.responsible_role,
    ranked.due_date,
    cast(ranked.severity_order as integer) as severity_order,
    case ranked.severity_order when 1 then 'high' when 2 then 'medium' else 'low' end as severity,
    cast(ranked.size_sek as decimal(18, 2)) as size_sek,
    ranked.source_place,
    ranked.quote,
    ranked.has_example
from ranked
inner join periods on ranked.period_id = periods.period_id and ranked.basis = periods.basis
order by ranked.collaboration_id, periods.sort_order, ranked.basis, ranked.deviation_rank
