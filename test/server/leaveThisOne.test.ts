import assert from 'node:assert/strict';
import { leaveThisOne } from '../../server/src/leaveThisOne';

const comment = ' <!-- clientele-disable-line wrong-term -->';

/** Silences the first “customers” of `text`; `expected` shows the place of the comment as ⟨⟩, or is null for none. */
function check(text: string, expected: string | null): void {
  const edit = leaveThisOne(text, { offset: text.indexOf('customers'), code: 'wrong-term' });
  const after = edit && text.slice(0, edit.offset) + edit.newText + text.slice(edit.offset + edit.length);
  assert.equal(after, expected?.replace('⟨⟩', comment) ?? null);
}

describe('leave this one', () => {
  it('writes at the end of the line', () => {
    check('Our customers.', 'Our customers.⟨⟩');
    check('Our customers.\nOur customers.', 'Our customers.⟨⟩\nOur customers.');
    check('Before.\r\nOur customers.\r\nAfter.', 'Before.\r\nOur customers.⟨⟩\r\nAfter.');
    check('customers', 'customers⟨⟩');
  });

  it('keeps what must stay last', () => {
    check('Our customers  \nstay.', 'Our customers⟨⟩  \nstay.');
    check('Our customers\\\nstay.', 'Our customers⟨⟩\\\nstay.');
    check('## Our customers ##\n', '## Our customers⟨⟩ ##\n');
    check('## Our customers\n', '## Our customers⟨⟩\n');
    check('| Who | What |\n| - | - |\n| customers | shoes |\n', '| Who | What |\n| - | - |\n| customers | shoes⟨⟩ |\n');
  });

  it('writes nothing into a tag', () => {
    check('<img alt="Our customers"\n  src="a.png">', null);
    check('<p>Our customers.</p>\n', '<p>Our customers.</p>⟨⟩\n');
    check('Of 3 < 4 customers.\n', 'Of 3 < 4 customers.⟨⟩\n');
  });

  it('writes nothing into front matter', () => {
    check('---\ntitle: Our customers\n---\nText.', null);
    check('+++\ntitle = "Our customers"\n+++\nText.', null);
    check('---\r\ntitle: Our customers\r\n---\r\n', null);
    check('---\ntitle: About us\n---\nOur customers.', '---\ntitle: About us\n---\nOur customers.⟨⟩');
    check('Text.\n\n---\n\nOur customers.\n\n---\n', 'Text.\n\n---\n\nOur customers.⟨⟩\n\n---\n');
  });
});
