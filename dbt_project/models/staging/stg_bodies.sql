with

source as (
    select * from {{ source('raw', 'organ') }}
),

renamed as (
    select
        organ as body_id,
        samverkan as collaboration_id,
        namn as body_name,
        {{ code('slag', {
            'nämnd': 'board',
            'beredningsgrupp': 'preparatory_group',
            'kansli': 'secretariat',
            'presidium': 'presidium',
            'arbetsgrupp': 'working_group',
            'styrgrupp': 'steering_group',
            'fullmäktige': 'council',
            'råd': 'regional_council',
            'samordningsgrupp': 'coordination_group',
            'samverkansgrupp': 'cooperation_group',
            'nätverk': 'network',
            'ledningsgrupp': 'management_group',
            'enhet': 'unit',
            'utskott': 'committee',
            'styrelse': 'executive_board',
            'beredning': 'council_committee',
            'delegation': 'delegation',
            'myndighet': 'authority',
            'område': 'area',
            'nivå': 'level'
        }) }} as body_kind,
        "nivå" as level,
        bemannas_av as staffed_by,
        del_av_organ as parent_body_id,
        kommunkod as kommun_code,
        {{ real_number('möten_per_år') }} as meetings_per_year,
        "möten_text" as meetings_text,
        {{ lineage() }}
    from source
)

select * from renamed
