with

participation as (
    select * from {{ ref('stg_project_participation') }}
),

periods as (
    select * from {{ ref('int_periods') }}
),

-- A municipality's latest word about an activity at the end of the period; of the same day a documented one first.
latest as (
    select
        periods.period_id,
        periods.basis,
        periods.sort_order as period_order,
        participation.*
    from periods
    inner join participation
        on
            periods.collaboration_id = participation.collaboration_id
            and participation.as_of_date <= periods.as_of_date
            and {{ counts_in('periods.basis', 'participation.origin') }}
    qualify
        row_number() over (
            partition by periods.period_id, periods.basis, participation.project_id, participation.kommun_code
            order by participation.as_of_date desc, case participation.origin when 'example' then 2 else 1 end
        ) = 1
)

select * from latest
