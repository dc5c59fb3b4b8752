{%- set columns -%}
    collaboration_id, fiscal_year, goal_id, period_id, basis, reading, value, low_value, high_value, expected_value,
    threshold_heads, computed_status, reported_count, expected_count, missing_kommuner, rule_text, has_example
{%- endset -%}
with

readings as (
    select * from {{ ref('int_goal_readings') }}
),

unmeasured as (
    select
        collaboration_id,
        fiscal_year,
        goal_id,
        period_id,
        basis,
        reading,
        cast(null as double) as value,
        cast(null as double) as low_value,
        cast(null as double) as high_value,
        cast(null as double) as expected_value,
        cast(null as integer) as threshold_heads,
        'not_assessable' as computed_status,
        0 as reported_count,
        1 as expected_count,
        cast(null as varchar) as missing_kommuner,
        'Ingen tröskel är angiven, så målet kan inte räknas. Status sätts bara genom bedömning.' as rule_text,
        false as has_example
    from readings
    where measure = 'none'
),

together as (
    {% for model in ['int_goal_meetings', 'int_goal_attendance', 'int_goal_participation', 'int_goal_members'] -%}
    select {{ columns }} from {{ ref(model) }}
    union all
    {% endfor -%}
    select {{ columns }} from unmeasured
)

select * from together
