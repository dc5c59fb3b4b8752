with

source as (
    select * from {{ source('raw', 'budgetversioner') }}
),

renamed as (
    select
        budgetversion as budget_version_id,
        samverkan as collaboration_id,
        {{ whole_number('år') }} as fiscal_year,
        namn as budget_version_name,
        omfattar as scope_text,
        cast(daterad as date) as dated_date,
        {{ whole_number('ordning') }} as sort_order,
        {{ lineage() }}
    from source
)

select * from renamed
