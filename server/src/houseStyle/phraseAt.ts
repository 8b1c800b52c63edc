/** The name or phrase that a mention is part of, to be protected as a whole. It reads the text alone and guesses little. */
import type { JudgedMention } from '../../../core/src/index';

/** Words that open a sentence or join a name, and that no name of ours begins or ends with. */
const small =
  /^(?:a|an|all|and|any|as|at|by|each|every|for|from|her|his|if|in|its|many|most|my|no|of|on|or|our|some|that|the|their|these|this|those|to|when|with|your)$/i;

/** Null for a word that stands alone. */
export function phraseAt(text: string, { mention, decision }: JudgedMention): string | null {
  return nameAt(text, mention.offset, mention.offset + mention.length) ?? compoundAt(text, mention, decision);
}

/** A run of capitalised words, which small words may join: "Client Care Charter", "Charter of Client Care". */
function nameAt(text: string, start: number, end: number): string | null {
  if (!/^\p{Lu}/u.test(text.slice(start, end))) return null;
  const before = /(?:[\p{L}\d’'&-]+ )*$/u.exec(lineBefore(text, start))?.[0] ?? '';
  const after = /^(?: [\p{L}\d’'&-]+)*/u.exec(lineAfter(text, end))?.[0] ?? '';
  const words = [
    ...nameWords(before.split(' ').reverse()).reverse(),
    text.slice(start, end),
    ...nameWords(after.split(' ')),
  ];
  return words.length > 1 ? words.join(' ').replace(/[’']s?$/, '') : null;
}

/** The words of a name, from the mention outwards. */
function nameWords(outwards: readonly string[]): string[] {
  const words = outwards.filter((word) => word !== '');
  const stop = words.findIndex((word) => !/^[\p{Lu}\d&]/u.test(word) && !small.test(word));
  const name = stop < 0 ? words : words.slice(0, stop);
  while (name.length > 0 && small.test(name.at(-1) ?? '')) name.pop();
  return name;
}

/** A word made with a hyphen, or the words of a compound that told something. */
function compoundAt(
  text: string,
  mention: JudgedMention['mention'],
  decision: JudgedMention['decision'],
): string | null {
  const end = mention.offset + mention.length;
  const left = /[\p{L}-]*-$/u.exec(lineBefore(text, mention.offset))?.[0] ?? '';
  const right = /^-[\p{L}-]*\p{L}/u.exec(lineAfter(text, end))?.[0] ?? '';
  if (left + right !== '') return left + text.slice(mention.offset, end) + right;
  const compound = [...decision.evidence, ...decision.against].find(({ scope }) => scope === 'compound');
  if (compound === undefined) return null;
  const phrase = text.slice(
    Math.min(compound.offset, mention.offset),
    Math.max(compound.offset + compound.length, end),
  );
  return /^[\p{L}\d’' -]{1,60}$/u.test(phrase) && phrase.includes(' ') ? phrase : null;
}

function lineBefore(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
}

function lineAfter(text: string, offset: number): string {
  return /^[^\r\n]*/.exec(text.slice(offset))?.[0] ?? '';
}
