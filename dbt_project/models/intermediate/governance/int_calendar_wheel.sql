with

wheel as (
    select * from {{ ref('stg_year_wheel') }}
),

-- The wheel turns every year: it is laid out over the years with goals and the year after the last of them.
years as (
    select collaboration_id, goal_year as fiscal_year from {{ ref('stg_periods') }}
    union
    select collaboration_id, max(goal_year) + 1 as fiscal_year from {{ ref('stg_periods') }}
    group by collaboration_id
),

board_meetings as (
    select distinct
        meetings.collaboration_id,
        meetings.meeting_id,
        meetings.body_id,
        meetings.meeting_date
    from {{ ref('fct_meeting') }} as meetings
    where meetings.body_kind = 'board' and meetings.meeting_status <> 'cancelled' and meetings.origin <> 'example'
),

placed as (
    select
        wheel.*,
        years.fiscal_year,
        board_meetings.meeting_id,
        board_meetings.meeting_date,
        coalesce(wheel.body_id, board_meetings.body_id) as placed_body_id
    from wheel
    inner join years on wheel.collaboration_id = years.collaboration_id
    left join board_meetings
        on
            wheel.collaboration_id = board_meetings.collaboration_id
            and years.fiscal_year = year(board_meetings.meeting_date)
            and month(board_meetings.meeting_date) between wheel.month and coalesce(wheel.month_to, wheel.month)
            and coalesce(wheel.body_id, board_meetings.body_id) = board_meetings.body_id
    qualify
        row_number() over (
            partition by wheel.collaboration_id, wheel.wheel_item_id, years.fiscal_year order by board_meetings.meeting_date
        ) = 1
),

-- Which tertial a report tells of; the annual report tells of the year before.
told as (
    select
        *,
        case
            when lower(wheel_text) like '%delårsrapport 1%' then 1
            when lower(wheel_text) like '%delårsrapport 2%' then 2
            when lower(wheel_text) like '%verksamhetsberättelse%' then 3
        end as report_tertial,
        {{ month_name('month') }} || coalesce('/' || {{ month_name('month_to') }}, '') as month_words
    from placed
)

select
    'arshjul-' || wheel_item_id || '-' || fiscal_year as event_id,
    wheel_item_id,
    sort_order as wheel_order,
    wheel_kind,
    meeting_id,
    meeting_date as event_date,
    coalesce(month(meeting_date), month) as event_month,
    fiscal_year,
    case when report_tertial is null then 'wheel' else 'report' end as event_kind,
    wheel_text as title,
    case report_tertial
        when 1 then 'Tertial 1 ' || fiscal_year || ', januari–april.'
        when 2 then 'Tertial 2 ' || fiscal_year || ', januari–augusti.'
        when 3 then 'Hela året ' || (fiscal_year - 1) || '.'
    end as detail,
    'Årshjulet lägger punkten i ' || month_words || ' varje år. '
    || case
        when meeting_id is null then 'Inget sammanträde är beslutat då ' || fiscal_year || '.'
        else 'Sammanträdet ' || meeting_date || ' ligger då.'
    end as rule_text,
    true as is_computed,
    placed_body_id as body_id,
    case when meeting_id is null then 'Bara månaden är känd' else 'Sammanträdet är beslutat' end as status_label,
    {{ lineage_columns() }}
from told
