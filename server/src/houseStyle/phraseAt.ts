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

/** A word made with a hyphen, the words of a compound that told something, or a noun that follows: "customer handbook". */
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
  if (compound !== undefined) {
    const phrase = text.slice(
      Math.min(compound.offset, mention.offset),
      Math.max(compound.offset + compound.length, end),
    );
    if (/^[\p{L}\d’' -]{1,60}$/u.test(phrase) && phrase.includes(' ')) return phrase;
  }
  if (mention.number === 'plural' || mention.possessive) return null;
  const next = /^ (\p{Ll}{3,})/u.exec(lineAfter(text, end))?.[1];
  return next === undefined || notNouns.test(next) ? null : `${text.slice(mention.offset, end)} ${next}`;
}

/** What follows a word as its verb, or as anything but a noun that it describes. A verb of one person ends in s. */
const notNouns =
  /(?:s|ed|ly|ing)$|^(?:about|after|again|also|although|and|are|because|before|began|bought|but|came|can|chose|could|did|does|each|even|felt|first|for|found|from|gave|get|got|had|has|have|how|into|kept|knew|left|made|may|met|might|must|nor|not|now|off|once|only|over|paid|put|said|sat|saw|sent|set|shall|should|since|soon|spoke|still|than|that|then|there|though|thought|through|told|too|took|under|until|upon|went|were|what|when|where|whether|which|while|who|whom|whose|why|will|with|within|without|won|would|wrote|yet|you|your)$/;

function lineBefore(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
}

function lineAfter(text: string, offset: number): string {
  return /^[^\r\n]*/.exec(text.slice(offset))?.[0] ?? '';
}
