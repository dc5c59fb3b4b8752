with

source as (
    select * from {{ source('raw', 'narvaro') }}
),

renamed as (
    select
        "sammanträde" as meeting_id,
        kommunkod as kommun_code,
        {{ whole_number('del') }} as seat_part,
        {{ code('plats_besatt_av', {
            'ordinarie': 'member',
            'ersättare': 'substitute',
            'tom': 'empty',
            'okänd': 'unknown'
        }) }} as seat,
        {{ yes_no('på_distans') }} as is_remote,
        paragrafer as paragraphs,
        {{ lineage() }}
    from source
)

select * from renamed
