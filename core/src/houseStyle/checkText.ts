/** What a text in a house style must be like, beyond being text. */
import { readExpectations } from './expectations';
import { nearestTo, quoted } from './nearestWord';
import { presetNames } from './presets';
import type { TextKind } from './shapes';
import { wordsOf } from './words';

export interface TextComplaint {
  readonly message: string;
  /** The text that was meant, where it can be told. */
  readonly meant?: string;
}

interface TextRule {
  /** As a message names it. */
  readonly what: string;
  readonly example: string;
  readonly complain: (text: string) => TextComplaint | null;
}

const presetExtends = presetNames.map((name) => `preset:${name}`);

export const textRules: Readonly<Record<TextKind, TextRule>> = {
  free: { what: 'text', example: 'client partner', complain: () => null },
  glob: { what: 'a glob', example: 'drafts/**', complain: complainAboutGlob },
  extends: { what: 'a preset or a file', example: 'preset:law-firm', complain: complainAboutExtends },
  preset: { what: 'a preset', example: 'preset:law-firm', complain: complainAboutPreset },
  word: { what: 'a word', example: 'pupil', complain: complainAboutWord },
  phrase: { what: 'a phrase', example: 'Client Care Charter', complain: complainAboutPhrase },
  name: { what: 'a name', example: 'Acme', complain: complainAboutName },
  sentence: {
    what: 'a sentence',
    example: 'Our [customers→clients] sign.',
    complain: complainAboutSentence,
  },
};

export function complainAboutText(kind: TextKind, text: string): TextComplaint | null {
  const { what, example, complain } = textRules[kind];
  if (text.trim() === '') return { message: `is empty. Write ${what}, such as ${quoted(example)}, or remove it` };
  return complain(text);
}

function complainAboutGlob(glob: string): TextComplaint | null {
  // Any file that one glob leaves out stays out, so a negated glob would leave out the whole workspace but its own files.
  if (glob.startsWith('!')) {
    return { message: `${quoted(glob)} begins with "!", but a file that is left out cannot be brought back` };
  }
  if (glob.includes('\\')) {
    const meant = glob.replaceAll('\\', '/');
    return { message: `${quoted(glob)} has a backslash. Folders are parted by "/": ${quoted(meant)}`, meant };
  }
  if (/^(?:\.?\/|[a-z]:)/i.test(glob)) {
    const meant = glob.replace(/^(?:[a-z]:)?(?:\.?\/)*/i, '');
    const message = `${quoted(glob)} should begin with a name, since globs are seen from this folder: ${quoted(meant)}`;
    return { message, meant };
  }
  if (glob.startsWith('../')) return { message: `${quoted(glob)} leaves the folder that the house style is for` };
  if (hasTooManyStars(glob)) {
    return {
      message: `${quoted(glob)} has too many stars. Write at most three between two slashes, and at most three "**"`,
    };
  }
  const open = unclosedBracket(glob);
  return open === null ? null : { message: `${quoted(glob)} has a ${quoted(open)} that is not closed` };
}

/** Each star may stand for any part of a path, and all are tried with all: a dozen would take longer than anybody lives. */
function hasTooManyStars(glob: string): boolean {
  const stars = (text: string) => text.match(/\*+/g)?.length ?? 0;
  return glob.split('/').some((part) => stars(part) > 3) || (glob.match(/\*{2,}/g)?.length ?? 0) > 3;
}

function unclosedBracket(glob: string): string | null {
  const pairs: Readonly<Record<string, string>> = { '[': ']', '{': '}', '(': ')' };
  const open: string[] = [];
  for (const character of glob) {
    if (open.at(-1) === '[' && character !== ']') continue;
    if (character in pairs) open.push(character);
    else if (character === pairs[open.at(-1) ?? '']) open.pop();
  }
  return open[0] ?? null;
}

function complainAboutPreset(text: string): TextComplaint | null {
  if (presetExtends.includes(text)) return null;
  const name = nearestTo(text.replace(/^preset:/i, ''), presetNames);
  if (name === undefined)
    return { message: `${quoted(text)} is not a preset. Choose from: ${presetExtends.join(', ')}` };
  const meant = `preset:${name}`;
  return { message: `${quoted(text)} is not a preset. Did you mean ${quoted(meant)}?`, meant };
}

function complainAboutExtends(text: string): TextComplaint | null {
  if (/^preset:/i.test(text) || !/[/\\.]/.test(text)) return complainAboutPreset(text);
  if (text.includes('\\')) {
    const meant = text.replaceAll('\\', '/');
    return { message: `${quoted(text)} has a backslash. Folders are parted by "/": ${quoted(meant)}`, meant };
  }
  if (/^(?:\/|[a-z][a-z+.-]*:)/i.test(text)) {
    const how = 'Write the path from the folder of this file, such as "../.clientele.json"';
    return { message: `${quoted(text)} is no path within the workspace. ${how}` };
  }
  if (/(?:^|\/)\.{0,2}$/.test(text)) {
    const meant = `${text.replace(/\/$/, '')}/.clientele.json`;
    return { message: `${quoted(text)} is a folder. Did you mean ${quoted(meant)}?`, meant };
  }
  return null;
}

function complainAboutWord(word: string): TextComplaint | null {
  if (/^\p{L}+(?:[ '’-]\p{L}+)*$/u.test(word)) return null;
  return { message: `${quoted(word)} is not a word. Write letters only, such as "pupil"` };
}

function complainAboutPhrase(phrase: string): TextComplaint | null {
  const words = wordsOf(phrase);
  if (words.some(({ word }) => /^(?:client|customer)s?$/.test(word))) return null;
  const how = 'so it is never looked for';
  return { message: `${quoted(phrase)} has neither “client” nor “customer” in it, ${how}` };
}

function complainAboutName(name: string): TextComplaint | null {
  if (name === '*' || wordsOf(name).length > 0) return null;
  return { message: `${quoted(name)} is not a name. Write it as your documents do, such as "Acme"` };
}

function complainAboutSentence(sentence: string): TextComplaint | null {
  return readExpectations(sentence) === null
    ? { message: `${quoted(sentence)} has a bracket without its arrow. Write [customers→clients]` }
    : null;
}
