/** The figures on test/corpus must not become worse than those stored: no more false alarms, and nothing less found. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze, parseHouseStyle } from '../../core/src/index';
import {
  type BaselineModule,
  businesses,
  type CorpusModule,
  corpusFolder,
  loadScript,
  readCorpusFiles,
  type SwapTestModule,
} from './evaluation';

describe('the figures on the corpus', () => {
  let baseline: BaselineModule;
  let comparisons: ReturnType<BaselineModule['compareWithBaseline']>;

  before(async () => {
    const [corpus, swapTest] = await Promise.all([
      loadScript<CorpusModule>('corpus.mjs'),
      loadScript<SwapTestModule>('swapTest.mjs'),
    ]);
    baseline = await loadScript('baseline.mjs');
    const outcomes = swapTest.runSwapTest(
      { analyze, parseHouseStyle },
      corpus.readCorpus(readCorpusFiles(), businesses).passages,
    );
    const stored = JSON.parse(readFileSync(join(corpusFolder, 'baseline.json'), 'utf8'));
    comparisons = baseline.compareWithBaseline(outcomes, stored);
  });

  for (const mode of ['nothing declared', 'business declared', 'word settled']) {
    for (const variant of ['original', 'swapped', 'one']) {
      it(`are no worse: ${variant}, ${mode}`, () => {
        const comparison = comparisons.find((one) => one.mode === mode && one.variant === variant);
        assert.ok(comparison);
        assert.equal(baseline.tellWorsening(comparison).join('\n'), '');
      });
    }
  }

  it('tell what became worse', () => {
    const worse = (counts: object, now: object, outcome: string) =>
      baseline.tellWorsening({
        ...{ mode: 'nothing declared', variant: 'original' },
        before: { right: 9, falseAlarms: 0, wrong: 2, found: 2, ...counts },
        now: { right: 9, falseAlarms: 0, wrong: 2, found: 2, ...now },
        changes: [{ name: 'law-letter 2', before: 'right', now: outcome }],
      });
    assert.deepEqual(worse({}, { falseAlarms: 1 }, 'false alarm'), [
      'original, nothing declared: false alarms rose from 0 to 1',
      '  false alarm: law-letter 2',
    ]);
    assert.deepEqual(worse({}, { found: 1 }, 'missed'), [
      'original, nothing declared: found fell from 2 to 1 of 2',
      '  missed: law-letter 2',
    ]);
    assert.match(worse({ right: 8 }, {}, 'right').join(), /the corpus has changed since .+ --update$/);
    assert.deepEqual(worse({ found: 1 }, {}, 'right'), []);
  });
});
