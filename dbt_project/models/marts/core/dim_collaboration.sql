with

collaborations as (
    select * from {{ ref('stg_collaborations') }}
)

select
    collaboration_id,
    collaboration_name,
    collaboration_kind,
    host_name,
    stated_member_count,
    agreement_status,
    agreement_from_date,
    agreement_to_date,
    notice_months,
    -- "senast 12 månader före avtalets utgång": the last day is a month's end in that month, whatever its length.
    case
        when agreement_to_date = last_day(agreement_to_date)
            then last_day(cast(agreement_to_date - to_months(notice_months) as date))
        else cast(agreement_to_date - to_months(notice_months) as date)
    end as last_notice_date,
    extension_years,
    {{ lineage_of('collaborations') }}
from collaborations
order by collaboration_id
