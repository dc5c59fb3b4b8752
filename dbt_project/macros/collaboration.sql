{% macro finding_kind_label(kind) -%}
    {{ label(kind, {'possibility': 'Möjlighet', 'challenge': 'Utmaning', 'need': 'Behov', 'strength': 'Styrka'}) }}
{%- endmacro %}

{#- The report's own order: what is possible, what is hard, what is needed. -#}
{% macro finding_kind_order(kind) -%}
    case {{ kind }} when 'possibility' then 1 when 'strength' then 2 when 'challenge' then 3 else 4 end
{%- endmacro %}

{% macro extent_label(extent) -%}
    {{ label(extent, {
        'all': 'Alla', 'most': 'De flesta', 'many': 'Många', 'several': 'Flera', 'some': 'Några', 'one': 'En',
        'not_stated': 'Anges inte',
    }) }}
{%- endmacro %}

{% macro activity_status_label(status) -%}
    {{ label(status, {
        'done': 'Genomförd', 'ongoing': 'Pågår', 'planned': 'Planerad', 'not_done': 'Inte genomförd',
        'not_stated': 'Anges inte',
    }) }}
{%- endmacro %}

{% macro event_kind_label(kind) -%}
    {{ label(kind, {
        'meeting': 'Möte', 'decision': 'Beslut', 'survey': 'Enkät', 'interview': 'Intervju', 'report': 'Rapport',
        'agreement': 'Avtal', 'planning': 'Planering',
    }) }}
{%- endmacro %}

{% macro document_kind_label(kind) -%}
    {{ label(kind, {
        'programme': 'Handlingsprogram', 'policy': 'Policy', 'plan': 'Plan', 'guideline': 'Riktlinje',
        'agreement': 'Överenskommelse', 'contract': 'Avtal', 'strategy': 'Strategi', 'other': 'Annat',
    }) }}
{%- endmacro %}

{#- 2016–2019, 2016, till 2019; nothing where no year is stated. A first year alone may be the document's own year, so
    nothing is said about how long it stands. -#}
{% macro years_text(from_year, to_year) -%}
    case
        when {{ to_year }} is null or {{ from_year }} = {{ to_year }} then cast({{ from_year }} as varchar)
        when {{ from_year }} is null then 'till ' || {{ to_year }}
        else {{ from_year }} || '–' || {{ to_year }}
    end
{%- endmacro %}

{#- The study's own word before the figure; an exact figure needs none. -#}
{% macro precision_label(precision) -%}
    {{ label(precision, {'about': 'cirka', 'almost': 'närmare', 'just_over': 'drygt', 'close_to': 'nära'}) }}
{%- endmacro %}

{#- A measured value without needless decimals: 11,5, 3 and 3 800 000. -#}
{% macro measured_text(number) -%}
    case
        when {{ number }} = round({{ number }}) then {{ swedish_text(number) }}
        when {{ number }} = round({{ number }}, 1) then {{ swedish_text(number, 1) }}
        else {{ swedish_text(number, 2) }}
    end
{%- endmacro %}

{#- "8 arbetsgrupper", "1 nämnd". -#}
{% macro counted_words(kind, how_many, words) -%}
    {{ swedish_text(how_many) }} || chr(160) || case {{ kind }}
        {%- for code, (one, many) in words.items() %}
        when '{{ code }}' then {{ one_or_many(how_many, one, many) }}
        {%- endfor %}
    end
{%- endmacro %}

{% macro body_kind_count(kind, how_many) -%}
    {{ counted_words(kind, how_many, {
        'board': ('nämnd', 'nämnder'), 'preparatory_group': ('beredningsgrupp', 'beredningsgrupper'),
        'secretariat': ('kansli', 'kanslier'), 'presidium': ('presidium', 'presidier'),
        'working_group': ('arbetsgrupp', 'arbetsgrupper'), 'steering_group': ('styrgrupp', 'styrgrupper'),
        'council': ('fullmäktige', 'fullmäktige'), 'regional_council': ('råd', 'råd'),
        'coordination_group': ('samordningsgrupp', 'samordningsgrupper'),
        'cooperation_group': ('samverkansgrupp', 'samverkansgrupper'), 'network': ('nätverk', 'nätverk'),
        'management_group': ('ledningsgrupp', 'ledningsgrupper'), 'unit': ('enhet', 'enheter'),
        'committee': ('utskott', 'utskott'), 'executive_board': ('styrelse', 'styrelser'),
        'council_committee': ('beredning', 'beredningar'), 'delegation': ('delegation', 'delegationer'),
        'authority': ('myndighet', 'myndigheter'), 'area': ('område', 'områden'), 'level': ('nivå', 'nivåer'),
    }) }}
{%- endmacro %}

{% macro goal_kind_count(kind, how_many) -%}
    {{ counted_words(kind, how_many, {
        'direction': ('övergripande riktning', 'övergripande riktningar'), 'effect': ('effektmål', 'effektmål'),
        'result': ('resultatmål', 'resultatmål'), 'indicator': ('indikator', 'indikatorer'),
    }) }}
{%- endmacro %}

{% macro risk_kind_count(kind, how_many) -%}
    {{ counted_words(kind, how_many, {
        'risk': ('risk', 'risker'), 'control': ('kontrollmoment', 'kontrollmoment'),
    }) }}
{%- endmacro %}

{% macro finding_kind_count(kind, how_many) -%}
    {{ counted_words(kind, how_many, {
        'possibility': ('möjlighet', 'möjligheter'), 'strength': ('styrka', 'styrkor'),
        'challenge': ('utmaning', 'utmaningar'), 'need': ('behov', 'behov'),
    }) }}
{%- endmacro %}

{% macro body_kind_label(kind) -%}
    {{ label(kind, {
        'board': 'Nämnd', 'preparatory_group': 'Beredningsgrupp', 'secretariat': 'Kansli', 'presidium': 'Presidium',
        'working_group': 'Arbetsgrupp', 'steering_group': 'Styrgrupp', 'council': 'Fullmäktige',
        'regional_council': 'Råd', 'coordination_group': 'Samordningsgrupp', 'cooperation_group': 'Samverkansgrupp',
        'network': 'Nätverk', 'management_group': 'Ledningsgrupp', 'unit': 'Enhet', 'committee': 'Utskott',
        'executive_board': 'Styrelse', 'council_committee': 'Beredning', 'delegation': 'Delegation',
        'authority': 'Myndighet', 'area': 'Område', 'level': 'Nivå',
    }) }}
{%- endmacro %}

{% macro seat_kind_label(kind) -%}
    {{ label(kind, {
        'member': 'Ledamot', 'substitute': 'Ersättare', 'official': 'Tjänsteperson', 'chair': 'Ordförande',
        'vice_chair': 'Vice ordförande', 'municipal_commissioner': 'Kommunalråd', 'chief_executive': 'Kommunchef',
        'region_director': 'Regiondirektör', 'rescue_service': 'Räddningstjänst',
        'security_coordinator': 'Säkerhetssamordnare', 'crisis_communicator': 'Kriskommunikatör',
        'authority': 'Myndighet', 'voluntary_organisation': 'Frivilligorganisation',
        'security_manager': 'Säkerhetschef', 'association_director': 'Förbundsdirektör',
        'other_representative': 'Övrig representant',
    }) }}
{%- endmacro %}

{% macro collaboration_kind_label(kind) -%}
    {{ label(kind, {
        'joint_board': 'Gemensam nämnd', 'agreement': 'Överenskommelse', 'strategy': 'Strategi',
        'network': 'Nätverk', 'committee': 'Fullmäktigeberedning', 'study': 'Studie',
    }) }}
{%- endmacro %}

{% macro agreement_status_label(status) -%}
    {{ label(status, {
        'in_force': 'Gällande', 'proposed': 'Föreslaget', 'not_signed': 'Inte undertecknat', 'unknown': 'Okänt',
    }) }}
{%- endmacro %}

{% macro member_kind_label(kind) -%}
    {{ label(kind, {
        'kommun': 'Kommun', 'kommuner': 'Kommuner', 'region': 'Region', 'authority': 'Myndighet',
        'company': 'Bolag', 'association': 'Förbund', 'other': 'Annan',
    }) }}
{%- endmacro %}

{% macro member_kind_count(kind, how_many) -%}
    {{ counted_words(kind, how_many, {
        'kommun': ('kommun', 'kommuner'), 'region': ('region', 'regioner'), 'authority': ('myndighet', 'myndigheter'),
        'association': ('förbund', 'förbund'), 'company': ('bolag', 'bolag'), 'other': ('annan part', 'andra parter'),
    }) }}
{%- endmacro %}

{% macro lower_first(text) -%}
    lower(left({{ text }}, 1)) || substring({{ text }}, 2)
{%- endmacro %}

{% macro upper_first(text) -%}
    upper(left({{ text }}, 1)) || substring({{ text }}, 2)
{%- endmacro %}

{#- What a heading or a column has room for. A collaboration that is not listed keeps its whole name. -#}
{% macro short_name(collaboration_id, name) -%}
    coalesce({{ label(collaboration_id, {
        'norrbottens-e-namnd': 'E-nämnden', 'krissamverkan-norrbotten': 'Krissamverkan',
        'samverkan-stockholmsregionen': 'Stockholmsregionen', 'sakra-stader': 'Säkra städer',
        'region-vasterbotten-beredning': 'Västerbotten',
    }) }}, {{ name }})
{%- endmacro %}

{#- Texts set after one another, without those that are empty; nothing at all where every one is. -#}
{% macro joined_texts(texts, separator) -%}
    {{ upper_first("nullif(concat_ws('" ~ separator ~ "', " ~ texts | join(', ') ~ "), '')") }}
{%- endmacro %}

{% macro counted_when_any(how_many, one, many) -%}
    case when {{ how_many }} > 0 then {{ count_text(how_many, "'" ~ one ~ "'", "'" ~ many ~ "'") }} end
{%- endmacro %}

{#- "2 beslut i 3 punkter", "1 beslut"; nothing where there is none. -#}
{% macro decisions_in_points(how_many, points, word) -%}
    case
        when {{ how_many }} > 0
            then {{ count_text(how_many, "'" ~ word ~ "'", "'" ~ word ~ "'") }} || case
                when {{ points }} > {{ how_many }} then ' i ' || {{ count_text(points, "'punkt'", "'punkter'") }} else ''
            end
    end
{%- endmacro %}

{% macro agreement_word(collaboration_kind) -%}
    case {{ collaboration_kind }} when 'agreement' then 'överenskommelsen' when 'strategy' then 'strategin' else 'avtalet' end
{%- endmacro %}

{#- A board has its municipalities, a council's committee works for them, a study is of them. -#}
{% macro parties_preposition(collaboration_kind) -%}
    case {{ collaboration_kind }} when 'committee' then ' för samverkan mellan ' when 'study' then ' av ' else ' med ' end
{%- endmacro %}
