with

source as (
    select * from {{ source('raw', 'projektlagen') }}
),

renamed as (
    select
        samverkan as collaboration_id,
        {{ code('utsaga', {
            'protokoll': 'protocol',
            'plan': 'plan',
            'uppföljning': 'follow_up'
        }) }} as statement_kind,
        cast(per_datum as date) as as_of_date,
        tryckt_namn as printed_name,
        fas as phase_id,
        fas_till as phase_to_id,
        status_text,
        {{ whole_number('plan_från') }} as plan_from_year,
        {{ whole_number('plan_till') }} as plan_to_year,
        {{ whole_number('omplanerad_till') }} as replanned_to_year,
        kommentar as comment_text,
        {{ lineage() }}
    from source
)

select * from renamed
