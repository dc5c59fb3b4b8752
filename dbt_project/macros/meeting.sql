{#- The page that shows an agenda item's figures, by the words of its title; null where no page does. An editorial
    choice: no document says it. '' would be Läget, so it is written laget. -#}
{% macro figures_page(title) -%}
    case
        {%- for page, words in {
            'risker-och-intern-kontroll': ['kontrollmoment', 'risk', 'arbetsmiljö'],
            'laget': ['verksamhetsberättelse', 'delårsrapport'],
            'mal': ['verksamhetsplan', 'internkontrollplan'],
            'ekonomi': ['ekonomi', 'budget'],
            'projekt': ['aktiviteter', 'projekt'],
            'beslut': ['reglemente', 'avtal'],
            'narvaro': ['sammanträdesordning'],
        }.items() %}
        when regexp_matches(lower({{ title }}), '{{ words | join('|') }}') then '{{ page }}'
        {%- endfor %}
    end
{%- endmacro %}
