/** Stage 7, findings: comment directives that are misspelt, and those that nothing needs. */
import { businesses, nearestBusiness } from '../houseStyle/businesses';
import type { PhraseHit } from '../houseStyle/findPhrases';
import { businessOf, phraseOf } from '../houseStyle/heedDirectives';
import { nearestTo } from '../houseStyle/nearestWord';
import { type SilencedSpan, silences } from '../mentions/senses/directives';
import type { Directive, DirectiveWord, Edit, Finding, HouseStyle, RuleCode, Text } from '../model';
import { directiveActions } from '../prose/directives';
import type { Reading } from '../sentences/readText';
import { severityOf } from './describeFindings';
import { rules } from './rules';

/** What the document would say without its directives. */
export interface Undirected {
  readonly findings: readonly Finding[];
  /** For each mention the phrase it is part of, those of directives included. */
  readonly phrases: readonly (PhraseHit | null)[];
  readonly silenced: readonly SilencedSpan[];
}

interface Remark {
  readonly code: RuleCode;
  readonly message: string;
  /** The word that is wrong, and the one that was meant; the whole comment where there is none. */
  readonly word?: DirectiveWord;
  readonly meant?: string;
}

export function describeDirectives({ source, prose }: Reading, undirected: Undirected, style: HouseStyle): Finding[] {
  const effects = effectsOf(prose.directives, undirected.silenced);
  return prose.directives.flatMap((directive) => {
    const remark = misspelling(directive) ?? idleness(directive, effects, undirected);
    if (remark === null) return [];
    const severity = severityOf(remark.code, style);
    return severity === 'off' ? [] : [{ ...findingFor(source, directive, remark), severity }];
  });
}

function findingFor(source: Text, directive: Directive, remark: Remark): Omit<Finding, 'severity'> {
  const { code, message, word, meant } = remark;
  const span = word
    ? { offset: directive.offset + word.at, length: word.text.length }
    : { offset: directive.offset, length: directive.length };
  const removal = removalOf(source, directive);
  return {
    ...span,
    code,
    message,
    text: source.slice(span.offset, span.offset + span.length),
    suggestion: meant ?? '',
    confidence: 1,
    safe: false,
    evidence: [],
    related: [],
    edits: [meant === undefined ? removal : { ...span, newText: meant }],
    provider: { who: 'unsaid', span: null, business: null },
    mention: -1,
    removal,
  };
}

const ruleCodes = rules.map(({ code }) => code);

function misspelling({ action, words }: Directive): Remark | null {
  const [name, ...others] = words;
  const invalid = (message: string, word?: DirectiveWord, meant?: string): Remark => ({
    code: 'invalid-directive',
    message: meant === undefined ? message : `${message} Did you mean “${meant}”?`,
    ...(word && { word }),
    ...(meant !== undefined && { meant }),
  });
  if (action === null) {
    const meant = nearestTo(name?.text ?? '', Object.keys(directiveActions));
    return invalid(`“clientele-${name?.text ?? ''}” is nothing Clientele understands.`, name, meant);
  }
  if (action === 'ignore') {
    const phrase = others.find(({ quoted }) => quoted);
    if (!phrase) return invalid('Say which phrase, in quotation marks: clientele-ignore "customer service".');
    if (/client|customer/i.test(phrase.text)) return null;
    return invalid(
      `“${phrase.text}” holds neither “client” nor “customer”, so there is nothing to leave alone.`,
      phrase,
    );
  }
  if (action === 'context') {
    const [business] = others;
    if (!business) return invalid('Say which business, such as: clientele-context law.');
    if (businesses.includes(business.text)) return null;
    return invalid(`“${business.text}” is no business known here.`, business, nearestBusiness(business.text));
  }
  const unknown = others.find(({ text }) => !ruleCodes.some((code) => code === text));
  return unknown ? invalid(`“${unknown.text}” is not a rule.`, unknown, nearestTo(unknown.text, ruleCodes)) : null;
}

/** What the directives of a document do: gathered once, since there may be thousands. */
interface Effects {
  /** The one that tells the business. */
  readonly context: Directive | undefined;
  /** Those that end another. */
  readonly ending: ReadonlySet<Directive>;
  /** What each silences, which is one stretch. */
  readonly silenced: ReadonlyMap<Directive, SilencedSpan>;
}

function effectsOf(directives: readonly Directive[], spans: readonly SilencedSpan[]): Effects {
  const silenced = new Map(spans.map((span) => [span.directive, span]));
  const ending = new Set(spans.flatMap(({ endedBy }) => endedBy ?? []));
  return { context: directives.find((one) => businessOf(one) !== null), ending, silenced };
}

function idleness(directive: Directive, effects: Effects, { findings, phrases }: Undirected): Remark | null {
  const unused = (message: string): Remark => ({ code: 'unused-directive', message });
  if (directive.action === 'context') {
    const first = effects.context;
    return first && first !== directive
      ? unused(`The document has told its business already: “${businessOf(first)}”.`)
      : null;
  }
  if (directive.action === 'enable') {
    return effects.ending.has(directive) ? null : unused('Nothing is disabled here.');
  }
  if (directive.action === 'ignore') {
    const isUsed = findings.some(({ mention }) => phrases[mention]?.phrase.directive === directive);
    return isUsed
      ? null
      : unused(`Nothing needs this comment: “${phraseOf(directive)}” is never found fault with here.`);
  }
  const span = effects.silenced.get(directive);
  const isUsed = span && findings.some(({ offset, code }) => silences(span, offset, code));
  return isUsed ? null : unused('Nothing needs this comment: there is no finding for it to silence.');
}

/** Takes a comment out, with its line where nothing else stands on it, or else with the blanks before it. */
function removalOf(source: Text, { offset, length }: Directive): Edit {
  let from = offset;
  let to = offset + length;
  while (/[ \t]/.test(source.charAt(from - 1))) from--;
  const isFirst = from === 0 || /[\r\n]/.test(source.charAt(from - 1));
  let end = to;
  while (/[ \t]/.test(source.charAt(end))) end++;
  const lineBreak = /^(?:\r\n|\r|\n|$)/.exec(source.slice(end, end + 2));
  if (isFirst && lineBreak) to = end + lineBreak[0].length;
  else if (isFirst) from = offset;
  return { offset: from, length: to - from, newText: '' };
}
