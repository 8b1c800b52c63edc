/** Stage 7, findings: why a mention was judged as it was, in words a writer reads. */
import { everybody } from '../houseStyle/nameParties';
import { placeOf } from '../houseStyle/placeOf';
import type { Profile } from '../lexicon/lexicon';
import { lexicon } from '../lexicon/lexicon.generated';
import type { Analysis, Document, Evidence, Finding, JudgedMention, Scope, Span } from '../model';
import { Lines } from '../text/lines';
import { placeItIsLike, plural, samePeopleAs, tellingWords } from './giveReasons';

/** A cue as an explanation lists it. */
export interface ExplainedCue extends Span {
  /** The words found, as written, on one line. */
  readonly text: string;
  /** What it is and where it stood, such as "a signed agreement, in the same sentence". */
  readonly what: string;
  /** The distinctions it comes from, such as "the agreement"; empty where a style guide alone says so. */
  readonly distinction: string;
  readonly evidence: Evidence;
}

export interface Explanation {
  /** What it comes to: "“customers” should be “clients”: certain". */
  readonly verdict: string;
  /** One sentence of reading: "“our” is a law firm (line 1); the people it serves are clients." */
  readonly reading: string;
  /** Confidence in words. A finding is certain when "fix all" may apply it without asking. */
  readonly certainty: 'certain' | 'likely' | 'unsure';
  /** The cues that told, the strongest first; for an undecided mention those that speak for the word as it is written. */
  readonly cues: readonly ExplainedCue[];
  /** What spoke against it, the strongest first; for an undecided mention what speaks for another word. */
  readonly against: readonly ExplainedCue[];
}

/** The strongest cues are enough to follow a decision; the rest would bury them. */
const mostCues = 6;
const mostAgainst = 3;

const places: Readonly<Record<Scope, string>> = {
  compound: 'right beside the word',
  clause: 'close by',
  sentence: 'in the same sentence',
  paragraph: 'in the same paragraph',
  heading: 'in the heading',
  section: 'in this section',
  document: 'elsewhere in the document',
  'house-style': 'in the house style',
};

let glosses: ReadonlyMap<string, string> | null = null;
const titles = new Map(lexicon.distinctions.map(({ id, title }) => [id, title]));

export function explain(document: Document, analysis: Analysis, judged: JudgedMention): Explanation {
  const finding = analysis.findings.find(({ mention }) => analysis.mentions[mention] === judged);
  const certainty = certaintyOf(judged, finding);
  const { told, against } = whatSpoke(judged);
  return {
    verdict: verdictOf(judged, finding, certainty),
    reading: readingOf(document, analysis, judged),
    certainty,
    cues: explainCues(told, mostCues),
    against: explainCues(against, mostAgainst),
  };
}

/** Of a finding it is what its fix goes by, so that nothing is called certain here that "fix all" passes over. */
function certaintyOf({ decision }: JudgedMention, finding: Finding | undefined): Explanation['certainty'] {
  if (decision.term === 'undecided') return 'unsure';
  return (finding?.safe ?? decision.confidence >= 0.9) ? 'certain' : 'likely';
}

function verdictOf(
  { mention, sense, decision }: JudgedMention,
  finding: Finding | undefined,
  certainty: Explanation['certainty'],
): string {
  const word = `“${mention.text}”`;
  if (finding !== undefined) return `${word} should be “${finding.suggestion}”: ${certainty}`;
  const isRight = sense.kind === 'party' && decision.term === mention.term;
  return isRight ? `${word} is right here: ${certainty}` : `${word} is left alone`;
}

function whatSpoke({ mention, sense, decision }: JudgedMention): Record<'told' | 'against', readonly Evidence[]> {
  if (sense.kind !== 'party') return { told: [], against: [] };
  if (decision.term !== 'undecided') return { told: decision.evidence, against: decision.against };
  return {
    told: decision.evidence.filter(({ favours }) => favours === mention.term),
    against: decision.evidence.filter(({ favours }) => favours !== mention.term),
  };
}

function readingOf(document: Document, analysis: Analysis, judged: JudgedMention): string {
  const { mention, sense, provider, decision } = judged;
  if (decision.by === 'definition') return `The document gives this party the name “${decision.term}”.`;
  if (sense.kind !== 'party') return `“${mention.text}” is left alone: ${sense.because}.`;
  if (decision.term === 'undecided') return `“${mention.text}” is left as it is: ${decision.silentBecause}.`;
  if (decision.by === 'house-style') {
    return houseReading(judged);
  }
  const like = placeItIsLike(judged);
  if (like) {
    return `${samePeopleAs(like, judged, new Lines(document.text))}, where the context says “${plural(decision.term)}”.`;
  }
  const profile = lexicon.profiles.find((one) => one.id === provider.business);
  if (profile?.calls === decision.term) {
    return `${whoIsWho(document, analysis, judged, profile)}; the people it serves are ${plural(decision.term)}.`;
  }
  const words = tellingWords(decision.evidence);
  const claim = `The people served here are ${plural(decision.term)}`;
  return words.length > 0 ? `${claim}: ${words.join(' and ')} ${words.length > 1 ? 'say' : 'says'} so.` : `${claim}.`;
}

/** The rule of the house style that decided, and where it stands. */
function houseReading({ decision }: JudgedMention): string {
  const { house, term } = decision;
  if (house === undefined) return `The house style says “${plural(term)}” for the people we serve.`;
  const { rule, forms, about, note, origin, replaces } = house;
  const said =
    replaces !== null
      ? `says “${replaces.newText}” in the place of “${about}”`
      : rule === 'call'
        ? `says “${forms.plural}” for the people we serve`
        : about === everybody
          ? `says “${forms.plural}” for the people of everybody else`
          : `says “${forms.plural}” for the people of ${about}`;
  return `The house style ${said}${placeOf(origin)}${note && `: ${note.replace(/\.$/, '')}`}.`;
}

/** "“our” is a law firm (line 1)". */
function whoIsWho({ text }: Document, { context }: Analysis, { provider }: JudgedMention, profile: Profile): string {
  const { who, span } = provider;
  const name = profile.name.charAt(0).toLowerCase() + profile.name.slice(1);
  const words = span ? `“${oneLine(text.slice(span.offset, span.offset + span.length))}”` : 'The writer';
  if (who === 'third' || context.business !== profile.id) return `${words} is ${name}`;
  const { span: told, page } = context;
  const where = told ? ` (line ${new Lines(text).at(told.offset)})` : page === null ? '' : ` (${page})`;
  return `${words} is ${name}${where}`;
}

function explainCues(evidence: readonly Evidence[], most: number): ExplainedCue[] {
  const seen = new Set<string>();
  const explained: ExplainedCue[] = [];
  for (const one of evidence) {
    const text = oneLine(one.text);
    if (seen.has(text.toLowerCase()) || explained.length === most) continue;
    seen.add(text.toLowerCase());
    const gloss = glossOf(one.cue);
    const what = gloss ? `${gloss}, ${places[one.scope]}` : places[one.scope];
    const distinction = distinctionsIn(one.source);
    explained.push({ offset: one.offset, length: one.length, text, what, distinction, evidence: one });
  }
  return explained;
}

/** What a cue is, such as "a signed agreement"; empty for none that the lexicon knows. */
export function glossOf(cue: string): string {
  glosses ??= new Map(lexicon.cues.map(({ id, gloss }) => [id, gloss]));
  return glosses.get(cue) ?? '';
}

/** The titles of the distinctions that a source names. */
export function distinctionsIn(source: string): string {
  const ids = new Set(source.match(/D\d+/g) ?? []);
  return [...ids].flatMap((id) => titles.get(id) ?? []).join(', ');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
