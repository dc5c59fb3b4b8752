{%- set marts = [
    'fct_goal_status', 'fct_attendance_rate', 'fct_attendance_total', 'fct_meeting_attendance', 'rpt_goal_overview',
    'rpt_goal_kommun', 'rpt_kommun_overview', 'rpt_project_overview', 'rpt_council_ledger', 'rpt_situation',
    'rpt_deviation'
] -%}
{% for mart in marts -%}
select '{{ mart }}' as mart, count(*) as row_count
from {{ ref(mart) }}
where basis = 'document' and has_example
having count(*) > 0
{{ 'union all' if not loop.last }}
{% endfor %}
