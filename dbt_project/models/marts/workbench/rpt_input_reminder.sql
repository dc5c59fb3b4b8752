with

expected as (
    select * from {{ ref('fct_expected_input') }}
    where kommun_code is not null
),

-- What is not due is not asked for.
asked as (
    select
        *,
        not is_received and missing_reason <> 'not_due' as is_asked
    from expected
)

select
    collaboration_id,
    period_id,
    period_name,
    period_order,
    as_of_date,
    basis,
    kommun_code,
    kommun_name,
    cast(count(*) as integer) as expected_count,
    cast(count(*) filter (where is_received) as integer) as received_count,
    cast(count(*) filter (where is_asked) as integer) as missing_count,
    cast(count(*) filter (where is_overdue) as integer) as overdue_count,
    string_agg(ask_text, chr(10) order by table_order, meeting_id, item_id) filter (where is_asked) as missing_text,
    min(due_date) filter (where is_asked and due_date >= as_of_date) as due_date,
    min(call_date) filter (where is_asked and due_date >= as_of_date) as call_date,
    string_agg(distinct due_rule, chr(10) order by due_rule) filter (where is_asked and due_date is not null) as due_rules,
    coalesce(bool_or(has_example), false) as has_example
from asked
group by
    collaboration_id, period_id, period_name, period_order, as_of_date, basis, kommun_code, kommun_name
order by collaboration_id, period_order, basis, kommun_name collate sv
