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
import { type Definitions, findDefinitions, isDefinedTerm } from './definitions';
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

export function judgeSenses(
  reading: Reading,
  mentions: readonly FoundMention[],
  hits: readonly CueHit[],
  silenced: readonly SilencedSpan[],
): Sense[] {
  const context: SenseContext = {
    computing: findComputingWords(reading, hits),
    defined: findDefinitions(reading, mentions),
    quotations: findQuotations(reading, mentions),
    silenced,
    general: findGeneralStatements(reading, mentions),
  };
  return mentions.map((mention) => {
    for (const rule of rules) {
      const sense = rule(reading, mention, context);
      if (sense) return sense;
    }
    return party;
  });
}
