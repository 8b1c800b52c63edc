/** Prose full of cues, read by one of several house styles: what is decided holds together, and “fix all” comes to an end. */
import assert from 'node:assert/strict';
import {
  type Analysis,
  analyze,
  createMemory,
  type Document,
  evidenceBySection,
  explain,
  parseHouseStyle,
  renamePeople,
  type Span,
  samePeople,
} from '../../../core/src/index';
import { sentences } from '../../properties/documents';
import { applyEdits } from '../../properties/edits';
import type { Target } from '../fuzz';

const styles = [
  {},
  { we: { business: 'law', call: 'client' }, phrases: [{ phrase: 'customers', protect: true }] },
  { we: { business: 'retail', call: 'client' }, parties: [{ names: ['*', 'Acme'], call: 'customer' }] },
  { we: { business: 'agency' }, parties: [{ names: ['the shop'], business: 'retail' }], sensitivity: 'eager' },
  { we: { call: 'pupil' }, terms: [{ term: 'pupil' }], sensitivity: 'careful' },
  { extends: 'preset:us-securities', phrases: [{ phrase: 'client care', replace: 'care' }] },
].map((written) => parseHouseStyle(written, 'style').style);

const between = [
  ' ',
  ' ',
  '\n\n',
  '\n\n# ',
  '\n- ',
  '\n> ',
  '“',
  '”',
  ', ',
  ' and ',
  ' but not ',
  ' (',
  ') ',
  '/',
  '-',
];
const words = [
  ...['client', 'clients', 'customer', 'customers', 'client’s', 'customers’', 'a ', 'an ', 'the ', 'every ', 'no '],
  ...[
    'our ',
    'your ',
    'their ',
    'its ',
    'Acme’s ',
    'the bank’s ',
    'the shop has ',
    ' of ours',
    ' of the agency',
    ' who ',
  ],
  ...['We are a law firm. ', 'I am a dentist. ', 'You run a shop. ', 'As our customer, you ', 'patient ', 'member '],
  ...['This agreement is between Acme Ltd (the “Client”) and us. ', 'We call a client a customer. ', 'Clientele '],
  ...[
    '<!-- clientele-context law -->\n',
    '<!-- clientele-disable-next-line -->\n',
    '<!-- clientele-ignore "clients" -->\n',
  ],
];

/** Of trades with either word, of both and of none. */
const cues = [
  ...[
    'engagement letter ',
    'retainer ',
    'legal advice ',
    'the hearing ',
    'brief ',
    'campaign ',
    'tax return ',
    'audit ',
  ],
  ...['checkout ', 'basket ', 'refund ', 'loyalty card ', 'warehouse ', 'groceries ', 'parcel ', 'soup ', 'till '],
  ...[
    'bank account ',
    'mortgage ',
    'premium ',
    'subscription ',
    'support ticket ',
    'flight ',
    'hotel room ',
    'therapy ',
  ],
  ...['doctor ', 'prescription ', 'nurse ', 'server ', 'email ', 'browser ', 'API ', 'service ', 'care ', 'success '],
  ...['win ', 'serve ', 'represent ', 'advise ', 'sell to ', 'ship ', 'bill ', 'call ', 'signed ', 'pays ', 'returns '],
];

export const judging: Target = {
  name: 'what is judged',
  seeds: styles.map((_, index) => `${String.fromCharCode(97 + index)}${sentences.slice(index, index + 4).join(' ')}`),
  pieces: [...words, ...between, ...cues, ...sentences],
  run(input) {
    const style = styles[input.charCodeAt(0) % styles.length] ?? styles[0];
    assert.ok(style);
    const document = { text: input.slice(1), language: 'markdown' } as const;
    const memory = createMemory();
    const first = analyze(document, style, memory);
    holdsTogether(document, first);

    const shorter = { ...document, text: document.text.replace(/\S+\s*$/, '') };
    assert.deepEqual(analyze(shorter, style, memory), analyze(shorter, style));

    let { text } = document;
    let { findings } = first;
    for (let round = 0; findings.some(({ safe }) => safe); round++) {
      assert.ok(round <= 2 * first.mentions.length, 'the fixes come to an end');
      const [safe] = findings.filter((finding) => finding.safe);
      text = applyEdits(text, safe?.edits ?? []);
      ({ findings } = analyze({ ...document, text }, style));
    }
  },
};

function holdsTogether(document: Document, analysis: Analysis): void {
  const { text } = document;
  const spans: (Span | null)[] = evidenceBySection(document, analysis).flatMap((section) => [section, ...section.cues]);
  for (const [index, judged] of analysis.mentions.entries()) {
    const { reading, cues, against } = explain(document, analysis, judged);
    assert.match(reading, /\S/);
    const people = samePeople(document, analysis, index);
    assert.ok(people.length === 0 || people.includes(index));
    const edits = renamePeople(document, analysis, people, { singular: 'guest', plural: 'guests' });
    spans.push(...cues, ...against, ...edits, judged.provider.span, ...(judged.decision.company ?? []));
  }
  for (const span of spans) {
    assert.ok(span === null || (span.offset >= 0 && span.length >= 0 && span.offset + span.length <= text.length));
  }
}
