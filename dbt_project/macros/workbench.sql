{#- What is followed up each period: the table, what one row is of, and where its day comes from. A table that
    `follows_goal_year` has nothing to tell before that year has begun. -#}
{% macro followed_tables() -%}
    select * from (
        values
        ('narvaro', 1, 'Närvaro', 'plats', 'platser', 'none', false),
        ('sammantraden', 2, 'Hållna sammanträden', 'sammanträde', 'sammanträden', 'none', false),
        ('protokollspunkter', 3, 'Protokoll', 'protokoll', 'protokoll', 'none', false),
        ('fullmaktigebeslut', 4, 'Fullmäktiges beslut', 'beslut', 'beslut', 'agreement', false),
        ('utfall', 5, 'Utfall per tjänst', 'tjänst', 'tjänster', 'report', false),
        ('prognos', 6, 'Prognos per tjänst', 'prognos', 'prognoser', 'report', false),
        ('malutfall', 7, 'Målens utfall per kommun', 'svar', 'svar', 'report', true),
        ('malbedomningar', 8, 'Bedömning av mål utan mått', 'mål', 'mål', 'report', true),
        ('projektlagen', 9, 'Projektens läge', 'aktivitet', 'aktiviteter', 'report', false),
        ('riskuppfoljning', 10, 'Uppföljning av risker', 'risk', 'risker', 'report', true)
    ) as listed (seed_table, table_order, table_title, unit_one, unit_many, due_kind, follows_goal_year)
{%- endmacro %}

{#- What a reminder asks of a municipality, as a line that stands by itself. -#}
{% macro asked_of_kommun(row) -%}
    case {{ row }}.seed_table
        when 'narvaro'
            then
                'Er plats' || substr({{ row }}.item_name, length('Platsen') + 1)
                || ': satt den ordinarie, ersättaren eller ingen, och var det på distans?'
        when 'fullmaktigebeslut'
            then
                {{ row }}.item_name || ': har fullmäktige beslutat, vad blev beslutet och vilken dag? '
                || 'Om beslutet inte är fattat: när tas ärendet upp?'
        else
            {{ row }}.item_name || ': är det gjort hos er, till och med den ' || {{ day_text(row ~ '.as_of_date') }} || '?'
    end
{%- endmacro %}
