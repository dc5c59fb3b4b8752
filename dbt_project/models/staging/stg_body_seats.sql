with

source as (
    select * from {{ source('raw', 'organens_platser') }}
),

renamed as (
    select
        organ as body_id,
        {{ code('plats_slag', {
            'ledamot': 'member',
            'ersättare': 'substitute',
            'tjänsteperson': 'official',
            'ordförande': 'chair',
            'vice ordförande': 'vice_chair'
        }) }} as seat_kind,
        {{ whole_number('antal') }} as seats,
        {{ whole_number('per_medlem') }} as seats_per_member,
        {{ lineage() }}
    from source
)

select * from renamed
