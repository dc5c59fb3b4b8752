with

areas (area_id, sort_order, area_name, page, missing_reason) as (
    values
    ('outcome', 1, 'Ekonomi, utfall', 'Ekonomi', 'not_reported'),
    ('forecast', 2, 'Ekonomi, prognos', 'Ekonomi', 'not_reported'),
    ('budget', 3, 'Budget', 'Ekonomi', 'not_reported'),
    ('cost-share', 4, 'Kostnadsandelar', 'Kostnadsfördelning', 'not_reported'),
    ('population', 5, 'Folkmängd', 'Kostnadsfördelning', 'not_reported'),
    ('project', 6, 'Projekt', 'Projekt', 'not_reported'),
    ('goal', 7, 'Målens utfall', 'Mål', 'not_due'),
    ('attendance', 8, 'Närvaro', 'Närvaro', 'not_stated'),
    ('protocol', 9, 'Protokoll', 'Beslut', 'not_reported'),
    ('council', 10, 'Fullmäktiges beslut', 'Beslut', 'not_reported')
),

meetings as (
    select distinct meeting_id, meeting_date from {{ ref('stg_meetings') }}
),

dated as (
    select 'outcome' as area_id, as_of_date as data_to_date, fiscal_year, origin from {{ ref('stg_outcome_lines') }}
    union all
    select 'forecast' as area_id, as_of_date as data_to_date, fiscal_year, origin from {{ ref('stg_forecast_lines') }}
    union all
    select 'budget' as area_id, null as data_to_date, fiscal_year, origin from {{ ref('stg_budget_lines') }}
    union all
    select 'cost-share' as area_id, null as data_to_date, fiscal_year, origin from {{ ref('stg_cost_shares') }}
    union all
    select 'population' as area_id, population_date as data_to_date, null as fiscal_year, origin
    from {{ ref('stg_population') }}
    union all
    select 'project' as area_id, as_of_date as data_to_date, null as fiscal_year, origin
    from {{ ref('stg_project_statements') }}
    union all
    select 'goal' as area_id, last_day(make_date(fiscal_year, 4 * tertial, 1)) as data_to_date, fiscal_year, origin
    from {{ ref('stg_goal_outcomes') }}
    union all
    select 'attendance' as area_id, meetings.meeting_date as data_to_date, null as fiscal_year, attendance.origin
    from {{ ref('stg_attendance') }} as attendance
    inner join meetings on attendance.meeting_id = meetings.meeting_id
    union all
    select 'protocol' as area_id, meetings.meeting_date as data_to_date, null as fiscal_year, items.origin
    from {{ ref('stg_protocol_items') }} as items
    inner join meetings on items.meeting_id = meetings.meeting_id
    union all
    select 'council' as area_id, decision_date as data_to_date, null as fiscal_year, origin
    from {{ ref('stg_council_decisions') }}
),

bases (basis) as (
    values ('document'), ('with_examples')
)

select
    bases.basis,
    areas.area_id,
    areas.sort_order,
    areas.area_name,
    areas.page,
    max(dated.data_to_date) as data_to_date,
    cast(max(dated.fiscal_year) as integer) as fiscal_year,
    cast(count(dated.area_id) as integer) as row_count,
    coalesce(bool_or(dated.origin = 'example'), false) as has_example,
    case when count(dated.area_id) = 0 then areas.missing_reason end as missing_reason
from areas
cross join bases
left join dated
    on
        areas.area_id = dated.area_id
        and (bases.basis = 'with_examples' or dated.origin <> 'example')
group by bases.basis, areas.area_id, areas.sort_order, areas.area_name, areas.page, areas.missing_reason
order by bases.basis, areas.sort_order
