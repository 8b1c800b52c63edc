/** What the house style makes of a passage: words, parties, phrases, sensitivity, and what is told of it. */
import assert from 'node:assert/strict';
import { analyze } from '../../core/src/analyze';
import { explain } from '../../core/src/findings/explain';
import { checkStyleTests } from '../../core/src/houseStyle/checkStyleTests';
import { parseHouseStyle } from '../../core/src/houseStyle/parseHouseStyle';
import { readHouseStyle } from '../../core/src/houseStyle/readHouseStyle';
import type { Analysis, HouseStyle } from '../../core/src/model';
import { applyEdits } from './check';

const path = '.clientele.json';

function styleOf(value: unknown): HouseStyle {
  const { style, problems } = readHouseStyle(JSON.stringify(value, null, 1), path);
  assert.deepEqual(problems, []);
  return style;
}

/** Runs sentences in the notation of a style's own tests; an edited text must read as the marks say. */
function check(value: object, sentences: readonly string[]): void {
  const style = styleOf(value);
  for (const marked of sentences) {
    const problems = checkStyleTests({ ...style, tests: [{ text: marked, file: null, origin: null }] });
    assert.deepEqual(
      problems.map(({ message }) => message),
      [],
      marked,
    );
    const text = marked.replace(/\[([^\]→]+)→[^\]]+\]/g, '$1');
    const { findings } = analyze({ text, language: 'markdown' }, style);
    const mended = applyEdits(
      text,
      findings.flatMap(({ edits }) => edits),
    );
    const expected = marked.replace(/\[[^\]→]+→([^\]]+)\]/g, '$1');
    assert.equal(withoutArticles(mended), withoutArticles(expected));
  }
}

/** The marks say nothing of “a” and “an”, which have a table of their own. */
const withoutArticles = (text: string) => text.replace(/\b(an?)\b/gi, 'a');

function mend(value: object, text: string): string {
  const { findings } = analyze({ text, language: 'markdown' }, styleOf(value));
  return applyEdits(
    text,
    findings.flatMap(({ edits }) => edits),
  );
}

const analysisOf = (value: object, text: string): Analysis => analyze({ text, language: 'markdown' }, styleOf(value));

const pupils = { we: { call: 'pupil' }, terms: ['pupil'] };
const alumni = { we: { call: 'alumnus' }, terms: [{ term: 'alumnus', plural: 'alumni' }] };
const people = { we: { call: 'service user' }, terms: [{ term: 'service user', plural: 'people we support' }] };

describe('a declared business', () => {
  it('claims nobody’s people where its texts explain the trade of others', () => {
    check({ we: { business: 'accounting' } }, [
      'Revenue is recognised when the customer has the goods. A customer who pays a year ahead is a debt until then.',
      'Show new customers in one column and those who left in the next.',
      'Our [customers→clients] have their books closed in ten days.',
    ]);
    check({ we: { business: 'law' } }, [
      'Nothing begins until the [customer→client] has signed the engagement letter.',
    ]);
  });
});

describe('a word of one’s own', () => {
  it('takes the form of the word it replaces', () => {
    check(pupils, [
      'Our [customers→pupils] wear a uniform.',
      'Every [client’s→pupil’s] lunch is paid.',
      'OUR [CLIENTS→PUPILS] SING.',
      'Our [customers’→pupils’] shoes are black.',
    ]);
  });

  it('may have a plural of its own', () => {
    check(alumni, [
      'Our [customers→alumni] meet in June.',
      'Our [clients’→alumni’s] gifts pay for it.',
      'OUR [CLIENTS→ALUMNI] MEET.',
      'Ask our [client→alumnus] first.',
    ]);
    check(people, ['Our [clients’→people we support’s] wishes count.', '[Clients→People we support] of ours decide.']);
  });

  it('leaves markup in the word in its place', () => {
    assert.equal(mend(alumni, 'Our **client**s meet.'), 'Our **alumni** meet.');
    assert.equal(mend(alumni, 'Our **clients** meet.'), 'Our **alumni** meet.');
    assert.equal(mend(alumni, 'Our **client**s’ gifts pay.'), 'Our **alumni**’s gifts pay.');
    assert.equal(mend(pupils, 'Our **client**s sing.'), 'Our **pupil**s sing.');
  });

  it('takes the article of its sound', () => {
    const called = (term: string) => mend({ we: { call: term }, terms: [term] }, 'We met a client of ours.');
    for (const term of ['associate', 'elder', 'insured', 'owner', 'user', 'heir', 'honouree', 'uncle', 'unit holder']) {
      const article = ['user', 'unit holder'].includes(term) ? 'a' : 'an';
      assert.equal(called(term), `We met ${article} ${term} of ours.`);
    }
  });

  it('makes its plural by the rule where none is given', () => {
    const plural = (term: string) => styleOf({ terms: [term] }).terms[0]?.plural;
    assert.deepEqual(['pupil', 'party', 'boss', 'buyer', 'cyclist'].map(plural), [
      'pupils',
      'parties',
      'bosses',
      'buyers',
      'cyclists',
    ]);
  });
});

describe('a party of the house style', () => {
  const style = {
    we: { call: 'client' },
    parties: [
      { names: ['Acme', 'Acme Ltd'], call: 'customer' },
      { names: ['Harlow & Pike'], call: 'client' },
      { names: ['Grand Hotel', 'the hotel'], call: 'guest' },
      { names: ['Bolt'], business: 'retail' },
    ],
  };

  it('has its own word for those it serves', () => {
    check(style, [
      'Acme’s [clients→customers] wrote to us.',
      'Acme Ltd’s loyal [clients→customers] wrote to us.',
      'The [clients→customers] of Acme wrote.',
      'Acme [clients→customers] wrote.',
      'The [customers→clients] of Harlow & Pike wrote.',
      'Acme tells its [clients→customers] about the recall.',
      'Every [customer→guest] at the Grand Hotel has a view.',
      'The hotel’s [clients→guests] have a view.',
    ]);
  });

  it('is told from us and from others', () => {
    check(style, [
      'Our [customers→clients] know Acme.',
      'Acme’s customers wrote to us.',
      'The baker’s customers like Acme.',
      'Acme, our clients say, is reliable.',
      'Acme trusts our clients.',
    ]);
  });

  it('that is everybody else is recognised by a name right before the word', () => {
    check({ parties: [{ names: '*', call: 'member' }], terms: ['member'] }, [
      'Tonight the Fernhill [customers→members] queued.',
    ]);
  });

  it('without a word is inferred by its business', () => {
    check(style, ['Bolt’s [clients→customers] queue at the till and pay for their shopping.']);
  });

  it('may be everybody else', () => {
    const all = { we: { call: 'merchant' }, terms: ['merchant'], parties: [{ names: '*', call: 'customer' }] };
    check(all, [
      'Our [customers→merchants] open a store.',
      'Your [clients→customers] pay online.',
      'The baker’s [clients→customers] pay online.',
      'Customers pay online.',
    ]);
  });
});

describe('a phrase of the house style', () => {
  const style = {
    we: { call: 'client' },
    phrases: [
      { phrase: 'customer care charter', protect: true, note: 'Printed on the wall' },
      { phrase: 'customer success', replace: 'client care' },
      { phrase: 'customer success manager', replace: 'client partner', note: 'Since May' },
      { phrase: 'key customer', replace: 'account' },
      { phrase: 'key customers', replace: 'accounts' },
      { phrase: 'customers’ charter', replace: 'charter' },
      { phrase: 'client customer agreement', replace: 'agreement' },
    ],
  };

  it('is protected', () => {
    check(style, [
      'Our customer care charter is public.',
      'Our Customer Care Charter is public.',
      'Our customer-care charter’s rules are public.',
      'Our **customer** care charter is public.',
      'Our [customers→clients] read it.',
    ]);
    const { mentions } = analysisOf(style, 'Our customer care\ncharter is public.');
    assert.deepEqual(mentions[0]?.sense, {
      kind: 'protected',
      because: 'the house style protects “customer care charter” (.clientele.json, line 6): Printed on the wall',
    });
  });

  it('is replaced as a whole, the longest first', () => {
    check(style, [
      'Ask your [customer success manager→client partner].',
      'Ask the [Customer Success Manager→Client Partner] of the day.',
      'ASK THE [CUSTOMER SUCCESS MANAGER→CLIENT PARTNER].',
      '[Customer success→Client care] is a team.',
      'The [customer success→client care] team’s phone.',
      'The [customer success manager→client partner]’s phone.',
      'The [key customers→accounts]’ wishes.',
      'The [customers’ charter→charter]’s rules.',
    ]);
    assert.equal(mend(style, 'He is a key customer.'), 'He is an account.');
  });

  it('is told once, at the first of two words in it', () => {
    check(style, [
      'Sign the [client customer agreement→agreement] and the other [client customer agreement→agreement].',
    ]);
    const { mentions } = analysisOf(style, 'Sign the client customer agreement.');
    assert.deepEqual(
      mentions.map(({ sense }) => sense),
      [
        { kind: 'party', because: '' },
        {
          kind: 'protected',
          because: 'the house style replaces “client customer agreement” (.clientele.json, line 32)',
        },
      ],
    );
  });

  it('ends where a sentence does', () => {
    check({ phrases: style.phrases }, [
      'We thank the customer. Success follows.',
      'Ask the customer: care charter or not?',
    ]);
  });

  it('leaves quotations, code, comments and markup within it alone', () => {
    check(style, [
      '“Ask your customer success manager,” she said.',
      'Type `customer success`.',
      'Ask customer success. <!-- clientele-disable-line -->',
      'The **customer** success team.',
    ]);
  });

  it('is silent where what is to stand there stands there already', () => {
    check({ phrases: [{ phrase: 'customer portal', replace: 'customer portal' }] }, [
      'The customer portal is open.',
      'Customer portal.',
    ]);
  });

  it('keeps the capitals it is given', () => {
    const named = { phrases: [{ phrase: 'customer success', replace: 'Care by ACME' }] };
    check(named, ['The [customer success→Care by ACME] team.']);
  });
});

describe('the house style and the context', () => {
  it('never disagree about one mention', () => {
    const style = { we: { call: 'client' }, parties: [{ names: 'Acme', call: 'customer' }] };
    const text =
      'We are a shop. Our customers pay at the till. Acme’s clients sign an engagement letter. Customers queue.';
    const { findings } = analysisOf(style, text);
    assert.equal(new Set(findings.map(({ mention }) => mention)).size, findings.length);
    for (const { code, mention } of findings) {
      const decision = analysisOf(style, text).mentions[mention]?.decision;
      assert.equal(code === 'house-term', decision?.by === 'house-style');
    }
  });

  it('are not mixed: what the house style settles rests on no evidence', () => {
    const text = 'Our customers sign an engagement letter.';
    const { decision } = analysisOf({ we: { call: 'client' } }, text).mentions[0] ?? {};
    assert.deepEqual([decision?.by, decision?.evidence, decision?.against], ['house-style', [], []]);
  });

  it('agree on a fixed phrase that has the word of the house', () => {
    check({ we: { call: 'customer' } }, [
      'The [client→customer] satisfaction survey is out.',
      'Great customer service.',
    ]);
    check({ we: { call: 'client' } }, ['Great customer service.', 'The [customer→client] satisfaction survey is out.']);
  });

  it('take a bare word for ours where those said to be ours go by it, though both are used', () => {
    const mixed = 'Clients of clients come and go. Every client counts.';
    check({ we: { call: 'client' } }, [
      `Our [customers→clients] stay. The [customers→clients] like us. ${mixed}`,
      `Some customers stay. The customers like us. ${mixed}`,
      `Our [customers→clients] stay. Acme’s customers like us. The customers like us. ${mixed}`,
    ]);
  });

  it('do not take two words for two kinds of people where the house’s word is only somebody else’s', () => {
    check({ we: { call: 'client' } }, [
      'The [customer→client] rang. The [customer→client] was glad. Acme’s clients were not.',
    ]);
  });

  it('leave the word that somebody is said not to be', () => {
    check({ we: { call: 'client' } }, [
      'Whoever walks in is not a customer with a basket.',
      'She isn’t a customer. He was never a customer.',
      'You are no longer a [customer→client]. Not every [customer→client] stays.',
    ]);
  });

  it('take those of a firm that is called by its name for ours', () => {
    check({ we: { call: 'client' } }, [
      'Fernhill has many [customers→clients].',
      'Fernhill is a small company that knows all [customers→clients] by name.',
      'The laundry has many customers.',
      'A small company knows all customers by name.',
    ]);
  });

  it('do not take turns, each changing back what the other changed', () => {
    const goods = '; a client’s refund takes a week, and the parcels are shipped from the warehouse.';
    const styles: readonly (readonly [style: object, text: string])[] = [
      [
        { parties: [{ names: ['*', 'Acme'], call: 'client' }], phrases: [{ phrase: 'customers', protect: true }] },
        `Acme’s customers return the goods${goods}`,
      ],
      [
        { we: { business: 'retail', call: 'client' } },
        `He said: “Our customers sign the engagement letter”; the parcels are shipped. Refunds take a week${goods}`,
      ],
      [
        { we: { business: 'travel', call: 'client' } },
        'He said: “Our customers sign the engagement letter.” One client rang. Our clients put the shoes into the basket and pay at the checkout.',
      ],
      [
        { we: { business: 'accounting', call: 'client' }, phrases: [{ phrase: 'customers', protect: true }] },
        'Our customers sign an engagement letter before we give legal advice.The shop has a loyalty card for every client who buys groceries.We are a law firm.',
      ],
    ];
    for (const [style, text] of styles) {
      const mended = mend(style, mend(style, text));
      assert.equal(mend(style, mended), mended);
    }
  });

  it('leave “fix all” nothing that it would change back', () => {
    const styles: readonly (readonly [style: object, text: string])[] = [
      // What a word is taken up from is another one once it is changed.
      [{ we: { call: 'client' } }, 'The firm’s clients rang; Customers’ parcels are shipped.'],
      // So is what the writer’s trade says of a bare mention, once a word is no longer used several times.
      [
        { we: { business: 'retail', call: 'client' } },
        'Customers’ parcels are shipped. The agency won more customers for its clients. The client of the bank rang.',
      ],
    ];
    for (const [style, text] of styles) {
      const mended = mend(style, text);
      assert.notEqual(mended, text);
      assert.ok(analysisOf(style, mended).findings.every(({ safe }) => !safe));
    }
  });

  it('are weighed by the sensitivity', () => {
    const told = (sensitivity: string, text: string) => analysisOf({ sensitivity }, text).findings.length;
    const plain = 'We are a law firm. Our customers sign an engagement letter before we give legal advice.';
    assert.deepEqual(
      ['careful', 'balanced', 'eager'].map((one) => told(one, plain)),
      [1, 1, 1],
    );
    const passages = [
      'We give our customers advice.',
      'We meet each customer in person and keep what they tell us in confidence.',
      'The consultant visits customers.',
      'Every client gets a receipt.',
      'Clients browse the shelves.',
      'Our clients add it to the basket.',
      'The retainer covers one customer.',
    ];
    const counts = ['careful', 'balanced', 'eager'].map((one) =>
      passages.reduce((sum, text) => sum + told(one, text), 0),
    );
    const [careful = 0, balanced = 0, eager = 0] = counts;
    assert.ok(careful < balanced && balanced < eager, counts.join(' < '));
  });

  it('are told and never changed by themselves where the style only reports', () => {
    const text = 'Our customers sign.';
    const safe = (style: object) => analysisOf(style, text).findings.map((finding) => finding.safe);
    assert.deepEqual(safe({ we: { call: 'client' } }), [true]);
    assert.deepEqual(safe({ we: { call: 'client' }, reportOnly: true }), [false]);
  });
});

describe('what is told of the house style', () => {
  const style = {
    we: { call: 'client' },
    parties: [
      { names: ['Acme'], call: 'customer' },
      { names: '*', call: 'guest' },
    ],
    phrases: [{ phrase: 'customer success', replace: 'client care', note: 'Since May.' }],
  };
  const rows: [string, string, string][] = [
    [
      'Our customers sign.',
      'House style: we say “clients” (.clientele.json, line 3).',
      'The house style says “clients” for the people we serve (.clientele.json, line 3).',
    ],
    [
      'Acme’s clients sign.',
      'House style: the people of Acme are “customers” (.clientele.json, line 6).',
      'The house style says “customers” for the people of Acme (.clientele.json, line 6).',
    ],
    [
      'Your clients sign.',
      'House style: everybody else’s people are “guests” (.clientele.json, line 12).',
      'The house style says “guests” for the people of everybody else (.clientele.json, line 12).',
    ],
    [
      'Ask customer success.',
      'House style: “client care” in the place of “customer success” (.clientele.json, line 18).',
      'The house style says “client care” in the place of “customer success” (.clientele.json, line 18): Since May.',
    ],
  ];

  for (const [text, message, reading] of rows) {
    it(text, () => {
      const analysis = analysisOf(style, text);
      assert.equal(analysis.findings[0]?.message, message);
      const judged = analysis.mentions[0];
      assert.ok(judged);
      assert.equal(explain({ text, language: 'markdown' }, analysis, judged).reading, reading);
    });
  }

  it('names no place for what was never written down, and no line for a setting', () => {
    const text = 'Our customers sign.';
    const message = (style: HouseStyle) => analyze({ text, language: 'markdown' }, style).findings[0]?.message;
    const { style: fromSetting } = parseHouseStyle({ we: { call: 'client' } }, 'clientele.houseStyle');
    assert.equal(message(fromSetting), 'House style: we say “clients” (clientele.houseStyle).');
    assert.equal(message({ ...fromSetting, origins: {} }), 'House style: we say “clients”.');
  });

  it('names the preset and the line that extends it', () => {
    const { findings } = analysisOf({ extends: 'preset:law-firm' }, 'Our customers sign.');
    assert.equal(findings[0]?.message, 'House style: we say “clients” (preset:law-firm in .clientele.json, line 2).');
  });
});

describe('the tests of a house style', () => {
  const file = (tests: string) => readHouseStyle(`{ "we": { "call": "client" },\n "tests": [${tests}] }`, path).style;
  const says = (tests: string) => checkStyleTests(file(tests)).map(({ message }) => message);

  it('say nothing where all is as expected', () => {
    assert.deepEqual(
      says('"Our [customers→clients] sign.", "Our [customers->clients] sign.", "Our clients sign."'),
      [],
    );
    assert.deepEqual(says('"Our [ customers → clients ] sign."'), []);
    assert.deepEqual(says('{ "text": "Our [customers→clients] sign.", "file": "a.txt" }'), []);
  });

  it('tell what was found and what was not', () => {
    assert.deepEqual(says('"Our customers sign."'), [
      '[customers→clients] was found (House style: we say “clients” (.clientele.json, line 1)).',
    ]);
    assert.deepEqual(says('"Their [customers→clients] sign."'), ['[customers→clients] was not found.']);
    assert.deepEqual(says('"Our [customers→guests] sign."'), [
      '[customers→guests] was not found; [customers→clients] was found (House style: we say “clients” (.clientele.json, line 1)).',
    ]);
  });

  it('tell the place, the words and the replacement apart', () => {
    const found = '[customers→clients] was found (House style: we say “clients” (.clientele.json, line 1))';
    assert.deepEqual(says('"Their [customers→clients] know our customers."'), [
      `[customers→clients] was not found; ${found}.`,
    ]);
    assert.deepEqual(says('"Our [customers sign→clients]."'), [`[customers sign→clients] was not found; ${found}.`]);
  });

  it('are read in the language of the file they name', () => {
    assert.deepEqual(says('{ "text": "Say `our [customers→clients]`.", "file": "a.txt" }, "Say `our customers`."'), []);
  });

  it('stand at their sentence', () => {
    const [problem] = checkStyleTests(file('"Our clients sign.", "Our customers sign."'));
    assert.deepEqual([problem?.path, problem?.offset, problem?.length], [path, 62, 21]);
    const [inObject] = checkStyleTests(file('{ "file": "a.md", "text": "Our customers sign." }'));
    assert.deepEqual([inObject?.offset, inObject?.length], [67, 21]);
  });

  it('are told of though nobody knows where they stand, and though their brackets are wrong', () => {
    const of = (text: string) => checkStyleTests({ ...file(''), tests: [{ text, file: null, origin: null }] });
    const nowhere = { path: '', offset: 0, length: 0, severity: 'error' };
    assert.deepEqual(of('Their [customers→clients] sign.'), [
      { ...nowhere, message: '[customers→clients] was not found.' },
    ]);
    assert.deepEqual(of('Our [clients sign.'), [
      { ...nowhere, message: 'A bracket has no arrow. Write [customers→clients].' },
    ]);
  });

  it('go by the overrides of the file they name', () => {
    const { style } = readHouseStyle(
      JSON.stringify({
        we: { call: 'client' },
        overrides: [{ files: ['shop/**'], extends: 'preset:shop' }],
        tests: [{ text: 'Our [clients→customers] sign.', file: 'shop/a.md' }, 'Our [customers→clients] sign.'],
      }),
      path,
    );
    assert.deepEqual(checkStyleTests(style), []);
  });
});
