/**
 * Stage 2, sentences: every word that was ever read, once. A text of a million words holds a few thousand of them, so a
 * word is hashed where it stands and looked up, and no new string is made. Words have numbers, which compare faster still.
 */

/** Beyond this many words the table is full and further ones have no number; a list of random names must not fill memory. */
const mostWords = 60_000;
/** Longer ones are seldom words and seldom come again. */
const longestWord = 40;
/** A text made to let words collide must not turn the table into a list. */
const mostSteps = 32;
/** More than twice that, and a power of two. */
const slots = new Int32Array(1 << 17);
/** The words by number. Number 0 is no word. */
const known: string[] = [''];

/** What a word that stands alone is hashed to; the reader of tokens goes on from here character by character. */
export const hashSeed = 0x811c9dc5 | 0;

export function hashStep(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** The number of a word in small letters, or 0 where it has none. */
export function numberOf(word: string): number {
  return lookUp(word, 0, word.length, hashOf(word));
}

/** The number of a word that must have one, as those of the lexicon do. */
export function addWord(word: string): number {
  return numberOf(word) || enter(word, freeSlot(hashOf(word)));
}

/** By number, 1 for these words: to count them among all words of a document. */
export function markWords(words: Iterable<string>): Uint8Array {
  const numbers = Array.from(words, addWord);
  const marks = new Uint8Array(Math.max(0, ...numbers) + 1);
  for (const number of numbers) marks[number] = 1;
  return marks;
}

function hashOf(word: string): number {
  let hash = hashSeed;
  for (let at = 0; at < word.length; at++) hash = hashStep(hash, word.charCodeAt(at));
  return hash;
}

/** The word of a number. */
export function wordNumbered(number: number): string {
  return known[number] ?? '';
}

/**
 * The number of the word in a stretch of a text, which counts as if its ASCII capitals were small.
 * @param hash of its characters, each as a small letter
 */
export function lookUp(text: string, from: number, to: number, hash: number): number {
  if (to - from > longestWord) return 0;
  let slot = slotOf(hash);
  for (let steps = 0; ; steps++) {
    const number = slots[slot] ?? 0;
    if (number === 0) break;
    if (isSame(known[number] ?? '', text, from, to)) return number;
    if (steps === mostSteps) return 0;
    slot = slotAfter(slot);
  }
  return known.length > mostWords ? 0 : enter(copyInSmallLetters(text, from, to), slot);
}

function enter(word: string, slot: number): number {
  slots[slot] = known.length;
  return known.push(word) - 1;
}

function slotOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & (slots.length - 1);
}

function slotAfter(slot: number): number {
  return (slot + 1) & (slots.length - 1);
}

function freeSlot(hash: number): number {
  let slot = slotOf(hash);
  while (slots[slot] !== 0) slot = slotAfter(slot);
  return slot;
}

function isSame(word: string, text: string, from: number, to: number): boolean {
  if (word.length !== to - from) return false;
  for (let at = 0; at < word.length; at++) {
    if (word.charCodeAt(at) !== smallLetter(text.charCodeAt(from + at))) return false;
  }
  return true;
}

export function smallLetter(code: number): number {
  return code >= 65 && code <= 90 ? code | 32 : code;
}

/** A copy and not a slice, which would keep the whole text it was cut from. */
function copyInSmallLetters(text: string, from: number, to: number): string {
  const word = ` ${text.slice(from, to)}`.slice(1);
  return /[A-Z]/.test(word) ? word.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase()) : word;
}
