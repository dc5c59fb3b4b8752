with

source as (
    select * from {{ source('raw', 'malutfall') }}
),

renamed as (
    select
        samverkan as collaboration_id,
        {{ whole_number('år') }} as fiscal_year,
        {{ whole_number('tertial') }} as tertial,
        "mål" as goal_id,
        kommunkod as kommun_code,
        {{ real_number('värde') }} as value,
        {{ code('bortfallsskäl', {
            'ej rapporterat': 'not_reported',
            'ej tillämpligt': 'not_applicable',
            'ej förfallet': 'not_due',
            'sekretess': 'confidential',
            'oläsligt': 'unreadable',
            'ej angivet': 'not_stated'
        }) }} as missing_reason,
        kommentar as comment_text,
        {{ lineage() }}
    from source
)

select * from renamed
