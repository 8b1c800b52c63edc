/** Every example of the lexicon, read by the real matcher: a cue fires in its own sentences and stays silent in the others. */
import assert from 'node:assert/strict';
import { createMatcher } from '../../core/src/cues/matchCues';
import { gatherEvidence } from '../../core/src/evidence/gatherEvidence';
import { findAudience } from '../../core/src/evidence/provider/findAudience';
import { examples } from '../../core/src/lexicon/examples.generated';
import { packedCues } from '../../core/src/lexicon/lexicon.generated';
import { findMentions } from '../../core/src/mentions/findMentions';
import { readText } from '../../core/src/sentences/readText';

const matcher = createMatcher(packedCues);

/** The cues that are found in a sentence, beside a mention or anywhere. */
function cuesIn(text: string): ReadonlySet<string> {
  const reading = readText({ text, language: 'plaintext' });
  const hits = matcher.findAll(reading);
  const mentions = findMentions(text, reading.prose.text, reading.tokens);
  const telling = { hits, isContract: false };
  const gathered = gatherEvidence(
    reading,
    mentions,
    { hits, telling, audience: findAudience(reading, hits) },
    matcher,
    new Map(),
  );
  const beside = gathered.evidence.flatMap(({ cues }) => cues.map(({ cue }) => cue));
  return new Set([...hits.map(({ cue }) => cue.id), ...beside]);
}

describe('the examples of the lexicon', () => {
  it('fire where they should', () => {
    const missed = examples.filter(({ cue, fires }) => fires !== undefined && !cuesIn(fires).has(cue));
    assert.deepEqual(missed, []);
    assert.ok(examples.some(({ fires }) => fires !== undefined));
  });

  it('stay silent where they should', () => {
    const heard = examples.filter(({ cue, silent }) => silent !== undefined && cuesIn(silent).has(cue));
    assert.deepEqual(heard, []);
    assert.ok(examples.some(({ silent }) => silent !== undefined));
  });
});
