/**
 * The helpers of the tables. What is expected is written into the prose itself, so that a row reads as a writer would
 * see it:
 *
 *     Our [client→customer] returned the shoes.      wrong-term, with the word that should stand there
 *     Our [client⇒member] renewed the card.          house-term
 *     Four clients and one stray [customer↝client].  mixed-terms
 *     the “Client” … and the [Customer⇝Client] pays.  defined-term
 *     [<!-- clientele-disable -->⊘]                  unused-directive
 *     <!-- clientele-[disabel⊗disable] -->           invalid-directive, with the word that was meant
 *     The email [client=computing] would not start.  the sense of a mention
 *
 * Prose without brackets expects silence.
 */
import assert from 'node:assert/strict';
import { analyze } from '../../core/src/analyze';
import { defaultHouseStyle } from '../../core/src/houseStyle/defaultHouseStyle';
import type { Analysis, Edit, Finding, HouseStyle, LanguageId, Span } from '../../core/src/model';

export interface Setting {
  readonly language?: LanguageId;
  readonly we?: Partial<HouseStyle['we']>;
  readonly rules?: HouseStyle['rules'];
}

const arrows: Readonly<Record<Finding['code'], string>> = {
  'wrong-term': '→',
  'house-term': '⇒',
  'mixed-terms': '↝',
  'defined-term': '⇝',
  'invalid-directive': '⊗',
  'unused-directive': '⊘',
};
const senseMark = /\[([^[\]=]+)=([a-z-]+)\]/g;
const findingMark = /\[([^[\]→⇒↝⇝⊗⊘]+)([→⇒↝⇝⊗⊘])([^[\]→⇒↝⇝⊗⊘]*)\]/g;

/** Expects the findings that are marked in the prose and no others: their codes, their spans and the text they mend it to. */
export function check(marked: string, setting: Setting = {}): void {
  const text = marked.replace(findingMark, '$1');
  const analysis = analyzeIn(text, setting);
  const said = markAll(text, analysis.findings, ({ code, suggestion }) => `${arrows[code]}${suggestion}`);
  assert.equal(said, marked, `${marked}\n${tell(analysis)}`);
  const ofWords = analysis.findings.filter(({ mention }) => mention >= 0);
  const mended = applyEdits(
    text,
    ofWords.flatMap(({ edits }) => edits),
  );
  const right = (_: string, wrong: string, arrow: string, meant: string): string =>
    '⊗⊘'.includes(arrow) ? wrong : meant;
  assert.equal(mended, marked.replace(findingMark, right), 'the mended text');
}

/**
 * Expects a sense for every mention of a sentence: the one given, or the one marked at it: "[client=party]".
 * A sentence whose mentions are all marked proves nothing of the sense given, so it is refused.
 */
export function checkSenses(sense: string, marked: string, setting: Setting = {}): void {
  const text = marked.replace(senseMark, '$1');
  const exceptions = markedSenses(marked);
  const analysis = analyzeIn(text, setting);
  const mentions = analysis.mentions.map(({ mention, sense: { kind } }) => ({ ...mention, kind }));
  const found = markAll(text, mentions, ({ kind }) => `=${kind}`);
  const expected = markAll(text, mentions, ({ offset }) => `=${exceptions.get(offset) ?? sense}`);
  assert.equal(found, expected, tell(analysis));
  assert.ok(found.includes(`=${sense}]`), `no mention is expected as ${sense}: ${marked}`);
}

export function analyzeIn(text: string, { language = 'markdown', we, rules = {} }: Setting): Analysis {
  return analyze({ text, language }, { ...defaultHouseStyle, we: { ...defaultHouseStyle.we, ...we }, rules });
}

/** The text with every edit made, whatever their order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.offset - a.offset)
    .reduce(
      (mended, { offset, length, newText }) => mended.slice(0, offset) + newText + mended.slice(offset + length),
      text,
    );
}

/** Takes the marks “‹” and “›” out of a text and tells the stretches they enclosed. */
export function readSpans(marked: string): { readonly text: string; readonly spans: readonly Span[] } {
  const spans: Span[] = [];
  let text = '';
  for (const [index, part] of marked.split(/[‹›]/).entries()) {
    if (index % 2 === 1) spans.push({ offset: text.length, length: part.length });
    text += part;
  }
  return { text, spans };
}

/** The text with these stretches in brackets, each with what is said of it. */
export function markAll<T extends Span>(text: string, spans: readonly T[], say: (span: T) => string): string {
  let marked = '';
  let done = 0;
  for (const span of spans) {
    const end = span.offset + span.length;
    marked += `${text.slice(done, span.offset)}[${text.slice(span.offset, end)}${say(span)}]`;
    done = end;
  }
  return marked + text.slice(done);
}

/** The senses marked in a sentence, by the offset of the mention once the marks are taken out. */
function markedSenses(marked: string): ReadonlyMap<number, string> {
  const senses = new Map<number, string>();
  let marks = 0;
  for (const { 0: whole, 1: word = '', 2: sense = '', index } of marked.matchAll(senseMark)) {
    senses.set(index - marks, sense);
    marks += whole.length - word.length;
  }
  return senses;
}

/** What the analysis said of each mention, for the message of a test that fails. */
function tell({ context, mentions }: Analysis): string {
  const lines = mentions.map(({ mention, sense, provider, decision }) => {
    const cues = decision.evidence.map(({ text, favours, weight }) => `${text} (${favours} ${weight.toFixed(2)})`);
    const why = decision.silentBecause || cues.join(', ');
    return `  ${mention.text} at ${mention.offset}: ${sense.kind}, ${provider.who}, ${decision.term} ${decision.confidence}; ${why}`;
  });
  return [`  business: ${context.business ?? 'unknown'} ${context.confidence}`, ...lines].join('\n');
}
