with

source as (
    select * from {{ source('raw', 'reglemente') }}
),

renamed as (
    select
        samverkan as collaboration_id,
        regel as regulation_id,
        {{ whole_number('ordning') }} as sort_order,
        klausul as clause,
        {{ code('slag', {
            'syfte': 'purpose',
            'uppgifter': 'tasks',
            'ansvar': 'responsibility',
            'rapportering': 'reporting',
            'samråd': 'consultation',
            'mandatperiod': 'term_of_office',
            'sammanträde': 'meeting',
            'kallelse': 'call',
            'offentlighet': 'publicity',
            'distans': 'remote',
            'sammansättning': 'composition',
            'presidium': 'presidium',
            'ordförande': 'chair',
            'ersättare': 'substitute',
            'jäv': 'disqualification',
            'omröstning': 'voting',
            'reservation': 'reservation',
            'protokoll': 'minutes',
            'justering': 'adjustment',
            'delgivning': 'service',
            'undertecknande': 'signing',
            'revision': 'audit',
            'personuppgifter': 'data_protection',
            'arkiv': 'archive',
            'beslutsförhet': 'quorum'
        }) }} as regulation_kind,
        rubrik as title,
        "text" as regulation_text,
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
