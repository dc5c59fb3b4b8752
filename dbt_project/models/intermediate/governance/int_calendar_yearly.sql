with

-- "Prisindex läses av i oktober månad", "Betalning ska ske i januari månad varje år": the month is in the words.
terms as (
    select
        *,
        {{ month_in('term_text') }} as event_month
    from {{ ref('stg_agreement_terms') }}
    where term_kind in ('index', 'payment')
    qualify
        event_month is not null
        and row_number() over (
            partition by collaboration_id, term_kind, event_month order by sort_order
        ) = 1
),

agreements as (
    select
        collaboration_id,
        agreement_status,
        unnest(generate_series(year(agreement_from_date), year(agreement_to_date))) as fiscal_year
    from {{ ref('stg_collaborations') }}
    where agreement_from_date is not null and agreement_to_date is not null
)

select
    terms.term_id || '-' || agreements.fiscal_year as event_id,
    terms.event_month,
    cast(agreements.fiscal_year as integer) as fiscal_year,
    case terms.term_kind when 'index' then 'index_reading' else 'payment' end as event_kind,
    case terms.term_kind when 'index' then 'Indexet läses av' else 'Betalning enligt avtalet' end as title,
    terms.title || '.' as detail,
    'Varje år i ' || {{ month_name('terms.event_month') }} || ' enligt avtalet (' || terms.clause
    || '). Dagen anges inte.' as rule_text,
    true as is_computed,
    case agreements.agreement_status when 'proposed' then 'Föreslaget avtal' end as status_label,
    {{ lineage_columns('terms') }}
from terms
inner join agreements on terms.collaboration_id = agreements.collaboration_id
