/**
 * Stage 4, mentions and senses: what a mention means where it stands. Everything but a party served is left alone.
 * Each reason to leave it alone is a module of its own; the first that applies is told.
 */
import type { CueHit } from '../../cues/matchCues';
import type { Sense, Span } from '../../model';
import type { Reading } from '../../sentences/readText';
import type { FoundMention } from '../findMentions';
import { type ComputingWords, findComputingWords, isComputing } from './computing';
import { findGeneralStatements, type GeneralStatements, isContrasted } from './contrasts';
import { type Definitions, findDefinitions, isDefinedTerm, type Naming, readNamings } from './definitions';
import { isSilenced, type SilencedSpan } from './directives';
import { isDoublet } from './doublets';
import { isIdentifier } from './identifiers';
import { isPartOfName } from './names';
import { isPlaceholder } from './placeholders';
import { findQuotations, isQuoted } from './quotations';
import { isWordAsWord } from './wordAsWord';

/** What the rules look at besides the mention itself; read once for a document. */
export interface SenseContext {
  /** The computing words of the document. */
  readonly computing: ComputingWords;
  /** The terms that the document defines as a contract does. */
  readonly defined: Definitions;
  /** Stretches between quotation marks, by block. */
  readonly quotations: ReadonlyMap<number, readonly Span[]>;
  /** General statements about each word: “A client is …”. */
  readonly general: GeneralStatements;
  /** Stretches that a comment directive silences. */
  readonly silenced: readonly SilencedSpan[];
}

/** A reason to leave a mention alone, or null. */
export type SenseRule = (reading: Reading, mention: FoundMention, context: SenseContext) => Sense | null;

const rules: readonly SenseRule[] = [
  isSilenced,
  isIdentifier,
  isPlaceholder,
  isDoublet,
  isPartOfName,
  isDefinedTerm,
  isWordAsWord,
  isContrasted,
  isQuoted,
  isComputing,
];

const party: Sense = { kind: 'party', because: '' };

/** The senses of the mentions of a document, with what the rules looked at besides. */
export interface Senses {
  readonly senses: readonly Sense[];
  readonly namings: readonly Naming[];
  readonly context: SenseContext;
}

/**
 * @param before those of the version before, and for each mention its index there; -1 where it is judged anew
 */
export function judgeSenses(
  reading: Reading,
  mentions: readonly FoundMention[],
  hits: readonly CueHit[],
  silenced: readonly SilencedSpan[],
  before: Senses | null = null,
  indexes: readonly number[] = [],
): Senses {
  const namings = readNamings(reading, mentions, before?.namings, indexes);
  const ofDocument = {
    computing: findComputingWords(reading, hits),
    defined: findDefinitions(mentions, namings),
    silenced,
    general: findGeneralStatements(reading, mentions),
  };
  const known = before && saysTheSame(before.context, ofDocument) ? before.senses : [];
  const kept = mentions.map((_, index) => known[indexes[index] ?? -1]);
  // A definition is told with its place, which may have moved.
  const isKept = (index: number): boolean => kept[index] !== undefined && !kept[index]?.instead;
  const others = mentions.filter((_, index) => !isKept(index));
  const context: SenseContext = { ...ofDocument, quotations: findQuotations(reading, others) };
  const senses = mentions.map((mention, index) =>
    isKept(index) ? (kept[index] ?? party) : judgeSense(reading, mention, context),
  );
  return { senses, namings, context };
}

function judgeSense(reading: Reading, mention: FoundMention, context: SenseContext): Sense {
  for (const rule of rules) {
    const sense = rule(reading, mention, context);
    if (sense) return sense;
  }
  return party;
}

/** The same with each block at the number that it has in the next version. */
export function moveSenses(senses: Senses, move: (block: number) => number): Senses {
  const { client, customer } = senses.context.general;
  const general = { client: client.map(move), customer: customer.map(move) };
  return { ...senses, context: { ...senses.context, general } };
}

/** Whether two versions of a document of the same shape say the same to the mentions in what stands in both. */
function saysTheSame(one: SenseContext, other: Omit<SenseContext, 'quotations'>): boolean {
  const isSameList = (these: readonly number[], those: readonly number[]): boolean =>
    these.length === those.length && these.every((each, index) => each === those[index]);
  return (
    one.computing.ofDocument === other.computing.ofDocument &&
    one.silenced.length + other.silenced.length === 0 &&
    one.defined.size === other.defined.size &&
    [...one.defined].every(([term, at]) => other.defined.has(term) && !at === !other.defined.get(term)) &&
    isSameList(one.general.client, other.general.client) &&
    isSameList(one.general.customer, other.general.customer)
  );
}
