with

source as (
    select * from {{ source('raw', 'mal') }}
),

renamed as (
    select
        samverkan as collaboration_id,
        {{ whole_number('år') }} as fiscal_year,
        "mål" as goal_id,
        {{ code('slag', {
            'riktning': 'direction',
            'effektmål': 'effect',
            'resultatmål': 'result',
            'indikator': 'indicator'
        }) }} as goal_kind,
        {{ whole_number('ordning') }} as sort_order,
        kort_namn as goal_name,
        "text" as goal_text,
        "överordnat_mål" as parent_goal_id,
        {{ real_number('tröskel') }} as threshold,
        {{ real_number('eftersträvat') }} as aspiration,
        enhet as unit,
        {{ code('regel', {
            'minst': 'at_least',
            'alla': 'all_members',
            'bedöms': 'judged'
        }) }} as status_rule,
        {{ code('mått', {
            'utbildningar': 'trainings',
            'sammanträden': 'board_meetings',
            'närvaro': 'board_attendance',
            'beredningsgruppsmöten': 'preparatory_meetings',
            'medverkan': 'preparatory_participation',
            'kommuner': 'reported_by_kommun',
            'fullmäktigebeslut': 'council_decisions',
            'inget': 'none'
        }) }} as measure,
        {{ lineage() }}
    from source
)

select * from renamed
