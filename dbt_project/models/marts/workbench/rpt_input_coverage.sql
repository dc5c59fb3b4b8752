with

expected as (
    select * from {{ ref('fct_expected_input') }}
),

-- A municipality has reported when nothing of what the table asks of it is left.
heads as (
    select
        period_id,
        basis,
        seed_table,
        kommun_name,
        bool_and(is_received) as is_complete
    from expected
    where kommun_name is not null
    group by period_id, basis, seed_table, kommun_name
),

kommuner as (
    select
        period_id,
        basis,
        seed_table,
        count(*) as kommun_expected,
        count(*) filter (where is_complete) as kommun_received,
        list(kommun_name order by kommun_name collate sv) filter (where not is_complete) as missing_kommuner
    from heads
    group by period_id, basis, seed_table
),

counted as (
    select
        collaboration_id,
        period_id,
        period_name,
        period_order,
        as_of_date,
        basis,
        seed_table,
        table_order,
        table_title,
        min(unit_one) as unit_one,
        min(unit_many) as unit_many,
        count(*) as expected_count,
        count(*) filter (where is_received) as received_count,
        count(*) filter (where not is_received) as missing_count,
        count(*) filter (where missing_reason = 'not_due') as not_due_count,
        count(*) filter (where is_overdue) as overdue_count,
        list(item_name order by item_id) filter (where not is_received) as missing_items,
        min(due_date) as due_date,
        min(due_month) as due_month,
        min(call_date) as call_date,
        min(due_rule) as due_rule,
        string_agg(distinct responsible_role, ', ' order by responsible_role) as responsible_role,
        bool_or(has_example) as has_example,
        arg_min(source_id, item_id) as source_id,
        arg_min(source_place, item_id) as source_place,
        arg_min(quote, item_id) as quote,
        arg_min(seed_file, item_id) as seed_file,
        arg_min(seed_row, item_id) as seed_row,
        arg_min(origin, item_id) as origin
    from expected
    group by
        collaboration_id, period_id, period_name, period_order, as_of_date, basis, seed_table, table_order, table_title
),

joined as (
    select
        counted.*,
        kommuner.kommun_expected,
        kommuner.kommun_received,
        coalesce(kommuner.missing_kommuner, counted.missing_items) as missing_list,
        case
            when counted.missing_count = 0 then 'complete'
            when counted.overdue_count > 0 then 'overdue'
            when counted.not_due_count = counted.missing_count then 'not_due'
            else 'missing'
        end as coverage_status
    from counted
    left join kommuner
        on
            counted.period_id = kommuner.period_id
            and counted.basis = kommuner.basis
            and counted.seed_table = kommuner.seed_table
)

select
    collaboration_id,
    period_id,
    period_name,
    period_order,
    as_of_date,
    basis,
    seed_table,
    table_order,
    table_title,
    cast(expected_count as integer) as expected_count,
    cast(received_count as integer) as received_count,
    cast(missing_count as integer) as missing_count,
    cast(not_due_count as integer) as not_due_count,
    cast(overdue_count as integer) as overdue_count,
    cast(kommun_expected as integer) as kommun_expected,
    cast(kommun_received as integer) as kommun_received,
    {{ swedish_text('received_count') }} || ' av ' || {{ count_text('expected_count', 'unit_one', 'unit_many') }}
        as received_text,
    case
        when missing_count = 0 then 'Allt har kommit.'
        when coverage_status = 'not_due' then 'Inget ska ha kommit än.'
        when kommun_expected is null then 'Saknas: ' || {{ and_list('missing_list') }} || '.'
        when kommun_received = 0 then 'Ingen av ' || {{ swedish_text('kommun_expected') }} || ' kommuner har rapporterat allt.'
        else
            {{ swedish_text('kommun_received') }} || ' av ' || {{ swedish_text('kommun_expected') }}
            || ' har rapporterat; saknas: ' || {{ and_list('missing_list') }} || '.'
    end as coverage_text,
    coverage_status,
    due_date,
    due_month,
    call_date,
    due_rule,
    responsible_role,
    has_example,
    source_id,
    source_place,
    quote,
    seed_file,
    seed_row,
    origin
from joined
order by collaboration_id, period_order, basis, table_order
