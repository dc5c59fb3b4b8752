with

periods as (
    select * from {{ ref('int_periods') }}
),

tabled as (
    select * from {{ ref('int_tabled_items') }}
),

matters as (
    select * from {{ ref('stg_council_matters') }}
),

owed as (
    select
        period_id,
        basis,
        matter_id,
        max(council_count) as council_count,
        count(*) filter (where is_owed) as owed_count,
        max(unknown_count) as unknown_count,
        bool_or(has_example) as has_example
    from {{ ref('rpt_council_ledger') }}
    group by period_id, basis, matter_id
),

tabled_rows as (
    select
        periods.period_id,
        periods.basis,
        tabled.item_id as next_id,
        case when tabled.next_meeting_date > periods.as_of_date then tabled.next_meeting_date end as event_date,
        coalesce(
            case
                when tabled.next_meeting_date > periods.as_of_date then {{ day_text('tabled.next_meeting_date') }}
                else 'Skulle tas upp ' || {{ day_text('tabled.next_meeting_date') }}
            end,
            'Ingen dag anges'
        ) as when_label,
        tabled.title || case
            when tabled.next_meeting_date > periods.as_of_date then ' tas upp igen'
            else ' är bordlagd'
        end as title,
        'Bordlagt ' || tabled.meeting_date || ', §' || chr(160) || tabled.paragraph || '.'
        || case
            when tabled.next_meeting_date > periods.as_of_date then ''
            else ' Inget senare beslut finns i underlaget.'
        end as why_text,
        case
            when tabled.next_meeting_date > periods.as_of_date
                then 'Bordlagt ' || tabled.meeting_date || ', §' || chr(160) || tabled.paragraph || '.'
            else
                coalesce('Skulle tas upp ' || tabled.next_meeting_date || '. ', '')
                || 'Inget senare beslut finns i underlaget.'
        end as short_why_text,
        'tabled' as event_kind,
        'Bordlagt ärende' as event_kind_label,
        tabled.item_id as anchor,
        false as has_example,
        {{ lineage_columns('tabled') }}
    from periods
    inner join tabled
        on
            periods.collaboration_id = tabled.collaboration_id
            and tabled.meeting_date <= periods.as_of_date
            and (tabled.taken_up_date is null or tabled.taken_up_date > periods.as_of_date)
),

council_rows as (
    select
        owed.period_id,
        owed.basis,
        matters.matter_id as next_id,
        cast(null as date) as event_date,
        'Ingen dag anges' as when_label,
        owed.owed_count || ' av ' || owed.council_count || ' fullmäktige ska besluta: ' || matters.matter_name as title,
        concat_ws(
            ' ',
            matters.blocks,
            case
                when owed.unknown_count > 0
                    then 'Underlag saknas för ' || owed.unknown_count || ' av ' || owed.council_count || '.'
            end
        ) as why_text,
        case
            when owed.unknown_count = owed.council_count then 'Inget beslut är känt.'
            else owed.council_count - owed.owed_count || ' av ' || owed.council_count || ' har godkänt.'
        end as short_why_text,
        'council_matter' as event_kind,
        'Fullmäktigeärende' as event_kind_label,
        matters.matter_id as anchor,
        owed.has_example,
        {{ lineage_columns('matters') }}
    from owed
    inner join matters on owed.matter_id = matters.matter_id
    where owed.owed_count > 0
),

combined as (
    select * from tabled_rows
    union all
    select * from council_rows
)

select
    *,
    month(event_date) as event_month,
    year(event_date) as event_year,
    event_date as from_date,
    'decision' as need_kind,
    'beslut' as page
from combined
