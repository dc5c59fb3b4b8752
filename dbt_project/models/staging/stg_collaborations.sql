with

source as (
    select * from {{ source('raw', 'samverkan') }}
),

renamed as (
    select
        samverkan as collaboration_id,
        namn as collaboration_name,
        {{ code('slag', {
            'gemensam nämnd': 'joint_board',
            'överenskommelse': 'agreement',
            'strategi': 'strategy',
            'nätverk': 'network',
            'beredning': 'committee',
            'studie': 'study'
        }) }} as collaboration_kind,
        "värd" as host_name,
        {{ whole_number('antal_medlemmar') }} as stated_member_count,
        {{ code('avtalsläge', {
            'gällande': 'in_force',
            'föreslaget': 'proposed',
            'ej undertecknat': 'not_signed',
            'okänt': 'unknown'
        }) }} as agreement_status,
        cast("avtal_från" as date) as agreement_from_date,
        cast(avtal_till as date) as agreement_to_date,
        {{ whole_number('uppsägning_månader') }} as notice_months,
        {{ whole_number('förlängning_år') }} as extension_years,
        {{ lineage() }}
    from source
)

select * from renamed
