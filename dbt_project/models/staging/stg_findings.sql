with

source as (
    select * from {{ source('raw', 'iakttagelser') }}
),

renamed as (
    select
        samverkan as collaboration_id,
        iakttagelse as finding_id,
        {{ whole_number('ordning') }} as sort_order,
        tema as theme,
        {{ code('slag', {
            'möjlighet': 'possibility',
            'utmaning': 'challenge',
            'behov': 'need',
            'styrka': 'strength'
        }) }} as finding_kind,
        "aktör" as actor,
        {{ code('utsagd_av', {
            'alla': 'all',
            'de flesta': 'most',
            'många': 'many',
            'flera': 'several',
            'några': 'some',
            'en': 'one',
            'anges inte': 'not_stated'
        }) }} as extent,
        kommunkod as kommun_code,
        rubrik as title,
        "text" as finding_text,
        {{ lineage() }}
    from source
)

select * from renamed
