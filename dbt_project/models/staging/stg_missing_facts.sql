with

source as (
    select * from {{ source('raw', 'underlag_saknas') }}
),

renamed as (
    select
        "ämne" as subject_id,
        samverkan as collaboration_id,
        rubrik as subject,
        {{ code('skäl', {
            'ej rapporterat': 'not_reported',
            'ej tillämpligt': 'not_applicable',
            'ej förfallet': 'not_due',
            'sekretess': 'confidential',
            'oläsligt': 'unreadable',
            'ej angivet': 'not_stated'
        }) }} as missing_reason,
        blockerar as blocks,
        vem as responsible_role,
        sida as page,
        seed_file,
        seed_row,
        origin
    from source
)

select * from renamed
