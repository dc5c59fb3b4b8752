with

collaborations as (
    select * from {{ ref('stg_collaborations') }}
),

sources as (
    select * from {{ ref('stg_sources') }}
),

parties as (
    select * from {{ ref('int_collaboration_parties') }}
)

select
    collaborations.collaboration_id,
    collaborations.collaboration_name,
    {{ short_name('collaborations.collaboration_id', 'collaborations.collaboration_name') }} as short_name,
    collaborations.collaboration_kind,
    {{ collaboration_kind_label('collaborations.collaboration_kind') }} as kind_label,
    concat(
        {{ collaboration_kind_label('collaborations.collaboration_kind') }},
        {{ parties_preposition('collaborations.collaboration_kind') }} || parties.parties_text,
        case collaborations.collaboration_kind when 'study' then ', gjord för ' else '; värd är ' end || collaborations.host_name,
        '.'
    ) as what_text,
    collaborations.host_name,
    collaborations.stated_member_count,
    collaborations.agreement_status,
    {{ agreement_status_label('collaborations.agreement_status') }} as agreement_status_label,
    collaborations.agreement_from_date,
    collaborations.agreement_to_date,
    collaborations.notice_months,
    -- "senast 12 månader före avtalets utgång": the last day is a month's end in that month, whatever its length.
    case
        when collaborations.agreement_to_date = last_day(collaborations.agreement_to_date)
            then last_day(cast(collaborations.agreement_to_date - to_months(collaborations.notice_months) as date))
        else cast(collaborations.agreement_to_date - to_months(collaborations.notice_months) as date)
    end as last_notice_date,
    collaborations.extension_years,
    sources.title as source_title,
    sources.document_date,
    {{ lineage_of('collaborations') }}
from collaborations
left join sources on collaborations.source_id = sources.source_id
left join parties on collaborations.collaboration_id = parties.collaboration_id
order by collaborations.collaboration_id
