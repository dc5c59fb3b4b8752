with

prices as (
    select * from {{ ref('stg_price_models') }}
),

kommuner as (
    select * from {{ ref('stg_kommuner') }}
),

-- A rounded amount may have been half a step lower or higher. An amount that is called "cirka" but tells no step is
-- known to be somewhere near, and nothing more.
bounded as (
    select
        *,
        case
            when rounded_to_sek is not null then rounded_to_sek / cast(2 as double)
            when precision_word = 'exact' then 0
        end as slack_sek
    from prices
)

select
    bounded.collaboration_id,
    bounded.kommun_code,
    kommuner.kommun_name,
    bounded.fiscal_year,
    bounded.price_per_inhabitant_sek,
    bounded.printed_cost_sek,
    bounded.precision_word,
    {{ precision_label('bounded.precision_word') }} as precision_label,
    bounded.rounded_to_sek,
    bounded.printed_cost_sek / nullif(bounded.price_per_inhabitant_sek, 0) as implied_inhabitants,
    (bounded.printed_cost_sek - bounded.slack_sek) / nullif(bounded.price_per_inhabitant_sek, 0) as implied_low,
    (bounded.printed_cost_sek + bounded.slack_sek) / nullif(bounded.price_per_inhabitant_sek, 0) as implied_high,
    true as is_derived,
    {{ lineage_of('bounded') }}
from bounded
left join kommuner on bounded.kommun_code = kommuner.kommun_code
order by bounded.collaboration_id, bounded.fiscal_year, {{ swedish_order('kommuner.kommun_name') }}
