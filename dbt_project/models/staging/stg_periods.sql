with

source as (
    select * from {{ source('raw', 'perioder') }}
),

renamed as (
    select
        period as period_id,
        samverkan as collaboration_id,
        namn as period_name,
        {{ code('slag', {
            'sammanträde': 'meeting',
            'tertial': 'tertial'
        }) }} as period_kind,
        {{ whole_number('år') }} as fiscal_year,
        {{ whole_number('tertial') }} as tertial,
        cast("period_från" as date) as period_from_date,
        cast(period_till as date) as period_to_date,
        cast(ekonomi_per as date) as economy_as_of_date,
        {{ whole_number('målår') }} as goal_year,
        {{ whole_number('andelsår') }} as cost_share_year,
        budgetversion as budget_version_id,
        {{ whole_number('ordning') }} as sort_order,
        {{ yes_no('förvald') }} as is_default,
        seed_file,
        seed_row,
        origin
    from source
)

select * from renamed
