/**
 * The pipeline on one page: document text → prose → sentences → cues and mentions → senses → evidence → decision →
 * findings. Each stage takes the values of the stages before it and knows nothing of those after.
 */
import { matcherOfLexicon } from './cues/lexiconMatcher';
import { type Case, type Decided, decideAll } from './decision/decide';
import { allOf, judgementsOf } from './decision/judgements';
import { withoutBoilerplate } from './evidence/boilerplate';
import { gatherEvidence } from './evidence/gatherEvidence';
import { attributeMentions, attributeProviders } from './evidence/provider/attributeProvider';
import { findAudience } from './evidence/provider/findAudience';
import { inferBusiness } from './evidence/provider/inferBusiness';
import { readVoices } from './evidence/provider/readVoices';
import { describeDirectives } from './findings/describeDirectives';
import { describeFindings } from './findings/describeFindings';
import { findPhrases, senseInPhrase } from './houseStyle/findPhrases';
import { heedDirectives } from './houseStyle/heedDirectives';
import { nameParties } from './houseStyle/nameParties';
import { between } from './kept';
import { profilesById as profiles } from './lexicon/profiles';
import { createMemory, hitsKept, keepJudged, mentionsKept, recallHits, recallText, takeJudged } from './memory/memory';
import { findSilenced } from './mentions/senses/directives';
import { judgeSenses, type Senses } from './mentions/senses/judgeSense';
import type { Analysis, Context, Document, HouseStyle } from './model';
import { spanOf } from './sentences/readText';

/**
 * Reads a document and tells where *client* or *customer* should be another word. Never throws on any text.
 * @param memory of the version before, for a document that is being edited; it makes nothing but speed
 */
export function analyze(document: Document, style: HouseStyle, memory = createMemory()): Analysis {
  const matcher = matcherOfLexicon();
  const reading = recallText(memory, document, matcher);
  const before = takeJudged(memory);
  const words = reading.tokens.count;
  const { mentions, counts } = memory;
  const hits = mentions.length > 0 ? recallHits(memory, reading, matcher) : [];
  const { directives } = reading.prose;
  const silenced = findSilenced(reading);
  const heeded = heedDirectives(style, directives);
  const phrases = findPhrases(reading, mentions, heeded.phrases);
  const keptHits = hitsKept(before, hits);
  const audience = findAudience(reading, hits, before ?? undefined, keptHits);
  const voices = readVoices(reading, hits, before?.voices, keptHits);
  const writer = document.writer ?? null;
  const speakers = inferBusiness(counts, hits, voices, audience, profiles, heeded, writer, before?.inferred);
  const telling = withoutBoilerplate(counts, hits, speakers.us.business);
  const kept = mentionsKept(before, mentions);
  const whose = attributeMentions(reading, mentions, between(hits, keptHits), before?.whose, kept);
  const gathered = gatherEvidence(
    reading,
    mentions,
    { hits, telling, audience: telling.isContract ? findAudience(reading, telling.hits) : audience },
    matcher,
    profiles,
    before?.gathered,
    kept,
    keptHits,
  );
  const decide = ({ senses }: Senses, held: typeof phrases, known: Decided | null): Decided => {
    const meant = senses.map((sense, index) => senseInPhrase(sense, held[index] ?? null));
    const inferred = attributeProviders(reading, mentions, whose, meant, speakers.us.business);
    const attributions = nameParties(reading, mentions, inferred, style.parties);
    const cases = mentions.map(
      (mention, index) =>
        ({
          mention,
          sense: meant[index],
          attribution: attributions[index],
          evidence: gathered.evidence[index],
        }) as Case,
    );
    const question = { cases, speakers, style: heeded, beside: document.wordsBeside ?? null, words };
    return decideAll(question, profiles, known, kept);
  };
  const judge = (decided: Decided, held: typeof phrases) => judgementsOf(reading, mentions, decided, held, gathered);
  const { business, confidence, told, page } = speakers.us;
  const context: Context = {
    business,
    confidence: Math.round(confidence * 100) / 100,
    span: told && spanOf(reading, told.from, told.to),
    page,
  };
  const senses = judgeSenses(reading, mentions, hits, silenced, before?.senses, kept, keptHits);
  const first = decide(senses, phrases, before?.decided ?? null);
  const cues = { hits, audience, voices, inferred: speakers };
  const judged = judge(first, phrases);
  const described = describeFindings(reading, judged, gathered, context, heeded, silenced, before?.described, kept);
  keepJudged(memory, { reading, mentions, ...cues, whose, senses, gathered, decided: first, described });
  const findings = [...described.findings];
  if (directives.length > 0) {
    // Whether a directive is needed shows only in what would be said without it.
    const undirectedPhrases = findPhrases(reading, mentions, style.phrases);
    const others = decide(judgeSenses(reading, mentions, hits, []), undirectedPhrases, null);
    const undirected = describeFindings(reading, judge(others, undirectedPhrases), gathered, context, heeded, []);
    for (const one of describeDirectives(reading, { findings: undirected.findings, phrases, silenced }, style))
      findings.push(one);
    findings.sort((one, other) => one.offset - other.offset);
  }
  let all: Analysis['mentions'] | null = null;
  return {
    context,
    get mentions() {
      all ??= allOf(judged);
      return all;
    },
    mentionCount: mentions.length,
    usualTerm: judged.usualTerm(),
    findings,
    words,
  };
}
