import assert from 'node:assert/strict';
import { analyzeIn, check } from './check';

const signed = 'The [customer→client] signed the engagement letter and got legal advice.';
const open = 'The [customer→client] rang on Monday.';
const left = 'The customer rang on Monday.';

describe('mentions that their own context leaves open', () => {
  const rows = {
    'are decided like one beside them': `${signed}\n\n${open}`,
    'are decided like one in their paragraph': `${open} ${signed}`,
    'are left open where the one that is clear stands farther off': `${signed}\n\nIt rained.\n\nThere was cake.\n\n${left}`,
    'are decided like several, wherever those stand': `${signed}\n\n${signed}\n\nIt rained.\n\nThere was cake.\n\n${open}`,
    'are left open where one in five is clear, or fewer': `${signed}\n\nThe customer rang. A customer waited. The customer slept. Every customer woke.`,
    'are left open where the words around them lean the other way': `${signed}\n\nThe customer ordered boots.`,
    'are left open where the same people are called both words again and again': `${signed}\n\nClients wait. The customer rang.\n\nClients ring.`,
    'are left open where they are somebody else’s people': `${signed}\n\nTheir customers rang on Monday.`,
    'are left open where two that are clear say different things':
      'The [customer→client] signed the engagement letter and got legal advice.\n\nThe customer put the boots in the cart and paid at the checkout.\n\nThe customer rang.',
  };
  for (const [title, row] of Object.entries(rows)) it(title, () => check(row));

  it('say whom they are decided like, in what words, and point there', () => {
    const { findings } = analyzeIn(`${signed}\n\n${open}`.replaceAll(/\[(\w+)→\w+\]/g, '$1'), {});
    const [first, second] = findings;
    assert.match(first?.message ?? '', /“engagement letter”/);
    assert.equal(second?.message, `${first?.message} The same people as in line 1.`);
    assert.deepEqual(second?.related, [{ offset: first?.offset, length: first?.length }]);
  });

  it('say so on one line, too', () => {
    const { findings } = analyzeIn('The customer rang. The customer signed the engagement letter.', {});
    assert.match(findings[0]?.message ?? '', / The same people as elsewhere in this line\.$/);
  });

  it('are less sure than the one they are decided like, and never a safe fix', () => {
    const { findings } = analyzeIn(`${signed}\n\n${open}`.replaceAll(/\[(\w+)→\w+\]/g, '$1'), {});
    assert((findings[1]?.confidence ?? 1) < (findings[0]?.confidence ?? 0));
    assert.deepEqual(
      findings.map(({ safe }) => safe),
      [true, false],
    );
  });
});
