with

collaborations as (
    select * from {{ ref('stg_collaborations') }}
),

members as (
    select * from {{ ref('stg_members') }}
),

-- A row such as "kommuner i Stockholms län" stands for many, and is named instead of counted.
counted as (
    select
        collaboration_id,
        member_kind,
        case member_kind
            when 'kommun' then 1 when 'kommuner' then 2 when 'region' then 3 when 'authority' then 4
            when 'association' then 5 when 'company' then 6 else 7
        end as kind_order,
        count(*) as member_count,
        string_agg(member_name, ' och ' order by seed_row) as member_names
    from members
    group by collaboration_id, member_kind
),

worded as (
    select
        *,
        case
            when member_kind = 'kommuner' then {{ lower_first('member_names') }}
            else {{ member_kind_count('member_kind', 'member_count') }}
        end as kind_text
    from counted
),

enumerated as (
    select
        collaboration_id,
        sum(member_count) as member_count,
        sum(member_count) filter (where member_kind = 'kommun') as kommun_count,
        {{ sentence_list('kind_text', 'kind_order') }} as enumerated_text
    from worded
    group by collaboration_id
)

select
    collaborations.collaboration_id,
    cast(coalesce(enumerated.member_count, 0) as integer) as member_count,
    cast(coalesce(enumerated.kommun_count, 0) as integer) as kommun_count,
    enumerated.enumerated_text,
    coalesce(
        enumerated.enumerated_text,
        {{ count_text('collaborations.stated_member_count', "'medlem'", "'medlemmar'") }}
    ) as parties_text
from collaborations
left join enumerated on collaborations.collaboration_id = enumerated.collaboration_id
