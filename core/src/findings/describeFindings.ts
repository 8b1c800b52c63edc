/** Stage 7, findings: the decisions worth telling, with a message a writer reads and the edits that put them right. */
import { everybody } from '../houseStyle/nameParties';
import { placeOf } from '../houseStyle/placeOf';
import { formsOf } from '../houseStyle/termForms';
import type { Distinction, Lexicon, Profile } from '../lexicon/lexicon';
import { lineCounter } from '../lines';
import { isRuleSilenced, type SilencedSpan } from '../mentions/senses/directives';
import type {
  Context,
  Decision,
  Edit,
  Evidence,
  Finding,
  HouseReason,
  HouseStyle,
  HouseTerm,
  JudgedMention,
  ProfileId,
  RuleCode,
  Severity,
  Span,
  Term,
} from '../model';
import type { Reading } from '../sentences/readText';
import { articleEdit, type Replacement, replaceTerm } from './replaceTerm';
import { rules } from './rules';

/** From this confidence on "fix all" may apply a replacement without asking. */
const safeConfidence = 0.94;

export function describeFindings(
  reading: Reading,
  judged: readonly JudgedMention[],
  context: Context,
  style: HouseStyle,
  lexicon: Lexicon,
  silenced: readonly SilencedSpan[],
): Finding[] {
  const lineOf = lineCounter(reading.source);
  const byOffset = new Map(judged.map((one) => [one.mention.offset, one]));
  /** A law firm has clients: “engagement letter”, “legal advice”. The same people as in line 3. */
  const evidenceMessage = (one: JudgedMention): string => {
    const like = placeItIsLike(one);
    const reason = reasonFor(byOffset.get(like?.offset ?? -1) ?? one, one.decision.term as Term, context, lexicon);
    return like ? `${reason} ${samePeopleAs(like, one, lineOf)}.` : reason;
  };
  return judged.flatMap((one, index) => {
    const { mention, decision, provider } = one;
    const { replaces } = decision.house ?? {};
    if (decision.term === 'undecided' || (decision.term === mention.term && !replaces)) return [];
    const code = codeOf(decision);
    const severity = severityOf(code, style);
    if (severity === 'off' || isRuleSilenced(silenced, mention.offset, code)) return [];
    const { offset, length } = replaces ?? mention;
    const text = reading.source.slice(offset, offset + length);
    const { suggestion, edits } = replaces
      ? replacePhrase(reading, replaces)
      : replaceTerm(reading.source, reading.shown, mention, decision.house?.forms ?? formsOf(decision.term));
    if (suggestion === text) return [];
    const message =
      decision.house !== undefined
        ? houseMessage(decision.house)
        : code === 'mixed-terms'
          ? strayMessage(one, decision.term as Term)
          : code === 'defined-term'
            ? definitionMessage(reading, one, lineOf)
            : evidenceMessage(one);
    return [
      {
        offset,
        length,
        code,
        severity,
        text,
        suggestion,
        confidence: decision.confidence,
        safe: !suggestedOnly.has(code) && !style.reportOnly && decision.confidence >= safeConfidence,
        message,
        evidence: decision.evidence,
        related: decision.company ?? [],
        edits,
        provider,
        mention: index,
      },
    ];
  });
}

function replacePhrase({ shown }: Reading, edit: Edit): Replacement {
  return { suggestion: edit.newText, edits: [...articleEdit(shown, edit.offset, edit.newText), edit] };
}

/** House style: we say “clients” (.clientele.json, line 3). */
function houseMessage({ rule, origin, forms, about, replaces }: HouseReason): string {
  const said =
    replaces !== null
      ? `“${replaces.newText}” in the place of “${about}”`
      : rule === 'call'
        ? `we say “${forms.plural}”`
        : about === everybody
          ? `everybody else’s people are “${forms.plural}”`
          : `the people of ${about} are “${forms.plural}”`;
  return `House style: ${said}${placeOf(origin)}.`;
}

function codeOf({ by }: Decision): RuleCode {
  return by === 'house-style'
    ? 'house-term'
    : by === 'consistency'
      ? 'mixed-terms'
      : by === 'definition'
        ? 'defined-term'
        : 'wrong-term';
}

/** Rules whose replacement is for a person to judge, so that "fix all" never applies it. */
const suggestedOnly: ReadonlySet<RuleCode> = new Set(['mixed-terms', 'defined-term']);

/** “Customer” here; line 3 defines this party as “Client”. */
function definitionMessage(
  { source }: Reading,
  { mention, decision }: JudgedMention,
  lineOf: (offset: number) => number,
): string {
  const [{ offset, length }] = decision.company as [Span];
  return `“${mention.text}” here; line ${lineOf(offset)} defines this party as “${source.slice(offset, offset + length)}”.`;
}

const numbers = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** “customers” here, “clients” five times above for the same people. */
function strayMessage({ mention, decision }: JudgedMention, term: Term): string {
  const company = decision.company ?? [];
  const isLast = company.every(({ offset }) => offset < mention.offset);
  const times = `${numbers[company.length] ?? company.length} times`;
  return `“${mention.text}” here, “${plural(term)}” ${times}${isLast ? ' above' : ''} for the same people.`;
}

export function severityOf(code: RuleCode, style: HouseStyle): Severity | 'off' {
  return style.rules[code] ?? rules.find((rule) => rule.code === code)?.severity ?? 'warning';
}

/** The mention of the same people that one is decided like; null where its own context decided. */
export function placeItIsLike({ decision: { by, company = [] } }: JudgedMention): Span | null {
  return by === 'evidence' ? (company[0] ?? null) : null;
}

/** The same people as in line 3 */
export function samePeopleAs(like: Span, { mention }: JudgedMention, lineOf: (offset: number) => number): string {
  const line = lineOf(like.offset);
  return `The same people as ${line === lineOf(mention.offset) ? 'elsewhere in this line' : `in line ${line}`}`;
}

/** “A law firm has clients: “engagement letter”, “legal advice”.” */
function reasonFor({ provider, decision }: JudgedMention, term: Term, context: Context, lexicon: Lexicon): string {
  const { evidence } = decision;
  const words = tellingWords(evidence);
  const profile = profileThatTells(provider.business, context, evidence, term, lexicon);
  const claim = profile
    ? `${profile.name} has ${plural(term)}`
    : (distinctionThatTells(evidence, term, lexicon)?.says[term] ?? `The context speaks of ${plural(term)}`);
  return words.length > 0 ? `${claim}: ${words.join(', ')}.` : `${claim}.`;
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

function profileThatTells(
  business: ProfileId | null,
  context: Context,
  evidence: readonly Evidence[],
  term: Term,
  lexicon: Lexicon,
): Profile | null {
  const known = business ?? commonest(evidence) ?? context.business;
  const profile = lexicon.profiles.find((one) => one.id === known);
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

function distinctionThatTells(evidence: readonly Evidence[], term: Term, lexicon: Lexicon): Distinction | null {
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
