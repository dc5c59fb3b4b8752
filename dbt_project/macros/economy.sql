{#- Plus is always better than what it is compared with (product.md, rule 6): more income, less cost. -#}
{% macro better_than(side, actual, compared_with) -%}
    case {{ side }} when 'income' then {{ actual }} - {{ compared_with }} when 'cost' then {{ compared_with }} - {{ actual }} end
{%- endmacro %}

{#- Whole months of the fiscal year (January-December) that an as-of date covers, 0 to 12. -#}
{% macro months_elapsed(as_of_date, fiscal_year) -%}
    cast(greatest(0, least(12,
        (extract(year from {{ as_of_date }} + interval 1 day) - {{ fiscal_year }}) * 12
        + extract(month from {{ as_of_date }} + interval 1 day) - 1
    )) as integer)
{%- endmacro %}

{#- A number as Swedes print it: no-break space between thousands, decimal comma, U+2212 as minus. -#}
{% macro swedish_text(number, decimals=0) -%}
    replace(replace(replace(printf('%,.{{ decimals }}f', cast({{ number }} as double)), ',', chr(160)), '.', ','), '-', chr(8722))
{%- endmacro %}

{% macro kronor(number) -%}
    case
        when {{ number }} = round({{ number }}) then {{ swedish_text(number) }}
        else {{ swedish_text(number, 2) }}
    end || chr(160) || 'kr'
{%- endmacro %}

{#- In a comparison, where one table prints a family of services as one row and another prints its parts, all of it is
    compared as the family; otherwise each service is compared on its own. `comparison` names the columns of one
    comparison (as-of date, version, basis). Yields the service to compare at. -#}
{% macro compared_service(comparison) -%}
    case
        when bool_or(service_id = family_id) over (partition by {{ comparison }}, family_id)
            and bool_or(service_id <> family_id) over (partition by {{ comparison }}, family_id)
            then family_id
        else service_id
    end
{%- endmacro %}

{#- A sum of amounts printed in whole kronor may differ by a krona for each amount; more than that is a contradiction. -#}
{% macro rounding_or_contradiction(difference, summed_row_count) -%}
    case when abs({{ difference }}) <= {{ summed_row_count }} * 1 then 'rounding' else 'contradiction' end
{%- endmacro %}

{#- The columns that say which collaboration and which seed row a row comes from, in the order of the unions. -#}
{% macro lineage_columns(relation=none) -%}
    {%- set prefix = relation ~ '.' if relation else '' -%}
    {%- for column in ['collaboration_id', 'source_id', 'source_place', 'quote', 'seed_file', 'seed_row', 'origin'] -%}
    {{ prefix }}{{ column }}{{ ', ' if not loop.last }}
    {%- endfor %}
{%- endmacro %}
