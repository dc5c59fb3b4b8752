with

goals as (
    select collaboration_id, 'goal' as thing_kind, goal_id as thing_id, max_by(goal_name, fiscal_year) as thing_name
    from {{ ref('stg_goals') }}
    group by collaboration_id, goal_id
),

projects as (
    select collaboration_id, 'project' as thing_kind, project_id as thing_id, project_name as thing_name
    from {{ ref('stg_projects') }}
),

services as (
    select collaboration_id, 'service' as thing_kind, service_id as thing_id, service_name as thing_name
    from {{ ref('stg_services') }}
),

risks as (
    select collaboration_id, 'risk' as thing_kind, risk_id as thing_id, max_by(risk_name, fiscal_year) as thing_name
    from {{ ref('stg_risks') }}
    group by collaboration_id, risk_id
),

items as (
    select distinct
        meetings.collaboration_id,
        'protocol_item' as thing_kind,
        {{ item_id('items.meeting_id', 'items.paragraph') }} as thing_id,
        '§' || chr(160) || items.paragraph || ' ' || items.title as thing_name
    from {{ ref('stg_protocol_items') }} as items
    inner join {{ ref('stg_meetings') }} as meetings on items.meeting_id = meetings.meeting_id
),

matters as (
    select collaboration_id, 'council_matter' as thing_kind, matter_id as thing_id, matter_name as thing_name
    from {{ ref('stg_council_matters') }}
),

terms as (
    select collaboration_id, 'term' as thing_kind, term_id as thing_id, title as thing_name
    from {{ ref('stg_agreement_terms') }}
),

regulations as (
    select collaboration_id, 'regulation' as thing_kind, regulation_id as thing_id, title as thing_name
    from {{ ref('stg_regulations') }}
),

things as (
    {% for cte in ['goals', 'projects', 'services', 'risks', 'items', 'matters', 'terms', 'regulations'] -%}
    select * from {{ cte }}
    {{ 'union all' if not loop.last }}
    {% endfor %}
)

select
    *,
    case thing_kind
        when 'goal' then 'mal'
        when 'project' then 'projekt'
        when 'service' then 'ekonomi'
        when 'risk' then 'risker-och-intern-kontroll'
        when 'protocol_item' then 'beslut'
        when 'council_matter' then 'beslut'
        -- Beslut shows the agreement of the collaboration whose protocol it shows; Samverkan shows the others'.
        else if(collaboration_id in (select items.collaboration_id from items), 'beslut', 'samverkan')
    end as page,
    -- A page's own word for the place: on the risk page other ids could stand for something else.
    if(thing_kind = 'risk', 'risk-' || thing_id, thing_id) as anchor
from things
