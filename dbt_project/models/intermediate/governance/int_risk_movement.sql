with

periods as (
    select * from {{ ref('int_periods') }}
),

risks as (
    select * from {{ ref('int_risks') }}
),

newest as (
    select * from {{ ref('int_risk_follow_ups') }}
    where is_newest
),

-- Before the first follow-up a risk stands where the plan put it; the plan's value is the printed one.
placed as (
    select
        periods.collaboration_id,
        periods.period_id,
        periods.basis,
        periods.fiscal_year as period_year,
        periods.tertial,
        risks.risk_id,
        risks.fiscal_year,
        newest.risk_id is not null as is_followed_up,
        newest.tertial as followed_up_tertial,
        coalesce(newest.tertial = periods.tertial, false) as is_followed_up_now,
        coalesce(newest.probability, risks.probability) as current_probability,
        coalesce(newest.consequence, risks.consequence) as current_consequence,
        coalesce(newest.risk_value, risks.printed_value) as current_value,
        case when newest.risk_id is not null then coalesce(newest.previous_value, risks.printed_value) end
            as previous_value,
        case when newest.previous_tertial is null then risks.probability else newest.previous_probability end
            as previous_probability,
        case when newest.previous_tertial is null then risks.consequence else newest.previous_consequence end
            as previous_consequence,
        coalesce('tertial ' || newest.previous_tertial, 'planen') as previous_words,
        newest.observation,
        newest.action,
        newest.responsible_role as responsible_role_now,
        newest.due_date,
        coalesce(newest.has_example, false) as has_example
    from periods
    inner join risks on periods.collaboration_id = risks.collaboration_id and periods.goal_year = risks.fiscal_year
    left join newest
        on
            periods.collaboration_id = newest.collaboration_id
            and periods.period_id = newest.period_id
            and periods.basis = newest.basis
            and risks.risk_id = newest.risk_id
),

moved as (
    select
        *,
        case
            when not is_followed_up_now or previous_value is null then 'none'
            when current_value > previous_value then 'up'
            when current_value < previous_value then 'down'
            else 'same'
        end as movement,
        coalesce(
            is_followed_up_now
            and (current_probability <> previous_probability or current_consequence <> previous_consequence),
            false
        ) as has_moved
    from placed
)

select
    *,
    case
        when movement <> 'none'
            then {{ label('movement', {'up': 'Upp', 'down': 'Ned', 'same': 'Oförändrad'}) }}
        when is_followed_up_now then 'Inget att jämföra med'
        when is_followed_up then 'Ingen ny bedömning'
        when tertial is null then 'Första bedömningen'
        else 'Inte uppföljd'
    end as movement_label,
    case
        when movement = 'same' then 'Riskvärdet är fortfarande ' || current_value || ', som i ' || previous_words || '.'
        when movement <> 'none'
            then
                'Riskvärdet har gått '
                || case movement when 'up' then 'upp' else 'ned' end
                || ' från ' || previous_value || ' till ' || current_value || ' sedan ' || previous_words || '.'
        when is_followed_up_now
            then 'Riskvärdet är ' || current_value || '. I ' || previous_words || ' går värdet inte att läsa säkert.'
        when is_followed_up then 'Ingen ny bedömning sedan tertial ' || followed_up_tertial || '.'
        when tertial is null then 'Första bedömningen.'
        else 'Ingen uppföljning finns i underlaget.'
    end as movement_text
from moved
