with

source as (
    select * from {{ source('raw', 'tjanster') }}
),

renamed as (
    select
        samverkan as collaboration_id,
        "tjänst" as service_id,
        namn as service_name,
        {{ code('slag', {
            'samordnande': 'coordinating',
            'förvaltande': 'managing',
            'projekt': 'project',
            'extern': 'external'
        }) }} as service_kind,
        del_av as part_of_service_id,
        {{ yes_no('faktureras_av_nämnden') }} as is_invoiced_by_board,
        {{ whole_number('ordning') }} as sort_order,
        {{ lineage() }}
    from source
)

select * from renamed
