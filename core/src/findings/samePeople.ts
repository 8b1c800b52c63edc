/**
 * Stage 7, findings: which mentions of a document stand for the same people as one of them. Where that is not clear it
 * says less: another's people taken for ours would be worse than one of ours missed.
 */
import type { Analysis, Document, JudgedMention } from '../model';

/** The indexes of the mentions that stand for the same people, itself included; empty for a mention that stands for nobody. */
export function samePeople(document: Document, { mentions }: Analysis, index: number): number[] {
  const one = mentions[index];
  if (one === undefined || !standsForPeople(one)) return [];
  return [...mentions.keys()].filter((at) => {
    const other = mentions[at] as JudgedMention;
    return at === index || (standsForPeople(other) && areTheSame(document, one, other));
  });
}

/** A contract's defined term stands for its party, like any mention of a party. */
function standsForPeople({ sense }: JudgedMention): boolean {
  return sense.kind === 'party' || sense.kind === 'definition';
}

function areTheSame(document: Document, one: JudgedMention, other: JudgedMention): boolean {
  if (one.sense.kind !== other.sense.kind) return false;
  const isSameWord = one.mention.term === other.mention.term;
  if (one.sense.kind === 'definition') return isSameWord && !one.sense.instead && !other.sense.instead;
  if (providerOf(document, one) !== providerOf(document, other) || opensCompound(other)) return false;
  const isSaid = one.provider.who !== 'unsaid' && other.provider.who !== 'unsaid';
  return (isSaid || isSameWord) && agree(one, other);
}

/** Names whose people they are. A mention that nobody claims counts as ours, as it does in deciding. */
function providerOf({ text }: Document, { mention, provider }: JudgedMention): string {
  const { who, span, business, party } = provider;
  if (who === 'us' || who === 'unsaid') return 'us';
  if (who === 'reader') return 'reader';
  if (party !== undefined) return `party ${party.names[0]}`;
  if (business !== null) return `business ${business}`;
  const words = span ? text.slice(span.offset, span.offset + span.length).toLowerCase() : '';
  // A pronoun may stand for somebody else in the next paragraph.
  return pronouns.has(words) ? `${words} in ${mention.block}` : words;
}

const pronouns: ReadonlySet<string> = new Set(['', 'their', 'its', 'his', 'her', 'whose']);

/** "Customer service" is a word of its own, which keeps its name whatever the people are called. */
function opensCompound({ mention, decision }: JudgedMention): boolean {
  const end = mention.offset + mention.length;
  return [...decision.evidence, ...decision.against].some(({ scope, offset }) => scope === 'compound' && offset >= end);
}

/** Two mentions whose contexts ask for different words are different people. */
function agree(one: JudgedMention, other: JudgedMention): boolean {
  const [first, second] = [one.decision.term, other.decision.term];
  return first === 'undecided' || second === 'undecided' || first === second;
}
