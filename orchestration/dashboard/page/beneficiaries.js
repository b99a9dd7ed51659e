// Whom the programme reached since January: by kind of support, unit, commune or content.

const BARS_DRAWN = 12;
const GROUPED_BY = {
  kind: ['supportKind', (row) => row.support_kind ?? '', (key) => nameText(key), (key) => ({ support: key })],
  unit: ['unit', (row) => row.unit_code, (key) => unitName(key), (key) => ({ unit: key })],
  commune: ['commune', (row) => communeOf(row), (key) => key, (key) => ({ commune: key })],
  content: ['content', (row) => row.content_code, (key) => contentText(key), (key) => ({ content: key })],
};

function showBeneficiaries() {
  const [word, keyOf, nameOf, asks] = GROUPED_BY[state.by];
  showSelect('beneficiaries-by', say('groupedBy'), 'by', Object.entries(GROUPED_BY).map(([by, [w]]) => [by, say(w)]), state.by, (by) => choose({ by }));
  const grouped = new Map();
  const rows = rowsOf('beneficiaries').filter(isInSelection);
  for (const row of rows) grouped.set(keyOf(row), [...(grouped.get(keyOf(row)) ?? []), row]);
  const entries = [...grouped].map(([key, its]) => ({ key, name: key === '' ? say('notStated') : nameOf(key), its, support: sum(its, 'amount') }))
    .sort((a, b) => (b.support ?? -Infinity) - (a.support ?? -Infinity) || a.name.localeCompare(b.name, 'vi'));
  fill('beneficiaries-legend', entries.length ? swatch('accent', say('beneficiariesKey')) : null);
  drawBeneficiaries(entries.slice(0, BARS_DRAWN));
  fill('beneficiaries-note', !entries.length ? say('noBeneficiary') : entries.length > BARS_DRAWN ? say('topOf', BARS_DRAWN, fig.whole(entries.length)) : null);
  const head = [[say(word)], [say('establishments'), 'n'], [say('support'), 'n'], [say('counterpartShort'), 'n'], [say('newJobs'), 'n'], [say('products'), 'n']];
  const cells = (name, its, asked, isTotal) => ({
    class: isTotal ? 'total' : null,
    cells: [state.by === 'kind' || isTotal ? name : quoted(name), figure(fig.whole(countOf(its)), { kind: 'kc02', ...asked }, name), fig.million(sum(its, 'amount')),
      fig.million(sum(its, 'counterpart')), fig.whole(sum(its, 'new_jobs')), fig.whole(sum(its, 'product_count'))],
  });
  const body = entries.map(({ key, name, its }) => cells(name, its, asks(key), false));
  fill('beneficiaries-table', entries.length
    ? table(say('beneficiaries'), head, [...body, cells(say('sum'), rows, {}, true)], {}, say('unitOfMoney')) : null);
}

function drawBeneficiaries(entries) {
  if (!entries.length) {
    clearChart('beneficiaries-chart');
    return;
  }
  const short = { unit: shortUnitName, content: (key) => key };
  const bars = entries.map(({ key, name, its, support }) => ({
    name: short[state.by] ? short[state.by](key) : name, value: inMillions(support), end: Math.max(inMillions(support) ?? 0, 0), partial: false,
    label: `${fig.million(support)} · ${fig.whole(countOf(its))}`,
    tip: `${name}: ${fig.million(support)} ${say('million')}, ${fig.whole(countOf(its))} ${say('establishments').toLowerCase()}`,
  }));
  draw('beneficiaries-chart', say('beneficiariesChart'), barsSpec(bars, {}));
}

// The commune as reported, with the unit where the clerk has not named the district; '' if not stated.
function communeOf(row) {
  const { commune } = rowsOf('establishments')[row.establishment];
  if (commune === null) return '';
  return commune.includes(',') ? commune : `${commune} (${unitName(row.unit_code)})`;
}

function contentText(code) {
  return `${code} ${nameText(byKey('contents', 'content_code').get(code)?.content_name ?? '')}`;
}
