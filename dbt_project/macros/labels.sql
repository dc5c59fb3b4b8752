{#- Swedish words for the codes that several marts show. `label` itself stands in governance.sql. -#}
{% macro agreement_kind_label(column) -%}
    {{ label(column, {
        'validity': 'Giltighet',
        'extension': 'Förlängning',
        'notice': 'Uppsägning',
        'payment': 'Betalning',
        'index': 'Index',
        'cost_sharing': 'Kostnadsfördelning',
        'price': 'Pris',
        'surplus': 'Över- och underskott',
        'insight': 'Insyn',
        'reporting': 'Rapportering',
        'renegotiation': 'Omförhandling',
        'dispute': 'Tvist',
        'recourse': 'Regress',
        'tasks': 'Uppgifter',
        'staff': 'Personal',
        'organisation': 'Organisation',
        'budget': 'Budget',
        'remuneration': 'Ersättning',
        'signing': 'Signering',
        'start_date': 'Startdatum',
        'participation': 'Deltagande',
        'governance': 'Styrning',
        'follow_up': 'Uppföljning'
    }) }}
{%- endmacro %}

{% macro regulation_kind_label(column) -%}
    {{ label(column, {
        'purpose': 'Syfte',
        'tasks': 'Uppgifter',
        'responsibility': 'Ansvar',
        'reporting': 'Rapportering',
        'consultation': 'Samråd',
        'term_of_office': 'Mandatperiod',
        'meeting': 'Sammanträde',
        'call': 'Kallelse',
        'publicity': 'Offentlighet',
        'remote': 'Distans',
        'composition': 'Sammansättning',
        'presidium': 'Presidium',
        'chair': 'Ordförande',
        'substitute': 'Ersättare',
        'disqualification': 'Jäv',
        'voting': 'Omröstning',
        'reservation': 'Reservation',
        'minutes': 'Protokoll',
        'adjustment': 'Justering',
        'service': 'Delgivning',
        'signing': 'Undertecknande',
        'audit': 'Revision',
        'data_protection': 'Personuppgifter',
        'archive': 'Arkiv',
        'quorum': 'Beslutsförhet'
    }) }}
{%- endmacro %}

{% macro watch_label(column) -%}
    {{ label(column, {
        'date': 'Datum bevakas', 'computation': 'Räknas fram', 'fact': 'Jämförs med en uppgift', 'none': 'Bevakas inte'
    }) }}
{%- endmacro %}

{% macro risk_kind_label(column) -%}
    {{ label(column, {'risk': 'Risk', 'control': 'Kontrollmoment'}) }}
{%- endmacro %}

{% macro risk_decision_label(column) -%}
    {{ label(column, {'accepted': 'Accepteras', 'followed_up': 'Följs upp genom internkontroll'}) }}
{%- endmacro %}

{% macro wheel_kind_label(column) -%}
    {{ label(column, {'decision': 'Beslut', 'information': 'Information', 'planning': 'Planering'}) }}
{%- endmacro %}

{#- The calendar's own kinds; events told in the documents keep the word of their own list. -#}
{% macro calendar_kind_label(kind, wheel_kind) -%}
    case
        when {{ kind }} = 'wheel' then {{ label(wheel_kind, {
            'decision': 'Årshjulet: beslut', 'information': 'Årshjulet: information', 'planning': 'Årshjulet: planering'
        }) }}
        else coalesce({{ label(kind, {
            'meeting': 'Sammanträde',
            'call': 'Kallelse',
            'report': 'Rapport',
            'tertial_end': 'Tertialets slut',
            'agreement_start': 'Avtalet börjar',
            'agreement_end': 'Avtalet slutar',
            'notice': 'Uppsägning',
            'extension': 'Förlängning',
            'payment': 'Betalning',
            'index_reading': 'Index',
            'council_matter': 'Ärende väckt',
            'council_decision': 'Fullmäktiges beslut'
        }) }}, {{ event_kind_label(kind) }})
    end
{%- endmacro %}

{% macro protocol_decision_label(column) -%}
    {{ label(column, {
        'approves': 'Godkänt',
        'accepts': 'Accepterat',
        'notes': 'Lagt till handlingarna',
        'tables': 'Bordlagt',
        'raises_matter': 'Väckt i fullmäktige',
        'decides': 'Beslutat'
    }) }}
{%- endmacro %}
