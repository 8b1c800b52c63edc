/** YAML that knows where each of its values stands, so that every mistake is told with its line and its mend. */

import damerauLevenshtein from 'damerau-levenshtein';
import { isMap, LineCounter, parseDocument } from 'yaml';
import { toNotation } from './wordForms.mjs';

export function emptySource(name, problems) {
  return readYaml({ path: name, text: '' }, problems);
}

/** A YAML file with the checks that need to know where in it something stands. */
export function readYaml({ path: filePath, text }, problems) {
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
export function entriesOf(source, place) {
  const list = source.value?.[place[0]];
  return Array.isArray(list) ? list.map((value, index) => [value, [...place, index]]) : [];
}

function suggest(word, candidates) {
  const near = candidates
    .map((candidate) => ({ candidate, steps: damerauLevenshtein(word, candidate).steps }))
    .sort((a, b) => a.steps - b.steps)[0];
  if (near && near.steps <= Math.max(2, word.length / 3)) return `Did you mean "${near.candidate}"?`;
  return `Use one of: ${candidates.join(', ')}.`;
}
