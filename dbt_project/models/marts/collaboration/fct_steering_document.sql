with

documents as (
    select * from {{ ref('stg_steering_documents') }}
),

kommuner as (
    select * from {{ ref('stg_kommuner') }}
)

select
    documents.collaboration_id,
    documents.steering_document_id,
    documents.sort_order,
    documents.kommun_code,
    kommuner.kommun_name,
    documents.document_name,
    documents.document_kind,
    {{ document_kind_label('documents.document_kind') }} as document_kind_label,
    documents.from_year,
    documents.to_year,
    {{ years_text('documents.from_year', 'documents.to_year') }} as years_text,
    documents.decided_by,
    {{ lineage_of('documents') }}
from documents
left join kommuner on documents.kommun_code = kommuner.kommun_code
order by documents.collaboration_id, documents.sort_order, documents.steering_document_id
