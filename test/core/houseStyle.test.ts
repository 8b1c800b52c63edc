import assert from 'node:assert/strict';
import { businesses } from '../../core/src/houseStyle/businesses';
import { defaultHouseStyle } from '../../core/src/houseStyle/defaultHouseStyle';
import { calls } from '../../core/src/houseStyle/keys';
import { parseHouseStyle } from '../../core/src/houseStyle/parseHouseStyle';

/** Reads `value` and expects these problems, written "where: message", and what holds in spite of them. */
function check(value: unknown, holds: object, ...problems: readonly string[]): void {
  const { style, problems: found } = parseHouseStyle(value, 'clientele.houseStyle');
  assert.deepEqual(
    found.map(({ where, message }) => `${where}: ${message}`),
    problems,
  );
  assert.deepEqual({ ...style, origins: {} }, { ...defaultHouseStyle, ...holds });
}

describe('house style', () => {
  it('is the default when nothing is settled', () => {
    check(undefined, {});
    check(null, {});
    check({}, {});
    check({ we: null, rules: null, ignore: null }, {});
    check({ we: { business: null, call: null } }, {});
  });

  it('reads what is settled', () => {
    check({ we: { business: 'law' } }, { we: { business: 'law', call: 'infer' } });
    check({ we: { call: 'patient' } }, { we: { business: null, call: 'patient' } });
    check(
      { rules: { 'wrong-term': 'hint', 'house-term': 'off' } },
      { rules: { 'wrong-term': 'hint', 'house-term': 'off' } },
    );
    check({ ignore: ['drafts/**', '*.txt'] }, { ignore: ['drafts/**', '*.txt'] });
    check({ $schema: './house-style.schema.json' }, {});
    const { parties } = parseHouseStyle({ parties: [{ names: 'Acme', business: 'retail' }] }, 'here').style;
    assert.deepEqual([parties[0]?.business, parties[0]?.call], ['retail', 'infer']);
  });

  it('knows every business and every term', () => {
    for (const business of businesses) check({ we: { business } }, { we: { business, call: 'infer' } });
    for (const call of calls) check({ we: { call } }, { we: { business: null, call } });
  });

  it('asks for an object', () => {
    check('client', {}, 'clientele.houseStyle: should be an object, not text');
    check(3, {}, 'clientele.houseStyle: should be an object, not a number');
    check([], {}, 'clientele.houseStyle: should be an object, not a list');
    check({ we: true }, {}, 'clientele.houseStyle › we: should be an object, not true or false');
    check({ rules: 'off' }, {}, 'clientele.houseStyle › rules: should be an object, not text');
  });

  it('tells an unknown key from a misspelt one', () => {
    check({ wee: {} }, {}, 'clientele.houseStyle: "wee" is not a key here. Did you mean "we"?');
    check(
      { we: { bussiness: 'law' } },
      {},
      'clientele.houseStyle › we: "bussiness" is not a key here. Did you mean "business"?',
    );
    check(
      { colour: 'blue' },
      {},
      'clientele.houseStyle: "colour" is not a key here. Choose from: extends, we, parties, phrases, terms, rules, sensitivity, reportOnly, overrides, ignore, tests',
    );
    check(
      { rules: { 'wrong-terms': 'off' } },
      {},
      'clientele.houseStyle › rules: "wrong-terms" is not a key here. Did you mean "wrong-term"?',
    );
    check(
      JSON.parse('{ "__proto__": { "we": { "call": "client" } } }'),
      {},
      'clientele.houseStyle: "__proto__" is not a key here. Choose from: extends, we, parties, phrases, terms, rules, sensitivity, reportOnly, overrides, ignore, tests',
    );
  });

  it('tells an unknown value from a misspelt one', () => {
    check(
      { we: { call: 'costumer' } },
      {},
      'clientele.houseStyle › we › call: "costumer" is not a term. Did you mean "customer"?',
    );
    check(
      { we: { call: 'Client' } },
      {},
      'clientele.houseStyle › we › call: "Client" is not a term. Did you mean "client"?',
    );
    check(
      { we: { call: 'punter' } },
      {},
      `clientele.houseStyle › we › call: "punter" is not a term. If it is a word of yours, add it to "terms". Choose from: ${calls.join(', ')}`,
    );
    check(
      { we: { business: 'helthcare' } },
      {},
      'clientele.houseStyle › we › business: "helthcare" is not a business. Did you mean "healthcare"?',
    );
    check(
      { we: { call: ['client'] } },
      {},
      'clientele.houseStyle › we › call: should be a term, such as "client", not a list',
    );
    check(
      { rules: { 'house-term': 'warn' } },
      {},
      'clientele.houseStyle › rules › house-term: "warn" is not a severity. Did you mean "warning"?',
    );
  });

  it('leaves out the globs that are wrong', () => {
    check(
      { ignore: 'drafts' },
      {},
      'clientele.houseStyle › ignore: should be a list of globs, such as ["drafts/**"], not text',
    );
    check(
      { ignore: ['a.md', 1, ' ', '!b.md', 'c.md'] },
      { ignore: ['a.md', 'c.md'] },
      'clientele.houseStyle › ignore › 2: should be a glob, such as "drafts/**", not a number',
      'clientele.houseStyle › ignore › 3: is empty. Write a glob, such as "drafts/**", or remove it',
      'clientele.houseStyle › ignore › 4: "!b.md" begins with "!", but a file that is left out cannot be brought back',
    );
  });

  it('keeps what is right beside what is wrong', () => {
    check(
      { we: { business: 'law', call: 'costumer' }, rules: { 'wrong-term': 'off', 'house-term': 1 }, ignore: ['a.md'] },
      { we: { business: 'law', call: 'infer' }, rules: { 'wrong-term': 'off' }, ignore: ['a.md'] },
      'clientele.houseStyle › we › call: "costumer" is not a term. Did you mean "customer"?',
      'clientele.houseStyle › rules › house-term: should be a severity, such as "error", not a number',
    );
  });

  it('never throws, whatever it is given', () => {
    const object: Record<string, unknown> = {};
    object.we = object;
    const list: unknown[] = [];
    list.push(list);
    for (const round of [object, list]) assert.doesNotThrow(() => parseHouseStyle(round, 'here'));
    for (const value of [
      Number.NaN,
      0n,
      Symbol('s'),
      () => 1,
      new Date(),
      new Map(),
      Object.create(null),
      'x'.repeat(1e6),
    ]) {
      assert.doesNotThrow(() => parseHouseStyle(value, 'here'));
      assert.doesNotThrow(() => parseHouseStyle({ we: { call: value, business: value }, ignore: [value] }, 'here'));
    }
  });
});
