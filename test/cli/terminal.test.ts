/** What a terminal shows beside the report. */
import assert from 'node:assert/strict';
import { isColoured, progressOn } from '../../cli/src/terminal';

describe('the progress of a long run', () => {
  /** What a terminal is told, with the times at which so many of 900 documents are done. */
  function shown(isTTY: boolean, environment: Record<string, string>, ...times: readonly number[]) {
    const written: string[] = [];
    let time = 0;
    const stream = { isTTY, write: (text: string) => written.push(text) > 0 };
    const progress = progressOn(stream, environment, () => time);
    if (progress === null) return null;
    for (const [index, each] of times.entries()) {
      time = each;
      progress.show(index + 1, 900);
    }
    progress.end();
    return written;
  }

  it('is shown once it takes long, from time to time, and taken away at the end', () => {
    assert.deepEqual(shown(true, {}, 10, 900, 1010, 1020, 1200), [
      '\r\u001B[KChecked 3 of 900 documents …',
      '\r\u001B[KChecked 5 of 900 documents …',
      '\r\u001B[K',
    ]);
  });

  it('is not shown for a short run', () => assert.deepEqual(shown(true, {}, 10, 500), []));

  it('is not shown where nobody watches', () => {
    assert.equal(shown(false, {}), null);
    assert.equal(shown(true, { CI: 'true' }), null);
    assert.equal(shown(true, { TERM: 'dumb' }), null);
  });
});

describe('colours', () => {
  const rows: readonly (readonly [boolean, boolean, Record<string, string>])[] = [
    [true, true, {}],
    [false, false, {}],
    [false, true, { TERM: 'dumb' }],
    [false, true, { NO_COLOR: '1' }],
    [true, true, { NO_COLOR: '' }],
    [true, false, { FORCE_COLOR: '1' }],
    [false, true, { FORCE_COLOR: '0' }],
    [false, true, { FORCE_COLOR: '1', NO_COLOR: '1' }],
  ];
  for (const [expected, isTTY, environment] of rows) {
    it(`are ${expected ? 'shown' : 'left out'} ${isTTY ? 'on a terminal' : 'in a pipe'} with ${JSON.stringify(environment)}`, () =>
      assert.equal(isColoured({ isTTY }, environment), expected));
  }
});
