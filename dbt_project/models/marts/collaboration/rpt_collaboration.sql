{#- id, label, column with the text, column with the count. -#}
{%- set aspects = [
    ('form', 'Form', 'form_text', none), ('vard', 'Värd', 'host_text', none),
    ('medlemmar', 'Medlemmar', 'members_text', 'member_rows'), ('avtal', 'Avtal', 'agreement_text', 'agreement_rows'),
    ('giltighet', 'Giltighet', 'validity_text', none), ('uppsagning', 'Uppsägning', 'notice_text', none),
    ('pengar', 'Pengar', 'money_text', 'money_rows'), ('organ', 'Organ', 'bodies_text', 'body_rows'),
    ('mal', 'Mål', 'goals_text', 'goal_rows'), ('risker', 'Risker', 'risks_text', 'risk_rows'),
    ('beslut', 'Beslut', 'decisions_text', 'decision_rows'),
    ('uppfoljning', 'Uppföljning', 'follow_up_text', 'follow_up_rows'),
    ('kritik', 'Kritik', 'criticism_text', 'criticism_rows'),
    ('iakttagelser', 'Iakttagelser', 'findings_text', 'finding_rows'),
    ('motsagelser', 'Motsägelser', 'discrepancies_text', 'discrepancy_rows'),
    ('saknas', 'Vad som saknas', 'missing_text', 'missing_rows')
] -%}
with

words as (
    select * from {{ ref('int_collaboration_words') }}
),

summaries as (
    select * from {{ ref('rpt_collaboration_summary') }}
),

aspects as (
    {% for aspect_id, aspect_label, text_column, count_column in aspects -%}
    select
        collaboration_id,
        '{{ aspect_id }}' as aspect_id,
        {{ loop.index }} as aspect_order,
        '{{ aspect_label }}' as aspect_label,
        {{ text_column }} as value_text,
        {{ count_column if count_column else 'null' }} as count_value
    from words
    {{ 'union all' if not loop.last }}
    {% endfor %}
)

select
    aspects.collaboration_id,
    summaries.collaboration_name,
    summaries.short_name,
    summaries.collaboration_order,
    summaries.has_facts,
    aspects.aspect_id,
    cast(aspects.aspect_order as integer) as aspect_order,
    aspects.aspect_label,
    aspects.value_text,
    cast(aspects.count_value as integer) as count_value,
    case when aspects.value_text is null then 'not_stated' end as missing_reason,
    case when aspects.value_text is not null then aspects.aspect_id end as anchor,
    summaries.source_id,
    summaries.source_title
from aspects
inner join summaries on aspects.collaboration_id = summaries.collaboration_id
order by summaries.collaboration_order, aspects.aspect_order
