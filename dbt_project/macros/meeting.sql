{#- Where an agenda item's figures are shown, by the words of its title: the page and the section of it (none: the whole
    page). An editorial choice: no document says it. '' would be Läget, so it is written laget. -#}
{% macro figures_places() -%}
    {{ return([
        ('risker-och-intern-kontroll', 'kontrollmoment', 'kontrollmoment'),
        ('risker-och-intern-kontroll', 'arbetsmiljo', 'arbetsmiljö'),
        ('risker-och-intern-kontroll', none, 'risk'),
        ('laget', none, 'verksamhetsberättelse|delårsrapport'),
        ('mal', none, 'verksamhetsplan|internkontrollplan'),
        ('ekonomi', 'budget', 'budget'),
        ('ekonomi', none, 'ekonomi'),
        ('projekt', none, 'aktiviteter|projekt'),
        ('beslut', none, 'reglemente|avtal'),
        ('sammantrade', 'arshjul', 'sammanträdesordning'),
    ]) }}
{%- endmacro %}

{% macro figures_page(title) -%}
    case
        {%- for page, _, words in figures_places() %}
        when regexp_matches(lower({{ title }}), '{{ words }}') then '{{ page }}'
        {%- endfor %}
    end
{%- endmacro %}

{% macro figures_anchor(title) -%}
    case
        {%- for _, anchor, words in figures_places() %}
        when regexp_matches(lower({{ title }}), '{{ words }}') then {{ "'" ~ anchor ~ "'" if anchor else 'null' }}
        {%- endfor %}
    end
{%- endmacro %}
