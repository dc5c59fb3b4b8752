with

terms as (
    select * from {{ ref('stg_agreement_terms') }}
),

collaborations as (
    select * from {{ ref('stg_collaborations') }}
)

select
    terms.collaboration_id,
    collaborations.collaboration_name,
    terms.term_id,
    terms.sort_order,
    terms.clause,
    terms.term_kind,
    {{ agreement_kind_label('terms.term_kind') }} as term_kind_label,
    terms.title,
    terms.term_text as text,
    terms.term_status,
    {{ label('terms.term_status', {'in_force': 'Gäller', 'proposed': 'Föreslaget', 'decided': 'Beslutat'}) }}
        as term_status_label,
    terms.date_value,
    terms.number_value,
    terms.unit,
    {{ number_with_unit('terms.number_value', 'terms.unit') }} as number_text,
    terms.watch_kind,
    {{ watch_label('terms.watch_kind') }} as watch_kind_label,
    terms.watch_text,
    {{ lineage_of('terms') }}
from terms
left join collaborations on terms.collaboration_id = collaborations.collaboration_id
order by terms.collaboration_id, terms.sort_order, terms.term_id
