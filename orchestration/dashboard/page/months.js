// Over the months of the year: paid in each month, and since January. A month without a report is a gap.

function showMonths() {
  const figures = monthFigures();
  const planned = progressOf(state.month)?.planned ?? null;
  const bars = figures.map((row) => ({
    month: state.lang === 'en' ? MONTHS_EN[row.number - 1].slice(0, 3) : `T${row.number}`,
    inMonth: inMillions(row.inMonth), toDate: inMillions(row.toDate), partial: row.isPartial,
    missing: row.isKnown && row.inMonth === null ? MISSING : '', zero: 0,
    tip: `${say('thisMonth', fig.month(row.month))}: ${fig.million(row.inMonth)} ${say('million')}; ${say('toDate')} ${fig.million(row.toDate)}`,
  }));
  drawInMonth(bars);
  drawToDate(bars, planned);
  const head = [[say('month')], [say('inMonth'), 'n'], [say('toDate'), 'n'], [say('pct'), 'n'], [say('reporting'), 'n']];
  fill('months-table', table(say('byMonth'), head, figures.filter((row) => row.isKnown).map((row) => [
    fig.month(row.month),
    make('span', {}, figure(fig.million(row.inMonth), { kind: 'kc01', at: row.month }, fig.month(row.month)), row.isPartial && row.inMonth !== null ? '*' : null),
    make('span', {}, fig.million(row.toDate), row.isToDatePartial && row.toDate !== null ? '*' : null),
    fig.percent(row.pct), row.reporting,
  ]), {}, say('unitOfMoney')));
}

function drawInMonth(bars) {
  draw('in-month-chart', say('monthsChart', fig.month(state.month)), {
    height: 240, data: { values: bars },
    layer: [
      { mark: { type: 'bar', width: { band: 0.6 }, cornerRadiusEnd: 2 },
        encoding: { x: MONTH_AXIS, y: moneyAxis('inMonth'), tooltip: { field: 'tip' }, color: { condition: { test: 'datum.partial', value: colour('faded') }, value: colour('accent') } } },
      gapSigns('zero'),
    ],
  });
  fill('in-month-legend', swatch('accent', say('inMonth')), swatch('accent faded', say('partial')));
}

function drawToDate(bars, planned) {
  const plan = planned === null ? [] : [{
    data: { values: [{ plan: inMillions(planned) }] }, mark: { type: 'rule', strokeDash: [5, 4] }, encoding: { y: moneyAxis('plan') },
  }];
  draw('to-date-chart', say('monthsChart', fig.month(state.month)), {
    height: 240, data: { values: bars },
    layer: [
      { mark: { type: 'line', invalid: 'break-paths-show-domains' }, encoding: { x: MONTH_AXIS, y: moneyAxis('toDate') } },
      { mark: { type: 'point' }, encoding: { x: MONTH_AXIS, y: moneyAxis('toDate'), tooltip: { field: 'tip' } } },
      gapSigns('zero'), ...plan,
    ],
  });
  fill('to-date-legend', swatch('second line', say('toDate')),
    planned === null ? null : swatch('dashed', `${say('planLine')} ${fig.million(planned)}`));
}

const MONTH_AXIS = { field: 'month', type: 'ordinal', sort: null, axis: { title: null, labelAngle: 0, grid: false } };

function moneyAxis(field) {
  return { field, type: 'quantitative', axis: { title: null, format: AXIS_FORMAT, tickCount: 5, domain: false, ticks: false } };
}

// The sign of what is not known, where the figure would stand.
function gapSigns(at) {
  return {
    mark: { type: 'text', dy: -8, fontSize: 18, fontWeight: 'bold' },
    encoding: { x: MONTH_AXIS, y: moneyAxis(at), text: { field: 'missing' } },
  };
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
      month, number: i + 1, isKnown: true, isPartial: got > 0 && got < of, pct: state.unit && got === 0 ? null : progress.pct,
      inMonth: got > 0 ? sum(facts, 'amount') ?? 0 : null,
      toDate: state.unit && got === 0 ? null : progress.executed, isToDatePartial: isIncomplete(progress),
      reporting: state.unit ? (got ? '✓' : MISSING) : `${fig.whole(got)}/${fig.whole(of)}`,
    };
  });
}
