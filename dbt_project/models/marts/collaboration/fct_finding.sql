with

findings as (
    select * from {{ ref('stg_findings') }}
),

kommuner as (
    select * from {{ ref('stg_kommuner') }}
)

select
    findings.collaboration_id,
    findings.finding_id,
    findings.sort_order,
    findings.theme,
    findings.finding_kind,
    {{ finding_kind_label('findings.finding_kind') }} as finding_kind_label,
    findings.actor,
    findings.extent,
    {{ extent_label('findings.extent') }} as extent_label,
    findings.kommun_code,
    kommuner.kommun_name,
    findings.title,
    findings.finding_text as "text",
    {{ is_garbled('findings.finding_text') }} as is_garbled,
    {{ lineage_of('findings') }}
from findings
left join kommuner on findings.kommun_code = kommuner.kommun_code
order by findings.collaboration_id, findings.sort_order, findings.finding_id
