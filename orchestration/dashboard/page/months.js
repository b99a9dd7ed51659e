// Over the months of the year: paid in each month, and since January. A month without a report is a gap.

function showMonths() {
  const figures = monthFigures();
  const planned = progressOf(state.month)?.planned ?? null;
  const bars = figures.map((row) => ({
    month: state.lang === 'en' ? MONTHS_EN[row.number - 1].slice(0, 3) : `T${row.number}`,
    inMonth: inMillions(row.inMonth), toDate: inMillions(row.toDate), partial: row.isPartial,
    missing: row.isKnown && row.inMonth === null ? MISSING : null, zero: 0,
    tip: `${say('thisMonth', fig.month(row.month))}: ${fig.million(row.inMonth)} ${say('million')}; ${say('toDate')} ${fig.million(row.toDate)}`,
  }));
  const x = { field: 'month', type: 'ordinal', sort: null, axis: { title: null, labelAngle: 0, grid: false } };
  const y = (field) => ({ field, type: 'quantitative', axis: { title: say('million'), titleAngle: 0, titleAlign: 'left', titleAnchor: 'start', titleX: 0, titleY: -12, format: ',', tickCount: 5, domain: false } });
  const tooltip = { field: 'tip' };
  draw('months-chart', say('monthsChart', fig.month(state.month)), {
    height: 260, data: { values: bars },
    layer: [
      { mark: { type: 'bar', width: { band: 0.55 }, cornerRadiusEnd: 2 }, encoding: { x, y: y('inMonth'), tooltip, opacity: { condition: { test: 'datum.partial', value: 0.45 }, value: 1 } } },
      { mark: { type: 'line', invalid: 'break-paths-show-domains' }, encoding: { x, y: y('toDate') } },
      { mark: { type: 'point' }, encoding: { x, y: y('toDate'), tooltip } },
      { mark: { type: 'text', dy: -8, fontSize: 16, fontWeight: 'bold' }, encoding: { x, y: y('zero'), text: { field: 'missing' } } },
      ...(planned === null ? [] : [{ data: { values: [{ plan: inMillions(planned) }] }, mark: { type: 'rule', strokeDash: [5, 4] }, encoding: { y: y('plan') } }]),
    ],
  });
  fill('months-legend', swatch('accent', say('inMonth')), swatch('accent faded', say('partial')), swatch('second line', say('toDate')),
    planned === null ? null : swatch('dashed', `${say('planLine')} ${fig.million(planned)}`));
  const head = [[say('month')], [say('inMonth'), 'n'], [say('toDate'), 'n'], [say('pct'), 'n'], [say('reporting'), 'n']];
  fill('months-table', table(`${say('byMonth')}. ${say('unitOfMoney')}`, head, figures.filter((row) => row.isKnown).map((row) => [
    fig.month(row.month),
    make('span', {}, figure(fig.million(row.inMonth), { kind: 'kc01', at: row.month }, fig.month(row.month)), row.isPartial && row.inMonth !== null ? '*' : null),
    make('span', {}, fig.million(row.toDate), row.isToDatePartial && row.toDate !== null ? '*' : null),
    fig.percent(row.pct), row.reporting,
  ])));
}

function swatch(kind, text) {
  return make('span', { class: 'key' }, make('span', { class: `swatch ${kind}`, 'aria-hidden': 'true' }), text);
}

// The twelve months of the year; those after the chosen one, or without a row in the marts, are not known.
function monthFigures() {
  const year = state.month.slice(0, 4);
  return Array.from({ length: 12 }, (_, i) => {
    const month = `${year}-${String(i + 1).padStart(2, '0')}`;
    const progress = month > state.month ? null : progressOf(month);
    if (progress === null) return { month, number: i + 1, isKnown: false, inMonth: null, toDate: null };
    const [got, of] = state.unit ? [progress.has_reported ? 1 : 0, 1] : [progress.units_reported, progress.units_expected];
    const facts = rowsOf('disbursements').filter((row) => row.month === month && isOfUnit(row));
    return {
      month, number: i + 1, isKnown: true, isPartial: got > 0 && got < of, pct: progress.pct,
      inMonth: got > 0 ? sum(facts, 'amount') ?? 0 : null,
      toDate: state.unit && got === 0 ? null : progress.executed, isToDatePartial: isIncomplete(progress),
      reporting: state.unit ? (got ? '✓' : MISSING) : `${fig.whole(got)}/${fig.whole(of)}`,
    };
  });
}
