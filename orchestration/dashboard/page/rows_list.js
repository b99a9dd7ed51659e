// Which rows are behind a figure, and how each is shown: from the facts, as accepted, with file, sheet and row.

function rowsAsked(asked) {
  const unit = 'unit' in asked ? asked.unit : state.unit;
  const rows = asked.kind === 'rejected' ? refusedRows() : rowsOf(FACTS[asked.kind]);
  return rows.filter((row) => {
    const { month } = row;
    if (asked.kind === 'rejected') return !('submission' in asked) || String(row.submission) === asked.submission;
    // a plan stands at the month that it counts from: January, or a new unit's first
    const isInTime = asked.at && asked.kind !== 'kc03' ? month === asked.at : isInYear(row) && month <= state.month;
    return isInTime && (!unit || row.unit_code === unit)
      && (!asked.group || groupOf(row.content_code) === asked.group)
      && (!asked.content || row.content_code === asked.content)
      && (!('support' in asked) || (row.support_kind ?? '') === asked.support)
      && (!('commune' in asked) || communeOf(row) === asked.commune);
  }).sort((a, b) => (b.amount ?? -Infinity) - (a.amount ?? -Infinity) || a.submission - b.submission || a.source_row - b.source_row);
}

const FACTS = { kc01: 'disbursements', kc02: 'beneficiaries', kc03: 'plans' };

// What no figure holds: refused with its submission, or rejected by a rule. Replaced versions are neither.
function refusedRows() {
  return rowsOf('rejected').filter((row) => row.reason !== 'superseded' && isRefusalInSelection(submissionOf(row)));
}

function submissionOf(row) {
  return rowsOf('submissions')[row.submission];
}

// A file of which nobody knows the unit or the month belongs to every selection of the province.
function isRefusalInSelection(submission) {
  const { month, unit_code: unit } = submission;
  const isInTime = month === null || (isInYear(submission) && month <= state.month);
  return isInTime && (!state.unit || unit === state.unit);
}

function rowHeadings(kind) {
  const first = [[say('month')], [say('unit')]];
  const money = [[say('amount'), 'n']];
  const last = [[say('source')]];
  if (kind === 'kc01') return [...first, [say('content')], [say('project')], ...money, [say('counterpart'), 'n'], ...last];
  if (kind === 'kc02') return [...first, [say('establishment')], [say('supportKind')], [say('content')], ...money, [say('counterpart'), 'n'], [say('newJobs'), 'n'], [say('products'), 'n'], ...last];
  if (kind === 'kc03') return [[say('year')], [say('unit')], [say('content')], [say('status')], ...money, ...last];
  return [...first, [say('reason')], [say('asSubmitted')], ...money, ...last];
}

function rowCells(kind, row) {
  const from = submissionOf(row);
  const unit = quoted(unitName(row.unit_code ?? from.unit_code));
  const month = from.month === null ? MISSING : fig.month(row.month ?? from.month);
  const amount = fig.whole(row.amount);
  const source = sourceOf(row, from);
  if (kind === 'kc01') {
    return [month, unit, contentName(row.content_code), projectOf(row), amount, fig.whole(row.counterpart), source];
  }
  if (kind === 'kc02') {
    const who = rowsOf('establishments')[row.establishment];
    const name = who.name === null ? make('em', {}, say('household')) : quoted(who.name);
    const kindOfSupport = row.support_kind === null ? MISSING : named(row.support_kind);
    return [month, unit, make('div', {}, name, communeLine(who)), kindOfSupport, contentName(row.content_code), amount, fig.whole(row.counterpart), fig.whole(row.new_jobs), fig.whole(row.product_count), source];
  }
  if (kind === 'kc03') return [row.month.slice(0, 4), unit, contentName(row.content_code), say('revision', row.revision), amount, source];
  return [month, unit, reasonOf(row.rule_ids), make('code', { lang: 'vi' }, Object.values(JSON.parse(row.text)).join(' | ')), amount, source];
}

function communeLine(who) {
  return who.commune === null ? null : make('small', {}, quoted(who.commune));
}

function contentName(code) {
  const content = byKey('contents', 'content_code').get(code);
  return make('div', {}, `${code} `, content ? named(content.content_name) : null);
}

function projectOf(row) {
  return make('div', {}, quoted(row.project_name), row.project_code === null ? null : make('small', {}, row.project_code));
}

function sourceOf(row, from) {
  return make('div', { class: 'source' }, make('span', { lang: 'vi' }, from.file),
    make('small', {}, `${say('sheetRow', from.sheet, row.source_row)}; ${say('submission', from.id)}`));
}

// The rules by name; in English by what they mean.
function reasonOf(ruleIds) {
  return (ruleIds ?? '').split(',').map((id) => id.trim()).filter(Boolean).map((id) => {
    const rule = byKey('rules', 'rule_id').get(id);
    return make('div', {}, make('span', { class: 'id' }, `${id} `), rule ? (state.lang === 'en' ? rule.meaning_en : rule.name_vi) : null);
  });
}
