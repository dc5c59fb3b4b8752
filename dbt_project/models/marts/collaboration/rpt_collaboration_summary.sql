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

words as (
    select * from {{ ref('int_collaboration_words') }}
),

refusals as (
    select collaboration_id, min_by(decided_by, seed_row) as refused_by from {{ ref('stg_decisions') }}
    where decision_kind = 'declines_to_sign' and decision_state = 'decided'
    group by collaboration_id
),

themes as (
    select collaboration_id, count(distinct theme) as theme_count from {{ ref('stg_findings') }}
    group by collaboration_id
),

-- The linter is silenced because `using` leaves one collaboration_id, and every other name stands in one table only.
joined as (
    select * from collaborations  -- noqa: RF02
    inner join counts using (collaboration_id)
    inner join parties using (collaboration_id)
    inner join words using (collaboration_id)
    left join refusals using (collaboration_id)
    left join themes using (collaboration_id)
),

-- What the collaboration's documents are about decides what is said first: a refusal, a proposal, findings, a comparison.
led as (
    select
        *,
        case
            when refused_by is not null
                then refused_by || ' undertecknar inte ' || {{ agreement_word('collaboration_kind') }} || '.'
            when agreement_status = 'not_signed' then 'Avtalet är inte undertecknat.'
            when agreement_status = 'proposed' and collaboration_kind = 'joint_board'
                then concat('Avtalet är ett förslag', ' för tiden ' || {{ lower_first('validity_text') }}, '.')
            when agreement_status = 'proposed'
                then concat('Överenskommelsen är ett förslag', ': ' || {{ lower_first('money_text') }}, '.')
            when agreement_status = 'in_force'
                then concat('Avtalet gäller', ' ' || {{ lower_first('validity_text') }}, '.')
            when compared_kommun_count > 0
                then
                    {{ count_text('compared_kommun_count', "'kommun'", "'kommuner'") }} || ' jämförs i '
                    || {{ count_text('measure_count', "'mått'", "'mått'") }} || '; '
                    || {{ lower_first('money_text') }} || '.'
            when finding_count > 0
                then
                    {{ count_text('finding_count', "'iakttagelse'", "'iakttagelser'") }} || ' i '
                    || {{ count_text('theme_count', "'tema'", "'teman'") }} || coalesce(
                        ': ' || nullif(regexp_extract(findings_text, ': ([^;]*)', 1), ''), ''
                    ) || '.'
            else what_text
        end as conclusion_text,
        case
            when criticism_text is not null then ' ' || criticism_text || '.'
            when body_count > 0
                then
                    ' Dokumentet beskriver ' || {{ count_text('body_count', "'organ'", "'organ'") }}
                    || case
                        when goal_count > 0 then ' och ' || {{ count_text('goal_count', "'mål'", "'mål'") }} else ''
                    end || '.'
            else ''
        end as second_text,
        body_count + term_count + decided_count + proposed_count + goal_count + finding_count + measure_count
        + commitment_count + criticism_count > 0 as has_facts
    from joined
)

select
    collaboration_id,
    collaboration_name,
    short_name,
    -- The board that is followed here comes first, then those that a document says most about.
    cast(row_number() over (
        order by
            period_count > 0 desc, has_facts desc, document_date desc nulls last,
            {{ swedish_order('collaboration_name') }}
    ) as integer) as collaboration_order,
    collaboration_kind,
    kind_label,
    what_text,
    conclusion_text || second_text as lead_text,
    has_facts,
    stated_member_count,
    member_count,
    member_group_count,
    kommun_count,
    body_count,
    term_count,
    cast(decided_count + proposed_count as integer) as decision_count,
    protocol_item_count,
    goal_count,
    risk_count,
    activity_count,
    commitment_count,
    criticism_count,
    proposal_count,
    finding_count,
    cast(coalesce(theme_count, 0) as integer) as theme_count,
    priority_area_count,
    question_count,
    measure_count,
    compared_kommun_count,
    steering_document_count,
    cooperation_count,
    event_count,
    discrepancy_count,
    high_discrepancy_count,
    missing_count,
    money_text is not null as has_money,
    price_model_count > 0 as has_price_model,
    compared_kommun_count > 0 as has_comparison,
    finding_count > 0 as has_findings,
    goal_count > 0 as has_goals,
    period_count > 0 as has_own_pages,
    source_title,
    document_date,
    {{ lineage_of('led') }}
from led
order by collaboration_order
