/**
 * Compiles the lexicon: reads the YAML in core/src/lexicon, checks all of it, generates the word forms and writes
 * `lexicon.generated.ts` (what the engine reads) and `examples.generated.ts` (what the tests read, so that no example is
 * bundled). With `--docs` it writes docs/lexicon.md too. Every problem is told at once, with its place and its mend.
 *
 * `compileLexicon` does no I/O: it takes the files as text, so that a test can hand it broken ones.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMap, LineCounter, parseDocument } from 'yaml';

const kinds = ['trade', 'activity', 'left', 'right', 'before', 'after', 'overlap', 'computing'];
/** Kinds whose cues speak for no term. */
const kindsWithoutSide = ['overlap', 'computing'];
const kindsBesideMention = ['left', 'right', 'before', 'after'];
const terms = ['client', 'customer', 'patient', 'member', 'guest', 'patron', 'passenger', 'resident'];
const inflections = ['noun', 'verb', 'none'];

/**
 * @param {readonly {path: string, text: string}[]} files `inflections.yaml`, `distinctions.yaml`, `profiles.yaml` and
 *   any number of `cues/*.yaml`; a file that is missing counts as empty.
 */
export function compileLexicon(files) {
  const problems = [];
  const sources = files.map((file) => readYaml(file, problems));
  const named = (name) => sources.find((source) => source.path.endsWith(name)) ?? emptySource(name, problems);

  const inflect = readInflections(named('inflections.yaml'));
  const distinctions = readDistinctions(named('distinctions.yaml'));
  const profiles = readProfiles(named('profiles.yaml'), distinctions);
  const known = { inflect, distinctions, profiles: new Set(profiles.map((profile) => profile.id)) };

  const cueFiles = sources.filter((source) => source.path.includes('cues/'));
  const entries = cueFiles.flatMap((source) => readGroups(source, known));
  tellDuplicates(entries);

  const withoutArticles = distinctions.map(({ articles, ...distinction }) => distinction);
  return {
    problems,
    lexicon: { cues: entries.map((entry) => entry.cue), profiles, distinctions: withoutArticles },
    examples: entries.flatMap((entry) => entry.examples),
  };
}

// ---------------------------------------------------------------------------------------------------------------- files

function readDistinctions(source) {
  return entriesOf(source, ['distinctions']).flatMap(([value, place]) => {
    if (!source.checkKeys(value, place, { required: ['id', 'title', 'articles'], optional: ['says'] })) return [];
    const says = value.says ?? {};
    for (const term of Object.keys(says)) source.checkOneOf(term, terms, [...place, 'says', term]);
    const articles = String(value.articles).split(' ');
    return [{ id: String(value.id), title: String(value.title), says, articles }];
  });
}

function readProfiles(source, distinctions) {
  return entriesOf(source, ['profiles']).flatMap(([value, place]) => {
    const keys = { required: ['id', 'name', 'calls', 'certainty', 'source'], optional: [] };
    if (!source.checkKeys(value, place, keys)) return [];
    source.checkOneOf(value.calls, terms, [...place, 'calls']);
    source.checkSource(value.source, distinctions, [...place, 'source']);
    if (!(value.certainty > 0 && value.certainty <= 1)) {
      source.tell([...place, 'certainty'], `${value.certainty} is not a certainty. Give a number above 0 and up to 1.`);
    }
    if (!/^an? /i.test(value.name)) {
      source.tell([...place, 'name'], `"${value.name}" has no article. Write it as a message says it: "A law firm".`);
    }
    return [{ id: value.id, name: value.name, calls: value.calls, certainty: value.certainty, source: value.source }];
  });
}

function readGroups(source, known) {
  source.checkKeys(source.value, [], { required: ['groups'], optional: ['profile'] });
  const profile = source.value?.profile ?? null;
  if (profile !== null) source.checkOneOf(profile, known.profiles, ['profile']);
  return entriesOf(source, ['groups']).flatMap(([group, place]) => readGroup(source, group, place, profile, known));
}

function readGroup(source, group, place, profile, known) {
  const keys = {
    required: ['id', 'kind', 'favours', 'weight', 'source', 'gloss', 'cues'],
    optional: ['inflect', 'profile', 'local'],
  };
  if (!source.checkKeys(group, place, keys)) return [];
  source.checkOneOf(group.kind, kinds, [...place, 'kind']);
  source.checkOneOf(group.favours, [...terms, 'none'], [...place, 'favours']);
  source.checkOneOf(group.inflect ?? 'noun', inflections, [...place, 'inflect']);
  source.checkWeight(group.weight, [...place, 'weight']);
  if (![undefined, true].includes(group.local)) {
    source.tell([...place, 'local'], `"${group.local}" does not go here. Write true, or leave the line out.`);
  }
  source.checkSource(group.source, known.distinctions, [...place, 'source']);
  if (group.profile !== undefined) source.checkOneOf(group.profile, known.profiles, [...place, 'profile']);
  if (kindsWithoutSide.includes(group.kind) !== (group.favours === 'none')) {
    const mend = kindsWithoutSide.includes(group.kind)
      ? `The kind "${group.kind}" favours "none".`
      : `Only ${kindsWithoutSide.join(' and ')} favour "none"; name a term.`;
    source.tell([...place, 'favours'], `"${group.favours}" does not go with the kind "${group.kind}". ${mend}`);
  }
  if (typeof group.cues !== 'object' || group.cues === null) {
    source.tell(
      [...place, 'cues'],
      'The group has no cues. Add lines of the form "phrase: A sentence with the phrase."',
    );
    return [];
  }
  const inherited = { ...group, profile: group.profile ?? profile };
  return Object.entries(group.cues).flatMap(([phrase, value]) =>
    readCue(source, inherited, phrase, value, [...place, 'cues', phrase], known),
  );
}

function readCue(source, group, phrase, value, place, known) {
  const details = typeof value === 'string' ? { fires: value } : value;
  const keys = { required: ['fires'], optional: ['silent', 'unless', 'weight', 'forms', 'spellings', 'inflect'] };
  if (!source.checkKeys(details, place, keys)) return [];
  const listed = (key) => toList(details[key]);
  const phrases = [phrase, ...listed('spellings')];
  const written = [...phrases, ...listed('forms'), ...listed('unless')];
  if (!written.every((text) => source.checkPhrase(text, place))) return [];
  if (details.weight !== undefined) source.checkWeight(details.weight, [...place, 'weight']);
  const inflection = details.inflect ?? group.inflect ?? 'noun';
  source.checkOneOf(inflection, inflections, [...place, 'inflect']);

  const forms = unique([
    ...phrases.flatMap((text) => inflectPhrase(toNotation(text), inflection, known.inflect)),
    ...listed('forms').map(toNotation),
  ]);
  for (const sentence of [details.fires, ...listed('silent')]) checkExample(source, group.kind, sentence, forms, place);
  const id = `${group.id}.${toNotation(phrase).replaceAll(' ', '-')}`;
  const cue = {
    id,
    kind: group.kind,
    favours: group.favours,
    weight: details.weight ?? group.weight,
    local: group.local === true,
    profile: group.profile,
    source: group.source,
    gloss: group.gloss,
    forms,
    unless: unique(listed('unless').flatMap((text) => readBlocker(source, toNotation(text), forms, place))),
  };
  if (listed('silent').length > 0 && cue.unless.length === 0 && !kindsBesideMention.includes(group.kind)) {
    source.tell(place, 'Nothing keeps the cue silent. Add "unless" with the phrase in which it means something else.');
  }
  const examples = [{ cue: id, fires: details.fires }, ...listed('silent').map((silent) => ({ cue: id, silent }))];
  return [{ cue, examples, source, place }];
}

/** The blocker with the cue in it in every form: "free trial" blocks "free trials" too. */
function readBlocker(source, blocker, forms, place) {
  const inside = forms.find((form) => contains(blocker, form));
  if (inside === undefined) {
    source.tell(
      place,
      `The blocker "${blocker}" does not contain the cue. Write the longer phrase with the cue in it.`,
    );
    return [];
  }
  return forms.map((form) => ` ${blocker} `.replace(` ${inside} `, ` ${form} `).trim());
}

function checkExample(source, kind, sentence, forms, place) {
  const words = toNotation(String(sentence));
  if (!forms.some((form) => contains(words, form))) {
    source.tell(place, `The example "${sentence}" does not contain the phrase. Use one of: ${forms.join(', ')}.`);
  }
  if (kindsBesideMention.includes(kind) && !/\b(client|customer)s?\b/.test(words)) {
    source.tell(place, `The example "${sentence}" names no client or customer for the cue to stand beside. Add one.`);
  }
}

/** Two cues of one kind with a form in common would count the same word twice. */
function tellDuplicates(entries) {
  const firstOf = new Map();
  for (const entry of entries) {
    for (const form of entry.cue.forms) {
      const key = `${entry.cue.kind} ${form}`;
      const first = firstOf.get(key);
      if (first && first !== entry) {
        const elsewhere = `${first.cue.id} (${first.source.path})`;
        entry.source.tell(entry.place, `"${form}" is already a cue of this kind in ${elsewhere}. Keep one of the two.`);
        break;
      }
      firstOf.set(key, entry);
    }
  }
}

// ----------------------------------------------------------------------------------------------------------- word forms

/** Lower-case words joined by a space; a hyphen counts as a space and a possessive ending is left off. */
export function toNotation(text) {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]s(?![\p{L}\p{N}])/gu, '');
  return (words.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

function contains(words, phrase) {
  return ` ${words} `.includes(` ${phrase} `);
}

function readInflections(source) {
  const keys = { required: [], optional: ['plurals', 'uncountable', 'verbs', 'doubled'] };
  source.checkKeys(source.value, [], keys);
  const { plurals = {}, uncountable = [], verbs = {}, doubled = [] } = source.value ?? {};
  return {
    plurals: new Map(Object.entries(plurals)),
    uncountable: new Set(uncountable),
    verbs: new Map(Object.entries(verbs).map(([verb, forms]) => [verb, toList(forms)])),
    doubled: new Set(doubled),
  };
}

function inflectPhrase(phrase, inflection, tables) {
  const words = phrase.split(' ');
  if (inflection === 'noun') return unique([phrase, [...words.slice(0, -1), plural(words.at(-1), tables)].join(' ')]);
  if (inflection === 'verb') {
    return conjugate(words[0], tables).map((verb) => [verb, ...words.slice(1)].join(' '));
  }
  return [phrase];
}

function plural(noun, { plurals, uncountable }) {
  if (uncountable.has(noun)) return noun;
  return plurals.get(noun) ?? withEndingS(noun);
}

function conjugate(verb, { verbs, doubled }) {
  const stem = doubled.has(verb) || /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(verb) ? verb + verb.at(-1) : verb;
  const ing = /[^eoy]e$/.test(verb) ? `${verb.slice(0, -1)}ing` : `${stem}ing`;
  return unique([verb, withEndingS(verb), ...(verbs.get(verb) ?? [regularPast(stem)]), ing]);
}

function regularPast(stem) {
  if (stem.endsWith('e')) return `${stem}d`;
  return /[^aeiou]y$/.test(stem) ? `${stem.slice(0, -1)}ied` : `${stem}ed`;
}

function withEndingS(word) {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

function unique(list) {
  return [...new Set(list)];
}

function toList(value) {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

// ------------------------------------------------------------------------------------------------------------- checking

function emptySource(name, problems) {
  return readYaml({ path: name, text: '' }, problems);
}

/** A YAML file with the checks that need to know where in it something stands. */
function readYaml({ path: filePath, text }, problems) {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  for (const error of document.errors) {
    const line = error.linePos?.[0].line ?? 1;
    problems.push(`${filePath}, line ${line}: ${error.message.split('\n')[0]} Mend the YAML there.`);
  }
  const value = document.errors.length > 0 ? null : document.toJS();

  const lineOf = (place) => {
    for (let length = place.length; length > 0; length--) {
      const parent = document.getIn(place.slice(0, length - 1), true);
      const key = place[length - 1];
      const pair = isMap(parent) ? parent.items.find((item) => String(item.key) === String(key)) : undefined;
      const node = pair?.key ?? document.getIn(place.slice(0, length), true);
      if (node?.range) return lineCounter.linePos(node.range[0]).line;
    }
    return 1;
  };
  const nameOf = (place) =>
    place
      .map((key, depth) => {
        const node = place.slice(0, depth + 1).reduce((inside, step) => inside?.[step], value);
        return typeof key === 'number' ? (node?.id ?? `entry ${key + 1}`) : key;
      })
      .filter((key) => !['groups', 'cues', 'profiles', 'distinctions'].includes(key))
      .join(' › ');
  const tell = (place, message) => {
    const name = nameOf(place);
    problems.push(`${filePath}, line ${lineOf(place)}${name && `, ${name}`}: ${message}`);
  };

  const checkKeys = (object, place, { required, optional }) => {
    if (typeof object !== 'object' || object === null || Array.isArray(object)) {
      const missing = required.map((key) => `"${key}"`).join(', ');
      if (required.length > 0 && document.errors.length === 0)
        tell(place, `This is no mapping. Give it the keys ${missing}.`);
      return false;
    }
    for (const key of Object.keys(object)) {
      const allowed = [...required, ...optional];
      if (!allowed.includes(key)) tell([...place, key], `"${key}" is not a key here. ${suggest(key, allowed)}`);
    }
    const missing = required.filter((key) => object[key] === undefined || object[key] === null);
    for (const key of missing) tell(place, `"${key}" is missing. Add it.`);
    return missing.length === 0;
  };
  const checkOneOf = (word, allowed, place) => {
    const words = [...allowed];
    if (!words.includes(word)) tell(place, `"${word}" is not known here. ${suggest(String(word), words)}`);
  };
  const checkWeight = (weight, place) => {
    if (!(weight >= 0.1 && weight <= 3))
      tell(place, `The weight ${weight} is out of range. Give a number from 0.1 to 3.`);
  };
  const checkPhrase = (phrase, place) => {
    if (typeof phrase === 'string' && /^[\p{Ll}\p{N}]+('s)?([ -][\p{Ll}\p{N}]+('s)?)*$/u.test(phrase)) return true;
    const mend = 'Write lower-case words with single spaces or hyphens between them.';
    tell(place, `"${phrase}" is not a phrase. ${mend} Its notation would be "${toNotation(String(phrase))}".`);
    return false;
  };
  const checkSource = (cited, distinctions, place) => {
    for (const part of String(cited).split(' ')) {
      const [, article, id] = /^(\d{3}):(D\d+)$/.exec(part) ?? [];
      if (!id) {
        if (/^style:[a-z-]+$/.test(part)) continue;
        tell(
          place,
          `"${part}" is not a source. Write article and distinction: "004:D4", or a style guide: "style:microsoft".`,
        );
        continue;
      }
      const distinction = distinctions.find((candidate) => candidate.id === id);
      if (!distinction) {
        tell(
          place,
          `There is no distinction ${id}. ${suggest(
            id,
            distinctions.map((candidate) => candidate.id),
          )}`,
        );
      } else if (!distinction.articles.includes(article)) {
        tell(place, `Article ${article} does not draw ${id}. Cite one of: ${distinction.articles.join(', ')}.`);
      }
    }
  };
  return { path: filePath, value, tell, checkKeys, checkOneOf, checkWeight, checkPhrase, checkSource };
}

/** The entries of the list at a key, each with its place. */
function entriesOf(source, place) {
  const list = source.value?.[place[0]];
  return Array.isArray(list) ? list.map((value, index) => [value, [...place, index]]) : [];
}

function suggest(word, candidates) {
  const near = candidates
    .map((candidate) => ({ candidate, steps: distance(word, candidate) }))
    .sort((a, b) => a.steps - b.steps)[0];
  if (near && near.steps <= Math.max(2, word.length / 3)) return `Did you mean "${near.candidate}"?`;
  return `Use one of: ${candidates.join(', ')}.`;
}

/** How many letters must change to make one word of the other. */
function distance(one, other) {
  let row = [...Array(other.length + 1).keys()];
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const swap = row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(swap, row[j] + 1, next[j - 1] + 1));
    }
    row = next;
  }
  return row[other.length];
}

// -------------------------------------------------------------------------------------------------------------- writing

const generatedNotice = 'Generated by scripts/compileLexicon.mjs from the YAML in core/src/lexicon. Do not edit.';

export function toLexiconModule({ cues, profiles, distinctions }) {
  return [
    `// ${generatedNotice}`,
    "import type { Lexicon } from './lexicon';",
    'export const lexicon: Lexicon = {',
    `cues: ${toLines(cues)},`,
    `profiles: ${toLines(profiles)},`,
    `distinctions: ${toLines(distinctions)},`,
    '};',
    '',
  ].join('\n');
}

export function toExamplesModule(examples) {
  return [
    `// ${generatedNotice}`,
    '/** Sentences in which a cue must fire, or must stay silent. */',
    'export const examples: readonly { cue: string; fires?: string; silent?: string }[] =',
    `${toLines(examples)};`,
    '',
  ].join('\n');
}

function toLines(list) {
  return `[\n${list.map((item) => JSON.stringify(item)).join(',\n')},\n]`;
}

export function toDocument({ cues, profiles, distinctions }) {
  const sided = cues.filter((cue) => cue.favours !== 'none');
  const groups = groupBy(cues, groupOf);
  const rows = [...groups].map(([group, members]) => {
    const phrases = members.map((cue) =>
      cue.unless.length > 0 ? `${cue.forms[0]} (not ${cue.unless[0]})` : cue.forms[0],
    );
    const { kind, favours, source, gloss } = members[0];
    return `| ${group} | ${kind} | ${favours} | ${source} | ${gloss} | ${phrases.join(', ')} |`;
  });
  return [
    `<!-- ${generatedNotice} Run \`node scripts/compileLexicon.mjs --docs\`. -->`,
    '<!-- clientele-disable -- a list of phrases is no prose -->',
    '',
    '# The lexicon',
    '',
    `${sided.length} words and phrases tell whether a passage speaks of clients or of customers; ${cues.length - sided.length} more speak`,
    'for neither: they raise doubt, or show that a client is a program. A source names the article and the distinction, or',
    'the style guide, that a cue is drawn from.',
    '',
    '## Distinctions',
    '',
    '| | about | client | customer |',
    '|---|---|---|---|',
    ...distinctions.map(
      ({ id, title, says }) => `| ${id} | ${title} | ${says.client ?? ''} | ${says.customer ?? ''} |`,
    ),
    '',
    '## Profiles',
    '',
    '| profile | name | calls the people it serves | certainty | source |',
    '|---|---|---|---|---|',
    ...profiles.map(
      ({ id, name, calls, certainty, source }) => `| ${id} | ${name} | ${calls} | ${certainty} | ${source} |`,
    ),
    '',
    '## Cues',
    '',
    '| group | kind | favours | source | is | phrases |',
    '|---|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

function groupOf(cue) {
  return cue.id.slice(0, cue.id.lastIndexOf('.'));
}

function groupBy(list, keyOf) {
  const groups = new Map();
  for (const item of list) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

/** Every YAML file of a lexicon folder, with its path as a message should name it. */
export function readLexiconFolder(folder) {
  const names = readdirSync(folder, { recursive: true }).map(String);
  const yamlFiles = names.filter((name) => name.endsWith('.yaml')).sort();
  return yamlFiles.map((name) => ({
    path: name.replaceAll(path.sep, '/'),
    text: readFileSync(path.join(folder, name), 'utf8'),
  }));
}

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const folder = path.join(root, 'core/src/lexicon');

/** Compiles the lexicon and writes its modules. Tells every problem and gives false when there is one. */
export function writeLexicon() {
  const { problems, lexicon, examples } = compileLexicon(readLexiconFolder(folder));
  if (problems.length > 0) {
    console.error(problems.join('\n'));
    return false;
  }
  writeFileSync(path.join(folder, 'lexicon.generated.ts'), toLexiconModule(lexicon));
  writeFileSync(path.join(folder, 'examples.generated.ts'), toExamplesModule(examples));
  if (process.argv.includes('--docs')) writeFileSync(path.join(root, 'docs/lexicon.md'), toDocument(lexicon));
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url) && !writeLexicon()) process.exitCode = 1;
