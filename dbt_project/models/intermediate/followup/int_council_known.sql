with

matters as (
    select * from {{ ref('stg_council_matters') }}
),

periods as (
    select * from {{ ref('int_periods') }}
),

members as (
    select * from {{ ref('stg_members') }}
    where kommun_code is not null
),

kommuner as (
    select * from {{ ref('stg_kommuner') }}
),

decisions as (
    select * from {{ ref('stg_council_decisions') }}
),

-- A documented decision is heard before an example of the same council's.
heard as (
    select
        matters.matter_id,
        matters.collaboration_id,
        matters.matter_name,
        matters.raised_date,
        matters.blocks,
        members.kommun_code,
        periods.period_id,
        periods.basis,
        periods.as_of_date,
        decisions.decision_status,
        decisions.decision_date,
        -- Where nothing is known of a council, the source is that of the matter.
        if(decisions.matter_id is null, matters.source_id, decisions.source_id) as source_id,
        if(decisions.matter_id is null, matters.source_place, decisions.source_place) as source_place,
        if(decisions.matter_id is null, matters.quote, decisions.quote) as quote,
        if(decisions.matter_id is null, matters.seed_file, decisions.seed_file) as seed_file,
        if(decisions.matter_id is null, matters.seed_row, decisions.seed_row) as seed_row,
        if(decisions.matter_id is null, matters.origin, decisions.origin) as origin
    from matters
    inner join periods
        on matters.collaboration_id = periods.collaboration_id and matters.raised_date <= periods.as_of_date
    inner join members on matters.collaboration_id = members.collaboration_id
    left join decisions
        on
            matters.matter_id = decisions.matter_id
            and members.kommun_code = decisions.kommun_code
            and {{ counts_in('periods.basis', 'decisions.origin') }}
            -- On the day the matter is raised no council has had it.
            and matters.raised_date < periods.as_of_date
    qualify
        row_number() over (
            partition by matters.matter_id, members.kommun_code, periods.period_id, periods.basis
            order by case decisions.origin when 'example' then 2 else 1 end
        ) = 1
)

select
    heard.matter_id,
    heard.collaboration_id,
    heard.matter_name,
    heard.raised_date,
    heard.blocks,
    heard.kommun_code,
    kommuner.kommun_name,
    heard.period_id,
    heard.basis,
    case
        when heard.decision_status is null then 'unknown'
        when heard.decision_date > heard.as_of_date then 'pending'
        else heard.decision_status
    end as decision_status,
    case when heard.decision_date <= heard.as_of_date then heard.decision_date end as decision_date,
    coalesce(heard.origin = 'example', false) as has_example,
    {{ lineage_of('heard') }}
from heard
inner join kommuner on heard.kommun_code = kommuner.kommun_code
