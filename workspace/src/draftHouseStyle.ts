/** Writes a house style for somebody who has none: what was answered, and a comment at each thing that can be settled besides. */
import { countDocuments, describeWords } from './describeSurvey';
import type { Answers, Survey } from './survey';

/** @param survey what was found; null where nobody looked */
export function draftHouseStyle({ business, call, preset }: Answers, survey: Survey | null): string {
  const lines = [
    '// House style: whom we serve, and what we call them. Clientele follows it in this folder and all below.',
    '{',
    ...(preset === null ? [] : [`  "extends": ${JSON.stringify(preset)},`, '']),
    '  "we": {',
    `    // ${businessComment(business, survey)}`,
    business === null ? '    // "business": "law",' : `    "business": ${JSON.stringify(business)},`,
    `    // ${callComment(survey)}`,
    `    "call": ${JSON.stringify(call)}`,
    '  },',
    '',
    '  // Names and phrases to protect, or to replace with another.',
    '  "phrases": [',
    '    // { "phrase": "Client Care Charter", "protect": true },',
    '    // { "phrase": "customer success manager", "replace": "client partner" }',
    '  ],',
    '',
    '  // Files that are not checked.',
    '  "ignore": [',
    '    // "drafts/**"',
    '  ],',
    '',
    '  // Sentences that prove the style. “clientele test” runs them, and this file shows those that fail.',
    '  "tests": [',
    `    ${testSentence(call)}`,
    '  ]',
    '}',
  ];
  return `${lines.join('\n')}\n`;
}

function businessComment(business: string | null, survey: Survey | null): string {
  if (business === null) return 'The business we write from. Left out, each document tells.';
  const found = survey?.businesses.find(({ id }) => id === business);
  return found === undefined
    ? 'The business we write from.'
    : `The business we write from. “${found.told}”, in ${found.documents} of ${countDocuments(survey?.documents ?? 0)}.`;
}

function callComment(survey: Survey | null): string {
  const counted = survey !== null && survey.ours.client + survey.ours.customer > 0;
  const what = 'The word for the people we serve; “infer” lets each passage decide.';
  return counted ? `${what} So far: ${describeWords(survey.ours)}.` : what;
}

/** A style that settles no word has nothing to prove by itself, so it gets an example only. */
function testSentence(call: string): string {
  if (call === 'infer') return '// "Our [customers→clients] sign an engagement letter."';
  const wrong = call === 'client' ? 'customers' : 'clients';
  return JSON.stringify(`Our [${wrong}→${call}s] come first.`);
}
