with

source as (
    select * from {{ source('raw', 'medlemmar') }}
),

renamed as (
    select
        samverkan as collaboration_id,
        medlem as member_id,
        medlem_namn as member_name,
        {{ code('slag', {
            'kommun': 'kommun',
            'region': 'region',
            'myndighet': 'authority',
            'bolag': 'company',
            'förbund': 'association',
            'kommuner': 'kommuner',
            'annan': 'other'
        }) }} as member_kind,
        kommunkod as kommun_code,
        {{ lineage() }}
    from source
)

select * from renamed
