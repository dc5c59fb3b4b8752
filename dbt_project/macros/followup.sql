{#- The two bases of every aggregate: documented facts alone, and documented facts with the examples. -#}
{% macro bases() -%}
    select basis from (values ('document'), ('with_examples')) as bases (basis)
{%- endmacro %}

{% macro counts_in(basis, origin) -%}
    ({{ origin }} <> 'example' or {{ basis }} = 'with_examples')
{%- endmacro %}

{#- The least number of heads that makes the share: 75 % of 14 is 10.5, so eleven; 75 % of 12 is nine exactly. -#}
{% macro heads_needed(threshold_pct, heads) -%}
    cast(ceil(cast({{ threshold_pct }} as decimal(9, 4)) * {{ heads }} / 100) as integer)
{%- endmacro %}

{#- Å, ä and ö come last, in that order; the byte order of the letters says otherwise. -#}
{% macro swedish_order(name) -%}
    translate(lower({{ name }}), 'åäö', '{|}')
{%- endmacro %}

{% macro list_of(name, condition) -%}
    string_agg({{ name }}, ', ' order by {{ swedish_order(name) }}) filter (where {{ condition }})
{%- endmacro %}

{#- 86.79 becomes 86,8 %, and 75.0 becomes 75 %. -#}
{% macro percent_text(number) -%}
    replace({{ swedish_text(number, 1) }}, ',0', '') || chr(160) || '%'
{%- endmacro %}

{% macro count_text(number, one, many) -%}
    {{ swedish_text(number) }} || chr(160) || case when {{ number }} = 1 then {{ one }} else {{ many }} end
{%- endmacro %}

{#- The least that is required and, where the plan names one, what is strived for. -#}
{% macro threshold_text(threshold, aspiration, unit_is_percent=false) -%}
    'Minst ' || {{ percent_text(threshold) if unit_is_percent else swedish_text(threshold) }} || ' krävs'
    || coalesce(', ' || {{ percent_text(aspiration) if unit_is_percent else swedish_text(aspiration) }} || ' eftersträvas', '')
    || '.'
{%- endmacro %}

{#- Known share, and how low and high it may be with the unknown seats: unknown is not empty. -#}
{% macro seat_rates(prefix, suffix, summed=false) -%}
    {%- set filled = prefix ~ ('seats_filled' ~ suffix if summed else 'filled') -%}
    {%- set expected = prefix ~ ('seats_expected' ~ suffix if summed else 'expected') -%}
    {%- set unknown = prefix ~ ('seats_unknown' ~ suffix if summed else 'unknown') -%}
    cast(100.0 * {{ filled }} / nullif({{ expected }} - {{ unknown }}, 0) as double) as attendance_pct{{ suffix }},
    cast(100.0 * {{ filled }} / nullif({{ expected }}, 0) as double) as attendance_low_pct{{ suffix }},
    cast(100.0 * ({{ filled }} + {{ unknown }}) / nullif({{ expected }}, 0) as double) as attendance_high_pct{{ suffix }}
{%- endmacro %}

{#- Late: moved to a later year, or past the plan's last year without having reached management. -#}
{% macro is_late(statement, current_year) -%}
    (
        coalesce({{ statement }}.replanned_to_year > {{ statement }}.plan_to_year, false)
        or coalesce(
            coalesce({{ statement }}.replanned_to_year, {{ statement }}.plan_to_year) < {{ current_year }}
            and {{ statement }}.phase_id is distinct from 'forvaltning', false
        )
    )
{%- endmacro %}

{#- What a page shows for a participation code. -#}
{% macro participation_text(code) -%}
    case {{ code }}
        when 'in_platform' then 'inne i plattformen'
        when 'pilot' then 'pilot'
        when 'rollout' then 'inför systemet'
        when 'will_roll_out' then 'ska införa'
        when 'wants_to_proceed' then 'vill gå vidare'
        when 'participates' then 'medverkar'
        when 'abstains' then 'avstår'
    end
{%- endmacro %}

{#- T1 and T2 judge the year ahead, T3 states the fact (product.md, rule 4). -#}
{% macro status_text(status, status_kind, how_many=1) -%}
    case {{ status_kind }}
        when 'fact' then case {{ status }}
            when 'met' then {{ one_or_many(how_many, 'uppnått', 'uppnådda') }}
            when 'partly_met' then {{ one_or_many(how_many, 'delvis uppnått', 'delvis uppnådda') }}
            when 'not_met' then {{ one_or_many(how_many, 'ej uppnått', 'ej uppnådda') }}
            else {{ one_or_many(how_many, 'ej mätt', 'ej mätta') }}
        end
        else case {{ status }}
            when 'met' then 'bedöms uppnås' when 'partly_met' then 'bedöms delvis uppnås'
            when 'not_met' then 'bedöms inte uppnås' else 'kan inte bedömas'
        end
    end
{%- endmacro %}

{#- "2 av 9 mål bedöms uppnås, 7 kan inte bedömas." Statuses nobody has are left out. -#}
{% macro goal_counts_text() -%}
    {{ swedish_text('goals_met') }} || ' av ' || {{ swedish_text('goals_total') }} || ' mål '
    || {{ status_text("'met'", 'status_kind', 'goals_met') }}
    {%- for status in ['partly_met', 'not_met', 'not_assessable'] %}
    || case
        when goals_{{ status }} > 0
            then ', ' || {{ swedish_text('goals_' ~ status) }} || ' '
                || {{ status_text("'" ~ status ~ "'", 'status_kind', 'goals_' ~ status) }}
        else ''
    end
    {%- endfor %}
    || '.'
{%- endmacro %}

{#- Compared with the period before, inside the same year; the query names the window. -#}
{% macro trend_in_year(expression) -%}
    case sign({{ expression }} - lag({{ expression }}) over same_year)
        when 1 then 'up' when -1 then 'down' when 0 then 'flat'
    end
{%- endmacro %}

{% macro one_or_many(how_many, one, many) -%}
    case when {{ how_many }} = 1 then '{{ one }}' else '{{ many }}' end
{%- endmacro %}

{#- Nobody has said what is done about it: the page says so, instead of leaving the place empty. -#}
{% macro no_action() -%}
    cast(null as varchar) as action,
    cast(null as varchar) as responsible_role,
    cast(null as date) as due_date
{%- endmacro %}

{% macro unknown_suffix(unknown) -%}
    case when {{ unknown }} > 0 then ', ' || {{ count_text(unknown, "'okänt'", "'okända'") }} else '' end
{%- endmacro %}
