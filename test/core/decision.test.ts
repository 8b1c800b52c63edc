import assert from 'node:assert/strict';
import { type Case, confidenceOf, decideAll } from '../../core/src/decision/decide';
import { findCompany } from '../../core/src/decision/findCompany';
import { findStrays } from '../../core/src/decision/findStrays';
import { calibration } from '../../core/src/decision/points';
import { type Ruling, tellDecision } from '../../core/src/decision/ruling';
import {
  areBothMeant,
  countUsage,
  settleByHouse,
  settleByPhrase,
  type Usage,
  usesBothWords,
} from '../../core/src/decision/settleByHouse';
import { lexiconScore, type Sums } from '../../core/src/decision/sumEvidence';
import { evidenceTeller } from '../../core/src/evidence/foundEvidence';
import type { Speaker, Speakers } from '../../core/src/evidence/provider/inferBusiness';
import { defaultHouseStyle } from '../../core/src/houseStyle/defaultHouseStyle';
import type { Profile } from '../../core/src/lexicon/lexicon';
import type { Decision, FoundTerm, HouseStyle, Party, Scope } from '../../core/src/model';
import { readText } from '../../core/src/sentences/readText';
import { aCase, aCue, type Made, none, ofSums } from './aCase';

const reading = readText({ text: 'client', language: 'plaintext' });
const nobody: Speaker = {
  business: null,
  confidence: 0,
  side: 0,
  told: null,
  declared: false,
  pooled: false,
  outright: false,
  page: null,
};
const speakers: Speakers = { us: nobody, reader: nobody, addressesReader: false };
const left: Ruling = { term: 'undecided', confidence: 0, by: 'evidence', silentBecause: '' };
/** What is told of a ruling on a mention that stands alone. */
const told = (one: Case, ruling: Ruling | null | undefined): Decision =>
  tellDecision(evidenceTeller(reading, new Map()), [one], 0, ruling ?? left);
const open = told(aCase(), left);

describe('the company of a mention', () => {
  const client: Sums = { ...none, client: 2 };
  const customer: Sums = { ...none, customer: 2 };
  const score = lexiconScore(client);
  const company = (mean: number, pointsToClient: boolean, pointsToCustomer: boolean) => ({
    mean,
    pointsToClient,
    pointsToCustomer,
  });

  it('is every other mention of the same provider that is a party', () => {
    const cases = [
      aCase(),
      aCase(),
      aCase(),
      aCase({ sense: 'quotation' }),
      aCase({ who: 'third' }),
      aCase({ chain: true }),
    ];
    assert.deepEqual(findCompany(cases, [client, customer, none, client, client, customer]), [
      company(-score / 2, false, true),
      company(score / 2, true, false),
      company(0, true, true),
      company(0, true, true),
      company(0, false, false),
      company(0, false, false),
    ]);
  });

  it('says no more than so much', () => {
    const much = [
      { ...none, client: 1000 },
      { ...none, customer: 1000 },
    ];
    assert.deepEqual(findCompany([aCase(), aCase()], much), [company(-1, false, true), company(1.5, true, false)]);
  });

  it('points nowhere while little speaks for either side', () => {
    const little = [
      { ...none, client: 0.5 },
      { ...none, customer: 0.5 },
    ];
    for (const one of findCompany([aCase(), aCase()], little)) {
      assert.equal(one.pointsToClient || one.pointsToCustomer, false);
    }
  });
});

describe('a stray word', () => {
  const clients = (count: number, made: Made = {}): Case[] => Array.from({ length: count }, () => aCase(made));
  const strays = (cases: readonly Case[], sums: Partial<Sums> = {}, ruling = left) => [
    ...findStrays(
      cases,
      cases.map(() => ofSums(sums)),
      cases.map(() => ruling),
    ).keys(),
  ];
  const stray: Made = { term: 'customer' };

  it('is told with the others, whoever is not said to serve counting as us', () => {
    const cases = [...clients(3), aCase({ ...stray, who: 'unsaid' }), ...clients(1)];
    const found = findStrays(
      cases,
      cases.map(() => ofSums({})),
      cases.map(() => left),
    );
    assert.deepEqual([...found], [[3, { term: 'client', others: [0, 1, 2, 4] }]]);
  });

  const rows: Record<string, readonly [found: boolean, cases: Case[], sums?: Partial<Sums>, ruling?: Ruling]> = {
    'among four': [true, [...clients(4), aCase(stray)]],
    'the other way round': [true, [...clients(4, stray), aCase({ number: 'plural' })]],
    'among three': [false, [...clients(3), aCase(stray)]],
    'among three parties and a quotation': [false, [...clients(3), aCase({ sense: 'quotation' }), aCase(stray)]],
    'that is a quotation': [false, [...clients(4), aCase({ ...stray, sense: 'quotation' })]],
    'that is not alone': [false, [...clients(8), aCase(stray), aCase(stray)]],
    'of somebody else': [false, [...clients(4), aCase({ ...stray, who: 'third' })]],
    'of somebody unknown': [false, [...clients(4, { who: 'third' }), aCase({ ...stray, who: 'third' })]],
    'of somebody of a trade': [
      true,
      [...clients(4, { who: 'third', business: 'law' }), aCase({ ...stray, who: 'third', business: 'law' })],
    ],
    'of somebody of another trade': [
      false,
      [...clients(4, { who: 'third', business: 'law' }), aCase({ ...stray, who: 'third', business: 'retail' })],
    ],
    'three blocks away': [true, [...clients(4), aCase({ ...stray, block: 3 })]],
    'four blocks away': [false, [...clients(4), aCase({ ...stray, block: 4 })]],
    'with one of them near': [true, [...clients(3), aCase({ block: 9 }), aCase({ ...stray, block: 10 })]],
    'that was decided': [false, [...clients(4), aCase(stray)], {}, { ...left, term: 'customer' }],
    'in a fixed compound': [false, [...clients(4), aCase({ ...stray, evidence: { opensCompound: true } })]],
    'beside the other word': [true, [...clients(4), aCase({ ...stray, evidence: { contrasts: true } })]],
    'of those whom we serve': [false, [...clients(4, { chain: true }), aCase({ ...stray, chain: true })]],
    'that its context explains': [false, [...clients(4), aCase(stray)], { customer: 1.2, client: 1.1 }],
    'that little explains': [true, [...clients(4), aCase(stray)], { customer: 1 }],
    'that more speaks against': [true, [...clients(4), aCase(stray)], { customer: 1.2, client: 1.2 }],
    'of the other word that its context explains': [false, [...clients(4, stray), aCase()], { client: 1.2 }],
  };
  for (const [name, [isFound, cases, sums, ruling]] of Object.entries(rows)) {
    it(`${name} is ${isFound ? 'told' : 'left'}`, () => {
      assert.deepEqual(strays(cases, sums, ruling), isFound ? [cases.length - 1] : []);
    });
  }
});

/** That of a document in which nobody says whose they are. */
function usageOf(uses: Partial<Usage['times']>): Usage {
  const times = { client: 0, customer: 0, ...uses };
  return { times, ours: { client: 0, customer: 0 }, mayBeOurs: times };
}

describe('how often a document uses each word', () => {
  it('counts parties and nothing else', () => {
    const cases = [aCase(), aCase({ term: 'customer' }), aCase({ term: 'customer' }), aCase({ sense: 'computing' })];
    assert.deepEqual(countUsage(cases).times, { client: 1, customer: 2 });
  });

  it('counts whose they are said to be', () => {
    const who = (one: NonNullable<Made['who']>, certainty = 0.9) => aCase({ who: one, certainty });
    const cases = [who('us'), who('us'), who('us', 0.8), who('unsaid', 0), who('third'), who('third', 0.8)];
    const { ours, mayBeOurs } = countUsage(cases);
    assert.deepEqual([ours.client, mayBeOurs.client], [1, 4]);
  });

  it('tells apart from twice each', () => {
    for (const [client, customer, both] of [
      [2, 2, true],
      [1, 2, false],
      [2, 1, false],
      [9, 0, false],
    ] as const) {
      assert.equal(usesBothWords(usageOf({ client, customer })), both);
    }
  });
});

describe('both words', () => {
  it('are meant where each is there several times, and the other about as often', () => {
    for (const [client, customer, are] of [
      [2, 2, true],
      [4, 2, true],
      [5, 2, false],
      [2, 9, true],
      [1, 9, false],
    ] as const) {
      assert.equal(areBothMeant(usageOf({ client, customer }), 'client'), are);
    }
  });
});

describe('what the house calls its people', () => {
  const styleOf = (call: string, parties: readonly Party[] = []): HouseStyle => ({
    ...defaultHouseStyle,
    we: { business: null, call },
    parties,
  });
  const everybodyElse: Party = { names: ['*'], call: 'customer', business: null, origin: null };
  const customers: Made = { term: 'customer' };
  const bare: Made = { ...customers, who: 'unsaid', certainty: 0 };
  const setPhrase: Made['evidence'] = { opensCompound: true, cues: [aCue('customer', 0.8, 'compound')] };

  const rows: Record<
    string,
    readonly [settled: string | null, made: Made, style: HouseStyle, sums?: Partial<Sums>, usage?: Usage]
  > = {
    'is told of ours': ['member', customers, styleOf('member')],
    'is told of ours, nearly said': [
      'client',
      { ...customers, certainty: 0.9 },
      styleOf('client'),
      {},
      usageOf({ client: 1, customer: 2 }),
    ],
    'is not asked where it is inferred': [null, customers, styleOf('infer')],
    'is not told of a third party': [null, { ...customers, who: 'third' }, styleOf('member')],
    'is not told of the people of those served': [null, { ...customers, chain: true }, styleOf('member')],
    'is not told of the reader’s': [null, { ...customers, who: 'reader' }, styleOf('member')],
    'is told of a reader who may be us': [
      'member',
      { ...customers, who: 'reader', certainty: 0.65 },
      styleOf('member'),
    ],
    'is told of a bare mention': ['member', bare, styleOf('member')],
    'is not told where both words are used on purpose': [
      null,
      bare,
      styleOf('client'),
      {},
      usageOf({ client: 1, customer: 2 }),
    ],
    'is not told where both words are used on purpose and the house says customer': [
      null,
      { ...bare, term: 'client' },
      styleOf('customer'),
      {},
      usageOf({ client: 2, customer: 1 }),
    ],
    'is told where our people are said to go by the other word': [
      'client',
      bare,
      styleOf('client'),
      {},
      { ...usageOf({ client: 1, customer: 2 }), ours: { client: 0, customer: 1 } },
    ],
    'is told where only somebody else’s go by the house word': [
      'client',
      bare,
      styleOf('client'),
      {},
      { ...usageOf({ client: 1, customer: 2 }), mayBeOurs: { client: 0, customer: 2 } },
    ],
    'is told where the other word stands once': [
      'client',
      bare,
      styleOf('client'),
      {},
      usageOf({ client: 1, customer: 1 }),
    ],
    'is told where the house word stands nowhere': ['client', bare, styleOf('client'), {}, usageOf({ customer: 2 })],
    'is told of the house word itself': ['customer', bare, styleOf('customer'), {}, usageOf({ customer: 2 })],
    'leaves a set phrase': [null, { ...bare, evidence: setPhrase }, styleOf('client')],
    'is told of a compound that is no set phrase': [
      'client',
      { ...bare, evidence: { opensCompound: true, cues: [aCue('customer', 0.7, 'compound')] } },
      styleOf('client'),
    ],
    'is told of a compound that words of the same clause make no set phrase': [
      'client',
      { ...bare, evidence: { opensCompound: true, cues: [aCue('customer', 0.8, 'clause')] } },
      styleOf('client'),
    ],
    'is told of a compound that is a set phrase with the house word': [
      'client',
      { ...bare, evidence: { opensCompound: true, cues: [aCue('client', 0.8, 'compound')] } },
      styleOf('client'),
    ],
    'leaves a set phrase, whatever else stands there': [
      null,
      { ...bare, evidence: { opensCompound: true, cues: [aCue('client', 1), aCue('customer', 0.8, 'compound')] } },
      styleOf('client'),
    ],
    'is told of a set phrase where it is that word': [
      'customer',
      { ...bare, evidence: setPhrase },
      styleOf('customer'),
    ],
    'leaves what everybody else’s are called': [null, bare, styleOf('client', [everybodyElse])],
    'is told where everybody else’s are called otherwise': [
      'client',
      bare,
      styleOf('client', [{ ...everybodyElse, call: 'member' }]),
    ],
    'is told where everybody else’s are called the same': ['customer', bare, styleOf('customer', [everybodyElse])],
    'is told where only somebody else’s are called so': [
      'client',
      bare,
      styleOf('client', [{ ...everybodyElse, names: ['Acme'] }]),
    ],
    'is told of a hardly said one that everybody else’s are called': [
      'client',
      { ...customers, certainty: 0.7 },
      styleOf('client', [everybodyElse]),
    ],
    'is not told where the context says customer clearly': [null, bare, styleOf('client'), { customer: 2 }],
    'is told where the context says so': ['client', bare, styleOf('client'), { client: 2 }],
    'is told where the context leans': ['client', bare, styleOf('client'), { customer: 0.4 }],
    'is not told where the context says client clearly': [
      null,
      { who: 'unsaid', certainty: 0 },
      styleOf('customer'),
      { client: 2 },
    ],
    'is told where the context leans to client': [
      'customer',
      { who: 'unsaid', certainty: 0 },
      styleOf('customer'),
      { client: 0.4 },
    ],
    'is told where we are the subject and only words elsewhere speak against it': [
      'client',
      { ...customers, certainty: 0.75 },
      styleOf('client'),
      { customer: 2 },
    ],
    'is not told where it is taken up from before and words elsewhere speak against it': [
      null,
      { ...customers, certainty: 0.7, takenUp: 1 },
      styleOf('client'),
      { customer: 2 },
    ],
    'is not told where we are the subject and the sentence itself speaks against it': [
      null,
      { ...customers, certainty: 0.75, evidence: { cues: [aCue('customer', 2)] } },
      styleOf('client'),
      { customer: 2 },
    ],
    'is told of another word against a clear context': ['member', bare, styleOf('member'), { customer: 2 }],
  };
  for (const [name, [settled, made, style, sums = {}, usage = usageOf({})]] of Object.entries(rows)) {
    it(name, () => {
      const decision = settleByHouse(aCase(made), ofSums(sums), usage, style);
      assert.equal(decision?.term ?? null, settled);
      if (decision) assert.deepEqual([decision.by, decision.house?.rule], ['house-style', 'call']);
    });
  }

  it('is told with three of the cues that speak against it', () => {
    const cues = [aCue('client', 1), ...[1, 2, 3, 4].map((weight) => aCue('customer', weight))];
    const against = (made: Made, call: string): readonly (readonly [string, number])[] => {
      const one = aCase({ ...made, evidence: { cues } });
      const { against: cuesAgainst } = told(one, settleByHouse(one, ofSums({}), usageOf({}), styleOf(call)));
      return cuesAgainst.map(({ favours, weight }) => [favours, weight] as const);
    };
    assert.deepEqual(against(customers, 'member'), [
      ['customer', 1],
      ['customer', 2],
      ['customer', 3],
    ]);
    assert.deepEqual(against(customers, 'customer'), [], 'nothing speaks against the word that stands there');
  });

  it('gives way to what it calls a party by name', () => {
    const party: Party = { names: ['Acme', 'Acme Ltd'], call: 'guest', business: null, origin: null };
    const decision = settleByHouse(aCase({ ...customers, party }), ofSums({}), usageOf({}), styleOf('member'));
    assert.deepEqual([decision?.term, decision?.house?.rule, decision?.house?.about], ['guest', 'party', 'Acme']);
    const inferred = { ...party, call: 'infer' };
    assert.equal(
      settleByHouse(aCase({ ...customers, party: inferred }), ofSums({}), usageOf({}), styleOf('member'))?.term,
      'member',
    );
  });
});

describe('a phrase of the house style', () => {
  const replace = (written: string, replacement: string): string | undefined =>
    settleByPhrase(
      aCase(),
      open,
      {
        offset: 3,
        length: written.length,
        isFirst: true,
        phrase: { phrase: 'client care', replace: replacement, note: '', origin: null },
      },
      `-- ${written} --`,
    ).house?.replaces?.newText;

  for (const [written, replacement, expected] of [
    ['client care', 'people care', 'people care'],
    ['CLIENT CARE', 'people care', 'PEOPLE CARE'],
    ['Client care', 'people care', 'People care'],
    ['Client Care', 'people care', 'People Care'],
    ['Client  Care', 'people care', 'People Care'],
    ['client Care', 'people care', 'people care'],
    ['CLIENT CARE', 'iPeople care', 'iPeople care'],
    ['Clients', 'the ’people', 'The ’people'],
    ['Clients', 'service users', 'Service users'],
    ['eClient Care', 'people care', 'people care'],
  ] as const) {
    it(`“${written}” becomes “${expected}”`, () => assert.equal(replace(written, replacement), expected));
  }

  it('is told once, of a party, and where it is replaced', () => {
    const phrase = { phrase: 'client', replace: 'a', note: '', origin: null };
    const hit = { offset: 0, length: 6, isFirst: true, phrase };
    const settled = settleByPhrase(aCase(), open, hit, 'client');
    assert.deepEqual([settled.by, settled.house?.rule], ['house-style', 'phrase']);
    assert.equal(settleByPhrase(aCase(), open, null, 'client'), open);
    assert.equal(settleByPhrase(aCase(), open, { ...hit, isFirst: false }, 'client'), open);
    assert.equal(settleByPhrase(aCase(), open, { ...hit, phrase: { ...phrase, replace: null } }, 'client'), open);
    assert.equal(settleByPhrase(aCase({ sense: 'quotation' }), open, hit, 'client'), open);
  });
});

describe('confidence', () => {
  it('is one half where nothing is sure, nine tenths where the calibration says so, and never certain', () => {
    const at = (odds: number): number => confidenceOf((Math.log(odds) - calibration.shift) / calibration.slope);
    assert.deepEqual([at(1), at(9), at(1 / 9), at(1e9), at(4 / 3)], [0.5, 0.9, 0.1, 0.99, 0.57]);
  });
});

describe('a decision', () => {
  const health: Profile = {
    id: 'healthcare',
    name: 'A clinic',
    calls: 'patient',
    certainty: 0.9,
    servesBusinesses: false,
    reachesPublic: false,
    writesOfBusinesses: false,
    source: '004:D2',
  };
  const profiles = new Map([
    ['healthcare', health],
    ['law', { ...health, id: 'law', calls: 'client' as const }],
  ]);
  const decide = (made: Made, style: Partial<HouseStyle> = {}): Decision => {
    const one = aCase(made);
    const question = { cases: [one], speakers, style: { ...defaultHouseStyle, ...style }, beside: null, words: 100 };
    return told(one, decideAll(question, profiles).rulings[0]);
  };

  it('keeps the twelve strongest cues of each side', () => {
    const cues = Array.from({ length: 15 }, () => [aCue('client', 1), aCue('customer', 0.01)]).flat();
    const { term, evidence, against, by, silentBecause } = decide({ evidence: { cues } });
    assert.deepEqual([term, by, silentBecause], ['client', 'evidence', '']);
    assert.deepEqual([evidence.length, against.length], [12, 12]);
    assert.ok(
      evidence.every(({ favours }) => favours === 'client') && against.every(({ favours }) => favours === 'customer'),
    );
  });

  const own = { who: 'us', certainty: 0.75 } as const;
  const sureRows: Record<string, readonly [sure: boolean, made: Made, call: string, side?: FoundTerm]> = {
    'where the house leaves the word to the context': [true, own, 'infer'],
    'never against what the house calls people who may be its own': [false, own, 'client'],
    'never against the house’s customers either': [false, { ...own, term: 'customer' }, 'customer', 'client'],
    'where the house has a word of its own for them': [true, own, 'guest'],
    'where the house calls them so, though it leaves them to the context here': [
      true,
      { ...own, evidence: { isDenied: true } },
      'customer',
    ],
    'of a third party’s people': [true, { ...own, who: 'third' }, 'client'],
    'of the people of somebody served': [true, { ...own, chain: true }, 'client'],
    'of the reader’s people': [true, { who: 'reader', certainty: 0.66 }, 'client'],
    'never of those who are hardly said to be the reader’s': [false, { who: 'reader', certainty: 0.65 }, 'client'],
    'never of those who are taken up from before': [false, { who: 'third', certainty: 0.7, takenUp: 1 }, 'infer'],
    'never of those of whom nobody says whose they are': [false, { who: 'unsaid', certainty: 0 }, 'infer'],
  };
  for (const [name, [sure, made, call, side = 'customer']] of Object.entries(sureRows)) {
    it(`is sure enough for “fix all” ${name}`, () => {
      const cues = Array.from({ length: 4 }, () => aCue(side, 3));
      const evidence = { ...made.evidence, cues };
      const { by, term, confidence } = decide({ ...made, evidence }, { we: { business: null, call } });
      assert.equal(term, by === 'evidence' ? side : call);
      assert.equal(confidence > 0.93, sure);
    });
  }

  it('says why there is none', () => {
    const cues = Array.from({ length: 15 }, () => aCue('client', 0.01));
    const nothing = decide({});
    assert.deepEqual(
      [nothing.term, nothing.silentBecause, nothing.by],
      ['undecided', 'nothing around it tells', 'evidence'],
    );
    const even = (['compound', 'sentence'] as const).flatMap((scope) => [
      aCue('client', 9, scope),
      aCue('customer', 9, scope),
    ]);
    assert.equal(decide({ evidence: { cues: even } }).silentBecause, 'the words around it speak for neither');
    const little = decide({ evidence: { cues } });
    assert.deepEqual(
      [little.silentBecause, little.evidence.length, little.against.length],
      ['the context leaves it open', 12, 0],
    );
    assert.equal(decide({ sense: 'quotation', evidence: { cues } }).silentBecause, 'it is none');
    assert.equal(decide({ evidence: { isHyphenated: true } }).silentBecause, 'it is part of a fixed compound');
  });

  it('is the house’s in a hyphenated compound', () => {
    const we = { business: null, call: 'member' };
    assert.equal(decide({ evidence: { isHyphenated: true } }, { we }).term, 'member');
  });

  const rows: Record<string, readonly [isPatient: boolean, made: Made, patient: number, others?: number]> = {
    'in health care': [true, { business: 'healthcare', who: 'third' }, 1.8],
    'in health care with little to say so': [false, { business: 'healthcare', who: 'third' }, 1.7],
    'in health care among goods': [false, { business: 'healthcare', who: 'third' }, 2, 1.7],
    'in health care among few goods': [true, { business: 'healthcare', who: 'third' }, 2.1, 1.7],
    'where no trade is known': [true, { who: 'unsaid' }, 2.5],
    'where no trade is known and little says so': [false, { who: 'unsaid' }, 2.4],
    'where no trade is known, among goods': [false, { who: 'unsaid' }, 2.6, 0.7],
    'where no trade is known, among few goods': [true, { who: 'unsaid' }, 2.6, 0.6],
    'in another trade': [false, { business: 'law', who: 'third' }, 9],
    'of those whom somebody serves': [false, { who: 'third', chain: true }, 9],
    'of the reader': [false, { who: 'reader' }, 9],
    'in a fixed compound': [false, { evidence: { opensCompound: true } }, 9],
  };
  for (const [name, [isPatient, made, patient, others = 0]] of Object.entries(rows)) {
    it(`${name} is ${isPatient ? '' : 'not '}for patient`, () => {
      const cues = [aCue('patient', patient), aCue('client', others / 2), aCue('customer', others / 2)];
      const { term } = decide({ ...made, evidence: { ...made.evidence, cues } });
      assert.equal(term === 'patient', isPatient);
    });
  }

  for (const [scope, isPatient] of [
    ['clause', false],
    ['sentence', false],
    ['paragraph', true],
  ] as const satisfies readonly (readonly [Scope, boolean])[]) {
    it(`is ${isPatient ? '' : 'not '}for patient where the ${scope} has patients besides`, () => {
      const patients = { ...aCue('patient', 4, scope), cue: 'neighbours.care.patient' };
      const { term } = decide({ who: 'unsaid', evidence: { cues: [aCue('patient', 4), patients] } });
      assert.equal(term === 'patient', isPatient);
    });
  }

  it('for patient is surer the more speaks for it, up to a point', () => {
    const sure = (patient: number, client = 0): number =>
      decide({ who: 'unsaid', evidence: { cues: [aCue('patient', patient), aCue('client', client)] } }).confidence;
    assert.deepEqual([sure(3), sure(4.5), sure(9)], [confidenceOf(2), confidenceOf(3), confidenceOf(3)]);
    assert.equal(sure(3, 0.6), confidenceOf(1.6));
  });
});
