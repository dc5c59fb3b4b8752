with

dates as (
    select * from {{ ref('int_kommun_dates') }}
),

periods as (
    select * from {{ ref('int_periods') }}
)

select
    dates.collaboration_id,
    dates.period_id,
    periods.fiscal_year,
    periods.tertial,
    dates.basis,
    dates.kommun_code,
    dates.kommun_name,
    dates.event_id,
    -- What has no day comes first: others wait for it.
    cast(row_number() over (
        partition by dates.collaboration_id, dates.period_id, dates.basis, dates.kommun_code
        order by dates.from_date nulls first, dates.event_kind, dates.event_id
    ) as integer) as sort_order,
    dates.event_date,
    cast(dates.event_month as integer) as event_month,
    cast(dates.event_year as integer) as event_year,
    dates.when_label,
    dates.event_kind,
    dates.event_kind_label,
    dates.title,
    dates.own_text,
    cast(dates.own_amount_sek as decimal(18, 2)) as own_amount_sek,
    dates.call_date,
    dates.rule_text,
    dates.page,
    dates.anchor,
    dates.has_example,
    {{ lineage_of('dates') }}
from dates
inner join periods on dates.period_id = periods.period_id and dates.basis = periods.basis
order by dates.collaboration_id, periods.sort_order, dates.basis, dates.kommun_code, sort_order
