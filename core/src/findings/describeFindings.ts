/** Stage 7, findings: the decisions worth telling, with a message a writer reads and the edits that put them right. */

import type { Judgements } from '../decision/judgements';
import { everybody } from '../houseStyle/nameParties';
import { placeOf } from '../houseStyle/placeOf';
import { formsOf } from '../houseStyle/termForms';
import { indexBefore, type Kept, nothingKept } from '../kept';
import { isRuleSilenced, type SilencedSpan } from '../mentions/senses/directives';
import type {
  Context,
  Decision,
  Edit,
  Finding,
  HouseReason,
  HouseStyle,
  JudgedMention,
  RuleCode,
  Severity,
  Span,
  Term,
} from '../model';
import type { Reading } from '../sentences/readText';
import { plural, type Reasons, reasonGiver } from './giveReasons';
import { articleEdit, type Replacement, replaceTerm } from './replaceTerm';
import { rules } from './rules';

/** From this confidence on "fix all" may apply a replacement without asking. */
const safeConfidence = 0.94;

/** What was told of a document, with what it takes to see which of it holds for the next version. */
export interface Described {
  readonly findings: readonly Finding[];
  readonly reasons: Reasons;
}

/**
 * @param before what was told of the version before, and how many mentions stand as they did
 */
export function describeFindings(
  reading: Reading,
  judgements: Judgements,
  gathered: Reasons['gathered'],
  context: Context,
  style: HouseStyle,
  silenced: readonly SilencedSpan[],
  before: Described | null = null,
  kept: Kept = nothingKept,
): Described {
  const { mentions } = judgements;
  const reasons: Reasons = { judgements, gathered, writer: context, given: new Array(mentions.length) };
  const reasonFor = reasonGiver(reasons, reading.lines, before?.reasons, kept);
  const replacementFor = replacer(reading, mentions.length, before, kept);
  const findings: Finding[] = [];
  for (let index = 0; index < mentions.length; index++) {
    if (!judgements.mayChange(index)) continue;
    const one = judgements.at(index);
    const { mention, decision, provider } = one;
    const { replaces } = decision.house ?? {};
    if (decision.term === 'undecided' || (decision.term === mention.term && !replaces)) continue;
    const code = codeOf(decision);
    const severity = severityOf(code, style);
    if (severity === 'off' || isRuleSilenced(silenced, mention.offset, code)) continue;
    const { offset, length } = replaces ?? mention;
    const text = reading.source.slice(offset, offset + length);
    const { suggestion, edits } = replaces ? replacePhrase(reading, replaces) : replacementFor(one, index);
    if (suggestion === text) continue;
    const message =
      decision.house !== undefined
        ? houseMessage(decision.house)
        : code === 'mixed-terms'
          ? strayMessage(one, decision.term as Term)
          : code === 'defined-term'
            ? definitionMessage(reading, one)
            : reasonFor(index);
    const finding: Finding = {
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
    };
    findings.push(decision.house ? { ...finding, house: decision.house } : finding);
  }
  return { findings, reasons };
}

/** Swaps the terms; where one was swapped for the same among the same words, what came of that moves along. */
function replacer(
  { source, shown }: Reading,
  count: number,
  before: Described | null,
  kept: Kept,
): (one: JudgedMention, index: number) => Replacement {
  const known = new Map(before?.findings.map((finding) => [finding.mention, finding]));
  return ({ mention, decision: { term, house } }, index) => {
    const at = indexBefore(kept, index, count, before?.reasons.given.length ?? 0);
    const finding = known.get(at);
    const was = finding && before?.reasons.judgements.at(at);
    if (house || !was || was.decision.house || was.decision.term !== term)
      return replaceTerm(source, shown, mention, house?.forms ?? formsOf(term));
    const by = mention.offset - was.mention.offset;
    const { suggestion, edits } = finding;
    return { suggestion, edits: by === 0 ? edits : edits.map((edit) => ({ ...edit, offset: edit.offset + by })) };
  };
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
function definitionMessage({ source, lines }: Reading, { mention, decision }: JudgedMention): string {
  const [{ offset, length }] = decision.company as [Span];
  return `“${mention.text}” here; line ${lines.at(offset)} defines this party as “${source.slice(offset, offset + length)}”.`;
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
