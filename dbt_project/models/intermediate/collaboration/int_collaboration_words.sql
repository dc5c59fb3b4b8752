{#- One column of text for each aspect of the side-by-side view; empty where no document says anything. -#}
{%- set kinds = ['bodies', 'goals', 'risks', 'findings'] -%}
with

collaborations as (
    select * from {{ ref('dim_collaboration') }}
),

counts as (
    select * from {{ ref('int_collaboration_counts') }}
),

parties as (
    select * from {{ ref('int_collaboration_parties') }}
),

kinds as (
    select
        collaboration_id,
        {% for subject in kinds -%}
        max(kinds_text) filter (where subject = '{{ subject }}') as {{ subject }}_text,
        {% endfor -%}
        count(*) as subject_count
    from {{ ref('int_collaboration_kinds') }}
    group by collaboration_id
),

terms as (
    select
        collaboration_id,
        string_agg(
            {{ swedish_text('number_value', 2) }} || chr(160) || unit, '; ' order by sort_order
        ) filter (where term_kind = 'price' and number_value is not null) as price_text,
        min(date_value) filter (where term_kind = 'start_date') as start_date,
        string_agg(title, '; ' order by sort_order) filter (where term_kind in ('follow_up', 'reporting'))
            as follow_up_titles
    from {{ ref('stg_agreement_terms') }}
    group by collaboration_id
),

printed as (
    select
        collaboration_id,
        string_agg(
            coalesce(precision_label || ' ', '') || {{ kronor('printed_cost_sek') }} || ' för ' || kommun_name
            || ' ' || fiscal_year, '; ' order by fiscal_year, kommun_code
        ) as cost_text
    from {{ ref('fct_price_model') }}
    group by collaboration_id
),

versions as (
    select
        collaboration_id,
        {{ count_text('count(*)', "'tryckt budget'", "'tryckta budgetar'") }} || ' för '
        || {{ years_text('min(fiscal_year)', 'max(fiscal_year)') }} as budgets_text
    from {{ ref('stg_budget_versions') }}
    group by collaboration_id
),

period_kinds as (
    select
        collaboration_id,
        period_kind,
        {{ counted_words('period_kind', 'count(*)', {
            'meeting': ('sammanträde', 'sammanträden'), 'tertial': ('tertial', 'tertial')
        }) }} as kind_text
    from {{ ref('stg_periods') }}
    group by collaboration_id, period_kind
),

periods as (
    select
        collaboration_id,
        'följs här vid ' || {{ and_list('list(kind_text order by period_kind)') }} as periods_text
    from period_kinds
    group by collaboration_id
),

surveys as (
    select
        collaboration_id,
        string_agg(coverage_text || ' svarade på enkäten', '; ' order by event_date, seed_row) as survey_text
    from {{ ref('fct_event') }}
    where event_kind = 'survey' and coverage_text is not null
    group by collaboration_id
),

-- The linter is silenced because `using` leaves one collaboration_id, and every other name stands in one table only.
joined as (
    select * from collaborations  -- noqa: RF02
    inner join counts using (collaboration_id)
    inner join parties using (collaboration_id)
    left join kinds using (collaboration_id)
    left join terms using (collaboration_id)
    left join printed using (collaboration_id)
    left join versions using (collaboration_id)
    left join surveys using (collaboration_id)
    left join periods using (collaboration_id)
),

dated as (
    select
        *,
        coalesce(agreement_from_date, start_date) as from_date
    from joined
)

select
    collaboration_id,
    kind_label as form_text,
    host_name as host_text,
    {{ upper_first('parties_text') }} as members_text,
    {{ joined_texts([
        "case when agreement_status <> 'unknown' then agreement_status_label end",
        counted_when_any('term_count', 'villkor', 'villkor'),
        counted_when_any('regulation_count', 'regel i reglementet', 'regler i reglementet'),
    ], ', ') }} as agreement_text,
    case
        when from_date is not null and agreement_to_date is not null
            then {{ day_text('from_date') }} || '–' || {{ day_text('agreement_to_date') }}
        when from_date is not null then 'Från ' || {{ day_text('from_date') }} || '; slut anges inte'
        when agreement_to_date is not null then 'Till ' || {{ day_text('agreement_to_date') }}
    end as validity_text,
    'Senast ' || {{ day_text('last_notice_date') }} || ', ' || {{ swedish_text('notice_months') }}
    || ' månader före avtalets utgång' as notice_text,
    {{ joined_texts([
        'budgets_text',
        'price_text',
        'cost_text',
        "case when compared_kommun_count > 0 then 'budget anges för ' || " ~ swedish_text('budget_kommun_count') ~ "
            || ' av ' || " ~ count_text('compared_kommun_count', "'kommun'", "'kommuner'") ~ " end",
    ], '; ') }} as money_text,
    case
        when body_count > 0
            then {{ count_text('body_count', "'organ'", "'organ'") }} || coalesce(': ' || bodies_text, '')
    end as bodies_text,
    goals_text || ' för ' || goal_year as goals_text,
    risks_text || ' för ' || risk_year as risks_text,
    {{ joined_texts([
        counted_when_any('protocol_item_count', 'paragraf i protokollet', 'paragrafer i protokollet'),
        decisions_in_points('decided_count', 'decided_point_count', 'beslut'),
        decisions_in_points('proposed_count', 'proposed_point_count', 'förslag till beslut'),
    ], '; ') }} as decisions_text,
    {{ joined_texts([
        'periods_text',
        "case when activity_count > 0 then " ~ swedish_text('activity_done_count') ~ " || ' av ' || "
            ~ count_text('activity_count', "'aktivitet'", "'aktiviteter'") ~ " || ' genomförda' end",
        'survey_text',
        'follow_up_titles',
    ], '; ') }} as follow_up_text,
    {{ joined_texts([
        counted_when_any('criticism_count', 'punkt med kritik', 'punkter med kritik'),
        counted_when_any('proposal_count', 'förslag till ändring', 'förslag till ändring'),
    ], ' och ') }} as criticism_text,
    {{ joined_texts([
        "case when finding_count > 0 then " ~ count_text('finding_count', "'iakttagelse'", "'iakttagelser'")
            ~ " || ': ' || findings_text end",
        counted_when_any('priority_area_count', 'prioriterat område', 'prioriterade områden'),
    ], '; ') }} as findings_text,
    case
        when discrepancy_count = 0 then 'Inga registrerade'
        else
            {{ swedish_text('discrepancy_count') }} || ' registrerade, '
            || case when high_discrepancy_count = 0 then 'ingen' else {{ swedish_text('high_discrepancy_count') }} end
            || ' av dem med hög allvarsgrad'
    end as discrepancies_text,
    case
        when missing_count = 0 then 'Inga registrerade'
        else {{ count_text('missing_count', "'uppgift'", "'uppgifter'") }} || ' som inget dokument ger'
    end as missing_text,
    -- How many rows stand behind each text; empty where none does. What is registered here may well be none.
    {% for name, expression in {
        'member_rows': 'case when member_group_count = 0 then member_count end', 'agreement_rows': 'term_count + regulation_count',
        'money_rows': 'budget_version_count + price_model_count + budget_kommun_count', 'body_rows': 'body_count',
        'goal_rows': 'goal_count', 'risk_rows': 'risk_count',
        'decision_rows': 'protocol_item_count + decided_count + proposed_count', 'follow_up_rows': 'activity_count',
        'criticism_rows': 'criticism_count + proposal_count', 'finding_rows': 'finding_count'
    }.items() -%}
    nullif({{ expression }}, 0) as {{ name }},
    {% endfor -%}
    discrepancy_count as discrepancy_rows,
    missing_count as missing_rows
from dated
