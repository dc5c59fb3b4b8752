with

links as (
    select * from {{ ref('int_links') }}
    where to_kind in ('project', 'service', 'risk', 'protocol_item', 'council_matter')
),

direct as (
    select
        collaboration_id,
        from_id as goal_id,
        from_name as goal_name,
        to_kind as thing_kind,
        to_id as thing_id,
        to_name as thing_name,
        to_page as page,
        to_anchor as anchor,
        reason,
        cast(null as varchar) as via_kind,
        cast(null as varchar) as via_id,
        cast(null as varchar) as via_name,
        1 as step_count
    from links
    where from_kind = 'goal'
),

-- The second step: what the goal's projects cost and risk, and what is decided about its projects and risks.
through as (
    select
        direct.collaboration_id,
        direct.goal_id,
        direct.goal_name,
        links.to_kind as thing_kind,
        links.to_id as thing_id,
        links.to_name as thing_name,
        links.to_page as page,
        links.to_anchor as anchor,
        links.reason,
        direct.thing_kind as via_kind,
        direct.thing_id as via_id,
        direct.thing_name as via_name,
        2 as step_count
    from direct
    inner join links
        on
            direct.collaboration_id = links.collaboration_id
            and direct.thing_kind = links.from_kind
            and direct.thing_id = links.from_id
    where
        (direct.thing_kind = 'project' and links.to_kind <> 'project')
        or (direct.thing_kind = 'risk' and links.to_kind in ('protocol_item', 'council_matter'))
),

threads as (
    select * from direct
    union all
    select * from through
)

-- The shortest way to a thing is the one that is shown.
select * from threads
qualify
    row_number() over (
        partition by collaboration_id, goal_id, thing_kind, thing_id order by step_count, via_kind, via_id
    ) = 1
