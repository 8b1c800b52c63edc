/** A document read from standard input. */
import assert from 'node:assert/strict';
import { clientele, findingsOf, inWorkspace, misuse, report } from './commandLine';

describe('standard input', () => {
  it('is checked under the name given', () => {
    const told = report(['--stdin', '--stdin-path', 'letters/draft.txt'], { input: `\uFEFF${misuse}` });
    assert.deepEqual(findingsOf(told), ['letters/draft.txt 1:24 customers→clients']);
    assert.equal(told.files[0]?.language, 'plaintext');
  });

  it('is Markdown when it has no name', () => {
    const told = report(['--stdin'], { input: misuse });
    assert.deepEqual(findingsOf(told), ['stdin.md 1:24 customers→clients']);
    assert.equal(told.files[0]?.language, 'markdown');
  });

  it('has the house style of the folder its name lies in', () => {
    inWorkspace({ 'letters/.clientele.json': '{ "ignore": ["draft.md"] }' }, (workingFolder) => {
      const check = (path: string) => report(['--stdin', '--stdin-path', path], { workingFolder, input: misuse });
      assert.deepEqual(check('letters/draft.md').files, []);
      assert.equal(check('letters/other.md').summary.findings, 1);
    });
  });

  it('may be empty', () => {
    const { exitCode, output } = clientele(['check', '--stdin'], { input: '' });
    assert.deepEqual([exitCode, output], [0, 'Nothing to mend: 0 mentions read in 1 file.\n']);
  });

  it('must be UTF-8 text of a kind that is read', () => {
    const bad = clientele(['check', '--stdin'], { input: Uint8Array.of(0x61, 0x0a, 0xff) });
    assert.equal(bad.exitCode, 2);
    assert.equal(
      bad.complaints,
      'stdin.md: This is not UTF-8 text: line 2, byte 2, cannot be decoded. Save it as UTF-8 and try again.\n',
    );
    const unsupported = clientele(['check', '--stdin', '--stdin-path', 'page.pdf'], { input: misuse });
    assert.equal(unsupported.exitCode, 2);
    assert.match(unsupported.complaints, /^page\.pdf: Not a kind of text Clientele reads\./);
  });
});
