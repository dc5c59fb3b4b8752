with

agreements as (
    select * from {{ ref('dim_collaboration') }}
    where agreement_from_date is not null
),

clauses as (
    select collaboration_id, term_kind, min_by(clause, sort_order) as clause
    from {{ ref('stg_agreement_terms') }}
    group by collaboration_id, term_kind
),

worded as (
    select
        agreements.*,
        {% for kind in ['validity', 'extension', 'notice'] %}
        coalesce(' (' || {{ kind }}.clause || ')', '') as {{ kind }}_clause,
        {% endfor %}
        case agreements.agreement_status
            when 'proposed' then 'Föreslaget avtal'
            when 'not_signed' then 'Inte undertecknat'
        end as status_label,
        case
            when agreements.agreement_status = 'proposed' and agreements.collaboration_kind = 'joint_board'
                then 'Gäller om alla fullmäktige har godkänt avtalet.'
            when agreements.agreement_status = 'proposed' then 'Överenskommelsen är ett förslag.'
        end as condition_text
    from agreements
    {% for kind in ['validity', 'extension', 'notice'] %}
    left join clauses as {{ kind }}
        on agreements.collaboration_id = {{ kind }}.collaboration_id and {{ kind }}.term_kind = '{{ kind }}'
    {% endfor %}
),

starts as (
    select
        'avtal-borjar-' || collaboration_id as event_id,
        agreement_from_date as event_date,
        'agreement_start' as event_kind,
        case agreement_status when 'proposed' then 'Avtalet ska börja gälla' else 'Avtalet börjar gälla' end as title,
        condition_text as detail,
        'Avtalets första dag' || validity_clause || '.' as rule_text,
        false as is_computed,
        status_label,
        {{ lineage_columns() }}
    from worded
),

notices as (
    select
        'uppsagning-' || collaboration_id as event_id,
        last_notice_date as event_date,
        'notice' as event_kind,
        'Sista dag att säga upp avtalet' as title,
        'Annars förlängs det' || coalesce(' med ' || extension_years || ' år', '') || '.' as detail,
        'Senast ' || notice_months || ' månader före avtalets utgång ' || agreement_to_date || notice_clause || '.' as rule_text,
        true as is_computed,
        status_label,
        {{ lineage_columns() }}
    from worded
    where last_notice_date is not null
),

ends as (
    select
        'avtal-slutar-' || collaboration_id as event_id,
        agreement_to_date as event_date,
        'agreement_end' as event_kind,
        'Avtalets sista dag' as title,
        condition_text as detail,
        'Avtalets sista dag' || validity_clause || '.' as rule_text,
        false as is_computed,
        status_label,
        {{ lineage_columns() }}
    from worded
    where agreement_to_date is not null
),

extensions as (
    select
        'forlangning-' || collaboration_id as event_id,
        cast(agreement_to_date + 1 as date) as event_date,
        'extension' as event_kind,
        'Avtalet förlängs med ' || extension_years || ' år' as title,
        'Om ingen har sagt upp det senast ' || last_notice_date || '.' as detail,
        'Dagen efter avtalets utgång ' || agreement_to_date || extension_clause || '.' as rule_text,
        true as is_computed,
        status_label,
        {{ lineage_columns() }}
    from worded
    where agreement_to_date is not null and extension_years is not null
),

events as (
    {% for cte in ['starts', 'notices', 'ends', 'extensions'] -%}
    select * from {{ cte }}
    {{ 'union all' if not loop.last }}
    {% endfor %}
)

select * from events
