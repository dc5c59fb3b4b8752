with

newest as (
    select * from {{ ref('int_project_newest') }}
)

select
    period_id,
    basis,
    project_id,
    {% for kind in ['protocol', 'plan', 'follow_up'] %}
    max(case statement_kind when '{{ kind }}' then phase_names end) as {{ kind }}_phase,
    max(case statement_kind when '{{ kind }}' then status_text end) as {{ kind }}_text,
    max(case statement_kind when '{{ kind }}' then as_of_date end) as {{ kind }}_date,
    {% endfor %}
    max(case when is_current then as_of_date end) as as_of_date,
    -- Statements of the same day that agree have a phase in common: the later of their first phases.
    max(case when is_current then phase_order end) as phase_order,
    bool_or(is_current and statements_conflict) as statements_conflict,
    bool_or(is_current and is_late_in_period) as is_late,
    max(case when is_current then plan_from_year end) as plan_from_year,
    max(case when is_current then plan_to_year end) as plan_to_year,
    max(case when is_current then replanned_to_year end) as replanned_to_year,
    bool_or(origin = 'example') as has_example
from newest
group by period_id, basis, project_id
