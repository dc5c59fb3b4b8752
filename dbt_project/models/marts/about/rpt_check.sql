with

listed_checks as (
    select * from {{ check_rows() }}
)

select
    check_name,
    case when check_name like 'grain\_of\_%' escape '\' then 'grain' else 'rule' end as check_kind,
    string_agg(model_name, ', ' order by model_name) as model_names,
    nullif(max(description), '') as description,
    nullif(max(key_columns), '') as key_columns
from listed_checks
group by check_name
order by check_kind desc, check_name
