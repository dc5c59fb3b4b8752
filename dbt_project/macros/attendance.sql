{#- What a page shows for who filled a seat. The group has officials, so its ordinary holder is not a ledamot. -#}
{% macro seat_text(seat, body_kind) -%}
case {{ seat }}
    when 'member' then case {{ body_kind }} when 'board' then 'ledamot' else 'ordinarie' end
    when 'substitute' then 'ersättare'
    when 'empty' then 'tom'
    else 'okänd'
end
{%- endmacro %}

{% macro seat_letter(body_kind) -%}
case {{ body_kind }} when 'board' then 'L' else 'O' end
{%- endmacro %}
