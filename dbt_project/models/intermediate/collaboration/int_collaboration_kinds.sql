with

bodies as (
    select
        collaboration_id,
        {{ body_kind_count('body_kind', 'count(*)') }} as kind_text,
        count(*) as row_count,
        -count(*) as kind_order,
        body_kind as kind
    from {{ ref('stg_bodies') }}
    group by collaboration_id, body_kind
),

-- Goals and risks of the newest plan alone: two years' goals added together are nobody's goals.
goals as (
    select
        collaboration_id,
        {{ goal_kind_count('goal_kind', 'count(*)') }} as kind_text,
        count(*) as row_count,
        case goal_kind when 'direction' then 1 when 'effect' then 2 when 'result' then 3 else 4 end as kind_order,
        goal_kind as kind
    from {{ ref('stg_goals') }}
    group by collaboration_id, fiscal_year, goal_kind
    qualify fiscal_year = max(fiscal_year) over (partition by collaboration_id)
),

risks as (
    select
        collaboration_id,
        {{ risk_kind_count('risk_kind', 'count(*)') }} as kind_text,
        count(*) as row_count,
        case risk_kind when 'risk' then 1 else 2 end as kind_order,
        risk_kind as kind
    from {{ ref('stg_risks') }}
    group by collaboration_id, fiscal_year, risk_kind
    qualify fiscal_year = max(fiscal_year) over (partition by collaboration_id)
),

findings as (
    select
        collaboration_id,
        {{ finding_kind_count('finding_kind', 'count(*)') }} as kind_text,
        count(*) as row_count,
        {{ finding_kind_order('finding_kind') }} as kind_order,
        finding_kind as kind
    from {{ ref('stg_findings') }}
    group by collaboration_id, finding_kind
),

together as (
    {% for subject in ['bodies', 'goals', 'risks', 'findings'] -%}
    select '{{ subject }}' as subject, * from {{ subject }}
    {{ 'union all' if not loop.last }}
    {% endfor %}
),

ranked as (
    select
        *,
        row_number() over (partition by collaboration_id, subject order by kind_order, kind) as kind_rank,
        count(*) over (partition by collaboration_id, subject) as kind_count
    from together
)

-- Beyond six kinds those that there are several of are enough, at most three.
select
    collaboration_id,
    subject,
    case
        when max(kind_count) <= 6 then {{ and_list('list(kind_text order by kind_rank)') }}
        else
            'bland annat '
            || {{ and_list('list(kind_text order by kind_rank) filter (where kind_rank <= 3 and row_count > 1)') }}
    end as kinds_text
from ranked
group by collaboration_id, subject
