/**
 * Stage 5, evidence: the trade that a whole text speaks of, where no sentence says what the writer is: the page of a
 * bookkeeper never says “we are bookkeepers”, but speaks of little else. A text that passes through several trades, holds
 * the words of both sides, or never names the trade in its own voice tells nothing here.
 */
import type { CueHit } from '../../cues/matchCues';
import type { Profile } from '../../lexicon/lexicon';
import type { ProfileId } from '../../model';

/** The trade, and how plainly the text speaks of it. */
export interface PooledTrade {
  readonly profile: Profile;
  readonly votes: number;
  /** The hit that told most. */
  readonly hit: CueHit;
}

/** What a cue counts for where neither its sentence nor a heading is the writer’s own. */
const elsewhere = 0.7;
/** Each further time a cue stands in the text adds this much of it, up to `mostTimes` times. */
const again = 0.3;
const mostTimes = 5;
/** Every company has lawyers, a strategy and deliverables; only words of at least this weight tell a trade. */
const specific = 0.8;
/** Points below which a trade is only mentioned, and what each further point is worth. */
const enough = 4;
const perPoint = 0.4;
const mostVotes = 2.5;
/** The share of all trade words that the side of the trade must have, and that the trade itself must have. */
const ofSide = 0.8;
const ofTrade = 0.45;

/** @param own those that the writer says of himself */
export function poolTrades(
  hits: readonly CueHit[],
  own: ReadonlySet<CueHit>,
  audience: ReadonlySet<CueHit>,
  profiles: ReadonlyMap<ProfileId, Profile>,
): PooledTrade | null {
  const byCue = new Map<string, { hit: CueHit; points: number; times: number }>();
  for (const hit of hits) {
    const { id, kind, profile, weight } = hit.cue;
    if (profile === null || weight < specific || (kind !== 'trade' && kind !== 'activity') || audience.has(hit))
      continue;
    const points = weight * (own.has(hit) ? 1 : elsewhere);
    const before = byCue.get(id);
    if (!before) byCue.set(id, { hit, points, times: 1 });
    else
      byCue.set(id, {
        hit: before.points < points ? hit : before.hit,
        points: Math.max(points, before.points),
        times: before.times + 1,
      });
  }
  const sums = new Map<ProfileId, { points: number; best: number; hit: CueHit }>();
  for (const { hit, points, times } of byCue.values()) {
    const id = hit.cue.profile ?? '';
    const told = points * (1 + again * (Math.min(times, mostTimes) - 1));
    const sum = sums.get(id);
    sums.set(id, {
      points: (sum?.points ?? 0) + told,
      best: Math.max(sum?.best ?? 0, told),
      hit: sum && sum.best >= told ? sum.hit : hit,
    });
  }
  const nouns = [...byCue.values()].filter(({ hit, times }) => hit.cue.kind === 'trade' && (times > 2 || own.has(hit)));
  const [top] = [...sums].sort((a, b) => b[1].points - a[1].points);
  const profile = profiles.get(top?.[0] ?? '');
  if (!top || !profile || top[1].points < enough) return null;
  if (!nouns.some(({ hit }) => hit.cue.profile === profile.id)) return null;
  let all = 0;
  let agreeing = 0;
  for (const [id, { points }] of sums) {
    all += points;
    if (profiles.get(id)?.calls === profile.calls) agreeing += points;
  }
  if (agreeing < ofSide * all || top[1].points < ofTrade * all) return null;
  return { profile, votes: Math.min(mostVotes, (top[1].points - enough + 1) * perPoint), hit: top[1].hit };
}
