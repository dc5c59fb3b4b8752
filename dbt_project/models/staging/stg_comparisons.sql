with

source as (
    select * from {{ source('raw', 'jamforelse') }}
),

renamed as (
    select
        samverkan as collaboration_id,
        kommunkod as kommun_code,
        "mått" as measure_id,
        {{ real_number('värde') }} as value,
        ord as value_text,
        {{ code('precision', {
            'exakt': 'exact',
            'cirka': 'about',
            'närmare': 'almost',
            'drygt': 'just_over',
            'nära': 'close_to'
        }) }} as precision_word,
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
