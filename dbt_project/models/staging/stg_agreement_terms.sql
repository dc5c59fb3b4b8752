with

source as (
    select * from {{ source('raw', 'avtalsvillkor') }}
),

renamed as (
    select
        samverkan as collaboration_id,
        villkor as term_id,
        {{ whole_number('ordning') }} as sort_order,
        klausul as clause,
        {{ code('slag', {
            'giltighet': 'validity',
            'förlängning': 'extension',
            'uppsägning': 'notice',
            'betalning': 'payment',
            'index': 'index',
            'kostnadsfördelning': 'cost_sharing',
            'pris': 'price',
            'över- och underskott': 'surplus',
            'insyn': 'insight',
            'rapportering': 'reporting',
            'omförhandling': 'renegotiation',
            'tvist': 'dispute',
            'regress': 'recourse',
            'uppgifter': 'tasks',
            'personal': 'staff',
            'organisation': 'organisation',
            'budget': 'budget',
            'ersättning': 'remuneration',
            'signering': 'signing',
            'startdatum': 'start_date',
            'deltagande': 'participation',
            'styrning': 'governance',
            'uppföljning': 'follow_up'
        }) }} as term_kind,
        rubrik as title,
        "text" as term_text,
        {{ code('läge', {
            'gällande': 'in_force',
            'föreslaget': 'proposed',
            'beslutat': 'decided'
        }) }} as term_status,
        cast(datum as date) as date_value,
        {{ real_number('tal') }} as number_value,
        enhet as unit,
        {{ code('bevakning', {
            'datum': 'date',
            'beräkning': 'computation',
            'uppgift': 'fact',
            'ingen': 'none'
        }) }} as watch_kind,
        bevakas_genom as watch_text,
        {{ lineage() }}
    from source
)

select * from renamed
