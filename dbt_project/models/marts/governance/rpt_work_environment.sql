with

answers as (
    select * from {{ ref('fct_work_environment_answer') }}
),

counted as (
    select
        collaboration_id,
        fiscal_year,
        count(*) as statement_count,
        {% for answer in ['yes', 'partly', 'no', 'unanswered'] %}
        count(*) filter (where answer = '{{ answer }}') as {{ answer }}_count,
        {% endfor %}
        bool_or(origin = 'example') as has_example
    from answers
    group by collaboration_id, fiscal_year
)

select
    collaboration_id,
    fiscal_year,
    cast(statement_count as integer) as statement_count,
    cast(yes_count as integer) as yes_count,
    cast(partly_count as integer) as partly_count,
    cast(no_count as integer) as no_count,
    cast(unanswered_count as integer) as unanswered_count,
    yes_count || ' av ' || statement_count || ' påståenden är besvarade med ja'
    || case when partly_count > 0 then ', ' || partly_count || ' med delvis' else '' end
    || case when no_count > 0 then ', ' || no_count || ' med nej' else '' end
    || case
        when unanswered_count > 0
            then ' och ' || unanswered_count || ' är ' || {{ one_or_many('unanswered_count', 'obesvarat', 'obesvarade') }}
        else ''
    end
    || '.' as lead_text,
    has_example
from counted
order by collaboration_id, fiscal_year
