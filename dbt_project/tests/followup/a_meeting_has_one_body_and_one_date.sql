select
    meeting_id,
    count(distinct body_id) as bodies,
    count(distinct meeting_date) as dates
from {{ ref('fct_meeting') }}
group by meeting_id
having count(distinct body_id) > 1 or count(distinct meeting_date) > 1
