/**
 * Stage 6, decision: what was judged of the mentions of a document, each put together when somebody asks for it: of
 * hundreds few are told or looked into. What asks later gets what was true of this version of the document.
 */

import { evidenceTeller } from '../evidence/foundEvidence';
import type { Gathered } from '../evidence/gatherEvidence';
import { businessOf } from '../evidence/provider/attributeProvider';
import { placeOf } from '../evidence/provider/attribution';
import type { PhraseHit } from '../houseStyle/findPhrases';
import type { HouseTerm, JudgedMention, Mention } from '../model';
import type { Reading } from '../sentences/readText';
import type { Case, Decided } from './decide';
import { type Ruling, tellDecision } from './ruling';
import { settleByPhrase } from './settleByHouse';

export interface Judgements {
  readonly mentions: readonly Mention[];
  /** The word that most decisions about the writer’s own people came to; null where there are none, or two lead. */
  usualTerm(): HouseTerm | null;
  /** Whether this mention, by its index, may have to be another word. */
  mayChange(index: number): boolean;
  /** What was judged of it. */
  at(index: number): JudgedMention;
}

/** @param held for each mention the phrase of the house style that it is part of */
export function judgementsOf(
  reading: Reading,
  mentions: readonly Mention[],
  { cases, rulings, speakers }: Decided,
  held: readonly (PhraseHit | null)[],
  { firsts }: Gathered,
): Judgements {
  const tell = evidenceTeller(reading, firsts);
  const judged = new Array<JudgedMention | undefined>(mentions.length);
  const judge = (index: number): JudgedMention => {
    const one = cases[index] as Case;
    const { mention, sense, attribution } = one;
    const { who, party } = attribution;
    const span = placeOf(attribution, mention);
    const business = businessOf(attribution, speakers.us.business, speakers.reader.business);
    const provider = party ? { who, span, business, party } : { who, span, business };
    const first = tellDecision(tell, cases, index, rulings[index] as Ruling);
    return { mention, sense, provider, decision: settleByPhrase(one, first, held[index] ?? null, reading.source) };
  };
  const at = (index: number): JudgedMention => {
    const known = judged[index] ?? judge(index);
    judged[index] = known;
    return known;
  };
  const termOf = (index: number): HouseTerm | 'undecided' =>
    held[index] ? at(index).decision.term : (rulings[index] as Ruling).term;
  return {
    mentions,
    usualTerm() {
      const times = new Map<HouseTerm, number>();
      cases.forEach(({ attribution }, index) => {
        const term = termOf(index);
        if (attribution.who !== 'third' && term !== 'undecided') times.set(term, (times.get(term) ?? 0) + 1);
      });
      const most = Math.max(...times.values());
      const [leading, ...others] = [...times.keys()].filter((term) => times.get(term) === most);
      return others.length === 0 ? (leading ?? null) : null;
    },
    mayChange(index) {
      const { term } = rulings[index] as Ruling;
      return (term !== 'undecided' && term !== mentions[index]?.term) || !!held[index];
    },
    at,
  };
}

/** All of them, in the order of the text. */
export function allOf({ mentions, at }: Judgements): readonly JudgedMention[] {
  return mentions.map((_, index) => at(index));
}
