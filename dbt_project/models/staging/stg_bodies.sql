with

source as (
    select * from {{ source('raw', 'organ') }}
),

renamed as (
    select
        organ as body_id,
        samverkan as collaboration_id,
        namn as body_name,
        {{ code('slag', {
            'nämnd': 'board',
            'beredningsgrupp': 'preparatory_group',
            'kansli': 'secretariat',
            'presidium': 'presidium',
            'arbetsgrupp': 'working_group',
            'styrgrupp': 'steering_group',
            'fullmäktige': 'council'
        }) }} as body_kind,
        "nivå" as level,
        bemannas_av as staffed_by,
        {{ lineage() }}
    from source
)

select * from renamed
