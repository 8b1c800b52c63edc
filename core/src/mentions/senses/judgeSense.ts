/**
 * Stage 4, mentions and senses: what a mention means where it stands. Everything but a party served is left alone.
 * Each reason to leave it alone is a module of its own; the first that applies is told.
 */
import type { CueHit } from '../../cues/matchCues';
import { between, type Kept, nothingKept, renew } from '../../kept';
import type { Sense, Span } from '../../model';
import type { Reading } from '../../sentences/readText';
import type { FoundMention } from '../findMentions';
import { type ComputingWords, countComputingWords, findComputingWords, isComputing } from './computing';
import { findGeneralStatements, type GeneralStatements, isContrasted, readGenerals } from './contrasts';
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
  /** The computing words around the mentions that are judged, and what those of the document add to any of them. */
  readonly computing: ComputingWords;
  readonly ofDocument: number;
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
  readonly generals: readonly boolean[];
  readonly hits: readonly CueHit[];
  readonly context: SenseContext;
}

/**
 * @param before those of the version before, and how many mentions and hits stand as they did
 */
export function judgeSenses(
  reading: Reading,
  mentions: readonly FoundMention[],
  hits: readonly CueHit[],
  silenced: readonly SilencedSpan[],
  before: Senses | null = null,
  kept: Kept = nothingKept,
  keptHits: Kept = nothingKept,
): Senses {
  const namings = readNamings(reading, mentions, before?.namings, kept);
  const generals = readGenerals(reading, mentions, before?.generals, kept);
  const ofAll = {
    ofDocument: before?.hits === hits ? before.context.ofDocument : countComputingWords(hits),
    defined: findDefinitions(mentions, namings),
    silenced,
    general: findGeneralStatements(mentions, generals),
  };
  const known = before && saysTheSame(before.context, ofAll) ? before : null;
  const context: SenseContext = {
    ...ofAll,
    computing: findComputingWords(reading, known ? between(hits, keptHits) : hits),
    quotations: findQuotations(reading, known ? between(mentions, kept) : mentions),
  };
  const senses = renew(known?.senses ?? [], known ? kept : nothingKept, mentions.length, (index) =>
    judgeSense(reading, mentions[index] as FoundMention, context),
  );
  return { senses: withPlaces(senses, context), namings, generals, hits, context };
}

/** A definition is told with its place, which may have moved. */
function withPlaces(senses: readonly Sense[], { defined }: SenseContext): readonly Sense[] {
  if (![...defined.values()].some(Boolean)) return senses;
  return senses.map((sense) => {
    const definedAt = sense.instead && defined.get(sense.instead.term);
    return definedAt ? { ...sense, instead: { term: sense.instead.term, definedAt } } : sense;
  });
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
function saysTheSame(one: SenseContext, other: Omit<SenseContext, 'computing' | 'quotations'>): boolean {
  const isSameList = (these: readonly number[], those: readonly number[]): boolean =>
    these.length === those.length && these.every((each, index) => each === those[index]);
  return (
    one.ofDocument === other.ofDocument &&
    one.silenced.length + other.silenced.length === 0 &&
    one.defined.size === other.defined.size &&
    [...one.defined].every(([term, at]) => other.defined.has(term) && !at === !other.defined.get(term)) &&
    isSameList(one.general.client, other.general.client) &&
    isSameList(one.general.customer, other.general.customer)
  );
}
