{#- Which measures are read together. Posts of different kinds are never added: each group is a kind. -#}
{% macro measure_group(measure_id, measure_kind) -%}
    case
        when {{ measure_kind }} = 'text' then 'organisation'
        when {{ measure_kind }} = 'inhabitants' or {{ measure_id }} = 'rank-by-population' then 'inhabitants'
        when {{ measure_kind }} = 'budget' then 'budget'
        when {{ measure_id }} = 'posts-security-unit' then 'unit_total'
        when {{ measure_id }} in ('posts-planned', 'posts-unit-2018') then 'planned'
        when {{ measure_id }} like '%administrations%' then 'administrations'
        when {{ measure_id }} like 'posts-shared-%' or {{ measure_id }} like 'posts-federation-%' then 'shared'
        when {{ measure_kind }} = 'posts' then 'unit'
        when {{ measure_id }} like 'people-%unit%' then 'unit_people'
        else 'other'
    end
{%- endmacro %}

{% macro measure_group_label(measure_group) -%}
    {{ label(measure_group, {
        'organisation': 'Organisation och ledning', 'inhabitants': 'Invånare', 'unit_total': 'Tryckt total',
        'unit': 'Tjänster på enheten, slag för slag', 'unit_people': 'Personer på enheten',
        'shared': 'Tjänster som delas med andra kommuner', 'administrations': 'I förvaltningarna',
        'planned': 'Planerat, inte beslutat', 'other': 'Andra uppgifter', 'budget': 'Budget',
    }) }}
{%- endmacro %}

{% macro measure_group_order(measure_group) -%}
    {{ label(measure_group, {
        'organisation': 1, 'inhabitants': 2, 'unit_total': 3, 'unit': 4, 'unit_people': 5, 'shared': 6,
        'administrations': 7, 'planned': 8, 'budget': 9, 'other': 10,
    }) }}
{%- endmacro %}

{#- Text whose typeface has lost letters: a figure or a stray capital inside a word ("räddningst4änsten", "berJrda"). -#}
{% macro is_garbled(text) -%}
    regexp_matches({{ text }}, '[a-zåäö][0-9]+[a-zåäö]|(^|[^0-9A-Za-zÅÄÖåäö])0[A-Za-zÅÄÖåäö]|[a-zåäö]J')
{%- endmacro %}
