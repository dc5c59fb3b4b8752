with

source as (
    select * from {{ source('raw', 'motsagelser') }}
),

renamed as (
    select
        "motsägelse" as discrepancy_id,
        samverkan as collaboration_id,
        {{ code('slag', {
            'avrundning': 'rounding',
            'motsägelse': 'contradiction',
            'tvetydig': 'ambiguous',
            'oläslig': 'garbled',
            'saknas': 'missing',
            'omfattning': 'scope',
            'tid': 'time'
        }) }} as discrepancy_kind,
        {{ code('allvar', {
            'hög': 'high',
            'medel': 'medium',
            'låg': 'low'
        }) }} as severity,
        "ämne" as subject,
        "värde_a" as value_a,
        plats_a as place_a,
        citat_a as quote_a,
        "värde_b" as value_b,
        plats_b as place_b,
        citat_b as quote_b,
        {{ amount('skillnad_kr') }} as difference_sek,
        hantering as treatment,
        sida as page,
        "källa" as source_id,
        seed_file,
        seed_row,
        origin
    from source
)

select * from renamed
