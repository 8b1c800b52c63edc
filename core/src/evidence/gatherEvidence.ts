/**
 * Stage 4, evidence: the cues that bear on each mention, each at its best scope, and the doubt of trades in which both
 * words are used. Weighs nothing against anything.
 */

import type { CueHit, CueMatcher } from '../cues/matchCues';
import { auxiliaries, determiners } from '../lexicon/wordClasses';
import type { FoundMention } from '../mentions/findMentions';
import type { Evidence, Scope } from '../model';
import { gapBefore, type Reading, spanOf, wordAt } from '../sentences/readText';
import { Gap } from '../sentences/tokens';

export interface MentionEvidence {
  readonly cues: readonly Evidence[];
  /** 0 to 2: how much the passage speaks of trades that use both words. */
  readonly overlap: number;
}

/** Scope factors; the optimum is flat. */
const near = 1;
const sentence = 0.8;
const paragraph = 0.5;
const perSentence = 0.75;
const heading = 0.6;
const section = 0.3;
const elsewhere = 0.22;
/** Tokens beyond which a cue of the same block counts no more than one elsewhere in the document. */
const reach = 200;
/** Tokens that count as near. */
const nearTokens = 10;

export function gatherEvidence(
  reading: Reading,
  mentions: readonly FoundMention[],
  hits: readonly CueHit[],
  matcher: CueMatcher,
): MentionEvidence[] {
  const telling = hits.filter((hit) => hit.cue.kind !== 'computing');
  const byBlock = groupByBlock(reading, telling);
  const headings = headingPaths(reading);
  const distinct = firstOfEachCue(telling);
  return mentions.map((mention) => {
    const found = new Map<string, Evidence>();
    const overlaps = new Map<string, number>();
    const take = (hit: CueHit, scope: Scope, factor: number): void => {
      if (hit.cue.favours === 'none') {
        overlaps.set(hit.cue.id, Math.max(overlaps.get(hit.cue.id) ?? 0, factor));
        return;
      }
      const weight = hit.cue.weight * factor;
      const known = found.get(hit.cue.id);
      if (known && known.weight >= weight) return;
      const { offset, length } = spanOf(reading, hit.from, hit.to);
      const text = reading.source.slice(offset, offset + length);
      found.set(hit.cue.id, {
        cue: hit.cue.id,
        text,
        offset,
        length,
        scope,
        favours: hit.cue.favours,
        weight,
        source: hit.cue.source,
      });
    };
    for (const hit of besideMention(reading, mention, matcher)) take(hit, 'compound', near);
    for (const hit of around(byBlock.get(mention.block) ?? [], mention.token)) {
      if (hit.from <= mention.token && mention.token < hit.to) continue;
      const [scope, factor] = scopeWithinBlock(reading, mention.token, hit.from);
      take(hit, scope, factor);
    }
    const path = headings[mention.block] ?? [];
    for (const block of path) for (const hit of byBlock.get(block) ?? []) take(hit, 'heading', heading);
    const sectionStart = path.at(-1) ?? 0;
    for (const hit of distinct) {
      const block = reading.tokens.block[hit.from] ?? 0;
      if (block === mention.block && Math.abs(hit.from - mention.token) <= reach) continue;
      const sameSection = block >= sectionStart && (headings[block]?.at(-1) ?? 0) === sectionStart;
      take(hit, sameSection ? 'section' : 'document', sameSection ? section : elsewhere);
    }
    let overlap = 0;
    for (const [, factor] of overlaps) overlap += Math.max(0.5, factor);
    return { cues: [...found.values()].sort((a, b) => b.weight - a.weight), overlap: Math.min(2, overlap) };
  });
}

/** Cues that count only right beside the mention. */
function* besideMention(reading: Reading, mention: FoundMention, matcher: CueMatcher): Generator<CueHit> {
  const { token } = mention;
  if (gapBefore(reading, token + 1) <= Gap.And) {
    const right = matcher.startingAt(reading, token + 1, 'right');
    if (right) yield right;
  }
  if (gapBefore(reading, token) <= Gap.And) {
    const left = matcher.endingBefore(reading, token, 'left');
    if (left) yield left;
  }
  let phrase = token;
  while (token - phrase < 5 && gapBefore(reading, phrase) < Gap.Mark) {
    const before = matcher.endingBefore(reading, phrase, 'before');
    if (before) {
      yield before;
      break;
    }
    phrase--;
    if (phrase < 0 || auxiliaries.has(wordAt(reading, phrase))) break;
    if (token - phrase > 3 && !determiners.has(wordAt(reading, phrase))) break;
  }
  let verb = token + 1;
  while (
    verb - token < 5 &&
    gapBefore(reading, verb) < Gap.Mark &&
    (auxiliaries.has(wordAt(reading, verb)) || wordAt(reading, verb).endsWith('ly'))
  )
    verb++;
  if (gapBefore(reading, verb) < Gap.Mark && !mention.possessive) {
    const after = matcher.startingAt(reading, verb, 'after');
    if (after) yield after;
  }
}

function scopeWithinBlock(reading: Reading, mention: number, cue: number): readonly [Scope, number] {
  const apart = Math.abs((reading.sentences.of[mention] ?? 0) - (reading.sentences.of[cue] ?? 0));
  if (apart === 0) return Math.abs(mention - cue) <= nearTokens ? ['clause', near] : ['sentence', sentence];
  return ['paragraph', paragraph * perSentence ** (apart - 1)];
}

/** The hits within reach of a token, from a list in the order of the text: a block may be as long as a book. */
function* around(hits: readonly CueHit[], token: number): Generator<CueHit> {
  let low = 0;
  for (let high = hits.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((hits[middle]?.from ?? 0) < token - reach) low = middle + 1;
    else high = middle;
  }
  for (let index = low; index < hits.length; index++) {
    const hit = hits[index];
    if (!hit || hit.from > token + reach) return;
    yield hit;
  }
}

function groupByBlock(reading: Reading, hits: readonly CueHit[]): ReadonlyMap<number, readonly CueHit[]> {
  const groups = new Map<number, CueHit[]>();
  for (const hit of hits) {
    const block = reading.tokens.block[hit.from] ?? 0;
    const group = groups.get(block);
    if (group) group.push(hit);
    else groups.set(block, [hit]);
  }
  return groups;
}

/** For each block, the headings above it, outermost first. */
function headingPaths(reading: Reading): (readonly number[])[] {
  const path: number[] = [];
  return reading.prose.blocks.map((block, index) => {
    if (block.kind !== 'heading') return [...path];
    while (path.length > 0 && (reading.prose.blocks[path.at(-1) ?? 0]?.level ?? 0) >= block.level) path.pop();
    const above = [...path];
    path.push(index);
    return above;
  });
}

function firstOfEachCue(hits: readonly CueHit[]): readonly CueHit[] {
  const seen = new Map<string, CueHit>();
  for (const hit of hits) if (!seen.has(hit.cue.id)) seen.set(hit.cue.id, hit);
  return [...seen.values()];
}
