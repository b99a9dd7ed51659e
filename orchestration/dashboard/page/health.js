// The top of the page: how old the figures are, and what the gates of the night saw.

// The nightly load publishes every night; two hours of grace.
const STALE_AFTER_HOURS = 26;
const STAGES = ['landing', 'ledger', 'staging', 'marts', 'publication'];

function showHealth() {
  const { published_at: at, as_of: asOf, code_version: version, run_id: run } = DATA.publication;
  fill('published', `${say('published')} `, make('strong', {}, `${at.slice(11, 16)} ${fig.day(at)}`), `. ${say('asOf')} ${fig.day(asOf)}.`);
  showAge();
  const gates = rowsOf('gates');
  const blocking = gates.filter((gate) => gate.is_blocking);
  const passed = blocking.filter((gate) => gate.passed).length;
  const noted = gates.filter((gate) => !gate.is_blocking && !gate.passed).length;
  fill('gates-summary', make('span', { class: passed === blocking.length ? 'badge good' : 'badge bad' },
    say('gatesPassed', fig.whole(passed), fig.whole(blocking.length))),
  noted ? make('span', { class: 'badge warn' }, say('gatesNoted', fig.whole(noted))) : null);
  const rows = STAGES.flatMap((stage) => gates.filter((gate) => gate.stage === stage)).map((gate) => [
    say(gate.stage), aboutGate(gate), seenBy(gate), outcomeOf(gate),
  ]);
  fill('gates-table', table(say('gates'), [[say('stage')], [say('check')], [say('observed')], [say('outcome')]], rows));
  fill('made-by', say('madeBy', version, run));
}

function showAge() {
  const { published_at: at, as_of: asOf } = DATA.publication;
  const hours = (Date.now() - Date.parse(`${at}+07:00`)) / 3600000;
  const isPast = asOf < at.slice(0, 10);
  const isStale = hours > STALE_AFTER_HOURS;
  const words = isPast ? say('past', fig.day(asOf)) : say(isStale ? 'stale' : 'fresh', age(hours));
  const shown = document.getElementById('age');
  shown.className = isPast || isStale ? 'age stale' : 'age';
  if (shown.textContent !== words) shown.textContent = words;
}

function age(hours) {
  if (hours < 1) return say('minutes', Math.max(0, Math.floor(hours * 60)));
  return hours < 48 ? say('hours', Math.floor(hours)) : say('days', fig.whole(Math.floor(hours / 24)));
}

function aboutGate(gate) {
  if (state.lang === 'en') return gate.about;
  return GATES_VI[gate.expectation] ?? make('span', { lang: 'en' }, gate.about);
}

function seenBy(gate) {
  return gate.element_count === null ? say('notAsExpected', null, gate.observed)
    : say('notAsExpected', fig.whole(gate.unexpected_count), fig.whole(gate.element_count));
}

function outcomeOf(gate) {
  const [kind, word] = gate.passed ? ['good', 'passed'] : gate.is_blocking ? ['bad', 'failed'] : ['warn', 'noted'];
  return make('span', { class: `badge ${kind}` }, say(word));
}
