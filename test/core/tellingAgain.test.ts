/** A reason that was given holds for the next version of a document only while nothing that it rests on is another. */
import assert from 'node:assert/strict';
import type { MentionEvidence } from '../../core/src/evidence/gatherEvidence';
import type { Context } from '../../core/src/model';
import { aCase } from './aCase';
import { aJudgement, describe as describeIn, found, type Said } from './aJudgement';

const text = 'Our customers sign the letter, pay the fee and ask for advice.';
const evidence: readonly MentionEvidence[] = [aCase({}).evidence];
const gathered = { evidence, firsts: new Map() };
const signs: Said = { term: 'client', provider: { who: 'unsaid' }, evidence: [found(text, 'letter')] };
/** By this one can see whether a reason was given anew; in a document such words are the same while their evidence is. */
const pays: Said = { ...signs, evidence: [found(text, 'fee')] };
const declared: Partial<Context> = { business: 'law' };

describe('a reason', () => {
  const first = describeIn(aJudgement(text, [signs], declared), { gathered });
  const next = (said: Said, context: Partial<Context> = declared, now = gathered) => {
    const { findings } = describeIn(aJudgement(text, [said], context), { gathered: now, before: first });
    return findings.map(({ message }) => message);
  };

  it('is kept where nothing that it rests on is another', () => {
    assert.deepEqual(next(pays), ['A law firm has clients: “letter”.']);
  });

  const others: Record<string, () => string[]> = {
    'the word decided on': () => next({ ...pays, term: 'patient' }),
    'whose people they are': () => next({ ...pays, provider: { who: 'third' } }),
    'the business of the provider': () => next({ ...pays, provider: { business: 'accounting' } }),
    'the business of the writer': () => next(pays, { business: 'accounting' }),
    'the page that tells of the writer': () => next(pays, { ...declared, page: 'about.md' }),
    'that the text tells of the writer': () => next(pays, { ...declared, span: { offset: 0, length: 3 } }),
    'what was gathered': () =>
      next(pays, declared, { ...gathered, evidence: [{ ...(evidence[0] as MentionEvidence) }] }),
    'where what is far from it stands': () => next(pays, declared, { ...gathered, firsts: new Map() }),
  };
  for (const [name, again] of Object.entries(others)) {
    it(`is given anew where another thing is ${name}`, () => {
      const [message] = again();
      assert.match(message ?? '', /: “fee”/);
    });
  }

  it('has the word that is decided on now beside it', () => {
    const { findings } = describeIn(aJudgement(text, [{ ...signs, term: 'patient' }]), { gathered, before: first });
    assert.deepEqual(
      findings.map(({ suggestion }) => suggestion),
      ['patients'],
    );
  });
});
