/**
 * The keys of a house style, in the order they are offered in. The one table from which both the reader and the JSON
 * schema are made; descriptions are Markdown for a writer.
 */
import { rules } from '../findings/rules';
import { lexicon } from '../lexicon/lexicon.generated';
import { nearestBusiness } from './businesses';
import { presetList } from './presets.generated';
import type { Choice, ChoiceShape, Key, ObjectShape, TextKind, TextShape } from './shapes';

const builtInTerms: readonly Choice[] = [
  { value: 'client', description: 'Somebody who is advised or looked after.' },
  { value: 'customer', description: 'Somebody who buys.' },
  { value: 'patient', description: 'Somebody in health care.' },
  { value: 'member', description: 'Of a credit union, club or association.' },
  { value: 'guest', description: 'Of a hotel, restaurant or venue.' },
  { value: 'patron', description: 'Of a library, theatre or museum.' },
  { value: 'passenger', description: 'Of an airline, railway or ferry.' },
  { value: 'resident', description: 'Of a council, home or estate.' },
];
const infer: Choice = { value: 'infer', description: 'Let the words around each mention decide.' };

/** The terms every house style may choose, and `infer`. */
export const calls: readonly string[] = [...builtInTerms, infer].map(({ value }) => value);

const severities: readonly Choice[] = [
  { value: 'error', description: 'Underline it in red.' },
  { value: 'warning', description: 'Underline it in yellow.' },
  { value: 'information', description: 'Underline it in blue.' },
  { value: 'hint', description: 'Show it with a few dots.' },
  { value: 'off', description: 'Do not show it.' },
];

const text = (kind: TextKind): TextShape => ({ kind: 'text', text: kind });

const call: ChoiceShape = { kind: 'choice', what: 'a term', choices: [...builtInTerms, infer], ownTerms: true };

const business: ChoiceShape = {
  kind: 'choice',
  what: 'a business',
  choices: lexicon.profiles.map(({ id, name }) => ({ value: id, description: `${name}.` })),
  ownTerms: false,
  nearest: nearestBusiness,
};

const we: Key = {
  kind: 'object',
  required: [],
  description: 'Who writes here, and what we call the people we serve.',
  examples: [
    { business: 'law', call: 'client' },
    { business: 'retail', call: 'customer' },
  ],
  keys: {
    business: {
      ...business,
      description:
        'The business these documents are written from, such as `law` or `retail`. Left out, it is inferred from each document.',
      examples: ['law', 'retail'],
    },
    call: {
      ...call,
      default: 'infer',
      description:
        'The word for the people we serve, such as `client`, or a word of your own from `terms`. `infer` lets the words around each mention decide.',
      examples: ['client', 'customer'],
    },
  },
};

const parties: Key = {
  kind: 'list',
  what: 'a list of parties',
  example: [{ names: ['Acme'], call: 'customer' }],
  orSingle: false,
  description:
    'People and firms your documents speak of by name, and what to call the people *they* serve: “Acme’s customers”, “the clients of Harlow & Pike”.',
  examples: [[{ names: ['Acme', 'Acme Ltd'], call: 'customer' }]],
  of: {
    kind: 'object',
    required: ['names'],
    keys: {
      names: {
        kind: 'list',
        what: 'a list of names',
        of: text('name'),
        example: ['Acme', 'Acme Ltd'],
        orSingle: true,
        description:
          'Every name it goes by, as your documents write it. `*` stands for everybody who is neither us nor named here.',
        examples: [['Acme', 'Acme Ltd']],
      },
      call: {
        ...call,
        description: 'The word for the people it serves. Left out, its business and the context decide.',
        examples: ['customer'],
      },
      business: { ...business, description: 'Its trade, such as `retail`.', examples: ['retail'] },
    },
  },
};

const phrases: Key = {
  kind: 'list',
  what: 'a list of phrases',
  example: [{ phrase: 'Client Care Charter', protect: true }],
  orSingle: false,
  description:
    'Phrases with *client* or *customer* in them that you replace or protect. They are read as they stand, but for capitals.',
  examples: [
    [{ phrase: 'Client Care Charter', protect: true }],
    [{ phrase: 'customer success manager', replace: 'client partner' }],
  ],
  of: {
    kind: 'object',
    required: ['phrase'],
    keys: {
      phrase: {
        ...text('phrase'),
        description: 'The phrase. Capitals, line breaks and hyphens between its words do not matter.',
        examples: ['Client Care Charter'],
      },
      replace: {
        ...text('free'),
        description: 'What to write in its place.',
        examples: ['client partner'],
      },
      protect: { kind: 'flag', description: 'Leave it as it is, whatever stands around it.', examples: [true] },
      note: { ...text('free'), description: 'Why. Shown where the reason is explained.' },
    },
  },
};

const ruleKeys: Key = {
  kind: 'object',
  required: [],
  description: 'How loudly each rule speaks, or `off`.',
  examples: [{ 'wrong-term': 'information' }, { 'house-term': 'off' }],
  keys: Object.fromEntries(
    rules.map(({ code, title, severity, page }) => [
      code,
      {
        kind: 'choice',
        what: 'a severity',
        choices: severities,
        ownTerms: false,
        default: severity,
        description: `${title}. [More about this rule](https://github.com/clientele/clientele/blob/main/docs/rules/${page}.md)`,
      },
    ]),
  ),
};

const sensitivity: Key = {
  kind: 'choice',
  what: 'a sensitivity',
  ownTerms: false,
  default: 'balanced',
  description: 'How much has to speak for another word before you are told.',
  choices: [
    { value: 'careful', description: 'Tell only what is plain. More is missed.' },
    { value: 'balanced', description: 'Tell what an editor would.' },
    { value: 'eager', description: 'Tell what is likely. Expect a few needless remarks.' },
  ],
};

const reportOnly: Key = {
  kind: 'flag',
  default: false,
  description:
    'Tell findings, but never change a word in *fix all*: for contracts and for texts in which the law defines the words.',
};

const globs = (description: string, examples: readonly unknown[]): Key => ({
  kind: 'list',
  what: 'a list of globs',
  of: text('glob'),
  example: ['drafts/**'],
  orSingle: false,
  description,
  examples,
});

const overrides: Key = {
  kind: 'list',
  what: 'a list of overrides',
  example: [{ files: ['shop/**'], we: { call: 'customer' } }],
  orSingle: false,
  description: 'Other settings for some files. Where several match a file, the last one wins.',
  examples: [[{ files: ['shop/**'], extends: 'preset:shop' }]],
  of: {
    kind: 'object',
    required: ['files'],
    keys: {
      files: globs('The files it is for: globs, seen from the folder of the house style.', [['shop/**']]),
      extends: {
        kind: 'list',
        what: 'a list of presets',
        of: text('preset'),
        example: ['preset:shop'],
        orSingle: true,
        description: 'A preset for these files, such as `preset:shop`, or several; the last one is the nearest.',
        examples: ['preset:shop'],
      },
      we,
      parties,
      phrases,
      rules: ruleKeys,
      sensitivity,
      reportOnly,
    },
  },
};

/** The keys of a house style. */
export const houseStyleKeys: ObjectShape = {
  kind: 'object',
  required: [],
  keys: {
    extends: {
      kind: 'list',
      what: 'a list of presets and files',
      of: text('extends'),
      example: ['preset:law-firm'],
      orSingle: true,
      description:
        'What this house style is built on: a preset such as `preset:law-firm`, a file such as `../.clientele.json`, or several; the last one is the nearest. What stands here wins over all of them.',
      examples: ['preset:law-firm', ['preset:law-firm', '../.clientele.json']],
    },
    we,
    parties,
    phrases,
    terms: {
      kind: 'list',
      what: 'a list of words',
      example: [{ term: 'pupil', plural: 'pupils' }],
      orSingle: false,
      description: 'Words of your own for the people served. `call` may then name them.',
      examples: [[{ term: 'pupil', plural: 'pupils' }]],
      of: {
        kind: 'object',
        required: ['term'],
        shorthand: 'term',
        keys: {
          term: { ...text('word'), description: 'The word for one of them, in lower case.', examples: ['pupil'] },
          plural: {
            ...text('word'),
            description: 'The word for several. Left out, it is made by the rule: pupil, pupils.',
            examples: ['pupils'],
          },
        },
      },
    },
    rules: ruleKeys,
    sensitivity,
    reportOnly,
    overrides,
    ignore: globs(
      'Globs of the files that are not checked, such as `drafts/**` or `**/*.txt`, seen from the folder of `.clientele.json`, or from the workspace folder where this is a setting.',
      [['drafts/**'], ['**/LICENSE.txt', 'vendor/**']],
    ),
    tests: {
      kind: 'list',
      what: 'a list of sentences',
      example: ['Our [customers→clients] sign an engagement letter.'],
      orSingle: false,
      description:
        'Sentences that prove the house style, run by `clientele test`. Brackets mark what should be found: `Our [customers→clients] sign.` A sentence without brackets should be left alone.',
      examples: [['Our [customers→clients] sign an engagement letter.']],
      of: {
        kind: 'object',
        required: ['text'],
        shorthand: 'text',
        keys: {
          text: {
            ...text('sentence'),
            description: 'The sentence, with the findings expected in brackets.',
            examples: ['Our [customers→clients] sign an engagement letter.'],
          },
          file: {
            ...text('free'),
            description: 'The file it would stand in, for `overrides`: `shop/returns.md`.',
            examples: ['shop/returns.md'],
          },
        },
      },
    },
  },
};

/** The presets, as `extends` names them. */
export const presetChoices: readonly Choice[] = presetList.map(({ name, title }) => ({
  value: `preset:${name}`,
  description: title,
}));
