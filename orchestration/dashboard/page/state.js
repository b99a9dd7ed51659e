// What is chosen, kept in the address after #: a view can be sent, and "back" goes back.

const state = { lang: 'vi', theme: null, month: null, unit: '', sort: 'pct', form: '', by: 'kind', rows: null };
const SHORT = { lang: 'l', theme: 't', month: 'm', unit: 'u', sort: 's', form: 'f', by: 'b', rows: 'r' };
const ALLOWED = {
  lang: ['vi', 'en'], theme: ['light', 'dark'], sort: ['pct', 'executed', 'left'],
  form: ['', 'KC-01', 'KC-02', 'KC-03'], by: ['kind', 'unit', 'commune', 'content'],
};
const AT_FIRST = { ...state };

function readState() {
  const asked = new URLSearchParams(location.hash.slice(1));
  const months = monthsWithFigures();
  for (const [name, short] of Object.entries(SHORT)) {
    const value = asked.get(short);
    const isAllowed = value !== null && (ALLOWED[name] ? ALLOWED[name].includes(value) : true);
    state[name] = isAllowed ? value : AT_FIRST[name];
  }
  if (!months.includes(state.month)) state.month = months.at(-1) ?? null;
  if (!byKey('units', 'unit_code').has(state.unit)) state.unit = '';
  state.rows = readRows(state.rows);
}

// {kind, group, content, unit, at, support, commune, submission}: which rows are shown.
function readRows(text) {
  const asked = Object.fromEntries(new URLSearchParams(text ?? ''));
  return asked.kind in WORDS_VI.rowsOf ? asked : null;
}

function address(changes) {
  const next = { ...state, ...changes };
  const params = new URLSearchParams();
  for (const [name, short] of Object.entries(SHORT)) {
    const value = name === 'rows' && next.rows ? new URLSearchParams(next.rows).toString() : next[name];
    if (value && value !== AT_FIRST[name]) params.set(short, value);
  }
  return `#${params}`;
}

// Change what is chosen; the page follows the address.
function choose(changes) {
  location.hash = address(changes);
}
