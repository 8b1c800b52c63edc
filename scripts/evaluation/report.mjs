/** The figures of a run as a person reads them. Everything is a list of lines; nothing prints. */
import { isMistake, nameOf } from './baseline.mjs';
import { countOutcomes, modes, readReliability, variants } from './swapTest.mjs';

/** @param {{title: string, outcomes: readonly object[], verbose: boolean}} run */
export function describeRun({ title, outcomes, verbose }) {
  const undeclared = outcomes.filter(({ mode, variant }) => mode === modes[0] && variant !== 'one');
  const passages = new Set(outcomes.map(({ passage }) => passage.place));
  return [
    `━━ ${title}: ${passages.size} passages, ${countOriginal(undeclared)} mentions`,
    '',
    heading('original and swapped together, and each'),
    ...modes.flatMap((mode) => summarise(mode, outcomes)),
    '',
    `With nothing declared, original and swapped:`,
    ...groupings.flatMap(({ name, keyOf }) => ['', heading(name), ...describeGroups(undeclared, keyOf)]),
    '',
    ...describeReading(undeclared.filter(({ variant }) => variant === 'original')),
    '',
    'How often a decision of this confidence is right',
    'confidence    decisions    said   right',
    ...readReliability(undeclared).map(describeBin),
    '',
    `Cost: ${costPerMention(outcomes).toFixed(3)} ms a mention`,
    '',
    ...describeMistakes(undeclared, verbose),
  ];
}

function countOriginal(outcomes) {
  return outcomes.filter(({ variant }) => variant === 'original').length;
}

function summarise(mode, outcomes) {
  const chosen = outcomes.filter((one) => one.mode === mode);
  const inBoth = chosen.filter(({ variant }) => variant !== 'one');
  return [
    figures(mode, inBoth),
    ...variants.map((variant) =>
      figures(
        `  ${variant}`,
        chosen.filter((one) => one.variant === variant),
      ),
    ),
    figures(
      '  provider us',
      inBoth.filter(({ mention }) => mention.provider === 'us'),
    ),
  ];
}

const groupings = [
  { name: 'kind', keyOf: ({ passage }) => passage.kind },
  { name: 'profile', keyOf: ({ passage }) => passage.business ?? 'none' },
  { name: 'provider', keyOf: ({ mention }) => mention.provider },
  { name: 'variant', keyOf: ({ variant }) => variant },
  { name: 'gold', keyOf: ({ mention }) => mention.gold },
  { name: 'language', keyOf: ({ passage }) => passage.language },
];

function describeGroups(outcomes, keyOf) {
  const keys = [...new Set(outcomes.map(keyOf))].sort();
  return keys.map((key) =>
    figures(
      key,
      outcomes.filter((one) => keyOf(one) === key),
    ),
  );
}

function heading(name) {
  return `${name.padEnd(41)} recall            precision  false alarms`;
}

/** False alarms are counted against the right words, since nearly all words of a real text are right. */
function figures(name, outcomes) {
  const { right, falseAlarms, wrong, found } = countOutcomes(outcomes);
  const recall = `${share(found, wrong)} (${found}/${wrong})`.padEnd(17);
  const precision = share(found, found + falseAlarms).padEnd(10);
  return `${name.padEnd(41)} ${recall} ${precision} ${percent(falseAlarms, right)} (${falseAlarms}/${right})`;
}

function share(part, whole) {
  return whole === 0 ? '–   ' : (part / whole).toFixed(2);
}

function percent(part, whole) {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(2)} %`;
}

/** How well the engine knows who writes and whose each mention is, before it weighs any word. */
function describeReading(outcomes) {
  const readings = [
    {
      what: 'the writer’s business',
      told: onePerPassage(outcomes).filter(({ passage }) => passage.business),
      expected: ({ passage }) => passage.business,
      read: ({ context }) => context.business,
    },
    ...['us', 'reader', 'third'].map((provider) => ({
      what: `provider ${provider}`,
      told: outcomes.filter(({ mention }) => mention.provider === provider),
      expected: () => provider,
      read: ({ judged }) => (judged?.provider.who === 'unsaid' ? null : (judged?.provider.who ?? null)),
    })),
  ];
  return [
    'What is read of the providers                 read     rightly',
    ...readings.map(({ what, told, expected, read }) => {
      const known = told.filter((one) => read(one) !== null);
      const right = known.filter((one) => read(one) === expected(one));
      return `${what.padEnd(41)} ${`${known.length} of ${told.length}`.padStart(10)} ${String(right.length).padStart(8)}`;
    }),
  ];
}

function onePerPassage(outcomes) {
  return [...new Map(outcomes.map((one) => [one.passage, one])).values()];
}

function describeBin({ from, to, decisions, said, right }) {
  const range = from === 0 ? `below ${to}` : to === 1 ? `${from} up` : `${from}–${to}`;
  return `${range.padEnd(13)} ${String(decisions).padStart(9)} ${said.toFixed(2).padStart(7)} ${right.toFixed(2).padStart(7)}`;
}

/** The first runs are slower, since the engine is not warm; the median does not mind. */
function costPerMention(outcomes) {
  const costs = outcomes.map(({ cost }) => cost).sort((a, b) => a - b);
  return costs[Math.floor(costs.length / 2)] ?? 0;
}

const worstTold = 10;

/** The surest mistakes come first: they say the most about the engine. */
function describeMistakes(outcomes, verbose) {
  const mistakes = outcomes.filter(isMistake).sort((a, b) => sureness(b) - sureness(a));
  return ['false alarm', 'missed'].flatMap((outcome) => {
    const chosen = mistakes.filter((one) => one.outcome === outcome);
    const told = verbose ? chosen : chosen.slice(0, worstTold);
    const rest = chosen.length > told.length ? `, the worst ${told.length}; the others with --verbose` : '';
    return [`${chosen.length} × ${outcome}${rest}`, ...told.flatMap(describeMistake), ''];
  });
}

/** A miss is sure when the engine decided for the wrong word that stands there. */
function sureness({ finding, judged }) {
  return finding?.confidence ?? judged?.decision.confidence ?? 0;
}

function describeMistake(one) {
  const { mention, finding, judged, context, variant } = one;
  const wanted = mention.gold === 'leave' ? 'to be left alone' : mention.gold;
  const said = finding ? `“${finding.suggestion}” ${finding.confidence}` : silence(judged);
  const provider = judged ? `${judged.provider.who} (${judged.provider.business ?? 'trade unknown'})` : 'unread';
  return [
    `  ${nameOf(one)}, ${variant}: ${wanted}; ${said}; provider ${mention.provider}, read as ${provider}; writer ${context.business ?? 'unknown'}`,
    `    …${snippet(one)}…`,
    ...describeEvidence(judged, finding),
  ];
}

function silence(judged) {
  if (!judged) return 'not seen';
  if (judged.sense.kind !== 'party') return `left alone as ${judged.sense.kind}`;
  const { term, confidence, silentBecause } = judged.decision;
  return term === 'undecided' ? `silent: ${silentBecause}` : `decided for ${term} ${confidence}`;
}

function snippet({ text, mention }) {
  const { offset, length } = mention;
  const before = text.slice(Math.max(0, offset - 60), offset);
  const after = text.slice(offset + length, offset + length + 50);
  return `${before}[${text.slice(offset, offset + length)}]${after}`.replace(/\s+/g, ' ');
}

function describeEvidence(judged, finding) {
  const { evidence = [], against = [] } = judged?.decision ?? {};
  const cues = (finding ? [...finding.evidence, ...against] : [...evidence, ...against]).slice(0, 6);
  if (cues.length === 0) return [];
  const told = cues.map(
    ({ text, favours, weight, scope }) => `${text.replace(/\s+/g, ' ')} (${favours} ${weight.toFixed(2)}, ${scope})`,
  );
  return [`    ${told.join(' · ')}`];
}

/** What changed since the stored figures. */
export function describeComparison(comparisons, verbose) {
  const changed = comparisons.filter(({ before, now, changes }) => changes.length > 0 || before.right !== now.right);
  if (changed.length === 0) return ['Nothing changed since the figures in baseline.json.'];
  return [
    '━━ Changed since the figures in baseline.json',
    ...changed.flatMap(({ mode, variant, before, now, changes }) => [
      '',
      `${variant}, ${mode}: found ${from(before.found, now.found)} of ${from(before.wrong, now.wrong)}, false alarms ${from(before.falseAlarms, now.falseAlarms)} of ${from(before.right, now.right)}`,
      ...(verbose ? changes : changes.slice(0, 2 * worstTold)).map(describeChange),
      ...(verbose || changes.length <= 2 * worstTold
        ? []
        : [`  and ${changes.length - 2 * worstTold} more; --verbose`]),
    ]),
  ];
}

function from(before, now) {
  return before === now ? `${now}` : `${before} → ${now}`;
}

function describeChange({ name, before, now, outcome }) {
  const verdict = { right: 'mended', 'false alarm': 'worse ', missed: before === 'right' ? 'worse ' : 'mended' }[now];
  return `  ${verdict}  ${before} → ${now}: ${name}${outcome ? `  …${snippet(outcome)}…` : ', which is gone'}`;
}
