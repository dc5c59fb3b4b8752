{%- set counts = [
    'seats_expected', 'seats_filled', 'filled_by_member', 'filled_by_substitute', 'seats_partly', 'seats_remote',
    'seats_empty', 'seats_unknown'
] -%}
with

rates as (
    select * from {{ ref('fct_attendance_rate') }}
),

periods as (
    select * from {{ ref('int_periods') }}
),

meetings as (
    select
        period_id,
        basis,
        body_id,
        count(*) filter (where is_in_tertial) as meetings,
        count(*) filter (where is_in_year) as meetings_ytd
    from {{ ref('int_meetings_known') }}
    where is_expected
    group by period_id, basis, body_id
),

goals as (
    select * from {{ ref('stg_goals') }}
),

summed as (
    select
        collaboration_id,
        fiscal_year,
        tertial,
        period_id,
        body_id,
        body_name,
        body_kind,
        basis,
    {% for suffix in ['', '_ytd'] %}
        {% for count in counts %}
        sum({{ count }}{{ suffix }}) as {{ count }}{{ suffix }},
        {% endfor %}
        bool_or(has_example{{ suffix }}) as has_example{{ suffix }}
        {{ ',' if not loop.last }}
    {% endfor %}
    from rates
    group by collaboration_id, fiscal_year, tertial, period_id, body_id, body_name, body_kind, basis
)

select
    summed.collaboration_id,
    summed.fiscal_year,
    summed.tertial,
    summed.period_id,
    summed.body_id,
    summed.body_name,
    summed.body_kind,
    summed.basis,
    {% for suffix in ['', '_ytd'] %}
    cast(coalesce(meetings.meetings{{ suffix }}, 0) as integer) as meetings{{ suffix }},
    {% for count in counts %}
    cast(summed.{{ count }}{{ suffix }} as integer) as {{ count }}{{ suffix }},
    {% endfor %}
    {{ seat_rates('summed.', suffix, true) }},
    summed.has_example{{ suffix }},
    {% endfor %}
    goals.threshold as threshold_pct,
    goals.aspiration as aspiration_pct
from summed
inner join periods on summed.period_id = periods.period_id and summed.basis = periods.basis
left join meetings
    on
        summed.period_id = meetings.period_id
        and summed.basis = meetings.basis
        and summed.body_id = meetings.body_id
left join goals
    on
        summed.collaboration_id = goals.collaboration_id
        and summed.fiscal_year = goals.fiscal_year
        and goals.measure = case summed.body_kind
            when 'board' then 'board_attendance' else 'preparatory_participation'
        end
order by summed.collaboration_id, periods.sort_order, summed.body_id, summed.basis
