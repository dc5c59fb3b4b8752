with

risks as (
    select * from {{ ref('rpt_risk') }}
),

ranked as (
    select
        *,
        coalesce(current_value = max(current_value) over (
            partition by collaboration_id, period_id, basis
        ), false) as is_highest
    from risks
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
        count(*) filter (where decision = 'followed_up') as followed_up_count,
        count(*) filter (where not is_readable) as unreadable_count,
        count(*) filter (where followed_up_tertial = tertial) as reported_count,
        max(current_value) as highest_value,
        list(risk_name order by cast(matrix_label as integer)) filter (where is_highest) as highest_list,
        count(*) filter (where movement = 'up') as moved_up_count,
        count(*) filter (where movement = 'down') as moved_down_count,
        bool_or(has_example) as has_example
    from ranked
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
    cast(followed_up_count as integer) as followed_up_count,
    cast(reported_count as integer) as reported_count,
    cast(unreadable_count as integer) as unreadable_count,
    highest_value,
    highest_names,
    cast(moved_up_count as integer) as moved_up_count,
    cast(moved_down_count as integer) as moved_down_count,
    concat_ws(
        ' ',
        'Högst riskvärde är ' || highest_value || ': ' || highest_names || '.',
        case
            when tertial is null then null
            when reported_count = 0 then 'Ingen risk är uppföljd i underlaget.'
            else moved_up_count || ' har gått upp och ' || moved_down_count || ' ned; '
                || reported_count || ' av ' || total_count || ' är uppföljda.'
        end,
        followed_up_count || ' av ' || total_count || ' följs upp genom internkontroll, ' || accepted_count || ' accepteras.',
        case
            when unreadable_count > 0
                then {{ count_text('unreadable_count', "'riskvärde'", "'riskvärden'") }} || ' går inte att läsa säkert.'
        end
    ) as lead_text,
    has_example
from worded
order by collaboration_id, period_id, basis
