with

source as (
    select * from {{ source('raw', 'styrdokument') }}
),

renamed as (
    select
        samverkan as collaboration_id,
        styrdokument as steering_document_id,
        {{ whole_number('ordning') }} as sort_order,
        kommunkod as kommun_code,
        namn as document_name,
        {{ code('slag', {
            'handlingsprogram': 'programme',
            'policy': 'policy',
            'plan': 'plan',
            'riktlinje': 'guideline',
            'överenskommelse': 'agreement',
            'avtal': 'contract',
            'strategi': 'strategy',
            'annat': 'other'
        }) }} as document_kind,
        {{ whole_number('från_år') }} as from_year,
        {{ whole_number('till_år') }} as to_year,
        beslutat_av as decided_by,
        {{ lineage() }}
    from source
)

select * from renamed
