with

cells as (
    select * from {{ ref('int_comparison_cells') }}
),

inhabitants as (
    select collaboration_id, kommun_code, value as inhabitants from {{ ref('stg_comparisons') }}
    where measure_id = 'inhabitants'
),

warnings as (
    select collaboration_id, finding_text as warning_text from {{ ref('stg_findings') }}
    where finding_id = 'varning-jamforelse'
),

kommuner as (
    select * from {{ ref('stg_kommuner') }}
),

grouped as (
    select *, {{ measure_group('measure_id', 'measure_kind') }} as measure_group from cells
)

select
    cells.collaboration_id,
    cells.kommun_code,
    kommuner.kommun_name,
    cells.measure_id,
    cells.measure_name,
    cells.sort_order,
    cells.unit,
    cells.measure_kind,
    cells.measure_group,
    {{ measure_group_label('cells.measure_group') }} as measure_group_label,
    cast({{ measure_group_order('cells.measure_group') }} as integer) as group_order,
    cells.is_per_10000,
    cells.value,
    cells.value_text,
    coalesce(
        coalesce({{ precision_label('cells.precision_word') }} || ' ', '') || {{ measured_text('cells.value') }},
        cells.value_text
    ) as shown_text,
    cells.precision_word,
    {{ precision_label('cells.precision_word') }} as precision_label,
    inhabitants.inhabitants,
    -- Head counts of one study only: nobody else's population stands under its figures.
    case when cells.is_per_10000 then cells.value / nullif(inhabitants.inhabitants, 0) * 10000 end
        as value_per_10000_inhabitants,
    warnings.warning_text,
    cells.missing_reason,
    cells.comment_text,
    cells.measure_description,
    cast(count(*) filter (where cells.missing_reason is null) over measure as integer) as stated_kommun_count,
    cast(count(*) over measure as integer) as kommun_count,
    {{ lineage_of('cells') }}
from grouped as cells
left join inhabitants
    on cells.collaboration_id = inhabitants.collaboration_id and cells.kommun_code = inhabitants.kommun_code
left join warnings on cells.collaboration_id = warnings.collaboration_id
left join kommuner on cells.kommun_code = kommuner.kommun_code
window measure as (partition by cells.collaboration_id, cells.measure_id)
order by cells.collaboration_id, cells.sort_order, cells.measure_id, {{ swedish_order('kommuner.kommun_name') }}
