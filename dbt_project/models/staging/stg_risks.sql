with

source as (
    select * from {{ source('raw', 'risker') }}
),

renamed as (
    select
        samverkan as collaboration_id,
        {{ whole_number('år') }} as fiscal_year,
        risk as risk_id,
        {{ whole_number('ordning') }} as sort_order,
        {{ code('slag', {
            'risk': 'risk',
            'kontrollmoment': 'control'
        }) }} as risk_kind,
        kort_namn as risk_name,
        "text" as risk_text,
        ansvarig as responsible_role,
        metod as method,
        {{ whole_number('sannolikhet') }} as probability,
        sannolikhet_ord as probability_word,
        {{ whole_number('konsekvens') }} as consequence,
        konsekvens_ord as consequence_word,
        "riskvärde_text" as printed_value_text,
        {{ whole_number('riskvärde') }} as printed_value,
        {{ code('beslut', {
            'accepteras': 'accepted',
            'följs upp': 'followed_up'
        }) }} as risk_decision,
        analys as analysis,
        {{ lineage() }}
    from source
)

select * from renamed
