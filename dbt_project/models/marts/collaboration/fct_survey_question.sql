with

questions as (
    select * from {{ ref('stg_survey_questions') }}
)

select
    collaboration_id,
    question_number as "number",
    question_text as "text",
    actor,
    reported_in,
    {{ lineage_of('questions') }}
from questions
order by collaboration_id, question_number
