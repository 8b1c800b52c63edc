/**
 * Reads labelled passages. Those of test/corpus are YAML with each mention marked in the text: the better word, and whose
 * client or customer it is.
 *
 *     [clients|us]            clients is right, and they are the writer's
 *     [customer|reader]       the reader's; also |third (somebody else's) and |none (nobody's in particular)
 *     [either:clients|us]     a careful editor would accept both words
 *     [patient:clients|us]    another word would be better
 *     [leave:client]          no party is meant, or the word is not the writer's to choose
 *
 * Nothing here does any I/O: files come as text, so that a test can hand over broken ones.
 */
import { isMap, LineCounter, parseDocument } from 'yaml';

/** The difficulties that the corpus must hold, each at least once. */
export const kinds = [
  'plain',
  'audience-frame',
  'bare',
  'change',
  'client-of-client',
  'clinic',
  'computing',
  'defined-term',
  'definition',
  'dialogue',
  'divided',
  'doublet',
  'firm-as-customer',
  'hard',
  'membership',
  'mixed-document',
  'name',
  'negation',
  'nested',
  'placeholder',
  'private-bank',
  'promotion',
  'quotation',
  'representation',
  'reseller',
  'saas-for-professionals',
  'topic-is-not-provider',
  'whole-page',
  'word-as-word',
];

const golds = ['client', 'customer', 'patient', 'either', 'leave'];
const providers = ['us', 'reader', 'third', 'none'];
const languages = ['markdown', 'plaintext', 'html'];

const term = "(?:client|customer)(?:s['’]|['’]s|s)?";
const mark = new RegExp(`\\[(?:([\\w-]+):)?(${term})(?:\\|([\\w-]+))?\\]`, 'gi');
const looseTerm = new RegExp(`(?<![\\p{L}\\p{N}_])${term}(?![\\p{L}\\p{N}_])`, 'giu');

/**
 * The passages of YAML files and what is wrong in them, told with its place and its mend.
 * @param {readonly {path: string, text: string}[]} files
 * @param {readonly string[]} businesses the profile ids there are
 */
export function readCorpus(files, businesses) {
  const problems = [];
  const passages = files.flatMap((file) => readFile(file, businesses, problems));
  const places = new Map();
  for (const { id, place } of passages) {
    if (places.has(id)) problems.push(`${place}: the id stands already in ${places.get(id)}. Give it another.`);
    places.set(id, place);
  }
  return { passages, problems };
}

function readFile({ path, text }, businesses, problems) {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  for (const error of document.errors) problems.push(`${path}: ${error.message.split('\n')[0]}`);
  if (document.errors.length > 0) return [];
  const top = document.toJS() ?? {};
  if (!Array.isArray(top.passages)) {
    problems.push(`${path}: there is no list of passages. Begin it with "passages:".`);
    return [];
  }
  checkKeys(top, ['business', 'kind', 'passages'], path, problems);
  return top.passages.flatMap((value, index) => {
    const node = document.getIn(['passages', index], true);
    const place = `${path}, line ${lines.linePos(node?.range?.[0] ?? 0).line}`;
    if (isMap(node)) return readPassage(value, top, place, businesses, problems);
    problems.push(`${place}: a passage has an id, a form and a text.`);
    return [];
  });
}

function readPassage(value, top, place, businesses, problems) {
  const told = problems.length;
  const passage = { language: 'markdown', kind: 'plain', ...defined(top, ['business', 'kind']), ...value };
  const here = `${place} (${passage.id ?? 'no id'})`;
  checkKeys(value, ['id', 'form', 'language', 'business', 'kind', 'text'], here, problems);
  for (const key of ['id', 'form', 'business', 'text']) {
    if (typeof passage[key] !== 'string') problems.push(`${here}: "${key}" is missing.`);
  }
  checkOneOf(passage.kind, kinds, 'a kind', here, problems);
  checkOneOf(passage.language, languages, 'a language', here, problems);
  checkOneOf(passage.business, [...businesses, 'none'], 'a business', here, problems);
  if (problems.length > told) return [];
  const { text, mentions } = readMarks(passage.text.trimEnd(), here, problems);
  const { id, form, language, kind } = passage;
  const business = passage.business === 'none' ? null : passage.business;
  return [{ id, form, language, kind, business, place: here, text, mentions }];
}

/** The text without its marks, and what they say. */
function readMarks(marked, place, problems) {
  const told = problems.length;
  const mentions = [];
  let text = '';
  let done = 0;
  for (const { 0: whole, 1: label, 2: surface, 3: provider, index } of marked.matchAll(mark)) {
    text += marked.slice(done, index);
    done = index + whole.length;
    const gold = label ?? termOf(surface);
    if (!golds.includes(gold)) {
      problems.push(`${place}: "${gold}" in ${whole} is no word to choose. There are: ${golds.join(', ')}.`);
    } else if (gold === 'leave' && provider) {
      problems.push(`${place}: ${whole} is left alone, so it has no provider. Write [leave:${surface}].`);
    } else if (gold !== 'leave' && !providers.includes(provider)) {
      const what = provider ? `"${provider}" in ${whole} is no provider` : `${whole} does not say whose`;
      problems.push(`${place}: ${what}. End it with ${providers.map((one) => `|${one}`).join(', ')}.`);
    }
    mentions.push({ offset: text.length, length: surface.length, gold, provider: provider ?? 'none' });
    text += surface;
  }
  text += marked.slice(done);
  const marks = new Set(mentions.map(({ offset }) => offset));
  for (const { 0: word, index } of text.matchAll(looseTerm)) {
    if (marks.has(index)) continue;
    const around = text.slice(Math.max(0, index - 20), index + word.length + 20).replace(/\s+/g, ' ');
    problems.push(`${place}: "${word}" in "${around}" is not marked. Write [${word}|us], [leave:${word}] or the like.`);
  }
  if (mentions.length === 0 && problems.length === told) problems.push(`${place}: the text has no mention.`);
  return { text, mentions };
}

function defined(value, keys) {
  return Object.fromEntries(keys.filter((key) => value[key] !== undefined).map((key) => [key, value[key]]));
}

function checkKeys(value, keys, place, problems) {
  for (const key of Object.keys(value)) {
    if (!keys.includes(key)) problems.push(`${place}: "${key}" is not a key here. There are: ${keys.join(', ')}.`);
  }
}

function checkOneOf(value, choices, what, place, problems) {
  if (typeof value === 'string' && !choices.includes(value)) {
    problems.push(`${place}: "${value}" is not ${what}. There are: ${choices.join(', ')}.`);
  }
}

/** The term that a word is a form of, or null. */
export function termOf(word) {
  return /^(client|customer)/i.exec(word)?.[1].toLowerCase() ?? null;
}

/**
 * The passages of a file with one JSON object a line: `id`, `kind`, `language`, `text`, the trade as `business`,
 * `provider.profile` or `domain`, and `mentions` with `offset`, `length`, `gold` and `provider`.
 */
export function readJsonLines({ path, text }) {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const {
      id,
      kind = 'plain',
      language,
      text: body,
      mentions,
      ...rest
    } = readJson(line, `${path}, line ${index + 1}`);
    return {
      id: String(id),
      kind,
      language: languages.includes(language) ? language : 'plaintext',
      business: rest.business ?? businessNamed(rest.provider?.profile, rest.domain),
      place: `${path}, line ${index + 1} (${id})`,
      text: body,
      mentions: mentions
        .map((mention) => ({
          ...mention,
          provider: mention.provider === 'you' ? 'reader' : (mention.provider ?? 'unsaid'),
        }))
        .filter(({ offset, length }) => termOf(body.slice(offset, offset + length)))
        .sort((a, b) => a.offset - b.offset),
    };
  });
}

function readJson(line, place) {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new Error(`${place}: this is not valid JSON (${error.message}).`);
  }
}

function businessNamed(profile, domain) {
  if (profile) return profile in otherIds ? otherIds[profile] : profile;
  return Object.entries(domains).find(([, names]) => names.includes(domain))?.[0] ?? null;
}

/** Profile ids that people write instead of ours; a class of trades is no business. */
const otherIds = {
  none: null,
  professional: null,
  'home-trades': 'home-services',
  bank: 'banking',
  finance: 'financial-advice',
};

/** The trades that a passage's `domain` may name, by profile. */
const domains = {
  law: ['law', 'legal services'],
  accounting: ['accounting', 'accounting and tax'],
  consulting: ['consulting', 'management consulting', 'IT consulting'],
  agency: ['agency', 'web and design agency', 'advertising and marketing agency'],
  'financial-advice': ['finance', 'financial advice and wealth'],
  'real-estate': ['realestate', 'real-estate brokerage'],
  design: ['design'],
  therapy: ['therapy', 'therapy and counselling'],
  'social-work': ['social-work'],
  recruitment: ['recruitment'],
  saas: ['saas', 'SaaS'],
  retail: ['retail', 'retail store', 'e-commerce'],
  restaurant: ['restaurant', 'restaurant, bar and bakery'],
  banking: ['bank', 'retail banking'],
  telecom: ['telecom', 'telecom and internet'],
  utility: ['utilities', 'utility'],
  logistics: ['logistics', 'logistics and post'],
  manufacturing: ['manufacturing'],
  'home-services': ['home-services'],
};
