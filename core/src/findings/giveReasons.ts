/**
 * Stage 7, findings: the reason for what the evidence decided, in words a writer reads. A reason is put into words once,
 * and kept for the next version of a document where the same words tell the same of the mention it is about.
 */
import { countBefore } from '../cues/hitsBetween';
import type { Judgements } from '../decision/judgements';
import type { Gathered } from '../evidence/gatherEvidence';
import { formsOf } from '../houseStyle/termForms';
import { indexBefore, type Kept, nothingKept } from '../kept';
import type { Distinction, Profile } from '../lexicon/lexicon';
import { lexicon } from '../lexicon/lexicon.generated';
import { profilesById } from '../lexicon/profiles';
import type { Context, Evidence, HouseTerm, JudgedMention, ProfileId, Span, Term } from '../model';
import { copyOf } from '../text/copyOf';
import type { Lines } from '../text/lines';

/** The reasons that were given, by the index of the mention they are about, and what they rest on. */
export interface Reasons {
  readonly judgements: Judgements;
  /** What was gathered for each mention, and where what is far from them stands. */
  readonly gathered: Pick<Gathered, 'evidence' | 'firsts'>;
  /** The business of the writer, and what told it. */
  readonly writer: Pick<Context, 'business' | 'span' | 'page'>;
  readonly given: (string | undefined)[];
}

/**
 * Gives the reason for a decision: “A law firm has clients: “engagement letter”, “legal advice”.”
 * @param reasons none yet; those that are given are added
 * @param before those of the version before, and how many mentions stand as they did
 */
export function reasonGiver(
  reasons: Reasons,
  lines: Lines,
  before: Reasons | null = null,
  kept: Kept = nothingKept,
): (index: number) => string {
  const { judgements, gathered, writer, given } = reasons;
  const known =
    before && isSameWriter(before.writer, writer) && before.gathered.firsts === gathered.firsts ? before : null;
  /** The reason that was given in the version before: it was for the same word, by the same evidence. */
  const keptFor = ({ decision, provider }: JudgedMention, index: number): string | undefined => {
    const at = indexBefore(kept, index, given.length, known?.given.length ?? 0);
    const reason = known?.given[at];
    const was = reason && known?.judgements.at(at);
    if (!was || gathered.evidence[index] !== known?.gathered.evidence[at]) return undefined;
    const isSameTerm = was.decision.term === decision.term;
    const isSameProvider = was.provider.who === provider.who && was.provider.business === provider.business;
    return isSameTerm && isSameProvider ? reason : undefined;
  };
  const reasonOf = (index: number, term: Term): string => {
    const one = judgements.at(index);
    if (one.decision.term !== term) return reasonFor(one, term, writer);
    const reason = given[index] ?? keptFor(one, index) ?? copyOf(reasonFor(one, term, writer));
    given[index] = reason;
    return reason;
  };
  return (index) => {
    const one = judgements.at(index);
    const term = one.decision.term as Term;
    const like = placeItIsLike(one);
    if (!like) return reasonOf(index, term);
    const about = countBefore(judgements.mentions, like.offset, ({ offset }) => offset);
    return `${reasonOf(about, term)} ${samePeopleAs(like, one, lines)}.`;
  };
}

/** The mention of the same people that one is decided like; null where its own context decided. */
export function placeItIsLike({ decision: { by, company = [] } }: JudgedMention): Span | null {
  return by === 'evidence' ? (company[0] ?? null) : null;
}

/** The same people as in line 3 */
export function samePeopleAs(like: Span, { mention }: JudgedMention, lines: Lines): string {
  const line = lines.at(like.offset);
  return `The same people as ${line === lines.at(mention.offset) ? 'elsewhere in this line' : `in line ${line}`}`;
}

/** “A law firm has clients: “engagement letter”, “legal advice”.” */
function reasonFor({ provider, decision }: JudgedMention, term: Term, writer: Reasons['writer']): string {
  const { evidence } = decision;
  const words = tellingWords(evidence);
  const businesses =
    provider.business === null
      ? [provider.who === 'unsaid' && isDeclared(writer) ? writer.business : null, commonest(evidence), writer.business]
      : [provider.business];
  const profile = businesses.map((business) => profileThatTells(business, term)).find((one) => one !== null);
  const claim = profile
    ? `${profile.name} has ${plural(term)}`
    : (distinctionThatTells(evidence, term)?.says[term] ?? `The context speaks of ${plural(term)}`);
  if (words.length > 0) return `${claim}: ${words.join(', ')}.`;
  return profile?.id === writer.business && writer.page !== null ? `${claim}: ${writer.page} says so.` : `${claim}.`;
}

function isSameWriter(one: Reasons['writer'], other: Reasons['writer']): boolean {
  return one.business === other.business && one.page === other.page && isDeclared(one) === isDeclared(other);
}

/** Whether the house style or a comment tells the business, and no words of the text or of a page beside it. */
function isDeclared({ business, span, page }: Reasons['writer']): boolean {
  return business !== null && span === null && page === null;
}

/** The two words that told most, as they are written. */
export function tellingWords(evidence: readonly Evidence[]): string[] {
  const words = new Map<string, string>();
  for (const { text } of evidence) {
    const oneLine = text.replace(/\s+/g, ' ').replace(/[*_]+/g, '');
    if (!words.has(oneLine.toLowerCase())) words.set(oneLine.toLowerCase(), `“${oneLine}”`);
    if (words.size === 2) break;
  }
  return [...words.values()];
}

function profileThatTells(business: ProfileId | null, term: Term): Profile | null {
  const profile = profilesById.get(business ?? '');
  return profile?.calls === term ? profile : null;
}

/** The trade that most of the evidence belongs to, when it is more than half. */
function commonest(evidence: readonly Evidence[]): ProfileId | null {
  const sums = new Map<ProfileId, number>();
  let all = 0;
  for (const { profile, weight } of evidence) {
    all += weight;
    if (profile !== null) sums.set(profile, (sums.get(profile) ?? 0) + weight);
  }
  const [profile, most] = [...sums].sort((a, b) => b[1] - a[1])[0] ?? [null, 0];
  return most > 0.5 * all ? profile : null;
}

function distinctionThatTells(evidence: readonly Evidence[], term: Term): Distinction | null {
  for (const { source } of evidence) {
    for (const id of source.match(/D\d+/g) ?? []) {
      const distinction = lexicon.distinctions.find((one) => one.id === id);
      if (distinction?.says[term]) return distinction;
    }
  }
  return null;
}

export function plural(term: HouseTerm): string {
  return formsOf(term).plural;
}
