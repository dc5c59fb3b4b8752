with

risks as (
    select * from {{ ref('rpt_risk') }}
),

counted as (
    select
        collaboration_id,
        period_id,
        fiscal_year,
        tertial,
        basis,
        count(*) as total_count,
        count(*) filter (where risk_kind = 'risk') as risk_count,
        count(*) filter (where risk_kind = 'control') as control_count,
        count(*) filter (where decision = 'accepted') as accepted_count,
        count(*) filter (where decision = 'accepted' and risk_kind = 'risk') as accepted_risk_count,
        count(*) filter (where decision = 'accepted' and risk_kind = 'control') as accepted_control_count,
        count(*) filter (where decision = 'followed_up') as followed_up_count,
        min(printed_value) filter (where decision = 'followed_up') as followed_up_from_value,
        max(printed_value) filter (where decision = 'accepted') as accepted_to_value,
        count(*) filter (where is_outgrown) as outgrown_count,
        count(*) filter (where not position_is_known) as unplaced_count,
        count(*) filter (where is_highest) as highest_count,
        max(plan_status) as plan_status,
        count(*) filter (where not is_readable) as unreadable_count,
        count(*) filter (where followed_up_tertial = tertial) as reported_count,
        max(current_value) as highest_value,
        list(risk_name order by cast(matrix_label as integer)) filter (where is_highest) as highest_list,
        count(*) filter (where movement = 'up') as moved_up_count,
        count(*) filter (where movement = 'down') as moved_down_count,
        bool_or(has_example) as has_example
    from risks
    group by collaboration_id, period_id, fiscal_year, tertial, basis
),

worded as (
    select
        *,
        {{ and_list('highest_list') }} as highest_names
    from counted
)

select
    collaboration_id,
    period_id,
    fiscal_year,
    tertial,
    basis,
    cast(risk_count as integer) as risk_count,
    cast(control_count as integer) as control_count,
    cast(accepted_count as integer) as accepted_count,
    cast(accepted_risk_count as integer) as accepted_risk_count,
    cast(accepted_control_count as integer) as accepted_control_count,
    cast(followed_up_count as integer) as followed_up_count,
    followed_up_from_value,
    accepted_to_value,
    cast(outgrown_count as integer) as outgrown_count,
    cast(reported_count as integer) as reported_count,
    cast(unreadable_count as integer) as unreadable_count,
    cast(unplaced_count as integer) as unplaced_count,
    highest_value,
    cast(highest_count as integer) as highest_count,
    highest_names,
    cast(moved_up_count as integer) as moved_up_count,
    cast(moved_down_count as integer) as moved_down_count,
    concat_ws(
        ' ',
        'Högst riskvärde är ' || highest_value || ': ' || highest_names || '.',
        case
            when tertial is null then null
            when reported_count = 0 then 'Ingen risk är uppföljd i underlaget.'
            else
                case moved_up_count when 0 then 'Ingen' else cast(moved_up_count as varchar) end || ' har gått upp och '
                || case moved_down_count when 0 then 'ingen' else cast(moved_down_count as varchar) end || ' ned; '
                || reported_count || ' av ' || total_count || ' är uppföljda.'
        end,
        followed_up_count || ' av ' || total_count || ' följs upp genom internkontroll, ' || accepted_count || ' accepteras.',
        case
            when unreadable_count > 0
                then {{ count_text('unreadable_count', "'riskvärde'", "'riskvärden'") }} || ' går inte att läsa säkert.'
        end
    ) as lead_text,
    plan_status,
    coalesce(plan_status = 'beslutad', false) as is_plan_decided,
    has_example
from worded
order by collaboration_id, period_id, basis
