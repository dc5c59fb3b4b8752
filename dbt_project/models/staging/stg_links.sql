with

source as (
    select * from {{ source('raw', 'lankar') }}
),

renamed as (
    select
        samverkan as collaboration_id,
        {{ code('från_slag', {
            'mål': 'goal',
            'projekt': 'project',
            'risk': 'risk',
            'villkor': 'term',
            'regel': 'regulation'
        }) }} as from_kind,
        "från" as from_id,
        {{ code('till_slag', {
            'mål': 'goal',
            'projekt': 'project',
            'tjänst': 'service',
            'risk': 'risk',
            'protokollspunkt': 'protocol_item',
            'fullmäktigeärende': 'council_matter'
        }) }} as to_kind,
        till as to_id,
        motivering as reason,
        seed_file,
        seed_row,
        origin
    from source
)

select * from renamed
