with

source as (
    select * from {{ source('raw', 'projektdeltagande_antal') }}
),

renamed as (
    select
        samverkan as collaboration_id,
        projekt as project_id,
        cast(per_datum as date) as as_of_date,
        {{ code('deltagande', {
            'vill gå vidare': 'wants_to_proceed',
            'ska införa': 'will_roll_out',
            'medverkar': 'participates'
        }) }} as participation,
        {{ whole_number('antal') }} as kommun_count,
        {{ lineage() }}
    from source
)

select * from renamed
