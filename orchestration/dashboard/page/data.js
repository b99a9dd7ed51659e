// The data of the page, row by row, and the sums that the sections share. Every money column is in whole dong.

const DATA = JSON.parse(document.getElementById('data').textContent);
const decoded = {};

// The rows of a table as objects, decoded when first asked for.
function rowsOf(name) {
  if (!decoded[name]) {
    const { count, columns } = DATA[name];
    const names = Object.keys(columns);
    decoded[name] = Array.from({ length: count }, () => ({}));
    for (const column of names) {
      const values = columns[column];
      const { texts, index } = values;
      for (let i = 0; i < count; i += 1) {
        const value = texts ? index[i] : values[i];
        decoded[name][i][column] = texts && typeof value === 'number' ? texts[value] : value;
      }
    }
  }
  return decoded[name];
}

function byKey(name, key) {
  const kept = `${name} by ${key}`;
  if (!decoded[kept]) decoded[kept] = new Map(rowsOf(name).map((row) => [row[key], row]));
  return decoded[kept];
}

function unitName(code) {
  return code === null ? say('unknownUnit') : (byKey('units', 'unit_code').get(code)?.unit_name ?? code);
}

// Without its type (Huyện ...), for charts; the code where even that is long.
function shortUnitName(code) {
  const unit = byKey('units', 'unit_code').get(code);
  if (!unit) return code;
  const short = unit.unit_name.replace(`${unit.unit_type} `, '');
  return unit.unit_type === 'Trung tâm' || short.length > 24 ? code : short;
}

function groupOf(contentCode) {
  return byKey('contents', 'content_code').get(contentCode)?.report_group;
}

// Null if there is nothing to add: unknown is not zero.
function sum(rows, column) {
  let total = null;
  for (const row of rows) if (row[column] !== null) total = (total ?? 0) + row[column];
  return total;
}

function monthsWithFigures() {
  return [...new Set(rowsOf('programme').map((row) => row.month))];
}

function isInSelection(row) {
  return isInYear(row) && row.month <= state.month && isOfUnit(row);
}

function isInYear(row) {
  return row.month !== null && row.month.startsWith(state.month.slice(0, 4));
}

function isOfUnit(row) {
  return !state.unit || row.unit_code === state.unit;
}

// A month's total as the marts have it, of the programme or the unit; null where there is no such row.
function progressOf(month) {
  if (state.unit) {
    return rowsOf('unit_progress').find((row) => row.month === month && row.unit_code === state.unit) ?? null;
  }
  return rowsOf('programme').find((row) => row.month === month && row.report_group === 'TOTAL') ?? null;
}

// How many KC-01 reports since January are in a figure, of how many: a figure that lacks some is marked.
function reportsIn(row) {
  if (row === null) return { got: 0, of: 0 };
  return 'reports_to_date' in row
    ? { got: row.reports_to_date, of: row.reports_expected_to_date }
    : { got: row.months_reported, of: row.months_expected };
}

function isIncomplete(row) {
  const { got, of } = reportsIn(row);
  return got < of;
}

// The hundredths of a percent of the year that are over at the end of a month.
function yearGone(month) {
  return share(Number(month.slice(5)), 12);
}
