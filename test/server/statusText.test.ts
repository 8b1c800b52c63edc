import assert from 'node:assert/strict';
import { type ServerState, statusText } from '../../client/src/statusText';
import type { ContextParams } from '../../server/src/protocol';

const checked: ContextParams = {
  uri: 'file:///a.md',
  outcome: 'checked',
  business: 'law',
  told: 'law firm',
  term: 'client',
  read: 9,
  findings: 0,
};

const say = (sentence: string, ...values: (string | number)[]) =>
  sentence.replace(/\{(\d)\}/g, (_, index) => String(values[Number(index)]));

describe('status text', () => {
  for (const [text, context] of [
    ['law firm · clients · 9 read, all well', checked],
    ['law firm · clients · 2 to look at', { ...checked, findings: 2 }],
    ['it services · clients · 9 read, all well', { ...checked, business: 'it-services', told: null }],
    ['9 read, all well', { ...checked, business: null, told: null, term: null }],
    ['nothing to read here', { ...checked, business: null, told: null, term: null, read: 0 }],
  ] as const) {
    it(`is “${text}”`, () => assert.equal(statusText('running', context, say).text, text));
  }

  it('says why there is nothing to tell', () => {
    const detail = (server: ServerState, context: ContextParams | undefined) => statusText(server, context, say).detail;
    assert.equal(detail('starting', undefined), 'starting');
    assert.equal(detail('running', undefined), 'reading');
    assert.equal(detail('stopped', checked), 'the language server is not running');
    assert.match(detail('running', { ...checked, outcome: 'off' }), /clientele\.enable is off/);
    assert.match(detail('running', { ...checked, outcome: 'ignored' }), /house style ignores/);
    assert.match(detail('running', { ...checked, outcome: 'failed' }), /could not be read/);
  });
});
