with

periods as (
    select * from {{ ref('int_periods') }}
),

members as (
    select
        members.collaboration_id,
        kommuner.kommun_code,
        kommuner.kommun_name
    from {{ ref('dim_member') }} as members
    inner join {{ ref('dim_kommun') }} as kommuner on members.kommun_code = kommuner.kommun_code
),

-- Examples tell of what has happened, so nothing that lies ahead is an example.
events as (
    select
        *,
        coalesce(event_date, make_date(fiscal_year, event_month, 1)) as from_date,
        coalesce(event_date, last_day(make_date(fiscal_year, event_month, 1))) as until_date
    from {{ ref('fct_calendar') }}
    where origin <> 'example'
),

calls as (
    select * from events
    where event_kind = 'call'
),

payments as (
    select * from {{ ref('int_kommun_payments') }}
),

ledger as (
    select * from {{ ref('rpt_council_ledger') }}
    where is_owed
),

dated as (
    select
        periods.period_id,
        periods.basis,
        members.kommun_code,
        members.kommun_name,
        events.event_id,
        events.event_date,
        events.event_month,
        events.fiscal_year as event_year,
        events.from_date,
        events.when_label,
        events.event_kind,
        events.event_kind_label,
        events.title,
        case
            when events.event_kind = 'meeting'
                then
                    coalesce(
                        'Kallelsen ska nå ledamot och ersättare senast ' || calls.event_date || '.',
                        'Ledamot och ersättare kallas.'
                    )
            when events.event_kind <> 'payment' then events.detail
            when payments.amount_sek is null
                then 'Vad ' || members.kommun_name || ' ska betala för ' || events.fiscal_year || ' saknas i underlaget.'
            else
                members.kommun_name || ' betalar ' || {{ kronor('payments.amount_sek') }} || ' i '
                || payments.service_names || ' för ' || events.fiscal_year || '.'
        end as own_text,
        payments.amount_sek as own_amount_sek,
        calls.event_date as call_date,
        coalesce(calls.rule_text, events.rule_text) as rule_text,
        case events.event_kind when 'payment' then 'kostnadsfordelning' else 'sammantrade' end as page,
        case events.event_kind when 'meeting' then events.meeting_id when 'payment' then null else 'kalender' end as anchor,
        false as has_example,
        {{ lineage_columns('events') }}
    from periods
    inner join events
        on
            periods.collaboration_id = events.collaboration_id
            and periods.as_of_date < events.until_date
            and (
                events.event_kind = 'notice'
                or (events.event_kind = 'meeting' and events.body_kind = 'board' and events.meeting_id is not null)
                -- What comes every year is shown once.
                or (
                    events.event_kind in ('payment', 'agreement_start')
                    and events.from_date <= periods.as_of_date + interval 1 year
                )
            )
            and events.status_label is distinct from 'Inställt'
    inner join members on periods.collaboration_id = members.collaboration_id
    left join calls on events.event_kind = 'meeting' and events.meeting_id = calls.meeting_id
    left join payments
        on
            events.event_kind = 'payment'
            and events.collaboration_id = payments.collaboration_id
            and events.fiscal_year = payments.fiscal_year
            and members.kommun_code = payments.kommun_code
),

owed as (
    select
        period_id,
        basis,
        kommun_code,
        kommun_name,
        matter_id as event_id,
        cast(null as date) as event_date,
        cast(null as integer) as event_month,
        cast(null as integer) as event_year,
        cast(null as date) as from_date,
        'Ingen dag anges' as when_label,
        'council_matter' as event_kind,
        'Fullmäktigeärende' as event_kind_label,
        'Fullmäktige ska besluta: ' || {{ lower_first('matter_name') }} as title,
        blocks_text as own_text,
        cast(null as decimal(18, 2)) as own_amount_sek,
        cast(null as date) as call_date,
        cast(null as varchar) as rule_text,
        'beslut' as page,
        matter_id as anchor,
        has_example,
        {{ lineage_columns('ledger') }}
    from ledger
)

select * from dated
union all
select * from owed
