select
    collaboration_id,
    period_id,
    basis,
    next_id
from {{ ref('rpt_next') }}
where origin = 'example' or (has_example and basis = 'document')
