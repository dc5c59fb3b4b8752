with

questions as (
    select * from {{ ref('stg_survey_questions') }}
),

findings as (
    select * from {{ ref('stg_findings') }}
),

-- Several questions may share a section; where its parts carry the actors' names, the question has its own part.
placed as (
    select
        questions.collaboration_id,
        questions.question_number,
        count(*) as section_count,
        count(*) filter (
            where starts_with(findings.source_place, questions.reported_in || ' ' || questions.actor)
        ) as actor_count
    from questions
    inner join findings
        on
            questions.collaboration_id = findings.collaboration_id
            and starts_with(findings.source_place, questions.reported_in)
    group by questions.collaboration_id, questions.question_number
),

areas as (
    select
        questions.collaboration_id,
        questions.question_number,
        count(*) as area_count
    from questions
    inner join {{ ref('stg_priority_areas') }} as areas
        on
            questions.collaboration_id = areas.collaboration_id
            and starts_with(areas.source_place, questions.reported_in)
    group by questions.collaboration_id, questions.question_number
)

select
    questions.collaboration_id,
    questions.question_number as "number",
    questions.question_text as "text",
    questions.actor,
    questions.reported_in,
    questions.reported_in || case when placed.actor_count > 0 then ' ' || questions.actor else '' end as answer_place,
    cast(coalesce(nullif(placed.actor_count, 0), placed.section_count, 0) as integer) as finding_count,
    cast(coalesce(areas.area_count, 0) as integer) as area_count,
    {{ lineage_of('questions') }}
from questions
left join placed
    on
        questions.collaboration_id = placed.collaboration_id
        and questions.question_number = placed.question_number
left join areas
    on
        questions.collaboration_id = areas.collaboration_id
        and questions.question_number = areas.question_number
order by questions.collaboration_id, questions.question_number
