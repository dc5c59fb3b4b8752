with

answers as (
    select * from {{ ref('stg_work_environment_answers') }}
)

select
    collaboration_id,
    fiscal_year,
    statement_number,
    statement,
    answer,
    {{ label('answer', {'yes': 'Ja', 'partly': 'Delvis', 'no': 'Nej', 'unanswered': 'Obesvarat'}) }} as answer_label,
    explanation,
    answer <> 'yes' as is_deviation,
    {{ lineage_of('answers') }}
from answers
order by collaboration_id, fiscal_year, statement_number
