/** The mentions and cues of a document, moved along with its text; those of the blocks that changed are looked for again. */
import { beginOf, countBefore } from '../cues/hitsBetween';
import type { CueHit, CueMatcher } from '../cues/matchCues';
import { type FoundMention, findMentions, moveMention } from '../mentions/findMentions';
import type { Moved } from '../sentences/joinTokens';
import type { Reading } from '../sentences/readText';
import type { Stretch } from './touched';

/** The mentions that stay move with the text; those of the blocks that changed are looked for again. */
export function moveMentions(
  mentions: readonly FoundMention[],
  before: Reading,
  now: Reading,
  { by }: Moved,
  changed: Stretch,
): readonly FoundMention[] {
  const { tokens, prose } = now;
  const tokensBy = tokens.count - before.tokens.count;
  const blocksBy = prose.blocks.length - before.prose.blocks.length;
  const from = tokens.first[changed.from] ?? 0;
  const to = tokens.first[changed.to] ?? tokens.count;
  const tokenOf = ({ token }: FoundMention): number => token;
  const after = mentions.slice(countBefore(mentions, to - tokensBy, tokenOf));
  return [
    ...mentions.slice(0, countBefore(mentions, from, tokenOf)),
    ...findMentions(now.source, now.shown, tokens, from, to),
    ...after.map((mention) => moveMention(mention, by, tokensBy, blocksBy)),
  ];
}

/** The cues that stay move with the text, and the list is another one only where others are found. */
export function moveHits(
  hits: readonly CueHit[],
  before: Reading,
  now: Reading,
  { head, tail }: Moved,
  matcher: CueMatcher,
): readonly CueHit[] {
  const headEnd = now.tokens.first[head] ?? 0;
  const tailStart = now.tokens.first[now.prose.blocks.length - tail] ?? 0;
  const by = now.tokens.count - before.tokens.count;
  const from = countBefore(hits, headEnd, beginOf);
  const to = countBefore(hits, tailStart - by, beginOf);
  const found = matcher.findAll(now, headEnd, tailStart);
  if (by !== 0) for (let index = to; index < hits.length; index++) move(hits[index], by, by);
  const areTheSame = found.length === to - from && found.every(({ cue }, index) => cue === hits[from + index]?.cue);
  if (!areTheSame) return [...hits.slice(0, from), ...found, ...hits.slice(to)];
  for (const [index, one] of found.entries()) {
    const hit = hits[from + index] as CueHit;
    move(hit, one.from - hit.from, one.to - hit.to);
  }
  return hits;
}

function move(hit: { from: number; to: number } | undefined, from: number, to: number): void {
  if (!hit) return;
  hit.from += from;
  hit.to += to;
}
