/** Turns the analysis of one document into what a report keeps of it, so that neither text nor analysis need be kept. */
import {
  type Analysis,
  type Document,
  distinctionTitle,
  type Evidence,
  type Finding,
  type JudgedMention,
  type Span,
} from '../../../core/src/index';
import { positionsIn } from '../lines';
import type { DocumentReport, HouseDecision, ReportedCue, ReportedMention, ReportedPlace, Verdict } from './report';

export function reportDocument(
  uri: string,
  { text }: Document,
  { context, mentions, findings, words }: Analysis,
): DocumentReport {
  const positionOf = positionsIn(text.toString());
  const placeOf = ({ offset, length }: Span): ReportedPlace => ({
    ...positionOf(offset),
    length,
    text: text.slice(offset, offset + length).replace(/\s+/g, ' '),
  });
  const findingOf = new Map(findings.map((finding) => [finding.mention, finding]));
  return {
    uri,
    business: context.business,
    words,
    mentions: mentions.map((judged, index) => reportMention(judged, findingOf.get(index), placeOf)),
    cues: reportCues(mentions, placeOf),
  };
}

function reportMention(
  judged: JudgedMention,
  finding: Finding | undefined,
  placeOf: (span: Span) => ReportedPlace,
): ReportedMention {
  const { mention, decision } = judged;
  return {
    ...placeOf(finding ?? mention),
    term: mention.term,
    verdict: verdictOn(judged, finding),
    confidence: decision.confidence,
    finding: finding ? { code: finding.code, suggestion: finding.suggestion, message: finding.message } : null,
    house: houseDecision(judged),
  };
}

function verdictOn({ mention, sense, decision }: JudgedMention, finding: Finding | undefined): Verdict {
  if (finding !== undefined) return 'differs';
  if (sense.kind !== 'party') return 'left';
  if (decision.term === 'undecided') return 'undecided';
  // Another word is asked for and nothing is told of it: a comment or a severity silences it.
  return decision.term === mention.term ? 'agrees' : 'left';
}

function houseDecision({ decision: { house } }: JudgedMention): HouseDecision | null {
  if (house === undefined) return null;
  const { rule, about, forms, replaces, origin } = house;
  return { rule, about, asks: replaces?.newText ?? forms.plural, origin: describeOrigin(origin) };
}

function describeOrigin(origin: NonNullable<JudgedMention['decision']['house']>['origin']): string {
  if (origin === null) return '';
  if (origin.preset !== undefined) return `preset:${origin.preset}`;
  return origin.line > 0 ? `${origin.path}:${origin.line}` : origin.path;
}

/** The same words speak for many mentions; they are one cue, at the first place where they stand. */
function reportCues(mentions: readonly JudgedMention[], placeOf: (span: Span) => ReportedPlace): ReportedCue[] {
  const cues = new Map<string, { readonly first: Evidence; weight: number }>();
  for (const { decision } of mentions) {
    if (decision.term === 'undecided') continue;
    for (const evidence of decision.evidence) {
      if (evidence.length === 0 || evidence.scope === 'house-style') continue;
      const key = `${evidence.favours} ${evidence.source} ${evidence.text.toLowerCase()}`;
      const known = cues.get(key);
      if (known === undefined) cues.set(key, { first: evidence, weight: evidence.weight });
      else known.weight += evidence.weight;
    }
  }
  return [...cues.values()].map(({ first, weight }) => ({
    ...placeOf(first),
    favours: first.favours,
    distinction: distinctionTitle(first.source) ?? '',
    weight: Math.round(weight * 100) / 100,
  }));
}
