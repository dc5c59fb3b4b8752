with

source as (
    select * from {{ source('raw', 'tryckta_summor') }}
),

renamed as (
    select
        summa as printed_total_id,
        samverkan as collaboration_id,
        {{ whole_number('år') }} as fiscal_year,
        tabell as table_id,
        {{ code('mått', {
            'intäkt': 'income',
            'kostnad': 'cost',
            'resultat': 'result',
            'tryckt_resultat': 'printed_result',
            'budget_intäkt': 'budget_income',
            'prognos_intäkt': 'forecast_income',
            'avvikelse_intäkt': 'deviation_income',
            'budget_kostnad': 'budget_cost',
            'prognos_kostnad': 'forecast_cost',
            'avvikelse_kostnad': 'deviation_cost',
            'budget_resultat': 'budget_result',
            'prognos_resultat': 'forecast_result',
            'avvikelse_resultat': 'deviation_result',
            'andel': 'share'
        }) }} as measure,
        "tjänst" as service_id,
        vad as what_it_sums,
        {{ amount('belopp_kr') }} as printed_sek,
        {{ lineage() }}
    from source
)

select * from renamed
