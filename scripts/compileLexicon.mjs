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
import { toDocument, toExamplesModule, toLexiconModule } from './lexicon/generatedFiles.mjs';
import { contains, inflectPhrase, readInflections, toList, toNotation, unique } from './lexicon/wordForms.mjs';
import { emptySource, entriesOf, readYaml } from './lexicon/yamlSource.mjs';

const kinds = ['trade', 'activity', 'deed', 'left', 'right', 'before', 'after', 'overlap', 'computing'];
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
    const keys = {
      required: ['id', 'name', 'calls', 'certainty', 'source'],
      optional: ['servesBusinesses', 'reachesPublic', 'writesOfBusinesses'],
    };
    if (!source.checkKeys(value, place, keys)) return [];
    source.checkOneOf(value.calls, terms, [...place, 'calls']);
    source.checkSource(value.source, distinctions, [...place, 'source']);
    if (!(value.certainty > 0 && value.certainty <= 1)) {
      source.tell([...place, 'certainty'], `${value.certainty} is not a certainty. Give a number above 0 and up to 1.`);
    }
    if (!/^an? /i.test(value.name)) {
      source.tell([...place, 'name'], `"${value.name}" has no article. Write it as a message says it: "A law firm".`);
    }
    const { id, name, calls, certainty, source: origin } = value;
    const { servesBusinesses = false, reachesPublic = false, writesOfBusinesses = false } = value;
    return [{ id, name, calls, certainty, servesBusinesses, reachesPublic, writesOfBusinesses, source: origin }];
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
