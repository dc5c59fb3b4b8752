with

risk_links as (
    select * from {{ ref('link_risk') }}
),

ledger as (
    select * from {{ ref('rpt_council_ledger') }}
    where owed_count > 0
),

participants as (
    select * from {{ ref('rpt_project_kommun') }}
    where participation <> 'abstains'
),

periods as (
    select * from {{ ref('int_periods') }}
),

services as (
    select * from {{ ref('dim_service') }}
),

-- What each municipality pays for: the newest division of the cost that holds for the period's year or an earlier one.
paid_services as (
    select
        periods.collaboration_id,
        periods.period_id,
        periods.basis,
        shares.kommun_code,
        shares.kommun_name,
        shares.service_id,
        shares.service_name,
        services.part_of_service_id,
        shares.sort_order,
        shares.fiscal_year
    from periods
    inner join {{ ref('fct_cost_share') }} as shares
        on periods.collaboration_id = shares.collaboration_id and shares.fiscal_year <= periods.cost_share_year
    left join services
        on shares.collaboration_id = services.collaboration_id and shares.service_id = services.service_id
    where shares.amount_sek > 0
    qualify
        row_number() over (
            partition by periods.period_id, periods.basis, shares.kommun_code, shares.service_id
            order by shares.fiscal_year desc
        ) = 1
),

council_ties as (
    select
        ledger.collaboration_id,
        ledger.period_id,
        ledger.basis,
        ledger.kommun_code,
        ledger.kommun_name,
        risk_links.risk_id,
        1 as tie_order,
        'Fullmäktige i ' || ledger.kommun_name || case ledger.decision_status
            when 'approved' then ' har godkänt '
            when 'unknown' then ' ska besluta om '
            else ' har inte godkänt '
        end || {{ lower_first('ledger.matter_name') }} || case ledger.decision_status
            when 'approved'
                then ', men ' || ledger.owed_count || ' av ' || ledger.council_count || ' fullmäktige återstår.'
            when 'unknown' then '; om det är gjort saknas underlag.'
            else '.'
        end as tie_text,
        ledger.has_example
    from ledger
    inner join risk_links
        on
            ledger.collaboration_id = risk_links.collaboration_id
            and risk_links.to_kind = 'council_matter'
            and ledger.matter_id = risk_links.to_id
),

project_ties as (
    select
        participants.collaboration_id,
        participants.period_id,
        participants.basis,
        participants.kommun_code,
        participants.kommun_name,
        risk_links.risk_id,
        2 as tie_order,
        participants.kommun_name || ' är med i '
        || {{ and_list('list(participants.project_name order by participants.project_id)') }} || '.' as tie_text,
        bool_or(participants.origin = 'example') as has_example
    from participants
    inner join risk_links
        on
            participants.collaboration_id = risk_links.collaboration_id
            and risk_links.to_kind = 'project'
            and participants.project_id = risk_links.to_id
    group by
        participants.collaboration_id, participants.period_id, participants.basis, participants.kommun_code,
        participants.kommun_name, risk_links.risk_id
),

-- A service counts where the link names it or the family that it is part of.
paid_by_year as (
    select
        paid_services.collaboration_id,
        paid_services.period_id,
        paid_services.basis,
        paid_services.kommun_code,
        paid_services.kommun_name,
        risk_links.risk_id,
        paid_services.fiscal_year,
        {{ and_list('list(paid_services.service_name order by paid_services.sort_order)') }}
        || ' (' || paid_services.fiscal_year || ')' as paid_text
    from paid_services
    inner join risk_links
        on
            paid_services.collaboration_id = risk_links.collaboration_id
            and risk_links.to_kind = 'service'
            and risk_links.to_id in (paid_services.service_id, paid_services.part_of_service_id)
    group by
        paid_services.collaboration_id, paid_services.period_id, paid_services.basis, paid_services.kommun_code,
        paid_services.kommun_name, risk_links.risk_id, paid_services.fiscal_year
),

service_ties as (
    select
        collaboration_id,
        period_id,
        basis,
        kommun_code,
        kommun_name,
        risk_id,
        3 as tie_order,
        kommun_name || ' betalar för ' || {{ and_list('list(paid_text order by fiscal_year desc)') }} || '.' as tie_text,
        false as has_example
    from paid_by_year
    group by collaboration_id, period_id, basis, kommun_code, kommun_name, risk_id
)

select * from council_ties
union all
select * from project_ties
union all
select * from service_ties
