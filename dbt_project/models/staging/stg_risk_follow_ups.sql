with

source as (
    select * from {{ source('raw', 'riskuppfoljning') }}
),

renamed as (
    select
        samverkan as collaboration_id,
        {{ whole_number('år') }} as fiscal_year,
        {{ whole_number('tertial') }} as tertial,
        risk as risk_id,
        {{ whole_number('sannolikhet') }} as probability,
        {{ whole_number('konsekvens') }} as consequence,
        iakttagelse as observation,
        "åtgärd" as action,
        ansvarig_roll as responsible_role,
        cast(klart_datum as date) as due_date,
        {{ lineage() }}
    from source
)

select * from renamed
