with

collaborations as (
    select * from {{ ref('stg_collaborations') }}
),

members as (
    select * from {{ ref('stg_members') }}
),

-- "Kommuner i Stockholms län (räknas inte upp)" is one row for many: it is named, never counted as one member.
told as (
    select
        *,
        {{ lower_first("regexp_replace(member_name, '\s\((räknas inte upp|namnges inte)\)$', '')") }} as lower_name,
        member_kind = 'kommuner' or regexp_matches(member_name, '\((räknas inte upp|namnges inte)\)$') as is_group
    from members
),

counted as (
    select
        collaboration_id,
        count(*) filter (where not is_group) as member_count,
        count(*) filter (where is_group) as group_count,
        count(*) filter (where not is_group and member_kind = 'kommun') as kommun_count,
        count(*) filter (where not is_group and member_kind <> 'kommun') as other_count,
        count(distinct member_kind) filter (where not is_group and member_kind <> 'kommun') as other_kind_count,
        min(member_kind) filter (where not is_group and member_kind <> 'kommun') as other_kind,
        bool_or(member_kind = 'kommuner') as has_kommun_group,
        string_agg(lower_name, '|' order by member_kind <> 'kommuner', seed_row) filter (where is_group) as groups_text
    from told
    group by collaboration_id
),

worded as (
    select
        *,
        -- Municipalities named beside "alla 14 kommuner" are among them.
        case
            when kommun_count > 0 and not has_kommun_group
                then {{ count_text('kommun_count', "'kommun'", "'kommuner'") }}
        end as kommuner_text,
        case
            when other_count > 0 and other_kind_count = 1 then {{ member_kind_count('other_kind', 'other_count') }}
            when other_count > 0 and kommun_count = 0 and group_count = 0
                then {{ count_text('other_count', "'part'", "'parter'") }}
            when other_count > 0 then {{ count_text('other_count', "'annan part'", "'andra parter'") }}
        end as others_text
    from counted
),

listed as (
    select
        *,
        string_split(nullif(concat_ws('|', groups_text, kommuner_text, others_text), ''), '|') as party_texts
    from worded
)

select
    collaborations.collaboration_id,
    cast(coalesce(listed.member_count, 0) as integer) as member_count,
    cast(coalesce(listed.group_count, 0) as integer) as member_group_count,
    cast(coalesce(listed.kommun_count, 0) as integer) as kommun_count,
    coalesce(
        {{ and_list('listed.party_texts') }},
        {{ count_text('collaborations.stated_member_count', "'medlem'", "'medlemmar'") }}
    ) as parties_text
from collaborations
left join listed on collaborations.collaboration_id = listed.collaboration_id
