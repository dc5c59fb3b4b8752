with

population as (
    select * from {{ ref('stg_population') }}
),

kommuner as (
    select * from {{ ref('stg_kommuner') }}
)

select
    population.kommun_code,
    kommuner.kommun_name,
    population.population_date,
    population.inhabitants,
    {{ lineage_of('population') }}
from population
inner join kommuner
    on population.kommun_code = kommuner.kommun_code
order by population.population_date, population.kommun_code
