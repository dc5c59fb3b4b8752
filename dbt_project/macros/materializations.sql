{#-
    Tables and views are made under their own names at once. The adapter's own way (make under another name, look at
    the columns, rename, drop the old one) lets readers go on during a rebuild; here every build is a new file that
    nobody reads, and the five statements more per model are half of dbt's time. When dbt is run by hand on the
    development file, what is there is dropped first.
-#}

{% materialization table, adapter="duckdb", supported_languages=["sql"] %}
    {{ return(new_relation(this.incorporate(type="table"))) }}
{% endmaterialization %}


{% materialization view, adapter="duckdb", supported_languages=["sql"] %}
    {{ return(new_relation(this.incorporate(type="view"))) }}
{% endmaterialization %}


{% macro new_relation(relation) %}
    {%- set existing = load_cached_relation(this) -%}
    {{ run_hooks(pre_hooks) }}
    {%- if existing is not none -%}
        {%- do adapter.drop_relation(existing) -%}
    {%- endif -%}
    {%- call statement("main") -%}
        {%- if relation.is_table -%}
            {{ create_table_as(False, relation, compiled_code) }}
        {%- else -%}
            {{ create_view_as(relation, compiled_code) }}
        {%- endif %}
        ;
        {{ comments_on(relation) }}
    {%- endcall -%}
    {{ run_hooks(post_hooks) }}
    {%- do adapter.commit() -%}
    {{ return({"relations": [relation]}) }}
{% endmacro %}


{#- Descriptions as comments in the database, where the app reads them back. -#}
{% macro comments_on(relation) -%}
    {%- if config.persist_relation_docs() and model.description -%}
        comment on {{ relation.type }} {{ relation }} is {{ duckdb_escape_comment(model.description) }};
    {%- endif -%}
    {%- if config.persist_column_docs() -%}
        {%- for name, column in model.columns.items() if column.description %}
        comment on column {{ relation }}.{{ adapter.quote(name) }} is {{ duckdb_escape_comment(column.description) }};
        {%- endfor -%}
    {%- endif -%}
{%- endmacro %}
