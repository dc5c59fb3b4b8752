with

parts as (
    select * from {{ ref('int_cost_share_parts') }}
),

keys as (
    select
        collaboration_id,
        fiscal_year,
        service_id,
        population_date,
        is_possible,
        max(equal_part_per_kommun_sek) as equal_part_per_kommun_sek,
        max(price_per_inhabitant_sek) as price_per_inhabitant_sek,
        count(*) as kommun_count,
        sum(inhabitants) as inhabitants,
        sum(amount_sek) as total_sek,
        max(abs(remainder_sek)) as largest_remainder_sek,
        first(kommun_code order by abs(remainder_sek) desc, kommun_code) as largest_remainder_kommun_code,
        first(kommun_name order by abs(remainder_sek) desc, kommun_code) as largest_remainder_kommun_name,
        min(amount_sek) = max(amount_sek) as is_equal,
        bool_and(abs(remainder_sek) <= 0.02 * abs(amount_sek)) as is_within_two_percent,
        -- The greatest common divisor, counted in öre: what the amounts seem to be rounded to.
        -- The linter is silenced because it cannot read a lambda of two parameters, and no aggregate does this.
        list_reduce(list(cast(amount_sek * 100 as bigint)), lambda a, b: gcd(a, b)) / 100  -- noqa: PRS
            as rounding_step_sek
    from parts
    group by collaboration_id, fiscal_year, service_id, population_date, is_possible
),

judged as (
    select
        *,
        case
            when is_equal then 'equal'
            -- Two points always lie on a line: such a fit proves nothing.
            when kommun_count < 3 then 'not_assessable'
            when largest_remainder_sek <= rounding_step_sek / 2 then 'follows'
            when is_within_two_percent then 'close'
            else 'does_not_follow'
        end as key_verdict,
        row_number() over (
            partition by collaboration_id, fiscal_year, service_id
            order by is_possible desc, largest_remainder_sek asc, population_date desc
        ) as fit_order
    from keys
)

select
    * exclude (fit_order),
    -- A key for a year cannot know a population counted after the year before it ended.
    is_possible and fit_order = 1 as is_best_fit
from judged
