with

meetings as (
    select * from {{ ref('fct_meeting') }}
),

-- The revised regulations are part of the agreement that the councils decide on.
collaborations as (
    select collaboration_id, agreement_status from {{ ref('stg_collaborations') }}
),

call_rules as (
    select
        collaboration_id,
        min_by(clause, sort_order) as clause,
        cast(min_by(number_value, sort_order) as integer) as days_before
    from {{ ref('stg_regulations') }}
    where regulation_kind = 'call' and number_value is not null and unit like 'dag%'
    group by collaboration_id
),

held as (
    select
        'sammantrade-' || meeting_id as event_id,
        meeting_id,
        meeting_date as event_date,
        'meeting' as event_kind,
        body_name || case body_kind when 'board' then ' sammanträder' else ' möts' end as title,
        purpose as detail,
        cast(null as varchar) as rule_text,
        false as is_computed,
        body_id,
        starts_at,
        ends_at,
        {{ label('meeting_status', {'held': 'Genomfört', 'decided': 'Beslutat', 'cancelled': 'Inställt'}) }}
            as status_label,
        {{ lineage_columns() }}
    from meetings
),

-- One call for each of the board's meetings in the years that are followed, also where an example says it was held.
followed_years as (
    select collaboration_id, min(period_from_date) as from_date
    from {{ ref('stg_periods') }}
    group by collaboration_id
),

called as (
    select meetings.*
    from meetings
    inner join followed_years
        on meetings.collaboration_id = followed_years.collaboration_id and meetings.meeting_date >= followed_years.from_date
    where meetings.body_kind = 'board' and meetings.meeting_status <> 'cancelled'
    qualify
        row_number() over (
            partition by meetings.meeting_id order by case meetings.origin when 'example' then 2 else 1 end
        ) = 1
),

timed as (
    select
        called.*,
        call_rules.clause,
        call_rules.days_before,
        cast(called.meeting_date - call_rules.days_before as date) as call_date,
        collaborations.agreement_status
    from called
    inner join call_rules on called.collaboration_id = call_rules.collaboration_id
    inner join collaborations on called.collaboration_id = collaborations.collaboration_id
),

calls as (
    select
        'kallelse-' || meeting_id as event_id,
        meeting_id,
        call_date as event_date,
        'call' as event_kind,
        'Sista dag för kallelse till sammanträdet ' || meeting_date as title,
        'Kallelsen ska nå varje ledamot och ersättare senast den dagen.' as detail,
        'Senast ' || days_before || ' dagar före sammanträdesdagen enligt ' || clause || ' i '
        || case when agreement_status = 'proposed' then 'det föreslagna reglementet' else 'reglementet' end
        || ': ' || meeting_date || ' minus ' || days_before || ' dagar är ' || call_date
        || ', en ' || {{ weekday_name('call_date') }} || '.' as rule_text,
        true as is_computed,
        body_id,
        cast(null as time) as starts_at,
        cast(null as time) as ends_at,
        'Beräknad dag' as status_label,
        {{ lineage_columns() }}
    from timed
)

select * from held
union all by name
select * from calls
