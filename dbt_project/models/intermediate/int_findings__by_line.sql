-- One row per finding of a rule that judges lines by themselves, without knowing what counts: of these, the rules of
-- severity reject decide which lines are facts. A new rule of this kind is added here by name.
with findings as (
    {{ union_rules([
        'kc_101',
        'kc_102',
        'kc_103',
        'kc_104',
        'kc_105',
        'kc_106',
        'kc_107',
        'kc_108',
        'kc_109',
        'kc_110',
        'kc_111',
        'kc_112',
        'kc_321',
        'kc_322',
        'kc_121',
        'kc_122',
        'kc_125',
        'kc_130',
        'kc_330',
        'kc_331',
        'kc_337',
        'kc_338',
        'kc_339',
        'kc_340',
        'kc_342',
        'kc_343',
        'kc_344',
        'kc_346',
        'kc_347',
        'kc_350',
        'kc_351',
        'kc_354',
    ]) }}
)

select
    rule_id,
    submission_id,
    source_row,
    field,
    cell,
    value,
    expected,
    message_vi
from findings
