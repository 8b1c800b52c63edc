/**
 * The swap test: every passage as it is written (all right), with every word turned into the wrong one (all wrong), and
 * with one stray wrong word. A good engine speaks about the wrong words and keeps quiet about the right ones.
 */
import { termOf } from './corpus.mjs';

export const variants = ['original', 'swapped', 'one'];

/** What a house style has settled: nothing, the writer's business, or also what we call the people we serve. */
export const modes = ['nothing declared', 'business declared', 'word settled'];

/** @param engine `analyze` and `parseHouseStyle` of the core */
export function runSwapTest(engine, passages) {
  return modes.flatMap((mode) => variants.flatMap((variant) => judgeAll(engine, passages, mode, variant)));
}

function judgeAll(engine, passages, mode, variant) {
  return passages.flatMap((passage) => {
    const call = wordFor(passage);
    if (mode === 'word settled' && !call) return [];
    const written = writeVariant(passage, variant);
    return written ? judge(engine, passage, written, mode, variant, call) : [];
  });
}

function judge(engine, passage, { text, mentions }, mode, variant, call) {
  const we = {
    ...(mode !== 'nothing declared' && passage.business ? { business: passage.business } : {}),
    ...(mode === 'word settled' ? { call } : {}),
  };
  const { style } = engine.parseHouseStyle({ we }, 'the passage');
  const started = performance.now();
  const analysis = engine.analyze({ text, language: passage.language }, style);
  const cost = (performance.now() - started) / mentions.length;
  return mentions.map((mention, index) => {
    const finding = analysis.findings.find((one) => overlap(one, mention)) ?? null;
    const judged = analysis.mentions.find((one) => overlap(one.mention, mention)) ?? null;
    const wrong = isDecidable(mention) && mention.gold !== mention.now;
    const outcome = outcomeOf(finding, wrong, mention.gold);
    const { context } = analysis;
    return { mode, variant, passage, number: index + 1, text, mention, wrong, outcome, finding, judged, context, cost };
  });
}

function outcomeOf(finding, wrong, gold) {
  if (!finding) return wrong ? 'missed' : 'right';
  const isGood = wrong && new RegExp(`\\b${gold}`, 'i').test(finding.suggestion);
  return isGood ? 'found' : 'false alarm';
}

/** Whether there is one word that an editor would choose. */
export function isDecidable({ gold }) {
  return gold !== 'either' && gold !== 'leave';
}

/** A passage in one variant with its mentions where they now stand; null when the variant makes no sense of it. */
function writeVariant(passage, variant) {
  const mentions = passage.mentions.map((mention) => ({
    ...mention,
    surface: passage.text.slice(mention.offset, mention.offset + mention.length),
  }));
  const right = mentions.filter((mention) => canSwap(mention) && termOf(mention.surface) === mention.gold);
  // One word is only a stray among at least two others.
  if (variant === 'one' && right.length < 3) return null;
  const stray = variant === 'one' ? right[hashOf(passage.id) % right.length] : null;
  let text = '';
  let done = 0;
  const written = mentions.map((mention) => {
    text += passage.text.slice(done, mention.offset);
    done = mention.offset + mention.length;
    const swaps = (variant === 'swapped' && canSwap(mention)) || mention === stray;
    const word = swaps ? inFormOf(mention.surface, other[mention.gold]) : mention.surface;
    const offset = text.length;
    text += word;
    return { offset, length: word.length, gold: mention.gold, provider: mention.provider, now: termOf(word) };
  });
  return { text: text + passage.text.slice(done), mentions: written };
}

const other = { client: 'customer', customer: 'client' };

/** Compounds that are written as one with the word stay as they are. */
function canSwap({ gold, surface }) {
  return gold in other && /^(client|customer)s?['’]?s?(?![A-Za-z0-9_])/i.test(surface);
}

function inFormOf(surface, term) {
  const ending = surface.slice(termOf(surface).length);
  if (surface === surface.toUpperCase()) return term.toUpperCase() + ending;
  return (/^[A-Z]/.test(surface) ? term[0].toUpperCase() + term.slice(1) : term) + ending;
}

/** What the writer calls whom the writer serves, where the passage says so. */
function wordFor({ mentions }) {
  const count = (gold) => mentions.filter((mention) => mention.provider === 'us' && mention.gold === gold).length;
  const [clients, customers] = [count('client'), count('customer')];
  if (clients === customers) return null;
  return clients > customers ? 'client' : 'customer';
}

/** The same stray in every run. */
function hashOf(id) {
  return [...id].reduce((hash, letter) => (Math.imul(hash, 31) + letter.codePointAt(0)) >>> 0, 7);
}

function overlap(a, b) {
  return a.offset < b.offset + b.length && b.offset < a.offset + a.length;
}

/** The figures of some outcomes. */
export function countOutcomes(outcomes) {
  const count = (test) => outcomes.filter(test).length;
  return {
    right: count(({ wrong }) => !wrong),
    falseAlarms: count(({ outcome }) => outcome === 'false alarm'),
    wrong: count(({ wrong }) => wrong),
    found: count(({ outcome }) => outcome === 'found'),
  };
}

const bins = [0, 0.8, 0.85, 0.9, 0.95, 0.98, 0.99, Infinity];

/** How often decisions of each confidence are right: said is what they promise on average. */
export function readReliability(outcomes) {
  const decided = outcomes.filter(({ judged, variant }) => judged?.decision.confidence > 0 && variant !== 'one');
  return bins.slice(0, -1).flatMap((from, index) => {
    const to = bins[index + 1];
    const within = decided.filter(
      ({ judged }) => judged.decision.confidence >= from && judged.decision.confidence < to,
    );
    if (within.length === 0) return [];
    const said = within.reduce((sum, { judged }) => sum + judged.decision.confidence, 0) / within.length;
    const right = within.filter(isRightlyDecided).length / within.length;
    return [{ from, to: Number.isFinite(to) ? to : 1, decisions: within.length, said, right }];
  });
}

/** Where both words are fine, or neither is the writer's choice, to leave the word as it is is right. */
function isRightlyDecided({ mention, judged }) {
  return judged.decision.term === (isDecidable(mention) ? mention.gold : mention.now);
}
