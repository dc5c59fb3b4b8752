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
            'vice ordförande': 'vice_chair',
            'kommunalråd': 'municipal_commissioner',
            'kommunchef': 'chief_executive',
            'regiondirektör': 'region_director',
            'räddningstjänst': 'rescue_service',
            'säkerhetssamordnare': 'security_coordinator',
            'kriskommunikatör': 'crisis_communicator',
            'myndighet': 'authority',
            'frivilligorganisation': 'voluntary_organisation',
            'säkerhetschef': 'security_manager',
            'förbundsdirektör': 'association_director',
            'övrig representant': 'other_representative'
        }) }} as seat_kind,
        {{ whole_number('antal') }} as seats,
        {{ whole_number('per_medlem') }} as seats_per_member,
        vilka as held_by,
        {{ lineage() }}
    from source
)

select * from renamed
