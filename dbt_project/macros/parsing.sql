{#- Swedish text to types. The strict reader has already refused everything these macros could misread. -#}

{% macro swedish_number(column) -%}
    replace(regexp_replace(replace("{{ column }}", chr(8722), '-'), '[\s' || chr(160) || chr(8239) || ']', '', 'g'), ',', '.')
{%- endmacro %}

{% macro amount(column) -%}
    cast({{ swedish_number(column) }} as decimal(18, 2))
{%- endmacro %}

{% macro real_number(column) -%}
    cast({{ swedish_number(column) }} as double)
{%- endmacro %}

{% macro whole_number(column) -%}
    cast({{ swedish_number(column) }} as integer)
{%- endmacro %}

{% macro yes_no(column) -%}
    case "{{ column }}" when 'ja' then true when 'nej' then false end
{%- endmacro %}

{#- An unknown word becomes NULL here; the contract's closed list has refused it before. -#}
{% macro code(column, words) -%}
    case "{{ column }}"{% for swedish, english in words.items() %} when '{{ swedish }}' then '{{ english }}'{% endfor %} end
{%- endmacro %}

{% macro lineage() -%}
    "källa" as source_id,
    plats as source_place,
    citat as quote,
    seed_file,
    seed_row,
    origin
{%- endmacro %}

{#- The same columns passed on from a relation, so that marts carry their source row. -#}
{% macro lineage_of(relation) -%}
    {{ relation }}.source_id,
    {{ relation }}.source_place,
    {{ relation }}.quote,
    {{ relation }}.seed_file,
    {{ relation }}.seed_row,
    {{ relation }}.origin
{%- endmacro %}
