import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { examples } from '../../core/src/lexicon/examples.generated';
import { lexicon } from '../../core/src/lexicon/lexicon.generated';

interface Compiler {
  compileLexicon(files: readonly { path: string; text: string }[]): {
    readonly problems: readonly string[];
    readonly lexicon: typeof lexicon;
    readonly examples: typeof examples;
  };
  readLexiconFolder(folder: string): readonly { path: string; text: string }[];
}

interface WordForms {
  toNotation(text: string): string;
}

interface GeneratedFiles {
  toDocument(compiled: typeof lexicon): string;
}

/** A module of the scripts as it stands on disk: the tests are bundled, the scripts are not. */
const script = (name: string) => import(pathToFileURL(resolve('scripts', name)).href);

const profileIds = [
  'law accounting financial-advice insurance consulting it-services agency freelance design architecture photography',
  'real-estate recruitment therapy coaching social-work healthcare saas software retail restaurant hospitality travel',
  'banking payments telecom utility logistics manufacturing wholesale home-services automotive entertainment printing',
  'government education nonprofit',
].flatMap((line) => line.split(' '));

describe('lexicon', () => {
  let compiler: Compiler;
  before(async () => {
    compiler = await script('compileLexicon.mjs');
  });

  it('draws every distinction of the articles into a cue, but for D16, which the house style decides', () => {
    const drawn = new Set(lexicon.cues.flatMap((cue) => cue.source.split(' ').map((source) => source.split(':')[1])));
    const rows = Array.from({ length: 17 }, (_, index) => `D${index + 1}`);
    assert.deepEqual(
      lexicon.distinctions.map((distinction) => distinction.id),
      rows,
    );
    assert.deepEqual(
      rows.filter((row) => !drawn.has(row)),
      ['D16'],
    );
  });

  it('knows every profile, and for each a noun that names the provider', () => {
    assert.deepEqual(
      lexicon.profiles.map((profile) => profile.id),
      profileIds,
    );
    const withTrade = new Set(lexicon.cues.filter((cue) => cue.kind === 'trade').map((cue) => cue.profile));
    assert.deepEqual(
      profileIds.filter((id) => !withTrade.has(id)),
      [],
    );
  });

  it('has a sentence in which each cue fires, and one name for each cue', () => {
    const ids = lexicon.cues.map((cue) => cue.id);
    assert.equal(new Set(ids).size, ids.length);
    const fires = new Set(examples.filter((example) => example.fires).map((example) => example.cue));
    assert.deepEqual(
      ids.filter((id) => !fires.has(id)),
      [],
    );
  });

  it('keeps every form and blocker in one notation', async () => {
    const { toNotation }: WordForms = await script('lexicon/wordForms.mjs');
    for (const cue of lexicon.cues) {
      for (const words of [...cue.forms, ...cue.unless]) assert.equal(words, toNotation(words), cue.id);
    }
  });

  it('lets no compound outweigh the trade it stands beside', () => {
    const heaviest = Math.max(...lexicon.cues.filter((cue) => cue.kind === 'right').map((cue) => cue.weight));
    const lawFirm = lexicon.cues.find((cue) => cue.id === 'law.trade.law-firm');
    assert.ok(lawFirm && heaviest < lawFirm.weight);
  });

  describe('word forms', () => {
    const cases: [inflect: string, phrase: string, forms: string[]][] = [
      ['noun', 'law firm', ['law firm', 'law firms']],
      ['noun', 'agency', ['agency', 'agencies']],
      ['noun', "buyer's agent", ['buyer agent', 'buyer agents']],
      ['noun', 'salesman', ['salesman', 'salesmen']],
      ['noun', 'advice', ['advice']],
      ['noun', 'coffee-shop', ['coffee shop', 'coffee shops']],
      ['verb', 'ship to', ['ship to', 'ships to', 'shipped to', 'shipping to']],
      ['verb', 'advise', ['advise', 'advises', 'advised', 'advising']],
      ['verb', 'sell to', ['sell to', 'sells to', 'sold to', 'selling to']],
      ['verb', 'satisfy', ['satisfy', 'satisfies', 'satisfied', 'satisfying']],
      ['verb', 'greet', ['greet', 'greets', 'greeted', 'greeting']],
      ['none', 'in court', ['in court']],
    ];
    for (const [inflect, phrase, forms] of cases) {
      it(`${phrase} as ${inflect}`, () => {
        const inflections = 'plurals: { salesman: salesmen }\nuncountable: [advice]\nverbs: { sell: sold }\n';
        const group = cueGroup(`${phrase}: We say ${phrase} here.`).replace(
          'gloss:',
          `inflect: ${inflect}\n    gloss:`,
        );
        const result = compile(compiler, group, { 'inflections.yaml': inflections });
        assert.deepEqual(result.problems, []);
        assert.deepEqual(result.lexicon.cues[0]?.forms, forms);
      });
    }

    it('blocks the longer phrase in every form of the cue', () => {
      const details = '{ fires: A trial began., unless: [free trial], silent: Two free trials ended. }';
      const result = compile(compiler, cueGroup(`trial: ${details}`));
      assert.deepEqual(result.lexicon.cues[0]?.unless, ['free trial', 'free trials']);
    });
  });

  describe('tells what is wrong, where, and how to mend it', () => {
    const law = 'trade: The trade.';
    const cases: [name: string, cues: string, message: string][] = [
      [
        'an unknown key',
        cueGroup('law firm: { fires: The law firm moved., weigth: 1 }'),
        'cues/law.yaml, line 10, law.trade › law firm › weigth: "weigth" is not a key here. Did you mean "weight"?',
      ],
      [
        'a missing source',
        cueGroup(law).replace('    source: 001:D2\n', ''),
        'cues/law.yaml, line 3, law.trade: "source" is missing. Add it.',
      ],
      [
        'a source in another form',
        cueGroup(law).replace('001:D2', 'D2'),
        'cues/law.yaml, line 7, law.trade › source: "D2" is not a source. Write article and distinction: "004:D4", or a style guide: "style:microsoft".',
      ],
      [
        'a distinction that does not exist',
        cueGroup(law).replace('001:D2', '001:D9'),
        'cues/law.yaml, line 7, law.trade › source: There is no distinction D9. Did you mean "D2"?',
      ],
      [
        'an article that does not draw the distinction',
        cueGroup(law).replace('001:D2', '003:D2'),
        'cues/law.yaml, line 7, law.trade › source: Article 003 does not draw D2. Cite one of: 001, 004.',
      ],
      [
        'an unknown profile',
        cueGroup(law).replace('profile: law', 'profile: lwa'),
        'cues/law.yaml, line 1, profile: "lwa" is not known here. Did you mean "law"?',
      ],
      [
        'an unknown term',
        cueGroup(law).replace('favours: client', 'favours: clients'),
        'cues/law.yaml, line 5, law.trade › favours: "clients" is not known here. Did you mean "client"?',
      ],
      [
        'an unknown kind',
        cueGroup(law).replace('kind: trade', 'kind: trades'),
        'cues/law.yaml, line 4, law.trade › kind: "trades" is not known here. Did you mean "trade"?',
      ],
      [
        'a weight out of range',
        cueGroup('law firm: { fires: The law firm moved., weight: 30 }'),
        'cues/law.yaml, line 10, law.trade › law firm › weight: The weight 30 is out of range. Give a number from 0.1 to 3.',
      ],
      [
        'a favour that does not go with the kind',
        cueGroup(law).replace('favours: client', 'favours: none'),
        'cues/law.yaml, line 5, law.trade › favours: "none" does not go with the kind "trade". Only overlap and computing favour "none"; name a term.',
      ],
      [
        'capitals in a phrase',
        cueGroup('Law Firm: The law firm moved.'),
        'cues/law.yaml, line 10, law.trade › Law Firm: "Law Firm" is not a phrase. Write lower-case words with single spaces or hyphens between them. Its notation would be "law firm".',
      ],
      [
        'an example without the phrase',
        cueGroup('law firm: The lawyers moved.'),
        'cues/law.yaml, line 10, law.trade › law firm: The example "The lawyers moved." does not contain the phrase. Use one of: law firm, law firms.',
      ],
      [
        'an example with nobody to stand beside',
        cueGroup('retail: Retail is slow.').replace('kind: trade', 'kind: left'),
        'cues/law.yaml, line 10, law.trade › retail: The example "Retail is slow." names no client or customer for the cue to stand beside. Add one.',
      ],
      [
        'a blocker without the cue',
        cueGroup('trial: { fires: The trial began., unless: [free test] }'),
        'cues/law.yaml, line 10, law.trade › trial: The blocker "free test" does not contain the cue. Write the longer phrase with the cue in it.',
      ],
      [
        'silence that nothing keeps',
        cueGroup('trial: { fires: The trial began., silent: Start a free trial. }'),
        'cues/law.yaml, line 10, law.trade › trial: Nothing keeps the cue silent. Add "unless" with the phrase in which it means something else.',
      ],
      [
        'a phrase in two groups of a kind',
        `${cueGroup('lawyer: A lawyer called.')}  - id: law.other
    kind: trade
    favours: client
    weight: 2
    source: 001:D2
    gloss: a law practice
    cues:
      lawyers: Two lawyers called.
`,
        'cues/law.yaml, line 18, law.other › lawyers: "lawyers" is already a cue of this kind in law.trade.lawyer (cues/law.yaml). Keep one of the two.',
      ],
    ];
    for (const [name, cues, message] of cases) {
      it(name, () => assert.deepEqual(compile(compiler, cues).problems, [message]));
    }

    it('broken YAML', () => {
      const [problem, ...others] = compile(compiler, 'groups: [').problems;
      assert.match(problem ?? '', /^cues\/law\.yaml, line 1: .* Mend the YAML there\.$/);
      assert.deepEqual(others, []);
    });

    it('a group with no cues', () => {
      const [problem] = compile(compiler, cueGroup('').trimEnd()).problems;
      assert.equal(problem, 'cues/law.yaml, line 3, law.trade: "cues" is missing. Add it.');
    });

    it('a profile without its article', () => {
      const profiles = 'profiles:\n  - { id: law, name: Law firm, calls: client, certainty: 2, source: 001:D2 }\n';
      assert.deepEqual(compile(compiler, cueGroup(law), { 'profiles.yaml': profiles }).problems, [
        'profiles.yaml, line 2, law › certainty: 2 is not a certainty. Give a number above 0 and up to 1.',
        'profiles.yaml, line 2, law › name: "Law firm" has no article. Write it as a message says it: "A law firm".',
      ]);
    });

    it('every problem at once', () => {
      const cues = cueGroup('Law Firm: The law firm moved.').replace('weight: 2', 'weight: 9');
      assert.equal(compile(compiler, cues).problems.length, 2);
    });
  });
});

function cueGroup(cue: string): string {
  return `profile: law
groups:
  - id: law.trade
    kind: trade
    favours: client
    weight: 2
    source: 001:D2
    gloss: a law practice
    cues:
      ${cue}
`;
}

/** Compiles one file of cues beside the least that goes with it. */
function compile(compiler: Compiler, cues: string, others: Record<string, string> = {}) {
  const files = {
    'distinctions.yaml': 'distinctions:\n  - { id: D2, title: the trade, articles: 001 004 }\n',
    'profiles.yaml': 'profiles:\n  - { id: law, name: A law firm, calls: client, certainty: 0.97, source: 001:D2 }\n',
    'inflections.yaml': 'plurals: {}\n',
    'cues/law.yaml': cues,
    ...others,
  };
  return compiler.compileLexicon(Object.entries(files).map(([path, text]) => ({ path, text })));
}

describe('the table of the lexicon in docs', () => {
  it('is as the lexicon is; node scripts/compileLexicon.mjs --docs writes it anew', async () => {
    const compiler: Compiler = await script('compileLexicon.mjs');
    const { toDocument }: GeneratedFiles = await script('lexicon/generatedFiles.mjs');
    const compiled = compiler.compileLexicon(compiler.readLexiconFolder(resolve('core/src/lexicon')));
    assert.equal(readFileSync('docs/lexicon.md', 'utf8'), toDocument(compiled.lexicon));
  });
});
