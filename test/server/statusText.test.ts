import assert from 'node:assert/strict';
import { statusText } from '../../client/src/statusText';
import type { ContextParams } from '../../server/src/protocol';

const checked: ContextParams = {
  uri: 'file:///a.md',
  outcome: 'checked',
  business: 'law',
  term: 'client',
  read: 9,
  findings: 0,
};

describe('status text', () => {
  for (const [text, context] of [
    ['law · clients · 9 read, all well', checked],
    ['law · clients · 2 to look at', { ...checked, findings: 2 }],
    ['it services · clients · 9 read, all well', { ...checked, business: 'it-services' }],
    ['9 read, all well', { ...checked, business: null, term: null }],
    ['nothing to read here', { ...checked, business: null, term: null, read: 0 }],
    ['Clientele', { ...checked, outcome: 'off' }],
    ['Clientele', undefined],
  ] as const) {
    it(`is “${text}”`, () => assert.equal(statusText(context).text, text));
  }
});
