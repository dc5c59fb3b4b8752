{#- One node per model: the grain holds each combination once (two nulls are equal, as in `group by`), and the
    columns that must be filled are filled. A node costs 20 ms of every build, so both checks share one. -#}
{% test grain_is_unique(model, columns, not_null=none) %}
{%- set required = columns if not_null is none else not_null %}

select
    'repeated' as fault,
    concat_ws(' | ', {% for column in columns %}coalesce(cast({{ column }} as varchar), '(tom)'){{ ', ' if not loop.last }}{% endfor %}) as grain,
    count(*) as row_count
from {{ model }}
group by {{ columns | join(', ') }}
having count(*) > 1
{% for column in required %}
union all

select
    'empty {{ column }}' as fault,
    null as grain,
    count(*) as row_count
from {{ model }}
where {{ column }} is null
having count(*) > 0
{% endfor %}
{% endtest %}
