with

periods as (
    select * from {{ ref('stg_periods') }}
),

bases as (
    {{ bases() }}
),

windowed as (
    select
        periods.period_id,
        periods.collaboration_id,
        bases.basis,
        periods.period_kind,
        periods.fiscal_year,
        periods.tertial,
        periods.goal_year,
        periods.cost_share_year,
        periods.economy_as_of_date,
        periods.period_from_date as year_from_date,
        -- Money is cumulative, events are counted per tertial: only events need where the tertial begins.
        coalesce(
            make_date(periods.fiscal_year, periods.tertial * 4 - 3, 1), periods.period_from_date
        ) as tertial_from_date,
        periods.period_to_date as as_of_date,
        make_date(periods.goal_year, 1, 1) as goal_year_from_date,
        case when periods.tertial = 3 then 'fact' else 'forecast' end as status_kind,
        periods.sort_order
    from periods
    cross join bases
),

linked as (
    select
        *,
        -- The meeting looks at another year's figures, so the first tertial has nothing to be compared with.
        lag(period_id) over (
            partition by collaboration_id, basis, fiscal_year order by sort_order
        ) as previous_period_id
    from windowed
)

select * from linked
