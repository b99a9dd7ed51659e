// Progress by content group: bars in a table, so that the figures and the picture are one.

function showGroups() {
  const rows = groupFigures();
  const head = [[say('content')], [say('plan'), 'n'], [say('executed'), 'n'], [say('pct'), 'n'], [say('progress')]];
  fill('groups-table', table(say('byGroup'), head, rows.map((row) => ({
    class: row.report_group === 'TOTAL' ? 'total' : null,
    cells: [
      make('span', {}, row.report_group === 'TOTAL' ? null : `${row.report_group}. `, named(row.group_name)),
      figure(fig.million(row.planned), asking('kc03', row.report_group), nameText(row.group_name)),
      make('span', {}, figure(fig.million(row.executed), asking('kc01', row.report_group), nameText(row.group_name)), mark(row)),
      fig.percent(row.pct),
      bar(row.pct),
    ],
  })), { class: 'bars' }, say('unitOfMoney')));
}

function asking(kind, group) {
  return group === 'TOTAL' ? { kind } : { kind, group };
}

function mark(row) {
  return row.isIncomplete && row.executed !== null ? '*' : null;
}

// Of the programme as the marts have it; of a unit its plan lines and facts added up, as unit_progress does.
function groupFigures() {
  const programme = rowsOf('programme').filter((row) => row.month === state.month);
  if (!state.unit) return programme.map((row) => ({ ...row, isIncomplete: isIncomplete(row) }));
  const total = progressOf(state.month);
  const plans = rowsOf('plans').filter(isInSelection);
  const facts = rowsOf('disbursements').filter(isInSelection);
  return programme.map(({ report_group: group, group_name }) => {
    const isOfGroup = (row) => group === 'TOTAL' || groupOf(row.content_code) === group;
    const planned = sum(plans.filter(isOfGroup), 'amount');
    const executed = total?.months_reported ? sum(facts.filter(isOfGroup), 'amount') ?? 0 : null;
    return { report_group: group, group_name, planned, executed, pct: share(executed, planned), isIncomplete: isIncomplete(total) };
  });
}
