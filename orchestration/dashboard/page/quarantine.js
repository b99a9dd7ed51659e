// What does not count: per submission, how many rows, what value, and why; and what counts but should be looked at.

const MESSAGES_SHOWN = 3;

function showQuarantine() {
  const submissions = rowsOf('submissions');
  const refused = new Map();
  for (const row of refusedRows()) refused.set(row.submission, [...(refused.get(row.submission) ?? []), row]);
  submissions.forEach((submission, i) => {
    if (submission.status === 'refused' && !refused.has(i) && isRefusalInSelection(submission)) refused.set(i, []);
  });
  const head = [[say('file')], [say('unit')], [say('month')], [say('form')], [say('status')], [say('reason')], [say('rows'), 'n'], [say('value'), 'n']];
  const entries = [...refused].sort(([a], [b]) => (submissions[b].month ?? '').localeCompare(submissions[a].month ?? '') || a - b);
  const body = entries.map(([i, rows]) => refusal(i, submissions[i], rows));
  const all = entries.flatMap(([, rows]) => rows);
  const blank = all.filter((row) => row.amount === null).length;
  const total = { class: 'total', cells: [say('sum'), '', '', '', '', blank ? say('withUnreadable', fig.whole(blank)) : '', fig.whole(all.length), fig.million(sum(all, 'amount'))] };
  fill('quarantine-table', body.length
    ? table(say('quarantine'), head, [...body, total], { class: 'stack' }, say('unitOfMoney'))
    : make('p', { class: 'good-line' }, say('nothingRefused')));
  const old = rowsOf('rejected').filter((row) => row.reason === 'superseded' && isRefusalInSelection(submissionOf(row)));
  fill('quarantine-note', say('quarantineNote'), old.length ? ` ${say('replaced', fig.whole(old.length), fig.million(sum(old, 'amount')))}` : null);
  showWarnings();
}

function refusal(i, submission, rows) {
  const isWhole = submission.status === 'refused';
  const value = fig.million(sum(rows, 'amount'));
  const about = `${submission.file} ${submission.form ?? ''}`;
  return [
    make('div', { class: 'source' }, make('span', { lang: 'vi' }, submission.file), make('small', { lang: 'vi' }, submission.sheet)),
    quoted(unitName(submission.unit_code)), submission.month === null ? MISSING : fig.month(submission.month), make('span', { class: 'form' }, submission.form ?? MISSING),
    make('span', { class: 'badge bad' }, say(isWhole ? 'refusedWhole' : 'rejectedRows')),
    make('div', {}, reasonOf(isWhole ? submission.refused_by : [...new Set(rows.map((row) => row.rule_ids))].join(',')), messages(i)),
    rows.length ? figure(fig.whole(rows.length), { kind: 'rejected', submission: String(i) }, about) : fig.whole(0),
    value === MISSING && rows.length ? make('span', { class: 'missing', title: say('unknownValue') }, MISSING) : value,
  ];
}

// The first messages to the clerk, once each.
function messages(i) {
  const told = rowsOf('findings').filter((row) => row.submission === i && row.severity !== 'warn');
  const texts = [...new Set(told.map((row) => row.message))];
  const rest = texts.length - MESSAGES_SHOWN;
  return make('ul', { class: 'messages' }, texts.slice(0, MESSAGES_SHOWN).map((text) => make('li', {}, quoted(text))), rest > 0 ? make('li', {}, `+ ${fig.whole(rest)}`) : null);
}

function showWarnings() {
  const warnings = rowsOf('findings').filter((row) => {
    const from = submissionOf(row);
    return row.severity === 'warn' && from.status === 'accepted' && isRefusalInSelection(from);
  });
  const shown = warnings.slice(0, 100);
  document.getElementById('warnings').hidden = !warnings.length;
  fill('warnings-title', `${say('warnings')}: ${fig.whole(warnings.length)}`);
  fill('warnings-table', table(say('warnings'), [[say('file')], [say('unit')], [say('cell')], [say('reason')]], shown.map((row) => {
    const from = submissionOf(row);
    return [make('div', { class: 'source' }, make('span', { lang: 'vi' }, from.file), make('small', { lang: 'vi' }, from.sheet)),
      quoted(unitName(from.unit_code)), row.cell ?? MISSING, make('div', {}, reasonOf(row.rule_id), quoted(row.message))];
  }), { class: 'stack' }), shown.length < warnings.length ? make('p', { class: 'note' }, say('topOf', shown.length, fig.whole(warnings.length))) : null);
}
