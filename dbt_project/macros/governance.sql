{#- What a page shows for a code: the words are given where the column is. -#}
{% macro label(column, words) -%}
    case {{ column }}{% for code, word in words.items() %} when '{{ code }}' then '{{ word }}'{% endfor %} end
{%- endmacro %}

{#- A number with its unit as Swedes write it; two decimals only where there are any. -#}
{% macro number_with_unit(number, unit) -%}
    case
        when {{ number }} = round({{ number }}) then {{ swedish_text(number) }}
        else {{ swedish_text(number, 2) }}
    end || coalesce(chr(160) || {{ unit }}, '')
{%- endmacro %}

{#- The months' names from one; Swedish writes them with a small letter. -#}
{% macro month_name(month) -%}
    ['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september', 'oktober', 'november',
    'december'][{{ month }}]
{%- endmacro %}

{% macro weekday_name(day) -%}
    ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'][isodow({{ day }})]
{%- endmacro %}

{#- 3 mars 2023: the day in words, without a leading zero. -#}
{% macro day_text(day) -%}
    day({{ day }}) || ' ' || {{ month_name('month(' ~ day ~ ')') }} || ' ' || year({{ day }})
{%- endmacro %}

{#- A protocol item's id, as the link tables write it. -#}
{% macro item_id(meeting_id, paragraph) -%}
    {{ meeting_id }} || '-' || {{ paragraph }}
{%- endmacro %}

{#- "A", "A och B", "A, B och C" from a list of texts. -#}
{% macro and_list(texts) -%}
    case
        when len({{ texts }}) > 1 then array_to_string({{ texts }}[:-2], ', ') || ' och ' || {{ texts }}[-1]
        else {{ texts }}[1]
    end
{%- endmacro %}

{#- A month's name in a text such as "i oktober månad" as its number; null where none is named. -#}
{% macro month_in(words) -%}
    nullif(list_position(
        ['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september', 'oktober', 'november',
        'december'],
        regexp_extract(lower({{ words }}), '(\w+) månad\b', 1)
    ), 0)
{%- endmacro %}
