// The window with the rows behind a figure: its sum, and a table that grows on demand.

const ROWS_AT_ONCE = 100;
let rowsShown = ROWS_AT_ONCE;

function openRows(asked) {
  rowsShown = ROWS_AT_ONCE;
  choose({ rows: asked });
}

function showRows() {
  const dialog = document.getElementById('rows');
  if (!state.rows || !state.month) {
    if (dialog.open) dialog.close();
    return;
  }
  const asked = state.rows;
  const rows = rowsAsked(asked);
  const total = sum(rows, 'amount');
  const blank = rows.filter((row) => row.amount === null).length;
  const title = say('rowsOf')[asked.kind];
  fill('rows-title', title);
  fill('rows-about', aboutRows(asked));
  fill('rows-sum', say('total', fig.million(total), fig.dong(total), fig.whole(rows.length)),
    blank ? ` ${say('withUnreadable', fig.whole(blank))}` : null);
  fill('rows-close', say('close'));
  const shown = rows.slice(0, rowsShown);
  const rest = rows.length - shown.length;
  const more = rest > 0 && make('button', {
    type: 'button', onclick: () => { rowsShown += ROWS_AT_ONCE; showRows(); },
  }, say('more', fig.whole(Math.min(rest, ROWS_AT_ONCE))));
  fill('rows-table', rows.length
    ? table(title, rowHeadings(asked.kind), shown.map((row) => rowCells(asked.kind, row)), { class: 'stack' })
    : make('p', {}, say('noRows')), more);
  if (!dialog.open) dialog.showModal();
}

// In words: which figure these rows make.
function aboutRows(asked) {
  const unit = 'unit' in asked ? asked.unit : state.unit;
  const parts = [unit ? quoted(unitName(unit)) : say('allUnits')];
  const year = state.month.slice(0, 4);
  parts.push(asked.kind === 'kc03' ? `${say('year')} ${year}`
    : asked.at ? say('thisMonth', fig.month(asked.at)) : `${say('toDate')} – ${say('thisMonth', fig.month(state.month))}`);
  if (asked.group) parts.push(make('span', {}, `${asked.group}. `, named(groupName(asked.group))));
  if (asked.content) parts.push(contentName(asked.content));
  if ('support' in asked) parts.push(asked.support ? named(asked.support) : `${say('supportKind')}: ${say('notStated')}`);
  if ('commune' in asked) parts.push(asked.commune ? quoted(asked.commune) : `${say('commune')}: ${say('notStated')}`);
  return parts.map((part) => make('span', { class: 'tag' }, part));
}

function groupName(group) {
  return rowsOf('programme').find((row) => row.report_group === group)?.group_name ?? group;
}
