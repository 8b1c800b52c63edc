import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { languageOf } from '../../core/src/index';
import { sentences } from '../properties/documents';
import { patience, tell, times } from '../scale';
import { connect, type Editor } from '../server/connection';
import { heapInMegabytes } from './memory';
import { type Keystroke, keystrokes, Typist } from './typist';

/** At two hundred letters a minute this many keystrokes are an hour of typing. */
const hour = 12_000;

/** An hour of typing without the pauses: what is shown stays true, and nothing piles up. */
describe('an hour of typing', function () {
  this.timeout(patience);

  for (const path of ['samples/law-firm-proposal.md', 'samples/removals-quote.txt']) {
    it(`of ${path}, letter by letter, with slips that are rubbed out`, async () => {
      const text = readFileSync(path, 'utf8');
      await typeThrough(path, letterByLetter(text, times(250, hour)));
    });
  }

  it('of whatever comes to mind, anywhere in a document', async () => {
    const path = 'samples/engagement-letter.md';
    const strokes = fc.sample(keystrokes(sentences), { numRuns: times(250, hour), seed: 7 });
    await typeThrough(path, strokes, readFileSync(path, 'utf8'));
  });
});

/** Every eighth letter is a slip, seen at once. A text that is done is begun again below. */
function letterByLetter(text: string, count: number): Keystroke[] {
  const strokes: Keystroke[] = [];
  const end = 1 - Number.EPSILON;
  for (let at = 0; strokes.length < count; at++) {
    const typed = text.charAt(at % text.length);
    if (at % 8 === 7) strokes.push({ at: end, length: 0, typed: 'q' }, { at: end, length: -1, typed: '' });
    strokes.push({ at: end, length: 0, typed });
  }
  return strokes;
}

async function typeThrough(path: string, strokes: readonly Keystroke[], text = ''): Promise<void> {
  const client = await connect();
  const typist = new Typist(`file:///${path}`, languageOf(path) ?? 'markdown', text);
  await client.open(typist.uri, text, typist.languageId);
  let resultId: string | undefined;
  let before = 0;
  for (const [index, stroke] of strokes.entries()) {
    const change = typist.type(stroke);
    await client.change(typist.uri, typist.version, change);
    const report = await client.pull(typist.uri, resultId);
    resultId = report.resultId;
    if (index % times(100, 500) === 0) await compare(client, typist);
    if (index === strokes.length >> 1) before = await heapInMegabytes();
  }
  await compare(client, typist);
  const grown = (await heapInMegabytes()) - before;
  assert.ok(grown < 8, `${grown.toFixed(1)} MB more in the second half`);
  tell(`${path}: keystrokes without drift`, `${strokes.length}, ${grown.toFixed(1)} MB more in the second half`);
}

async function compare(client: Editor, { uri, languageId, text }: Typist): Promise<void> {
  const fresh = `${uri}.again`;
  await client.open(fresh, text, languageId);
  const [shown, expected] = [await client.diagnostics(uri), await client.diagnostics(fresh)];
  const told = ({ range, message }: (typeof shown)[number]) => ({ range, message });
  assert.deepEqual(shown.map(told), expected.map(told));
  await client.close(fresh);
}
