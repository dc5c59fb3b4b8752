with

comparisons as (
    select * from {{ ref('stg_comparisons') }}
),

measures as (
    select * from {{ ref('stg_measures') }}
),

compared_kommuner as (
    select distinct collaboration_id, kommun_code from comparisons
)

-- What the study leaves unsaid about one of its municipalities stays a row; it then comes from the list of measures.
select
    measures.collaboration_id,
    compared_kommuner.kommun_code,
    measures.measure_id,
    measures.measure_name,
    measures.sort_order,
    measures.unit,
    measures.measure_kind,
    measures.is_per_10000,
    measures.measure_description,
    comparisons.value,
    comparisons.value_text,
    comparisons.precision_word,
    coalesce(
        comparisons.missing_reason,
        case when comparisons.value is null and comparisons.value_text is null then 'not_stated' end
    ) as missing_reason,
    comparisons.comment_text,
    comparisons.source_id,
    comparisons.source_place,
    comparisons.quote,
    coalesce(comparisons.seed_file, measures.seed_file) as seed_file,
    coalesce(comparisons.seed_row, measures.seed_row) as seed_row,
    coalesce(comparisons.origin, measures.origin) as origin
from measures
inner join compared_kommuner on measures.collaboration_id = compared_kommuner.collaboration_id
left join comparisons
    on
        measures.collaboration_id = comparisons.collaboration_id
        and measures.measure_id = comparisons.measure_id
        and compared_kommuner.kommun_code = comparisons.kommun_code
