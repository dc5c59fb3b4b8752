with

source as (
    select * from {{ source('raw', 'beslutsunderlag') }}
),

renamed as (
    select
        samverkan as collaboration_id,
        underlag as decision_document_id,
        {{ whole_number('ordning') }} as sort_order,
        "sammanträde" as meeting_id,
        {{ whole_number('paragraf') }} as paragraph,
        beslut as decision_id,
        handling as document_text,
        beteckning as document_number,
        {{ code('bilagd', {
            'ja': 'yes',
            'delvis': 'partly',
            'nej': 'no',
            'oklart': 'unclear'
        }) }} as enclosed,
        kommentar as comment_text,
        {{ lineage() }}
    from source
)

select * from renamed
