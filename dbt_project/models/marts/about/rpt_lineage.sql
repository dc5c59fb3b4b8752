with recursive

nodes as (
    select * from {{ lineage_nodes() }}
),

edges as (
    select * from {{ lineage_edges() }}
),

walked (mart_name, node_name, distance) as (
    select
        nodes.node_name as mart_name,
        nodes.node_name,
        0 as distance
    from nodes
    where nodes.layer = 'mart'
    union
    select
        walked.mart_name,
        edges.parent_name,
        walked.distance + 1
    from walked
    inner join edges on walked.node_name = edges.node_name
),

upstream as (
    select
        mart_name,
        node_name,
        max(distance) as distance
    from walked
    group by mart_name, node_name
),

readers as (
    select
        edges.parent_name as mart_name,
        edges.node_name,
        -1 as distance
    from edges
    inner join nodes on edges.node_name = nodes.node_name
    where nodes.layer = 'page'
),

steps as (
    select * from upstream
    union all
    select * from readers
),

parents as (
    select
        node_name,
        string_agg(parent_name, ', ' order by parent_name) as made_from
    from edges
    group by node_name
)

select
    steps.mart_name,
    nodes.layer,
    case nodes.layer
        when 'seed' then 1 when 'raw' then 2 when 'staging' then 3 when 'intermediate' then 4 when 'mart' then 5 else 6
    end as layer_order,
    steps.node_name,
    steps.distance,
    parents.made_from,
    nullif(nodes.description, '') as description
from steps
inner join nodes on steps.node_name = nodes.node_name
left join parents on steps.node_name = parents.node_name
order by steps.mart_name, layer_order, steps.distance desc, steps.node_name
