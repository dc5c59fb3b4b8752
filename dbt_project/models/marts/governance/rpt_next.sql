with

needs as (
    select * from {{ ref('int_next_events') }}
    union all by name
    select * from {{ ref('int_next_decisions') }}
),

periods as (
    select * from {{ ref('int_periods') }}
),

-- What has no day comes first: it is already late, or others wait for it. Then by day; a month counts from its first.
ranked as (
    select
        *,
        row_number() over (
            partition by collaboration_id, period_id, basis
            order by
                from_date nulls first,
                case event_kind
                    when 'tabled' then 1 when 'council_matter' then 2 when 'agreement_start' then 3 when 'meeting' then 4
                    when 'report' then 6 when 'wheel' then 7 else 5
                end,
                next_id
        ) as next_rank
    from needs
)

select
    ranked.collaboration_id,
    ranked.period_id,
    periods.fiscal_year,
    periods.tertial,
    ranked.basis,
    cast(ranked.next_rank as integer) as sort_order,
    ranked.next_id,
    ranked.event_date,
    cast(ranked.event_month as integer) as event_month,
    cast(ranked.event_year as integer) as event_year,
    ranked.when_label,
    ranked.title,
    ranked.why_text,
    ranked.short_why_text,
    ranked.event_kind,
    ranked.event_kind_label,
    ranked.need_kind,
    {{ label('ranked.need_kind', {'decision': 'Beslut', 'meeting': 'Möte', 'deadline': 'Sista dag eller händelse'}) }}
        as need_kind_label,
    -- `greatest` leaves nulls out, and a matter without a day is not due today.
    case
        when ranked.from_date is not null then cast(greatest(ranked.from_date - periods.as_of_date, 0) as integer)
    end as days_ahead,
    ranked.page,
    ranked.anchor,
    ranked.has_example,
    {{ lineage_of('ranked') }}
from ranked
inner join periods on ranked.period_id = periods.period_id and ranked.basis = periods.basis
order by ranked.collaboration_id, periods.sort_order, ranked.basis, ranked.next_rank
