/**
 * Stage 4, senses: what a mention means where it stands. Everything but a party served is left alone.
 * Each reason to leave it alone is a module of its own; the first that applies is told.
 */
import type { CueHit } from '../../cues/matchCues';
import type { Sense } from '../../model';
import type { Reading } from '../../sentences/readText';
import type { FoundMention } from '../findMentions';
import { isComputing } from './computing';
import { isDefinedTerm } from './definitions';
import { isSilenced } from './directives';
import { isDoublet } from './doublets';
import { isIdentifier } from './identifiers';
import { isPartOfName } from './names';
import { isPlaceholder } from './placeholders';
import { isQuoted } from './quotations';
import { isWordAsWord } from './wordAsWord';

/** What the rules look at besides the mention itself. */
export interface SenseContext {
  readonly mentions: readonly FoundMention[];
  /** The computing words of the document. */
  readonly computing: readonly CueHit[];
}

/** A reason to leave a mention alone, or null. */
export type SenseRule = (reading: Reading, mention: FoundMention, context: SenseContext) => Sense | null;

const rules: readonly SenseRule[] = [
  isSilenced,
  isIdentifier,
  isPlaceholder,
  isDoublet,
  isWordAsWord,
  isDefinedTerm,
  isQuoted,
  isPartOfName,
  isComputing,
];

const party: Sense = { kind: 'party', because: '' };

export function judgeSenses(reading: Reading, mentions: readonly FoundMention[], hits: readonly CueHit[]): Sense[] {
  const context = { mentions, computing: hits.filter((hit) => hit.cue.kind === 'computing') };
  return mentions.map((mention) => {
    for (const rule of rules) {
      const sense = rule(reading, mention, context);
      if (sense) return sense;
    }
    return party;
  });
}
