import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyze, createMemory, defaultHouseStyle, type Edit, type HouseStyle, inPieces } from '../../core/src/index';
import { patience, tell, times } from '../scale';
import { anyText, languages, sentences } from './documents';
import { applyEdits } from './edits';

/** Blocks as they stand in documents of the markups that are read. */
const blocks: readonly string[] = [
  ...sentences,
  '# About us',
  '## Our customers\n\nWe are a law firm.',
  'Fees\n====',
  '- Our customers rang.\n- They sign an engagement letter.\n\n  And then they pay.',
  '1. We are a bank.\n2. Our clients open an account.',
  '> Our customers, he said,\n> never read it.',
  '> [!NOTE]\n> Our customers sign.',
  '| Who | What |\n|---|---|\n| our customers | sign |',
  '```sh\nclient --customers\n```',
  '    client(customer)',
  '<div>\n\nOur **customers** sign.\n\n</div>',
  '<!-- clientele-disable -->\n\nOur customers sign an engagement letter.\n\n<!-- clientele-enable -->',
  '<p>Our customers<br>sign.</p>\n<ul><li>a client</li></ul>',
  '\\section{Our customers}\nWe give legal advice. % the client',
  'Our `client` and [the customers](https://a.example/client) rang.[^1]\n\n[^1]: Our customers did.',
  'Term\n: what our customers sign',
  '{% if client %}Our customers sign.{% endif %}',
  '{% comment %}\n\nOur customers sign.',
  'So they do. {% endcomment %}',
  'Dear {{ client.name }}, our customers sign {{/* as customers */}}.',
];
const lineBreaks = ['\n', '\n\n', '\r\n', '\r\n\r\n', '\n \n'] as const;
const textWith = (...between: readonly string[]) =>
  fc
    .array(fc.tuple(fc.constantFrom(...blocks), fc.constantFrom(...between)), { maxLength: 12 })
    .map((parts) => parts.flat().join(''));
const realText = textWith('\n\n', '\n\n', '\n\n', ...lineBreaks);
/** So many words that say nothing that no rule looks across them: what stands beyond an edit is kept. */
const farApart = `\n\n${'The lamp stood on a shelf beside the door and nobody had moved it since June. '.repeat(6)}\n\n`;
/** More than is looked at in one go. */
const longCode = `\n\n\`\`\`\n${'sign(customers)\n\n'.repeat(200)}\`\`\`\n\n`;
const longText = textWith('\n\n', farApart, farApart, longCode);
const frontMatter = fc.constantFrom('', '', '---\ntitle: Our customers\n---\n', '+++\ntitle = "Our customers"\n+++\n');
const opening = fc.oneof(
  { weight: 2, arbitrary: fc.tuple(frontMatter, realText) },
  { weight: 2, arbitrary: fc.tuple(frontMatter, longText) },
  fc.tuple(fc.constant(''), anyText),
);

/** Settings may change while somebody types; most often they do not. */
const styles: readonly HouseStyle[] = [
  defaultHouseStyle,
  defaultHouseStyle,
  defaultHouseStyle,
  { ...defaultHouseStyle, we: { business: 'law', call: 'infer' } },
  { ...defaultHouseStyle, we: { business: null, call: 'member' }, sensitivity: 'eager' },
  {
    ...defaultHouseStyle,
    parties: [{ names: ['Acme', 'the bank'], call: 'guest', business: null, origin: null }],
    phrases: [{ phrase: 'our customers', replace: null, note: '', origin: null }],
  },
];

/** Places are shares of the text, so that they fall into whatever text there is by then. */
const place = fc.double({ min: 0, max: 1, noNaN: true });
const edit = fc.oneof(
  fc.record({
    typed: fc.oneof(
      fc.constantFrom(' ', 'e', '\n', '`', '*', '-', '\ud83d', '\u0301', "'", '.'),
      fc.string({ maxLength: 2 }),
    ),
    at: place,
  }),
  fc.record({ pasted: fc.oneof(anyText, fc.constantFrom(...blocks)), at: place, over: fc.nat(120) }),
  fc.record({ cut: fc.nat(200), from: place, to: place }),
  fc.record({ undone: fc.nat(4) }),
  fc.record({ lineBreaks: fc.constantFrom('\n', '\r\n') }),
);
type AnyEdit = typeof edit extends fc.Arbitrary<infer Each> ? Each : never;

/** The text after an edit; what was there before is undone to. */
function after(texts: readonly string[], one: AnyEdit): string {
  const text = texts.at(-1) ?? '';
  const offset = (share: number): number => Math.floor(share * text.length);
  if ('typed' in one) return text.slice(0, offset(one.at)) + one.typed + text.slice(offset(one.at));
  if ('pasted' in one) return text.slice(0, offset(one.at)) + one.pasted + text.slice(offset(one.at) + one.over);
  if ('undone' in one) return texts.at(-1 - one.undone) ?? '';
  if ('lineBreaks' in one) return text.replace(/\r\n|\n/g, one.lineBreaks);
  const from = offset(one.from);
  const moved = text.slice(from, from + one.cut);
  const rest = text.slice(0, from) + text.slice(from + one.cut);
  const to = Math.floor(one.to * rest.length);
  return rest.slice(0, to) + moved + rest.slice(to);
}

describe('a document that is edited', function () {
  this.timeout(patience);
  const documents = times(7, 600);
  const editsOfEach = 20;
  const style = fc.constantFrom(...styles);
  const edits = fc.array(fc.tuple(edit, style), { minLength: editsOfEach, maxLength: editsOfEach });

  for (const language of languages) {
    it(`is read as if for the first time after each edit, in ${language}`, () => {
      const property = fc.property(opening, edits, fc.boolean(), (parts, list, isInPieces) => {
        const memory = createMemory();
        const texts = [parts.join('')];
        const askedLate: (() => void)[] = [];
        for (const [at, [one, style]] of list.entries()) {
          const text = after(texts, one);
          texts.push(text);
          const again = analyze({ text: isInPieces ? inPieces(text.split(/(?<=\n)/)) : text, language }, style, memory);
          const fresh = createMemory();
          const afresh = analyze({ text, language }, style, fresh);
          // What is only asked when there are later versions is told of the one it was made for.
          if (at % 3 === 0) askedLate.push(() => assert.deepEqual(again, afresh));
          else assert.deepEqual(again, afresh);
          assert.deepEqual(memory.reading?.prose, fresh.reading?.prose);
          assert.deepEqual(memory.reading?.tokens, fresh.reading?.tokens);
        }
        for (const ask of askedLate) ask();
      });
      fc.assert(property, { numRuns: documents });
      tell(`edits in ${language} after which reading again equals reading afresh`, String(documents * editsOfEach));
    });
  }

  it('is the same document whichever of two edits was made first', () => {
    const two = fc.tuple(place, place, fc.nat(60), fc.constantFrom(...blocks), fc.constantFrom(...sentences, ''));
    const property = fc.property(
      opening,
      fc.constantFrom(...languages),
      two,
      (parts, language, [a, b, cut, put, end]) => {
        const text = parts.join('');
        const [from, to] = [a, b].map((share) => Math.floor(share * text.length)).sort((one, other) => one - other);
        const first: Edit = { offset: from ?? 0, length: Math.min(cut, (to ?? 0) - (from ?? 0)), newText: put };
        const second: Edit = { offset: to ?? 0, length: 0, newText: end };
        const both = applyEdits(text, [first, second]);
        const [one, other] = [first, second].map((edit) => {
          const memory = createMemory();
          for (const each of [text, applyEdits(text, [edit])])
            analyze({ text: each, language }, defaultHouseStyle, memory);
          return analyze({ text: both, language }, defaultHouseStyle, memory);
        });
        assert.deepEqual(one, other);
      },
    );
    fc.assert(property, { numRuns: times(60, 5000) });
  });
});
