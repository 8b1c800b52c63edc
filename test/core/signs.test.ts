import assert from 'node:assert/strict';
import { lexiconScore, sumEvidence } from '../../core/src/decision/sumEvidence';
import { type Balance, readSigns, type Signs } from '../../core/src/decision/weighEvidence';
import type { FoundEvidence } from '../../core/src/evidence/foundEvidence';
import type { Trade } from '../../core/src/evidence/provider/resolveTrade';
import type { FoundTerm } from '../../core/src/model';
import { aCase, aCue, type Made, none, noTrade } from './aCase';

type Told = Partial<Omit<Balance, 'trade' | 'evidence' | 'attribution'>> & {
  readonly trade?: Partial<Trade>;
  readonly made?: Made;
  readonly cues?: readonly FoundEvidence[];
};

function signsOf(side: FoundTerm, { trade, made = {}, cues = [], ...rest }: Told): Signs {
  const { attribution, evidence } = aCase({ who: 'unsaid', certainty: 0, ...made });
  const company = { mean: 0, pointsToClient: false, pointsToCustomer: false };
  return readSigns(side, {
    written: 'client',
    writtenElsewhere: 0,
    steadiness: 0,
    areBothMeant: false,
    attribution,
    evidence: { ...evidence, cues: [...evidence.cues, ...cues] },
    trade: { ...noTrade, ...trade },
    sums: none,
    company,
    ...rest,
  });
}

describe('a sign', () => {
  const beside = (favours: FoundTerm, weight: number) => aCue(favours, weight, 'compound');
  const ofBusinesses = { ...aCue('client', 1), servesBusinesses: true };
  const reader = (certainty: number): Made => ({ who: 'reader', certainty });
  const bare = (certainty: number): Made => ({ certainty, evidence: { isBareAttributive: true } });
  const rows: readonly (readonly [sign: keyof Signs, side: FoundTerm, told: Told, size: number])[] = [
    ['lexicon', 'client', { sums: { ...none, client: 1 } }, lexiconScore({ ...none, client: 1 })],
    ['lexicon', 'customer', { sums: { ...none, client: 1 } }, -lexiconScore({ ...none, client: 1 })],
    ['lexicon', 'client', { sums: { ...none, client: 1e6 } }, 2.2],
    ['lexicon', 'customer', { sums: { ...none, client: 1e6 } }, -1],
    ['plenty', 'client', { sums: { ...none, client: 3 } }, 0],
    ['plenty', 'client', { sums: { ...none, client: 3.1 } }, 1],
    ['abundance', 'customer', { sums: { ...none, customer: 6 } }, 0],
    ['abundance', 'customer', { sums: { ...none, customer: 6.1 } }, 1],
    ['scant', 'client', {}, 1],
    ['scant', 'client', { sums: { ...none, client: 0.75 } }, 0.5],
    ['scant', 'client', { sums: { ...none, client: 2 } }, 0],
    ['scant', 'client', { trade: { side: 0.25 } }, 0.75],
    ['scant', 'customer', { trade: { side: 0.25 } }, 1],
    ['scant', 'client', { trade: { side: 0.25, pooled: true } }, 1],
    ['opposed', 'client', { sums: { ...none, client: 1, customer: 0.3 } }, 0],
    ['opposed', 'client', { sums: { ...none, client: 3, customer: 1.3 } }, 1 / 2.15],
    ['opposed', 'client', { sums: { ...none, customer: 0.6 } }, 0.5],
    ['opposed', 'client', { sums: { ...none, customer: 9 } }, 1],
    ['direct', 'client', { cues: [beside('client', 0.5), beside('client', 0.25), aCue('client', 9)] }, 0.75],
    ['direct', 'client', { cues: [beside('client', 5)] }, 2],
    ['directAgainst', 'client', { cues: [beside('customer', 0.5)] }, 0.5],
    ['directAgainst', 'customer', { cues: [beside('customer', 0.5)] }, 0],
    ['unopposed', 'client', { sums: { ...none, client: 2, customer: 0.1 } }, 1],
    ['unopposed', 'client', { sums: { ...none, client: 2, customer: 0.2 } }, 0],
    ['unopposed', 'client', { sums: { ...none, client: 1.9 } }, 0],
    ['contrast', 'client', { made: { evidence: { contrasts: true } } }, 1],
    ['listed', 'client', { made: { evidence: { isListed: true } } }, 1],
    ['ofTrade', 'client', { made: { evidence: { isOfTrade: true } } }, 1],
    ['theirs', 'client', { trade: { reachesPublic: true } }, 1],
    ['theirs', 'customer', { trade: { reachesPublic: true } }, 1],
    ['theirs', 'customer', { trade: { reachesPublic: true }, cues: [aCue('customer', 0.3)] }, 0],
    ['theirs', 'client', {}, 0],
    ['theirs', 'client', { trade: { reachesPublic: true, declared: true } }, 0],
    ['theirs', 'client', { trade: { reachesPublic: true }, made: { who: 'us' } }, 0],
    ['theirs', 'client', { trade: { reachesPublic: true }, cues: [aCue('client', 0.3)] }, 0],
    ['theirs', 'client', { trade: { reachesPublic: true }, cues: [aCue('client', 0.2), aCue('customer', 1)] }, 1],
    ['theirs', 'client', { trade: { reachesPublic: true }, cues: [aCue('client', 2, 'paragraph')] }, 1],
    ['lone', 'client', {}, 1],
    ['lone', 'client', { cues: [aCue('client', 2), aCue('customer', 1)] }, 1],
    ['lone', 'client', { cues: [aCue('client', 2), aCue('client', 1, 'document')] }, 1],
    ['lone', 'client', { cues: [aCue('client', 2), aCue('client', 1, 'heading')] }, 0],
    ['lone', 'customer', { cues: [aCue('customer', 2)] }, 1],
    ['lone', 'client', { made: { who: 'us' } }, 0],
    ['lone', 'client', { made: { evidence: { reference: 'known' } } }, 0],
    ['known', 'client', { made: { evidence: { reference: 'known' } }, sums: { ...none, client: 1 } }, 1],
    ['known', 'client', { made: { ...reader(1), evidence: { reference: 'known' } }, sums: { ...none, client: 1 } }, 1],
    [
      'known',
      'client',
      { made: { ...reader(0.9), evidence: { reference: 'known' } }, sums: { ...none, client: 1 } },
      0,
    ],
    ['lone', 'client', { trade: { declared: true } }, 0],
    ['apart', 'customer', { areBothMeant: true }, 1],
    ['apart', 'client', { areBothMeant: true }, 0],
    ['apart', 'client', { areBothMeant: true, written: 'customer' }, 1],
    ['apart', 'customer', {}, 0],
    ['apart', 'customer', { areBothMeant: true, made: { who: 'us' } }, 0],
    ['apart', 'customer', { areBothMeant: true, made: { evidence: { opensCompound: true } } }, 0],
    ['apart', 'customer', { areBothMeant: true, trade: { declared: true } }, 0],
    ['technical', 'client', { made: { evidence: { isTechnical: true } } }, 1],
    ['compound', 'client', { made: { evidence: { opensCompound: true } } }, 1],
    ['vague', 'client', {}, 1],
    ['vague', 'client', { cues: [aCue('client', 0.7)] }, 0],
    ['vague', 'client', { cues: [aCue('client', 0.6)] }, 1],
    ['vague', 'client', { cues: [aCue('customer', 0.7), aCue('client', 0.7, 'section')] }, 1],
    ['vague', 'client', { cues: [aCue('client', 0.7, 'document')] }, 1],
    ['vague', 'client', { trade: { side: 1 } }, 0],
    ['distant', 'client', {}, 1],
    ['distant', 'client', { cues: [aCue('client', 0.1)] }, 0],
    ['distant', 'client', { cues: [aCue('client', 0.1, 'heading')] }, 0],
    ['distant', 'client', { cues: [aCue('client', 0.1, 'paragraph'), aCue('customer', 1)] }, 1],
    ['distant', 'client', { trade: { side: 0.3 } }, 0],
    ['distant', 'client', { trade: { side: 0.9, pooled: true } }, 1],
    ['overlap', 'client', { made: { evidence: { overlap: 1.5 } } }, 1.5],
    ['agreement', 'client', { cues: [aCue('client', 0.5)] }, 0],
    ['contradiction', 'client', { company: { mean: 0, pointsToClient: false, pointsToCustomer: true } }, 1],
    ['contradiction', 'customer', { company: { mean: 0, pointsToClient: false, pointsToCustomer: true } }, 0],
    ['contradiction', 'customer', { company: { mean: 0, pointsToClient: true, pointsToCustomer: false } }, 1],
    ['coherence', 'client', { company: { mean: 0.5, pointsToClient: true, pointsToCustomer: false } }, 0.5],
    ['coherence', 'customer', { company: { mean: 0.5, pointsToClient: true, pointsToCustomer: false } }, -0.5],
    ['steady', 'client', { steadiness: 1 }, 0],
    ['steady', 'customer', { steadiness: 1 }, 1],
    ['steady', 'customer', { steadiness: 1, trade: { side: -0.5, outright: true } }, 0.5],
    ['established', 'client', { writtenElsewhere: 15 }, 0],
    ['established', 'customer', { writtenElsewhere: 15 }, 1],
    ['established', 'customer', { writtenElsewhere: 7 }, 0.5],
    ['established', 'customer', { writtenElsewhere: 3 }, 0],
    ['modifies', 'client', { made: { evidence: { isAttributive: true } } }, 1],
    ['modifies', 'client', { made: { evidence: { isAttributive: true } }, cues: [beside('client', 0.7)] }, 0],
    ['ofBusinesses', 'customer', { made: { evidence: { isOfBusinesses: true } } }, 1],
    ['chain', 'client', { made: { chain: true } }, 1],
    ['ours', 'client', { made: { who: 'us', certainty: 1 } }, 1],
    ['ours', 'client', { made: { who: 'us', certainty: 0.9 } }, 0],
    ['readers', 'client', { made: { who: 'reader', certainty: 1 } }, 1],
    ['readers', 'client', { made: { who: 'reader', certainty: 1 }, trade: { of: 'third' } }, 0],
    ['readers', 'client', { made: { who: 'reader', certainty: 0.9 } }, 0],
    ['third', 'client', { made: { who: 'third' } }, 1],
    ['third', 'client', { made: { who: 'third', business: 'law' } }, 0],
    ['third', 'client', { made: { who: 'third', chain: true } }, 0],
    ['servesBusinesses', 'client', { made: { evidence: { servesBusinesses: true } } }, 1],
    ['servesBusinesses', 'client', { made: { who: 'us', evidence: { servesBusinesses: true } } }, 1],
    ['servesBusinesses', 'client', { made: { who: 'third', evidence: { servesBusinesses: true } } }, 0],
    ['servesBusinesses', 'client', { made: { chain: true, evidence: { servesBusinesses: true } } }, 0],
    ['dividedTrade', 'client', { trade: { divided: true } }, 1],
    ['brands', 'client', { cues: [{ ...aCue('client', 1), servesBusinesses: true }] }, 1],
    ['brands', 'client', { cues: [{ ...aCue('client', 1), servesBusinesses: true }, aCue('client', 1)] }, 0],
    ['brands', 'client', { cues: [{ ...aCue('client', 1), servesBusinesses: true }], trade: { declared: true } }, 0],
    [
      'brands',
      'client',
      { cues: [{ ...aCue('client', 1), servesBusinesses: true }], made: { who: 'us', certainty: 0.9 } },
      0,
    ],
    ['brands', 'client', { cues: [ofBusinesses], made: { who: 'us', certainty: 0.5 } }, 1],
    ['brands', 'client', { cues: [ofBusinesses], made: { who: 'reader', certainty: 1 } }, 1],
    ['brands', 'client', { cues: [ofBusinesses, aCue('customer', 9)] }, 1],
    ['brands', 'client', { cues: [{ ...ofBusinesses, scope: 'compound' }] }, 0],
    ['brands', 'customer', { cues: [{ ...ofBusinesses, scope: 'compound' }] }, 1],
    ['outweighed', 'client', { cues: [aCue('customer', 0.5)] }, 0.5],
    ['outweighed', 'client', { cues: [aCue('customer', 0.7), aCue('client', 0.2)] }, 0.5],
    ['outweighed', 'client', { cues: [aCue('customer', 0.2)] }, 0],
    ['outweighed', 'client', { cues: [aCue('customer', 9)] }, 1],
    ['outweighed', 'client', { cues: [aCue('customer', 9, 'paragraph'), aCue('patient', 9)] }, 0],
    ['outweighed', 'client', { cues: [aCue('customer', 0.5)], made: { who: 'us', certainty: 1 } }, 0],
    ['outweighed', 'client', { cues: [aCue('customer', 0.5)], made: { who: 'us', certainty: 0.9 } }, 0.5],
    ['outweighed', 'client', { cues: [aCue('customer', 0.5)], made: { who: 'reader', certainty: 1 } }, 0.5],
    ['attributive', 'client', { made: bare(0.8), trade: { declared: true } }, 1],
    ['attributive', 'client', { made: bare(0.9), trade: { declared: true } }, 0],
    ['attributive', 'client', { made: bare(0.8) }, 0],
    ['topic', 'client', { made: bare(0.8) }, 1],
    ['topic', 'client', { made: bare(0.9) }, 0],
    ['topic', 'client', { made: bare(0.8), trade: { declared: true } }, 0],
    ['topic', 'client', { made: bare(0.8), cues: [aCue('client', 0.1)] }, 0],
    ['topic', 'client', { made: bare(0.8), cues: [aCue('customer', 2), aCue('client', 2, 'paragraph')] }, 1],
    ['topic', 'customer', { made: { certainty: 0.8 } }, 0],
    ['attributive', 'client', { made: { certainty: 0.8 }, trade: { declared: true } }, 0],
    ['servedReader', 'client', { made: { who: 'reader' }, trade: { of: 'third' } }, 1],
    ['servedReader', 'client', { made: { who: 'reader' }, trade: { of: 'third', business: 'law' } }, 0],
    ['servedReader', 'client', { made: { who: 'reader' }, trade: { of: 'us' } }, 0],
    ['servedReader', 'client', { made: { who: 'us' }, trade: { of: 'third' } }, 0],
    ['ours', 'client', { made: { who: 'reader', certainty: 1 } }, 0],
    ['ours', 'client', { made: { who: 'us', certainty: 1 }, cues: [aCue('client', 2)], trade: { topic: 'client' } }, 1],
    ['declaredAgrees', 'client', { trade: { declared: true, side: 0.5 } }, 0.5],
    ['declaredOpposes', 'customer', { trade: { declared: true, side: 0.5 } }, 0.5],
    ['ourTradeAgrees', 'customer', { trade: { of: 'us', side: -0.5 } }, 0.5],
    ['ourTradeOpposes', 'client', { trade: { of: 'us', side: -0.5 } }, 0.5],
    ['readersTradeAgrees', 'client', { trade: { of: 'reader', side: 0.5 } }, 0.5],
    ['readersTradeOpposes', 'customer', { trade: { of: 'reader', side: 0.5 } }, 0.5],
    ['thirdTradeAgrees', 'client', { trade: { of: 'third', side: 0.5 } }, 0.5],
    ['thirdTradeOpposes', 'customer', { trade: { of: 'third', side: 0.5 } }, 0.5],
  ];
  for (const [sign, side, told, size] of rows) {
    it(`${sign}, towards ${side}: ${size} with ${JSON.stringify(told)}`, () => {
      const { [sign]: read } = signsOf(side, told);
      assert.ok(Math.abs((read ?? Number.NaN) - size) < 1e-12, `${read}`);
    });
  }

  it('of a trade stands alone', () => {
    const signs = signsOf('client', { trade: { of: 'us', side: 0.5 } });
    assert.equal(signs.ourTradeOpposes ?? signs.declaredAgrees ?? signs.thirdTradeAgrees ?? null, null);
    assert.equal(signsOf('client', {}).ourTradeAgrees, undefined);
  });

  it('of agreement counts groups of cues, and no more than so many', () => {
    const cues = (...ids: readonly string[]) => ids.map((cue) => ({ ...aCue('client', 0.5), cue }));
    assert.equal(signsOf('client', { cues: cues('law.a.x', 'law.a.y') }).agreement, 0);
    assert.equal(signsOf('client', { cues: cues('law.a.x', 'law.b.y') }).agreement, 1);
    assert.equal(signsOf('customer', { cues: cues('law.a.x', 'law.b.y') }).agreement, 0);
    assert.equal(signsOf('client', { cues: cues('a.x', 'b.x', 'c.x', 'd.x', 'e.x') }).agreement, 2);
    for (const [weight, agreement] of [
      [0.2, 0],
      [0.25, 1],
    ] as const) {
      assert.equal(
        signsOf('client', { cues: cues('a.x', 'b.x').map((cue) => ({ ...cue, weight })) }).agreement,
        agreement,
      );
    }
  });

  it('of a usual word fades where the trade’s own words say otherwise', () => {
    const trade = { of: 'us', side: 1, business: 'law', topic: 'customer' } as const;
    const cues = [{ ...aCue('customer', 1), profile: 'law' }];
    assert.equal(signsOf('client', { trade, cues }).ourTradeAgrees, 0.5);
    assert.equal(signsOf('client', { trade, cues: [...cues, ...cues, ...cues] }).ourTradeAgrees, undefined);
    assert.equal(signsOf('client', { trade, cues: [aCue('customer', 1)] }).ourTradeAgrees, 1);
    assert.equal(signsOf('client', { made: { who: 'us', certainty: 1 }, trade, cues }).ours, 0.5);
  });
});

describe('the sums of the evidence', () => {
  const sums = (cues: readonly FoundEvidence[], trade: Partial<Trade> = {}, served: Made['evidence'] = {}) =>
    sumEvidence({ ...aCase({ evidence: served }).evidence, cues }, { ...noTrade, ...trade });
  const ofTrade = (profile: string, scope: FoundEvidence['scope'] = 'sentence') => ({
    ...aCue('customer', 1, scope),
    profile,
  });

  it('are those of each term, and no others', () => {
    const all = [aCue('client', 1), aCue('client', 2), aCue('customer', 4), aCue('patient', 8), aCue('guest', 16)];
    assert.deepEqual(sums(all), { client: 3, customer: 4, patient: 8 });
  });

  it('take the strongest of a kind from the headings', () => {
    const heading = (weight: number) => ({ ...aCue('client', weight, 'heading'), cue: `made.up.of-${weight}` });
    assert.equal(sums([heading(2), heading(1)]).client, 2);
    assert.equal(sums([heading(2), { ...heading(1), cue: 'made.otherwise.of-1' }]).client, 3);
    assert.equal(sums([heading(2), { ...heading(1), scope: 'paragraph' }]).client, 3);
  });

  it('take no more than so much from afar', () => {
    const far = [aCue('client', 1, 'section'), aCue('customer', 2, 'document')];
    assert.deepEqual(sums(far), { client: 0.5, customer: 1, patient: 0 });
    assert.deepEqual(sums([...far, aCue('patient', 3, 'section')]), { client: 0.25, customer: 0.5, patient: 0.75 });
    assert.deepEqual(sums([aCue('client', 1, 'section')]), { client: 1, customer: 0, patient: 0 });
  });

  it('take less of what is mere topic', () => {
    const trade = { topic: 'customer', topicSure: 0.5, business: 'law' } as const;
    const far = aCue('customer', 1, 'document');
    assert.deepEqual(sums([far], trade).customer, 0.5);
    assert.deepEqual(sums([aCue('customer', 1)], trade).customer, 1);
    assert.deepEqual(sums([aCue('customer', 1)], { ...trade, explicit: true }).customer, 0.7);
    assert.deepEqual(sums([aCue('customer', 1)], { ...trade, of: 'third' }).customer, 0.7);
    assert.deepEqual(sums([ofTrade('retail')], { ...trade, explicit: true }).customer, 0.7, 'of another trade');
    assert.deepEqual(sums([ofTrade('law')], { ...trade, explicit: true }).customer, 1, 'of its own trade');
    assert.deepEqual(sums([aCue('customer', 1, 'paragraph')], trade).customer, 0.5);
    assert.deepEqual(sums([aCue('client', 1, 'document')], trade).client, 1);
    assert.deepEqual(sums([ofTrade('law', 'document')], trade).customer, 1, 'its own trade is no topic');
  });

  it('take less of the words of those whom we serve', () => {
    const served = { servedTrades: new Set(['retail']), servedSides: new Set(['customer'] as const) };
    assert.equal(sums([ofTrade('retail')], {}, served).customer, 0.3);
    assert.equal(sums([ofTrade('bank')], {}, served).customer, 1);
    assert.equal(sums([ofTrade('retail')], { business: 'retail' }, served).customer, 1);
    assert.equal(sums([ofTrade('retail')], { of: 'third' }, served).customer, 1);
    assert.equal(sums([aCue('customer', 1)], { business: 'law' }, served).customer, 0.3);
    assert.equal(sums([aCue('customer', 1, 'compound')], { business: 'law' }, served).customer, 1);
    assert.equal(sums([aCue('client', 1)], { business: 'law' }, served).client, 1);
  });

  it('take less of what businesses buy where the people are those of another business', () => {
    const bought = { ...ofTrade('wholesale'), servesBusinesses: true };
    assert.equal(sums([bought], { isAnothers: true }).customer, 0.3);
    assert.equal(sums([bought]).customer, 1);
    assert.equal(sums([ofTrade('retail')], { isAnothers: true }).customer, 1);
    assert.equal(sums([{ ...bought, favours: 'client' }], { isAnothers: true }).client, 1);
  });

  it('take less of a business that is named beside another provider', () => {
    const aside = { ...ofTrade('retail'), isNounAside: true };
    assert.equal(sums([aside], { explicit: true }).customer, 0.5);
    assert.equal(sums([{ ...aside, profile: null }], { explicit: true, business: 'law' }).customer, 0.5);
    assert.equal(sums([aside]).customer, 1);
    assert.equal(sums([{ ...aside, scope: 'compound' }], { explicit: true }).customer, 1);
    assert.equal(sums([aside], { explicit: true, business: 'retail' }).customer, 1);
  });
});
