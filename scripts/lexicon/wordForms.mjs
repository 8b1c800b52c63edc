/** The forms of a phrase: its plural, or the tenses of its verb, in the notation that cues are matched in. */

/** Lower-case words joined by a space; a hyphen counts as a space and a possessive ending is left off. */
export function toNotation(text) {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]s(?![\p{L}\p{N}])/gu, '');
  return (words.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

export function contains(words, phrase) {
  return ` ${words} `.includes(` ${phrase} `);
}

export function readInflections(source) {
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

export function inflectPhrase(phrase, inflection, tables) {
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

export function unique(list) {
  return [...new Set(list)];
}

export function toList(value) {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
