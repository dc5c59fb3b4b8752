with

shares as (
    select * from {{ ref('int_cost_shares') }}
    where is_counted
),

population as (
    select * from {{ ref('stg_population') }}
),

placed as (
    select
        shares.collaboration_id,
        shares.fiscal_year,
        shares.service_id,
        shares.kommun_code,
        shares.kommun_name,
        shares.amount_sek,
        population.population_date,
        population.inhabitants
    from shares
    inner join population
        on shares.kommun_code = population.kommun_code
),

-- Equal amounts are an equal split whatever the population: no price per inhabitant is fitted to rounding noise.
fitted as (
    select
        *,
        min(amount_sek) over key_rows = max(amount_sek) over key_rows as is_equal,
        regr_slope(amount_sek, inhabitants) over key_rows as slope,
        regr_intercept(amount_sek, inhabitants) over key_rows as intercept
    from placed
    -- The order makes the sums of floating-point numbers the same in every build.
    window
        key_rows as (
            partition by collaboration_id, fiscal_year, service_id, population_date
            order by kommun_code
            rows between unbounded preceding and unbounded following
        )
),

keyed as (
    select
        *,
        case when is_equal then cast(amount_sek as double) else intercept end as equal_part_per_kommun_sek,
        case when is_equal then 0 else slope end as price_per_inhabitant_sek
    from fitted
),

split as (
    select
        *,
        cast(equal_part_per_kommun_sek as decimal(18, 2)) as equal_part_sek,
        cast(price_per_inhabitant_sek * inhabitants as decimal(18, 2)) as population_part_sek
    from keyed
)

select
    collaboration_id,
    fiscal_year,
    service_id,
    population_date,
    population_date <= make_date(fiscal_year - 1, 12, 31) as is_possible,
    kommun_code,
    kommun_name,
    inhabitants,
    amount_sek,
    equal_part_per_kommun_sek,
    price_per_inhabitant_sek,
    equal_part_sek,
    population_part_sek,
    amount_sek - equal_part_sek - population_part_sek as remainder_sek
from split
