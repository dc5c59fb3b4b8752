with

expected as (
    select * from {{ ref('int_input_expected') }}
),

periods as (
    select * from {{ ref('int_periods') }}
),

period_names as (
    select * from {{ ref('stg_periods') }}
),

kommuner as (
    select * from {{ ref('stg_kommuner') }}
),

due as (
    select * from {{ ref('int_input_due') }}
),

starts as (
    select * from {{ ref('stg_agreement_terms') }}
    where term_kind = 'start_date' and date_value is not null
    qualify row_number() over (partition by collaboration_id order by sort_order) = 1
),

tables as (
    select * from ({{ followed_tables() }}) as followed
),

judged as (
    select
        expected.*,
        periods.collaboration_id,
        periods.as_of_date,
        periods.goal_year,
        periods.tertial,
        periods.sort_order as period_order,
        tables.table_order,
        tables.table_title,
        tables.unit_one,
        tables.unit_many,
        tables.due_kind,
        tables.follows_goal_year,
        case
            when expected.is_received then null
            when tables.follows_goal_year and periods.as_of_date < periods.goal_year_from_date then 'not_due'
            else coalesce(expected.missing_reason, 'not_reported')
        end as reason
    from expected
    inner join periods on expected.period_id = periods.period_id and expected.basis = periods.basis
    inner join tables on expected.seed_table = tables.seed_table
),

dated as (
    select
        judged.*,
        case judged.due_kind
            when 'report' then due.due_date
            when 'agreement' then starts.date_value
        end as due_date,
        case judged.due_kind when 'report' then due.due_month end as due_month,
        case judged.due_kind when 'report' then due.call_date end as call_date,
        case judged.due_kind
            when 'report' then due.due_rule
            when 'agreement'
                then
                    starts.source_place || ': avtalet gäller från och med den ' || {{ day_text('starts.date_value') }}
                    || ' om fullmäktige i alla medlemskommuner har godkänt det. Ingen annan dag är satt.'
        end as due_rule
    from judged
    left join due on judged.period_id = due.period_id and judged.reason is distinct from 'not_due'
    left join starts on judged.collaboration_id = starts.collaboration_id
)

select
    dated.collaboration_id,
    dated.period_id,
    period_names.period_name,
    cast(dated.period_order as integer) as period_order,
    dated.as_of_date,
    dated.basis,
    dated.seed_table,
    cast(dated.table_order as integer) as table_order,
    dated.table_title,
    dated.unit_one,
    dated.unit_many,
    dated.item_id,
    dated.item_name,
    dated.kommun_code,
    kommuner.kommun_name,
    dated.meeting_id,
    dated.matter_id,
    dated.goal_id,
    dated.risk_id,
    dated.project_id,
    dated.service_id,
    dated.side,
    dated.key_date,
    cast(case when dated.follows_goal_year then dated.goal_year else year(dated.as_of_date) end as integer)
        as fiscal_year,
    dated.tertial,
    dated.is_received,
    dated.reason as missing_reason,
    dated.due_date,
    dated.due_month,
    dated.call_date,
    coalesce(dated.due_rule, 'Inget dokument säger när.') as due_rule,
    coalesce(not dated.is_received and dated.reason <> 'not_due' and dated.due_date < dated.as_of_date, false)
        as is_overdue,
    coalesce(kommuner.kommun_name, dated.responsible_role) as missing_from,
    dated.responsible_role,
    case
        when dated.kommun_code is null then null
        else {{ asked_of_kommun('dated') }}
    end as ask_text,
    dated.has_example and dated.is_received as has_example,
    {{ lineage_of('dated') }}
from dated
inner join period_names on dated.period_id = period_names.period_id
left join kommuner on dated.kommun_code = kommuner.kommun_code
order by
    dated.collaboration_id, dated.period_order, dated.basis, dated.table_order,
    dated.meeting_id, {{ swedish_order('kommuner.kommun_name') }}, dated.item_id
