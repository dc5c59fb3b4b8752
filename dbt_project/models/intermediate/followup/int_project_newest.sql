with

statements as (
    select * from {{ ref('int_project_statements') }}
),

periods as (
    select * from {{ ref('int_periods') }}
),

-- The newest statement of each kind that had been made by the end of the period.
heard as (
    select
        periods.period_id,
        periods.basis,
        periods.as_of_date as period_as_of_date,
        statements.*
    from periods
    inner join statements
        on
            periods.collaboration_id = statements.collaboration_id
            and statements.as_of_date <= periods.as_of_date
            and {{ counts_in('periods.basis', 'statements.origin') }}
    qualify
        row_number() over (
            partition by periods.period_id, periods.basis, statements.project_id, statements.statement_kind
            order by statements.as_of_date desc, case statements.origin when 'example' then 2 else 1 end
        ) = 1
),

-- A follow-up of a later day speaks for the activity; statements of the same day stand side by side.
current_day as (
    select
        *,
        as_of_date = max(as_of_date) over (partition by period_id, basis, project_id) as is_current
    from heard
)

select
    *,
    {{ is_late('current_day', 'extract(year from current_day.period_as_of_date)') }} as is_late_in_period
from current_day
