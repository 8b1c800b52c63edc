import assert from 'node:assert/strict';
import type { LanguageId } from '../../core/src/index';
import { leaveInFile, leaveThisOne } from '../../server/src/leave';

const comment = ' <!-- clientele-disable-line wrong-term -->';

/** Silences the first “customers” of `text`; `expected` shows the place of the comment as ⟨⟩, or is null for none. */
function check(text: string, expected: string | null): void {
  const edit = leaveThisOne({ text, language: 'markdown' }, { offset: text.indexOf('customers'), code: 'wrong-term' });
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

describe('leave this one, where a comment ends with its line', () => {
  const checkAbove = (language: LanguageId, text: string, expected: string | null): void => {
    const edit = leaveThisOne({ text, language }, { offset: text.indexOf('customers'), code: 'wrong-term' });
    assert.equal(edit && text.slice(0, edit.offset) + edit.newText + text.slice(edit.offset), expected);
  };

  it('writes on the line above', () => {
    checkAbove('latex', 'Us.\n  Our customers.', 'Us.\n  % clientele-disable-next-line wrong-term\n  Our customers.');
    checkAbove('typst', 'Our customers.\r\n', '// clientele-disable-next-line wrong-term\r\nOur customers.\r\n');
    checkAbove('asciidoc', '* Our customers.', '// clientele-disable-next-line wrong-term\n* Our customers.');
    checkAbove('git-commit', 'Our customers.', '# clientele-disable-next-line wrong-term\nOur customers.');
  });

  it('parts no paragraph of reStructuredText', () => {
    const above = '.. clientele-disable-next-line wrong-term\n\n';
    checkAbove('restructuredtext', 'Our customers.', `${above}Our customers.`);
    checkAbove('restructuredtext', 'Us.\n\nOur customers.', `Us.\n\n${above}Our customers.`);
    checkAbove('restructuredtext', 'Us and\nour customers.', null);
  });

  it('writes at the end of the line in MDX, where a comment is an expression', () => {
    checkAbove('mdx', 'Our customers.\n', 'Our customers. {/* clientele-disable-line wrong-term */}\n');
  });
});

describe('leave in this file', () => {
  const whole = '<!-- clientele-disable wrong-term -->';

  /** Where the comment goes, shown as ⟨⟩. */
  function checkFile(language: LanguageId, expected: string): void {
    const text = expected.replace('⟨⟩', '');
    const { offset, newText } = leaveInFile({ text, language }, 'wrong-term');
    assert.equal(text.slice(0, offset) + newText + text.slice(offset), expected.replace('⟨⟩', newText));
    assert.equal(newText.trim(), whole);
  }

  it('writes on a line of its own before all the prose', () => {
    checkFile('markdown', '⟨⟩# Us\n\nOur customers.\n');
    checkFile('plaintext', '⟨⟩Our customers.');
    assert.equal(leaveInFile({ text: 'Us.\r\n', language: 'plaintext' }, 'wrong-term').newText, `${whole}\r\n`);
  });

  it('leaves first what must stand first', () => {
    checkFile('markdown', '---\ntitle: Us\n---\n⟨⟩Our customers.\n');
    checkFile('html', '<!doctype html>\n⟨⟩<title>Us</title>\n');
    checkFile('html', '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C">\n⟨⟩<html>');
    checkFile('html', '<!doctype html>⟨⟩<p>Us');
    checkFile('html', '⟨⟩<p>Us');
    assert.equal(leaveInFile({ text: '<!doctype html><p>', language: 'html' }, 'wrong-term').newText, `\n${whole}\n`);
  });
});
