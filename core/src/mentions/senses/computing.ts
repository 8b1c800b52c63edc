/**
 * Leaves alone the client that is a program or machine: "email client", "client-server", "the client sends a request".
 * Compounds tell by themselves; elsewhere the computing words of the sentence, paragraph and document are weighed
 * against signs of a person or firm served. Only *client* has this sense.
 */
import type { CueHit } from '../../cues/matchCues';
import {
  beforePeople,
  computingVerbs,
  determiners,
  doneToPrograms,
  personVerbs,
  prepositions,
} from '../../lexicon/wordClasses';
import type { Sense } from '../../model';
import { gapBefore, type Reading, sentenceOf, wordAt } from '../../sentences/readText';
import { Gap } from '../../sentences/tokens';
import type { SenseRule } from './judgeSense';

/** The computing words around some of the mentions of a document. */
export interface ComputingWords {
  /** By block, in the order of the text. */
  readonly byBlock: ReadonlyMap<number, readonly CueHit[]>;
  /** Tokens that belong to a compound of the term, such as "email client". */
  readonly inCompound: ReadonlySet<number>;
}

/** Cues of this weight are compounds that hold the term itself. */
const compoundWeight = 2.5;
/** What a word counts for by where it stands, relative to its sentence. */
const inBlock = 0.5;
const elsewhere = 0.12;
/** From this score on a program is meant. */
const threshold = 2.2;

const computing: Sense = { kind: 'computing', because: 'a program or machine is meant' };

export function findComputingWords(reading: Reading, hits: readonly CueHit[]): ComputingWords {
  const byBlock = new Map<number, CueHit[]>();
  const inCompound = new Set<number>();
  for (const hit of hits) {
    if (hit.cue.kind !== 'computing') continue;
    if (hit.cue.weight >= compoundWeight) {
      for (let token = hit.from; token < hit.to; token++) inCompound.add(token);
      continue;
    }
    const block = reading.tokens.block[hit.from] ?? 0;
    const list = byBlock.get(block);
    if (list) list.push(hit);
    else byBlock.set(block, [hit]);
  }
  return { byBlock, inCompound };
}

/** What the computing words of a document add to the score of any mention in it. */
export function countComputingWords(hits: readonly CueHit[]): number {
  const words = new Map<string, number>();
  let compounds = 0;
  for (const { cue } of hits) {
    if (cue.kind !== 'computing') continue;
    if (cue.weight >= compoundWeight) compounds++;
    else words.set(cue.id, cue.weight);
  }
  let ofDocument = compounds > 0 ? Math.min(2.2, 0.8 + 0.4 * compounds) : 0;
  for (const weight of words.values()) ofDocument += weight * elsewhere;
  return ofDocument;
}

export const isComputing: SenseRule = (reading, mention, { computing: words, ofDocument }) => {
  if (mention.term !== 'client') return null;
  const { token, block } = mention;
  if (words.inCompound.has(token)) return computing;
  const sentence = sentenceOf(reading, token);
  const best = new Map<string, number>();
  for (const { cue, from } of words.byBlock.get(block) ?? []) {
    if (Math.abs(from - token) > 200) continue;
    const factor = from >= sentence.from && from < sentence.to ? 1 : inBlock;
    best.set(cue.id, Math.max(best.get(cue.id) ?? 0, cue.weight * (factor - elsewhere)));
  }
  let score = ofDocument - personSigns(reading, token);
  for (const points of best.values()) score += points;
  if (computingVerbs.has(wordAt(reading, token + 1)) || computingVerbs.has(wordAt(reading, token + 2))) score += 1;
  if (isDoneToProgram(reading, token)) score += threshold;
  if (isSecondHalf(reading, token)) score += 1.2;
  if (isOfServer(reading, token)) score += threshold;
  return score >= threshold ? computing : null;
};

/** “chef-client”, “redis-client”: a program by its name; “non-client” and “first-time client” are people. */
function isSecondHalf(reading: Reading, token: number): boolean {
  return gapBefore(reading, token) === Gap.Hyphen && !beforePeople.has(wordAt(reading, token - 1));
}

/** “It acts as a client to the supplier’s server”: what a server has is a program. Whom one moves to a server is not. */
function isOfServer(reading: Reading, token: number): boolean {
  let at = token - 1;
  if (wordAt(reading, at) === 'a') at--;
  if (wordAt(reading, at) !== 'as' || !/^(?:to|of|for)$/.test(wordAt(reading, token + 1))) return false;
  for (let after = token + 2; after < token + 7 && gapBefore(reading, after) < Gap.Mark; after++) {
    if (servers.test(wordAt(reading, after))) return true;
    if (prepositions.has(wordAt(reading, after))) return false;
  }
  return false;
}

const servers = /^(?:servers?|daemon|backend|endpoint|api)$/;

/** "Restart the client", "configure your client". */
function isDoneToProgram(reading: Reading, token: number): boolean {
  let at = token - 1;
  if (determiners.has(wordAt(reading, at)) || wordAt(reading, at) === 'your') at--;
  return (
    gapBefore(reading, token) === Gap.Space &&
    gapBefore(reading, token - 1) < Gap.Mark &&
    doneToPrograms.has(wordAt(reading, at))
  );
}

const servedModifier =
  /^(?:our|my|their|his|her|prospective|potential|new|long|existing|paying|these|many|several|most|some)$/;

/** Signs that a person or firm is meant. */
function personSigns(reading: Reading, token: number): number {
  let signs = 0;
  for (let at = token - 1; at >= token - 3 && gapBefore(reading, at + 1) < Gap.Mark; at--) {
    if (servedModifier.test(wordAt(reading, at))) signs += 1.5;
  }
  const next = wordAt(reading, token + 1);
  if (next === 'who' || next === 'whose' || next === 'whom') signs += 3;
  if (personVerbs.has(next)) signs += 2;
  return signs;
}
