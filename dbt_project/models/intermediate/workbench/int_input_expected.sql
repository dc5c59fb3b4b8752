with

meetings as (
    select * from {{ ref('int_input_meetings') }}
),

councils as (
    select * from {{ ref('int_input_councils') }}
),

economy as (
    select * from {{ ref('int_input_economy') }}
),

goals as (
    select * from {{ ref('int_input_goals') }}
),

projects as (
    select * from {{ ref('int_input_projects') }}
),

united as (
    select * from meetings
    union all by name
    select * from councils
    union all by name
    select * from economy
    union all by name
    select * from goals
    union all by name
    select * from projects
)

select
    *,
    concat_ws('/', meeting_id, matter_id, goal_id, risk_id, project_id, service_id, side, kommun_code) as item_id
from united
