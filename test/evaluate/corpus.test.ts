/** The passages that the engine is measured on: well marked, and of every trade and difficulty. */
import assert from 'node:assert/strict';
import { businesses, type CorpusModule, loadScript, type Passage, readCorpusFiles } from './evaluation';

describe('the corpus', () => {
  let corpus: CorpusModule;
  let passages: readonly Passage[];
  let problems: readonly string[];

  before(async () => {
    corpus = await loadScript('corpus.mjs');
    ({ passages, problems } = corpus.readCorpus(readCorpusFiles(), businesses));
  });

  it('is marked without a mistake', () => {
    assert.deepEqual(problems, []);
  });

  it('has three passages of every profile', () => {
    const few = businesses.filter((business) => passages.filter((passage) => passage.business === business).length < 3);
    assert.deepEqual(few, []);
  });

  it('has every difficulty', () => {
    const present = new Set(passages.map(({ kind }) => kind));
    assert.deepEqual(
      corpus.kinds.filter((kind) => !present.has(kind)),
      [],
    );
  });

  it('has passages of every provider and of every gold', () => {
    const mentions = passages.flatMap((passage) => passage.mentions);
    assert.deepEqual([...new Set(mentions.map(({ provider }) => provider))].sort(), ['none', 'reader', 'third', 'us']);
    const golds = [...new Set(mentions.map(({ gold }) => gold))].sort();
    assert.deepEqual(golds, ['client', 'customer', 'either', 'leave', 'patient']);
  });

  it('has passages of 40 to 160 words, and whole pages of 300 to 600', () => {
    const odd = passages.filter(({ text, kind }) => {
      const words = text.split(/\s+/).length;
      const [fewest, most] = kind === 'whole-page' ? [300, 600] : [40, 160];
      return words < fewest || words > most;
    });
    assert.deepEqual(
      odd.map(({ place }) => place),
      [],
    );
  });

  it('says nothing twice', () => {
    const seen = new Map<string, string>();
    for (const { text, place } of passages) {
      for (const sentence of text.split(/(?<=[.!?])\s+/)) {
        if (sentence.split(/\s+/).length < 8) continue;
        assert.equal(seen.get(sentence), undefined, `${place} has a sentence of ${seen.get(sentence)}: ${sentence}`);
        seen.set(sentence, place);
      }
    }
  });
});

describe('the marks of a passage', () => {
  let corpus: CorpusModule;

  before(async () => {
    corpus = await loadScript('corpus.mjs');
  });

  function read(text: string, ...more: readonly string[]) {
    const head = ['business: law', 'passages:', '  - id: one', '    form: letter', ...more, '    text: |'];
    const body = text.split('\n').map((line) => `      ${line}`);
    return corpus.readCorpus([{ path: 'law.yaml', text: [...head, ...body, ''].join('\n') }], businesses);
  }

  it('say the better word, and whose', () => {
    const { passages, problems } = read('Our [clients|us] met [client:customer’s|third] staff; [leave:Client]-side.');
    assert.deepEqual(problems, []);
    assert.equal(passages[0]?.text, 'Our clients met customer’s staff; Client-side.');
    assert.deepEqual(passages[0]?.mentions, [
      { offset: 4, length: 7, gold: 'client', provider: 'us' },
      { offset: 16, length: 10, gold: 'client', provider: 'third' },
      { offset: 34, length: 6, gold: 'leave', provider: 'none' },
    ]);
  });

  it('leave other brackets alone', () => {
    const { passages, problems } = read('Dear [NAME], see [our page](x.md). A [client|us] [[leave:CLIENT] ID].');
    assert.deepEqual(problems, []);
    assert.equal(passages[0]?.text, 'Dear [NAME], see [our page](x.md). A client [CLIENT ID].');
  });

  const place = 'law.yaml, line 3 (one)';
  const mistakes: Record<string, string> = {
    'A client called.': `${place}: "client" in "A client called." is not marked. Write [client|us], [leave:client] or the like.`,
    'A [client] called.': `${place}: [client] does not say whose. End it with |us, |reader, |third, |none.`,
    'A [client|you] called.': `${place}: "you" in [client|you] is no provider. End it with |us, |reader, |third, |none.`,
    'A [eihter:client|us] called.': `${place}: "eihter" in [eihter:client|us] is no word to choose. There are: client, customer, patient, either, leave.`,
    'The [leave:client|us] crashed.': `${place}: [leave:client|us] is left alone, so it has no provider. Write [leave:client].`,
    'Nobody called.': `${place}: the text has no mention.`,
  };
  for (const [text, message] of Object.entries(mistakes)) {
    it(`tells what is wrong in “${text}”`, () => assert.deepEqual(read(text).problems, [message]));
  }

  it('tells an unknown key, kind and business', () => {
    const told = read('A [client|us].', '    colour: red', '    kind: odd', '    business: lwa').problems.join('\n');
    assert.match(told, /"colour" is not a key here\. There are: id, form, language, business, kind, text\./);
    assert.match(told, /"odd" is not a kind\. There are: plain, /);
    assert.match(told, /"lwa" is not a business\. There are: law, /);
  });

  it('tells an id that stands twice, and a file without passages', () => {
    const [file] = readCorpusFiles();
    assert.ok(file);
    const twice = corpus.readCorpus([file, { ...file, path: 'copy.yaml' }], businesses).problems;
    assert.match(twice[0] ?? '', /^copy\.yaml, line \d+ \(.+\): the id stands already in .+ Give it another\.$/);
    assert.deepEqual(corpus.readCorpus([{ path: 'a.yaml', text: 'kind: plain' }], businesses).problems, [
      'a.yaml: there is no list of passages. Begin it with "passages:".',
    ]);
  });
});
