// The big figures: what was executed, of what plan, how complete, whom it reached, what does not count.

function showSummary() {
  const row = progressOf(state.month);
  const planned = row?.planned ?? null;
  const executed = row?.executed ?? null;
  const unit = state.unit ? quoted(unitName(state.unit)) : say('allUnits');
  const { got, of } = reportsIn(row);
  const mark = got < of && executed !== null ? '*' : '';
  fill('summary-title', ...aroundUnit(say('summary', fig.month(state.month), '\u0000'), unit));
  const left = planned === null || executed === null ? null : planned - executed;
  const refused = refusedRows();
  const reached = rowsOf('beneficiaries').filter(isInSelection);
  const jobs = sum(reached, 'new_jobs');
  const blank = refused.filter((r) => r.amount === null).length;
  fill('cards',
    card('card-executed', say('executed'), figure(fig.million(executed), { kind: 'kc01' }, say('executed')), mark, say('million'),
      [inThisMonth()], 'main'),
    card('card-pct', say('ofPlan'), fig.percent(row?.pct ?? null), mark, null,
      [track(row?.pct ?? null), say('ofYear', fig.percent(yearGone(state.month))), make('span', {}, `${say('plan')} `, figure(fig.million(planned), { kind: 'kc03' }, say('plan')), ` ${say('million')}`)], 'main'),
    card('card-left', say(left !== null && left < 0 ? 'overPlan' : 'left'), fig.million(left === null ? null : Math.abs(left)), mark, say('million'),
      [fig.percent(share(left === null ? null : Math.abs(left), planned))]),
    card('card-reports', say('reportsLabel'), row === null ? MISSING : `${fig.whole(got)}/${fig.whole(of)}`, '', null,
      [completeness(row, of - got), thisMonth(row)], got < of ? 'warn' : null),
    card('card-reached', say('reached'), figure(reached.length ? fig.whole(countOf(reached)) : MISSING, { kind: 'kc02' }, say('reached')), '', null,
      [`${say('support')} ${fig.million(sum(reached, 'amount'))} ${say('million')}`, say('jobs', fig.whole(jobs))]),
    card('card-refused', say('notCounted'), refused.length ? figure(fig.million(sum(refused, 'amount')), { kind: 'rejected' }, say('notCounted')) : '0', '', say('million'),
      [say('notCountedOf', fig.whole(refused.length)), blank ? say('withUnreadable', fig.whole(blank)) : null], refused.length ? 'warn' : null));
}

function aroundUnit(words, unit) {
  const [before, after] = words.split('\u0000');
  return [before, unit, after];
}

function card(id, label, value, mark, unit, notes, kind) {
  return make('div', { id, class: `card ${kind ?? ''}` }, make('h3', {}, label),
    make('p', { class: 'big' }, make('span', { class: 'value' }, value), mark || null, unit ? make('span', { class: 'per' }, unit) : null),
    notes.filter(Boolean).map((note) => make('p', { class: 'note' }, note)));
}

function completeness(row, lacking) {
  if (row === null) return null;
  return lacking > 0 ? say('incomplete', fig.whole(lacking)) : say('complete');
}

function thisMonth(row) {
  if (row === null) return null;
  if (state.unit) return row.has_reported ? null : say('notThisMonth');
  return say('reportsThisMonth', fig.whole(row.units_reported), fig.whole(row.units_expected));
}

// What was paid in the month itself.
function inThisMonth() {
  const month = monthFigures().find((figures) => figures.month === state.month);
  return make('span', {}, `${say('inMonth')} `, figure(fig.million(month.inMonth), { kind: 'kc01', at: state.month }, say('inMonth')),
    month.isPartial && month.inMonth !== null ? '*' : null, ` ${say('million')}`);
}

// The share of the plan, beside the share of the year that is over.
function track(pct) {
  const gone = make('span', { class: 'gone' });
  gone.style.left = `${yearGone(state.month) / 100}%`;
  return make('span', { class: 'track', 'aria-hidden': 'true' }, bar(pct), gone);
}

function countOf(rows) {
  return new Set(rows.map((row) => row.establishment)).size;
}
