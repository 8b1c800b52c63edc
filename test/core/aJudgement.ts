/** Mentions with what was decided of them, made up: for the stage that tells of decisions and makes none. */
import { type Described, describeFindings } from '../../core/src/findings/describeFindings';
import { defaultHouseStyle } from '../../core/src/houseStyle/defaultHouseStyle';
import { findMentions } from '../../core/src/mentions/findMentions';
import type {
  Analysis,
  Context,
  Decision,
  Document,
  Evidence,
  Finding,
  HouseStyle,
  JudgedMention,
  Provider,
  Sense,
  Span,
} from '../../core/src/model';
import { readText } from '../../core/src/sentences/readText';

/** What is said of a mention; the rest is as where nothing is known of it and nothing decided. */
export interface Said extends Partial<Decision> {
  readonly sense?: Sense;
  readonly provider?: Partial<Provider>;
}

export interface Judgement {
  readonly document: Document;
  readonly analysis: Analysis;
}

const unknown: Context = { business: null, confidence: 0, span: null, page: null };

/** A text whose mentions are each judged as is said, in their order. */
export function aJudgement(text: string, said: readonly Said[], context: Partial<Context> = {}): Judgement {
  const document: Document = { text, language: 'markdown' };
  const reading = readText(document);
  const mentions = findMentions(reading.source, reading.shown, reading.tokens).map((mention, index): JudgedMention => {
    const { sense = { kind: 'party', because: '' }, provider, ...decision } = said[index] ?? {};
    return {
      mention,
      sense,
      provider: { who: 'unsaid', span: null, business: null, ...provider },
      decision: {
        term: 'undecided',
        confidence: 0,
        by: 'evidence',
        evidence: [],
        against: [],
        silentBecause: '',
        ...decision,
      },
    };
  });
  const counts = { mentionCount: mentions.length, usualTerm: null, words: 0 };
  return { document, analysis: { context: { ...unknown, ...context }, mentions, findings: [], ...counts } };
}

/** What is told of a text whose mentions are judged so. */
export function findingsOf(judgement: Judgement, style: HouseStyle = defaultHouseStyle): readonly Finding[] {
  return describe(judgement, { style }).findings;
}

/** The same with what it takes to tell it again of the next version; all of its mentions stand as they did in the version before. */
export function describe(
  { document, analysis }: Judgement,
  { style = defaultHouseStyle, gathered = nothingGathered, before = null }: Partial<Telling> = {},
): Described {
  const { mentions, context } = analysis;
  const judgements = {
    mentions: mentions.map(({ mention }) => mention),
    usualTerm: () => null,
    mayChange: () => true,
    at: (index: number) => mentions[index] as JudgedMention,
  };
  const kept = { head: mentions.length, tail: 0 };
  return describeFindings(readText(document), judgements, gathered, context, style, [], before, kept);
}

interface Telling {
  readonly style: HouseStyle;
  readonly gathered: Described['reasons']['gathered'];
  readonly before: Described | null;
}

const nothingGathered: Telling['gathered'] = { evidence: [], firsts: new Map() };

/** Words of a text, as evidence. */
export function found(text: string, words: string, said: Partial<Evidence> = {}): Evidence {
  return {
    ...spanOf(text, words),
    cue: 'made.up',
    text: words,
    scope: 'sentence',
    favours: 'client',
    weight: 1,
    source: 'style:made-up',
    profile: null,
    ...said,
  };
}

export function spanOf(text: string, words: string): Span {
  const offset = text.indexOf(words);
  if (offset < 0) throw new Error(`“${words}” does not stand in “${text}”.`);
  return { offset, length: words.length };
}
