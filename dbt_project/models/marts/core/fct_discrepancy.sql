with

registered as (
    select
        discrepancy_id,
        discrepancy_kind as kind,
        severity,
        subject,
        value_a,
        place_a as source_a,
        quote_a,
        value_b,
        place_b as source_b,
        quote_b,
        difference_sek,
        treatment,
        page,
        false as is_computed,
        collaboration_id, source_id, seed_file, seed_row, origin
    from {{ ref('stg_contradictions') }}
),

-- Amounts printed in whole kronor may each be half a krona off, so a sum may differ by as much as it has rows.
computed as (
    select
        discrepancy_id,
        {{ rounding_or_contradiction('difference_sek', 'summed_row_count') }} as kind,
        subject,
        {{ kronor('printed_sek') }} as value_a,
        source_place as source_a,
        quote as quote_a,
        {{ kronor('computed_sek') }} as value_b,
        source_b,
        quote_b,
        difference_sek,
        page,
        collaboration_id, source_id, seed_file, seed_row, origin
    from {{ ref('int_differing_amounts') }}
),

treated as (
    select
        *,
        case kind when 'rounding' then 'low' else 'high' end as severity,
        case kind
            when 'rounding' then 'Det tryckta beloppet visas. Skillnaden ryms i avrundningen till hela kronor.'
            else 'Det tryckta beloppet visas med skillnaden. Skillnaden är större än avrundning ger.'
        end as treatment,
        true as is_computed
    from computed
),

combined as (
    select * from registered
    union all by name
    select * from treated
),

collaborations as (
    select * from {{ ref('stg_collaborations') }}
),

named as (
    select combined.*, collaborations.collaboration_name
    from combined
    left join collaborations on combined.collaboration_id = collaborations.collaboration_id
)

select
    collaboration_id,
    {{ short_name('collaboration_id', 'collaboration_name') }} as short_name,
    discrepancy_id,
    kind,
    severity,
    case severity when 'high' then 1 when 'medium' then 2 else 3 end as severity_order,
    subject,
    value_a,
    source_a,
    quote_a,
    value_b,
    source_b,
    quote_b,
    cast(difference_sek as decimal(18, 2)) as difference,
    {{ kronor('difference_sek') }} as difference_text,
    treatment,
    page,
    is_computed,
    source_id,
    source_a as source_place,
    quote_a as quote,
    seed_file,
    seed_row,
    origin
from named
order by collaboration_id, severity_order, is_computed, discrepancy_id
