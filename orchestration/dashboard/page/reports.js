// Who has reported: a grid of units and months, a sign per form; and whom to remind for the chosen month.

const SIGNS = { on_time: '✓', late: '!', missing: '✕', refused: '⊘', after_closing: '⊗', awaited: '·' };
const TO_REMIND = ['missing', 'refused', 'after_closing'];

function showReports() {
  const year = state.month.slice(0, 4);
  const forms = state.form ? [state.form] : [...new Set(rowsOf('status').map((row) => row.form))].sort();
  const rows = rowsOf('status').filter((row) => row.month.startsWith(year) && isOfUnit(row));
  showSelect('reports-form', say('forms'), 'form', [['', say('allForms')], ...['KC-01', 'KC-02', 'KC-03'].map((f) => [f, f])], state.form, (form) => choose({ form }));
  fill('reports-remind', remind(rows.filter((row) => row.month === state.month && row.form !== 'KC-03')));
  fill('reports-legend', Object.entries(SIGNS).map(([status, sign]) => make('span', { class: 'key' }, chip(status, sign), say(status))),
    forms.length > 1 ? make('span', { class: 'key' }, say('cellOrder', forms.filter((f) => f !== 'KC-03').join(', '))) : null);
  fill('reports-table', grid(rows, forms, year));
}

function grid(rows, forms, year) {
  const cells = new Map(rows.map((row) => [`${row.unit_code} ${row.month} ${row.form}`, row]));
  const months = rowsOf('months').map((row) => row.month).filter((month) => month.startsWith(year));
  const monthly = forms.filter((form) => form !== 'KC-03');
  const units = [...new Set(rows.map((row) => row.unit_code))];
  const plan = forms.includes('KC-03');
  const head = [[say('unit')], ...(plan ? [[say('planOfYear')]] : []), ...(monthly.length ? months.map((month) => [shortMonth(month)]) : [])];
  const body = units.map((unit) => [
    quoted(unitName(unit)),
    ...(plan ? [signs(cells, unit, `${year}-01`, ['KC-03'])] : []),
    ...(monthly.length ? months.map((month) => signs(cells, unit, month, monthly)) : []),
  ]);
  return table(`${say('whoReported')} – ${year}`, head, body, { class: 'grid' });
}

function shortMonth(month) {
  const number = Number(month.slice(5));
  return state.lang === 'en' ? MONTHS_EN[number - 1].slice(0, 3) : `T${number}`;
}

function signs(cells, unit, month, forms) {
  return make('span', { class: 'signs' }, forms.map((form) => {
    const row = cells.get(`${unit} ${month} ${form}`);
    if (!row) return make('span', { class: 'sign none', title: `${form}: ${say('notExpected')}` }, make('span', { class: 'aside' }, `${form}: ${say('notExpected')}`));
    return chip(row.status, SIGNS[row.status], `${form}: ${say(row.status)}, ${row.received_on ? say('came', fig.day(row.received_on)) : say('due', fig.day(row.due_on))}`);
  }));
}

function chip(status, sign, words) {
  return make('span', { class: `sign ${status}`, title: words ?? null }, make('span', { 'aria-hidden': 'true' }, sign),
    words ? make('span', { class: 'aside' }, words) : null);
}

function remind(rows) {
  const month = fig.month(state.month);
  const open = rows.filter((row) => TO_REMIND.includes(row.status));
  if (!rows.length) return null;
  if (!open.length) return rows.every((row) => row.status === 'on_time') ? make('p', { class: 'good-line' }, say('allInTime', month)) : null;
  const items = open.map((row) => make('li', {}, quoted(unitName(row.unit_code)), `: ${row.form} ${say(row.status)} (${say('due', fig.day(row.due_on))})`));
  return [make('p', { class: 'bad-line' }, say('lacking', month)), make('ul', {}, items)];
}
