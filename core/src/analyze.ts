/**
 * The pipeline on one page: document text → prose → sentences → cues and mentions → senses → evidence → decision →
 * findings. Each stage takes the values of the stages before it and knows nothing of those after.
 */
import { createMatcher } from './cues/matchCues';
import { type Case, decideAll } from './decision/decide';
import { settleByPhrase } from './decision/settleByHouse';
import { withoutBoilerplate } from './evidence/boilerplate';
import { gatherEvidence } from './evidence/gatherEvidence';
import { attributeProviders, businessOf } from './evidence/provider/attributeProvider';
import { inferBusiness } from './evidence/provider/inferBusiness';
import { describeFindings } from './findings/describeFindings';
import { findPhrases, senseInPhrase } from './houseStyle/findPhrases';
import { nameParties } from './houseStyle/nameParties';
import { lexicon } from './lexicon/lexicon.generated';
import { findMentions } from './mentions/findMentions';
import { judgeSenses } from './mentions/senses/judgeSense';
import type { Analysis, Context, Document, HouseStyle } from './model';
import { readText, spanOf } from './sentences/readText';

const matcher = createMatcher(lexicon);
const profiles = new Map(lexicon.profiles.map((profile) => [profile.id, profile]));

/** Reads a document and tells where *client* or *customer* should be another word. Never throws on any text. */
export function analyze(document: Document, style: HouseStyle): Analysis {
  const reading = readText(document);
  const words = reading.tokens.count;
  const mentions = findMentions(document.text, reading.prose.text, reading.tokens);
  const hits = mentions.length > 0 ? matcher.findAll(reading) : [];
  const phrases = findPhrases(reading, mentions, style.phrases);
  const senses = judgeSenses(reading, mentions, hits).map((sense, index) =>
    senseInPhrase(sense, phrases[index] ?? null),
  );
  const speakers = inferBusiness(reading, hits, profiles, style);
  const telling = withoutBoilerplate(reading, hits, speakers.us.business);
  const inferred = attributeProviders(reading, mentions, hits, speakers.us.business);
  const attributions = nameParties(reading, mentions, inferred, style.parties);
  const evidence = gatherEvidence(reading, mentions, telling, matcher, profiles);
  const cases = mentions.map(
    (mention, index) =>
      ({ mention, sense: senses[index], attribution: attributions[index], evidence: evidence[index] }) as Case,
  );
  const decisions = decideAll(cases, speakers, profiles, style).map((decision, index) =>
    settleByPhrase(cases[index] as Case, decision, phrases[index] ?? null, document.text),
  );
  const judged = cases.flatMap(({ mention, sense, attribution }, index) => {
    const decision = decisions[index];
    const { who, span, party } = attribution;
    const business = businessOf(attribution, speakers.us.business, speakers.reader.business);
    const provider = { who, span, business, ...(party && { party }) };
    return decision ? [{ mention, sense, provider, decision }] : [];
  });
  const { business, confidence, told } = speakers.us;
  const context: Context = {
    business,
    confidence: Math.round(confidence * 100) / 100,
    span: told && spanOf(reading, told.from, told.to),
  };
  return { context, mentions: judged, findings: describeFindings(reading, judged, context, style, lexicon), words };
}
