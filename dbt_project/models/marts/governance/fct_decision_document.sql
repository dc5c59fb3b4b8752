with

documents as (
    select * from {{ ref('stg_decision_documents') }}
),

items as (
    select * from {{ ref('stg_protocol_items') }}
),

decisions as (
    select collaboration_id, decision_id, min_by(title, point_number) as title
    from {{ ref('stg_decisions') }}
    group by collaboration_id, decision_id
)

select
    documents.collaboration_id,
    documents.decision_document_id,
    documents.sort_order,
    documents.meeting_id,
    documents.paragraph,
    {{ item_id('documents.meeting_id', 'documents.paragraph') }} as item_id,
    documents.decision_id,
    coalesce(items.title, decisions.title) as title,
    documents.document_text,
    documents.document_number,
    documents.enclosed,
    {{ label('documents.enclosed', {'yes': 'Bifogad', 'partly': 'Delvis bifogad', 'no': 'Inte bifogad', 'unclear': 'Oklart'}) }}
        as enclosed_label,
    documents.comment_text,
    {{ lineage_of('documents') }}
from documents
left join items on documents.meeting_id = items.meeting_id and documents.paragraph = items.paragraph
left join decisions
    on documents.collaboration_id = decisions.collaboration_id and documents.decision_id = decisions.decision_id
order by documents.collaboration_id, documents.sort_order, documents.decision_document_id
