/**
 * Leaves alone a contract's defined term: (the "Client"), “Customer” means …, and the capitalised word wherever it then
 * stands for that party.
 */
import { type Kept, nothingKept, renew } from '../../kept';
import type { FoundTerm, Sense, Span } from '../../model';
import { otherTerm } from '../../otherTerm';
import { INVISIBLE } from '../../prose/mask';
import { blockOf, gapBefore, type Reading, sentenceOf, wordAt, writtenAt } from '../../sentences/readText';
import { Gap } from '../../sentences/tokens';
import type { FoundMention } from '../findMentions';
import type { SenseRule } from './judgeSense';

const definition =
  /(?:\(|referred to as|hereinafter|hereafter|defined as|called)[^()\n]{0,40}?["“'‘*_]{1,4}(?:the )?(client|customer)s?["”'’*_]{1,4}|["“'‘*_]{1,4}(?:the )?(client|customer)s?["”'’*_]{1,4}\s+(?:means|shall mean|refers to|has the meaning)/gi;

/** How far before and after the word what defines it may reach. */
const reachBefore = 70;
const reachAfter = 60;

/** “Customer will pay”, “the Client shall”: how contracts speak of a party; twice is no chance. */
const contractual = new Set('will shall may must agrees acknowledges represents warrants undertakes hereby'.split(' '));

/** Where a document gives a term to a party; null where it only uses the term as contracts do. */
export type Definitions = ReadonlyMap<FoundTerm, Span | null>;

/** What the words around a mention say of a definition. */
export interface Naming {
  /** Whether a contract speaks so of a party. */
  readonly isContractual: boolean;
  /** Whether the term is defined right here. */
  readonly isDefinedHere: boolean;
}

/**
 * @param before those of the version before, and how many mentions stand as they did
 */
export function readNamings(
  reading: Reading,
  mentions: readonly FoundMention[],
  before: readonly Naming[] = [],
  kept: Kept = nothingKept,
): readonly Naming[] {
  return renew(before, kept, mentions.length, (index) => {
    const mention = mentions[index] as FoundMention;
    return { isContractual: isContractual(reading, mention), isDefinedHere: isDefinedHere(reading, mention) };
  });
}

/** The terms that the document defines: (the "Client"), “Customer” means …, or uses as a contract does. */
export function findDefinitions(mentions: readonly FoundMention[], namings: readonly Naming[]): Definitions {
  const defined = new Map<FoundTerm, Span | null>();
  const uses: Record<FoundTerm, number> = { client: 0, customer: 0 };
  namings.forEach(({ isContractual, isDefinedHere }, index) => {
    const mention = mentions[index] as FoundMention;
    const { term } = mention;
    if (isContractual && ++uses[term] === 2 && !defined.has(term)) defined.set(term, null);
    if (isDefinedHere && !defined.get(term)) defined.set(term, spanOfTerm(mention));
  });
  return defined;
}

function isContractual(reading: Reading, { token, letterCase, number, possessive, offset }: FoundMention): boolean {
  if (letterCase !== 'capitalised' || number === 'plural' || possessive) return false;
  const next = writtenAt(reading, token + 1);
  const isApart = !/[’'-]/.test(reading.shown.charAt(offset - 1));
  return isApart && gapBefore(reading, token + 1) === Gap.Space && contractual.has(next);
}

function isDefinedHere(reading: Reading, { offset, length }: FoundMention): boolean {
  const before = shownIn(reading, Math.max(0, offset - reachBefore), offset);
  if (!/["“'‘*_](?:the )?$/i.test(before)) return false;
  for (const match of (before + shownIn(reading, offset, offset + length + reachAfter)).matchAll(definition)) {
    if (match.index + match[0].lastIndexOf(match[1] ?? match[2] ?? '') === before.length) return true;
  }
  return false;
}

/** What readers see in a stretch, with the signs of emphasis, which tell a term as quotation marks do. */
function shownIn({ source, shown }: Reading, from: number, to: number): string {
  const written = source.slice(from, to);
  let seen = shown.slice(from, to);
  for (const { 0: sign, index } of written.matchAll(/[*_]/g))
    seen = seen.slice(0, index) + sign + seen.slice(index + 1);
  return seen.replaceAll(INVISIBLE, '');
}

/** The word without the ending of its plural. */
function spanOfTerm({ offset, stem }: FoundMention): Span {
  return { offset, length: stem.length };
}

const duties = new Set([
  'shall',
  'will',
  'may',
  'must',
  'agrees',
  'acknowledges',
  'represents',
  'warrants',
  'undertakes',
  'hereby',
  'has',
  'is',
  'agree',
  'acknowledge',
]);

export const isDefinedTerm: SenseRule = (reading, mention, { defined }) => {
  if (mention.letterCase === 'lower') return null;
  if (defined.has(mention.term)) return { kind: 'definition', because: 'the document defines this term' };
  const instead = strayFrom(reading, mention, defined);
  if (instead) return { kind: 'definition', because: 'the document gives this party another name', instead };
  if (mention.letterCase === 'capitalised' && standsLikeAName(reading, mention)) {
    return { kind: 'definition', because: 'capitals make it a defined term' };
  }
  return null;
};

/** “the Customer” in a contract that defined (the “Client”) and no other: the same party under another name. */
function strayFrom(reading: Reading, mention: FoundMention, defined: Definitions): Sense['instead'] | null {
  const term = otherTerm(mention.term);
  const definedAt = defined.get(term);
  const isPhraseOfItsOwn =
    gapBefore(reading, mention.token + 1) <= Gap.And && /^\p{Lu}/u.test(writtenAt(reading, mention.token + 1));
  if (!definedAt || mention.letterCase !== 'capitalised' || isPhraseOfItsOwn) return null;
  return /^(?:the|any|each|either|such)$/.test(wordAt(reading, mention.token - 1)) ? { term, definedAt } : null;
}

/** “Customer agrees”, “the Client shall”: capitals in running text where an ordinary noun would have none. */
function standsLikeAName(reading: Reading, { token }: FoundMention): boolean {
  const block = blockOf(reading, token);
  if (block.kind === 'heading' || block.kind === 'tableCell') return false;
  const { from } = sentenceOf(reading, token);
  const before = wordAt(reading, token - 1);
  const opening = token === from || gapBefore(reading, token) >= Gap.Mark;
  if (opening)
    return (
      duties.has(wordAt(reading, token + 1)) &&
      (wordAt(reading, token + 1) === 'shall' ||
        wordAt(reading, token + 1) === 'agrees' ||
        wordAt(reading, token + 1) === 'hereby')
    );
  if (token - 1 === from && /^(?:the|a|an|our|your|each|any)$/.test(before))
    return duties.has(wordAt(reading, token + 1)) || /^\p{Ll}/u.test(writtenAt(reading, token + 1));
  return !isTitleCased(reading, { token });
}

/** Whether the words around it are capitalised too, as in a title. */
function isTitleCased(reading: Reading, { token }: { readonly token: number }): boolean {
  const { from, to } = sentenceOf(reading, token);
  let capital = 0;
  let small = 0;
  for (let at = Math.max(from, token - 6); at < Math.min(to, token + 7); at++) {
    const written = writtenAt(reading, at);
    if (at === token || written.length < 4) continue;
    if (/^\p{Lu}/u.test(written)) capital++;
    else if (/^\p{Ll}/u.test(written)) small++;
  }
  return small === 0 || capital >= 2 * small;
}
