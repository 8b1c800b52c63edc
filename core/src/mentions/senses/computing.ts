/**
 * Leaves alone the client that is a program or machine: "email client", "client-server", "the client sends a request".
 * Compounds tell by themselves; elsewhere the computing words of the sentence, paragraph and document are weighed
 * against signs of a person or firm served. Only *client* has this sense.
 */

import { computingVerbs } from '../../lexicon/wordClasses';
import type { Sense } from '../../model';
import { gapBefore, type Reading, sentenceOf, wordAt } from '../../sentences/readText';
import { Gap } from '../../sentences/tokens';
import type { SenseRule } from './judgeSense';

const computing: Sense = { kind: 'computing', because: 'a program or machine is meant' };
/** Weights of this size belong to compounds that hold the term itself. */
const compound = 2.5;

export const isComputing: SenseRule = (reading, mention, { computing: words }) => {
  if (mention.term !== 'client' || words.length === 0) return null;
  const { token, block } = mention;
  const sentence = sentenceOf(reading, token);
  let score = 0;
  const seen = new Set<string>();
  for (const hit of words) {
    if (hit.cue.weight >= compound) {
      if (hit.from <= token && token < hit.to) return computing;
      continue;
    }
    if (seen.has(hit.cue.id)) continue;
    const inSentence = hit.from >= sentence.from && hit.from < sentence.to;
    const inBlock = reading.tokens.block[hit.from] === block;
    seen.add(hit.cue.id);
    score += hit.cue.weight * (inSentence ? 1 : inBlock ? 0.5 : 0.12);
  }
  const compounds = words.filter((hit) => hit.cue.weight >= compound).length;
  score += compounds > 0 ? Math.min(2.2, 0.8 + 0.4 * compounds) : 0;
  if (computingVerbs.has(wordAt(reading, token + 1)) || computingVerbs.has(wordAt(reading, token + 2))) score += 1;
  score -= personSigns(reading, token);
  return score >= threshold ? computing : null;
};

const threshold = 2.2;

/** Signs that a person or firm is meant. */
function personSigns(reading: Reading, token: number): number {
  let signs = 0;
  for (let at = token - 1; at >= token - 3 && gapBefore(reading, at + 1) < Gap.Mark; at--) {
    if (
      /^(?:our|my|their|his|her|prospective|potential|new|long|existing|paying|these|many|several|most|some)$/.test(
        wordAt(reading, at),
      )
    )
      signs += 1.5;
  }
  if (/^(?:who|whose|whom)$/.test(wordAt(reading, token + 1))) signs += 3;
  if (
    /^(?:wants|wanted|asked|asks|hired|came|told|tells|decided|approves|approved|signs|signed|agrees|agreed|prefers|needed|needs|pays|paid)$/.test(
      wordAt(reading, token + 1),
    )
  )
    signs += 2;
  return signs;
}
