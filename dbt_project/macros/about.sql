{#- What dbt itself knows of the project, as rows: it is read in the run that builds the marts, so it cannot grow old. -#}

{% macro quoted(text) -%}
    '{{ (text or '') | trim | replace("\n", ' ') | replace("'", "''") }}'
{%- endmacro %}

{#- A node's name as a reader meets it: the file, the raw table, the model or the page. -#}
{% macro shown_node(node) -%}
    {%- if node.resource_type == 'source' -%}raw.{{ node.name }}
    {%- elif node.resource_type == 'exposure' -%}{{ node.label or node.name }}
    {%- else -%}{{ node.name }}
    {%- endif -%}
{%- endmacro %}

{#- Rows (layer, node_name, description): source files, raw tables, models and pages. -#}
{% macro lineage_nodes() -%}
    {%- set rows = [] -%}
    {%- if execute -%}
        {%- for node in graph.sources.values() -%}
            {%- do rows.append("('seed', 'seeds/" ~ node.name ~ ".csv', " ~ quoted(node.description) ~ ")") -%}
            {%- do rows.append("('raw', 'raw." ~ node.name ~ "', '')") -%}
        {%- endfor -%}
        {%- for node in graph.nodes.values() if node.resource_type == 'model' -%}
            {%- set layer = 'mart' if node.fqn[1] == 'marts' else node.fqn[1] -%}
            {%- do rows.append("('" ~ layer ~ "', '" ~ node.name ~ "', " ~ quoted(node.description) ~ ")") -%}
        {%- endfor -%}
        {%- for node in graph.exposures.values() -%}
            {%- do rows.append("('page', " ~ quoted(shown_node(node)) ~ ", " ~ quoted(node.description) ~ ")") -%}
        {%- endfor -%}
    {%- endif -%}
    {{ rows_of(rows, 3) }} as listed (layer, node_name, description)
{%- endmacro %}

{#- Rows (node_name, parent_name): what each node is made from. -#}
{% macro lineage_edges() -%}
    {%- set rows = [] -%}
    {%- if execute -%}
        {%- for node in graph.sources.values() -%}
            {%- do rows.append("('raw." ~ node.name ~ "', 'seeds/" ~ node.name ~ ".csv')") -%}
        {%- endfor -%}
        {%- set models = graph.nodes.values() | selectattr('resource_type', 'equalto', 'model') | list -%}
        {%- for node in models + (graph.exposures.values() | list) -%}
            {%- for parent in node.depends_on.nodes -%}
                {%- set made_from = graph.nodes.get(parent) or graph.sources.get(parent) -%}
                {%- do rows.append("(" ~ quoted(shown_node(node)) ~ ", '" ~ shown_node(made_from) ~ "')") -%}
            {%- endfor -%}
        {%- endfor -%}
    {%- endif -%}
    {{ rows_of(rows, 2) }} as listed (node_name, parent_name)
{%- endmacro %}

{#- Rows (check_name, model_name, description, key_columns): the data tests of this build, one row per tested model. -#}
{% macro check_rows() -%}
    {%- set rows = [] -%}
    {%- if execute -%}
        {%- for node in graph.nodes.values() if node.resource_type == 'test' -%}
            {%- set key = '' -%}
            {%- if node.test_metadata and node.test_metadata.name == 'grain_is_unique' -%}
                {%- set key = node.test_metadata.kwargs.columns | join(', ') -%}
            {%- endif -%}
            {%- for parent in node.depends_on.nodes if parent in graph.nodes -%}
                {%- do rows.append("('" ~ node.name ~ "', '" ~ graph.nodes[parent].name ~ "', " ~ quoted(node.description) ~ ", '" ~ key ~ "')") -%}
            {%- endfor -%}
        {%- endfor -%}
    {%- endif -%}
    {{ rows_of(rows, 4) }} as listed (check_name, model_name, description, key_columns)
{%- endmacro %}

{#- Values in one order whatever order dbt read its files in. While dbt only parses there is nothing to list. -#}
{% macro rows_of(rows, width) -%}
    {%- if rows -%}
        (values {{ rows | unique | sort | join(', ') }})
    {%- else -%}
        (select {{ (["cast(null as varchar)"] * width) | join(', ') }} where false)
    {%- endif -%}
{%- endmacro %}
