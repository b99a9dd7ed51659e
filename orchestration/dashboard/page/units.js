// The units ranked. A unit without a figure has no rank: unknown is not last.

const UNITS_DRAWN = 30;
const RANKED_BY = { pct: (row) => row.pct, executed: (row) => row.executed, left: (row) => leftOf(row) };

function showUnits() {
  const by = RANKED_BY[state.sort];
  const rows = rowsOf('unit_progress').filter((row) => row.month === state.month)
    .sort((a, b) => (by(b) ?? -Infinity) - (by(a) ?? -Infinity) || a.unit_code.localeCompare(b.unit_code));
  showSelect('units-sort', say('sortBy'), 'sort', [['pct', say('byPct')], ['executed', say('byExecuted')], ['left', say('byLeft')]], state.sort, (sort) => choose({ sort }));
  drawUnits(rows.slice(0, UNITS_DRAWN), by);
  fill('units-note', rows.length > UNITS_DRAWN ? say('shownOf', UNITS_DRAWN, rows.length) : null);
  const head = [[say('unit')], [say('rank'), 'n'], [say('plan'), 'n'], [say('executed'), 'n'], [say('pct'), 'n'], [say('left'), 'n'], [say('monthsReported'), 'n']];
  fill('units-table', table(say('byUnit'), head, rows.map((row, i) => {
    const unit = row.unit_code;
    return {
      class: unit === state.unit ? 'chosen' : null,
      cells: [
        make('button', { type: 'button', class: 'link', 'aria-pressed': String(unit === state.unit), onclick: () => choose({ unit: unit === state.unit ? '' : unit }) }, quoted(unitName(unit))),
        by(row) === null ? MISSING : fig.whole(1 + rows.findIndex((other) => by(other) === by(row))),
        figure(fig.million(row.planned), { kind: 'kc03', unit }, unitName(unit)),
        make('span', {}, figure(fig.million(row.executed), { kind: 'kc01', unit }, unitName(unit)), isIncomplete(row) && row.executed !== null ? '*' : null),
        fig.percent(row.pct), fig.million(leftOf(row)),
        `${fig.whole(row.months_reported)}/${fig.whole(row.months_expected)}`,
      ],
    };
  }), {}, say('unitOfMoney')));
}

function leftOf(row) {
  return row.planned === null || row.executed === null ? null : row.planned - row.executed;
}

function drawUnits(rows, by) {
  const isPct = state.sort === 'pct';
  const bars = rows.map((row) => {
    const value = by(row) === null ? null : isPct ? row.pct / 100 : inMillions(by(row));
    const text = isPct ? fig.percent(row.pct) : fig.million(by(row));
    const known = isIncomplete(row) && value !== null;
    return {
      name: shortUnitName(row.unit_code), value, end: Math.max(value ?? 0, 0), partial: known, label: known ? `${text}*` : text,
      tip: `${unitName(row.unit_code)}: ${fig.million(row.executed)} / ${fig.million(row.planned)} ${say('million')}, ${fig.percent(row.pct)}`,
    };
  });
  const all = rowsOf('programme').find((row) => row.month === state.month && row.report_group === 'TOTAL');
  const lines = isPct ? [[yearGone(state.month), 'second'], [all?.pct ?? null, 'muted']].filter(([value]) => value !== null) : [];
  const rules = lines.map(([value, name]) => ({
    data: { values: [{ at: value / 100 }] },
    mark: { type: 'rule', strokeDash: [5, 4], strokeWidth: 1.5, color: colour(name) },
    encoding: { x: { field: 'at', type: 'quantitative' } },
  }));
  draw('units-chart', say('unitsChart'), barsSpec(bars, isPct ? { least: 80, values: [0, 25, 50, 75, 100] } : {}, rules));
  fill('units-legend', swatch('accent', say(isPct ? 'byPct' : state.sort === 'left' ? 'byLeft' : 'byExecuted')),
    bars.some((b) => b.partial) ? swatch('accent faded', say('lackingKey')) : null,
    isPct && all ? swatch('dashed', say('average', fig.percent(all.pct))) : null,
    isPct ? swatch('dashed second', say('yearGone', fig.percent(yearGone(state.month)))) : null);
}
