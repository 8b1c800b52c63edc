/** Leaves alone the word where it is spoken of and not used: “the word ‘client’”, "people we call customers". */
import { gapBefore, type Reading, sentenceOf, wordAt } from '../../sentences/readText';
import { Gap } from '../../sentences/tokens';
import type { FoundMention } from '../findMentions';
import type { SenseRule } from './judgeSense';

export const isWordAsWord: SenseRule = (reading, mention) => {
  if (isQuotedAlone(reading, mention)) return because('in quotation marks');
  if (isEmphasisedAlone(reading, mention)) return because('set apart');
  if (isNamed(reading, mention)) return because(`after “${wordAt(reading, mention.token - 1)}”`);
  return isWhatSomebodyIsCalled(reading, mention) ? because('as what somebody is called') : null;
};

function because(how: string) {
  return { kind: 'word-as-word', because: `the word itself is meant, ${how}` } as const;
}

/** We never say “customers”. */
function isQuotedAlone({ shown }: Reading, { offset, length }: FoundMention): boolean {
  const before = shown.slice(Math.max(0, offset - 6), offset);
  const after = shown.slice(offset + length, offset + length + 6);
  return /(?:[“"«]|(?<![\p{L}\p{N}])[‘'])\u2060*$/u.test(before) && /^\u2060*[,.]?[”"’'»]/.test(after);
}

/** *Client* means …; a **client** is somebody who …; but not "our *client* is happy", "**clients** are welcome". */
function isEmphasisedAlone(reading: Reading, { token, offset, length }: FoundMention): boolean {
  const { source } = reading;
  const isEmphasised = /[*_]/.test(source.charAt(offset - 1)) && /[*_]/.test(source.charAt(offset + length));
  const article = /^an?$/.test(wordAt(reading, token - 1)) ? 1 : 0;
  const isBare = sentenceOf(reading, token).from === token - article || gapBefore(reading, token - article) >= Gap.Mark;
  return isEmphasised && isBare && isExplained(reading, token + 1);
}

/** Whether a verb that explains a word stands there: "means", "is somebody who". */
function isExplained(reading: Reading, verb: number): boolean {
  const word = wordAt(reading, verb);
  return explanations.has(word) || (forms.be.has(word) && complements.has(wordAt(reading, verb + 1)));
}

/** The word client; but not "our long-term clients", "the words customers use", "a white-label client". */
function isNamed(reading: Reading, { token, number }: FoundMention): boolean {
  return (
    nouns.has(wordAt(reading, token - 1)) &&
    gapBefore(reading, token) < Gap.Stop &&
    gapBefore(reading, token - 1) === Gap.Space &&
    determiners.has(wordAt(reading, token - 2)) &&
    (number === 'singular' || isExplained(reading, token + 1))
  );
}

/** They are called clients; we call them clients; the people we call clients; but not "we call clients back". */
function isWhatSomebodyIsCalled(reading: Reading, { token }: FoundMention): boolean {
  const article = /^an?$/.test(wordAt(reading, token - 1)) ? 1 : 0;
  const before = (distance: number): string => wordAt(reading, token - article - distance);
  for (let at = token; at > token - article - 2; at--) if (gapBefore(reading, at) >= Gap.Mark) return false;
  if (participles.has(before(1))) return before(2) === 'so' || forms.be.has(before(2)) || forms.be.has(before(3));
  if (forms.call.has(before(2))) return objects.has(before(1));
  return forms.call.has(before(1)) && subjects.has(before(2)) && relatives.has(before(3));
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const nouns = words('word term noun label expression phrase plural singular');
const determiners = words('the this that a our his her their both');
const explanations = words('means meant comes came refers as');
const complements = words('a an the any anyone anybody someone somebody people those what plural singular');
const participles = words('called termed named labelled labeled dubbed');
const forms = { be: words('be is are was were been being'), call: words('call calls called calling') };
const objects = words('them him her us you me it people everyone');
const subjects = words('i you we they he she some many others lawyers');
const relatives = words('people those who whom that what');
