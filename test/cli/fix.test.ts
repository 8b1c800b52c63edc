/** `--fix` and `--fix-dry-run`: the words that are certain are replaced, and every other byte stays. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { clientele, inWorkspace, misuse, report, root } from './commandLine';

const mended = misuse.replace('customers', 'clients');
/** One document for each thing that is easily lost on the way. */
const workspace = {
  'plain.md': `${misuse}\n`,
  'crlf.md': `# Fees\r\n\r\n${misuse}\r\n\r\nLast line\r\n`,
  'cr.txt': `${misuse}\r\rLast line\r`,
  'mixed.md': `One.\n\r\n${misuse}\r\nTwo.\rThree.`,
  'marked.md': `\uFEFF${misuse}\r\n`,
  'no-end.md': `Tab\there, 😀 and e\u0301.\n\n${misuse}`,
  'article.md': `${misuse.replace('Our customers sign', 'Each customer signs')}\n`,
  'fine.md': `${mended}\n`,
};

const textOf = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');
const expected = (text: string) => text.replace('customer', 'client');

describe('--fix', () => {
  it('changes the words and nothing else, whatever the line ends, byte-order marks and letters around them', () => {
    inWorkspace(workspace, (workingFolder) => {
      const { exitCode, output, complaints } = clientele(['check', '--fix'], { workingFolder });
      assert.deepEqual([exitCode, complaints], [0, '']);
      assert.equal(output, 'Mended 7 words. Nothing to mend: 8 mentions read in 8 files.\n');
      for (const [name, text] of Object.entries(workspace))
        assert.equal(textOf(workingFolder, name), expected(text), name);
      assert.deepEqual(readdirSync(workingFolder).sort(), Object.keys(workspace).sort(), 'nothing is left lying about');
    });
  });

  it('changes the words and nothing else in every format, after a byte-order mark and with CRLF', () => {
    const fixtures = join(root, 'test/fixtures/formats');
    const written = Object.fromEntries(
      readdirSync(fixtures).map((name) => [
        name,
        `\uFEFF${readFileSync(join(fixtures, name), 'utf8').replaceAll('\n', '\r\n')}`,
      ]),
    );
    const words = /\b(?:an? )?(?:client|cus(?:\\-|-\?)?tom(?:\\-|-\?)?er)/gi;
    inWorkspace(written, (workingFolder) => {
      const { complaints } = clientele(['check', '--fix'], { workingFolder });
      assert.equal(complaints, '');
      for (const [name, text] of Object.entries(written)) {
        const after = textOf(workingFolder, name);
        assert.notEqual(after, text, name);
        assert.equal(after.replace(words, ''), text.replace(words, ''), name);
      }
    });
  });

  it('reports what remains, and how many words it has put right', () => {
    inWorkspace({ 'one.md': misuse }, (workingFolder) => {
      assert.deepEqual(report(['--fix'], { workingFolder }).summary, {
        files: 1,
        mentions: 1,
        findings: 0,
        words: 16,
        mended: 1,
      });
      assert.equal(report(['--fix'], { workingFolder }).summary.mended, 0);
    });
  });

  it('leaves what is not certain, and says so', () => {
    const settled = JSON.stringify({ reportOnly: true });
    inWorkspace({ 'one.md': misuse, '.clientele.json': settled }, (workingFolder) => {
      const { exitCode } = clientele(['check', '--fix'], { workingFolder });
      assert.equal(exitCode, 1);
      assert.equal(textOf(workingFolder, 'one.md'), misuse);
    });
  });

  it('does not touch a file that has nothing to mend', () => {
    inWorkspace({ 'fine.md': mended }, (workingFolder) => {
      const before = statSync(join(workingFolder, 'fine.md'));
      clientele(['check', '--fix'], { workingFolder });
      const after = statSync(join(workingFolder, 'fine.md'));
      assert.deepEqual([after.ino, after.mtimeMs], [before.ino, before.mtimeMs]);
    });
  });

  it('keeps the rights of a file, and a link a link', function () {
    if (process.platform === 'win32') this.skip();
    inWorkspace({ 'real/one.md': misuse, 'letters/': '' }, (workingFolder) => {
      chmodSync(join(workingFolder, 'real/one.md'), 0o640);
      symlinkSync('../real/one.md', join(workingFolder, 'letters/linked.md'));
      clientele(['check', '--fix', 'letters'], { workingFolder });
      assert.equal(textOf(workingFolder, 'real/one.md'), mended);
      assert.equal(statSync(join(workingFolder, 'real/one.md')).mode & 0o777, 0o640);
      assert.deepEqual(
        readdirSync(join(workingFolder, 'letters'), { withFileTypes: true }).map((each) => each.isSymbolicLink()),
        [true],
      );
    });
  });

  it('tells of a file that may not be written, and mends the others', function () {
    if (process.platform === 'win32' || process.getuid?.() === 0) this.skip();
    inWorkspace({ 'shut/one.md': misuse, 'two.md': misuse }, (workingFolder) => {
      chmodSync(join(workingFolder, 'shut'), 0o555);
      const { exitCode, complaints } = clientele(['check', '--fix'], { workingFolder });
      chmodSync(join(workingFolder, 'shut'), 0o755);
      assert.equal(exitCode, 2);
      assert.equal(
        complaints,
        'shut/one.md: This may not be written and was left as it is. Give yourself the right to write it and its folder.\n',
      );
      assert.equal(textOf(workingFolder, 'two.md'), mended);
    });
  });

  it('prints the document that came in on standard input, mended', () => {
    const fix = (input: string) => clientele(['check', '--stdin', '--fix'], { input });
    assert.deepEqual(fix(`\uFEFF${misuse}\r\n`), { exitCode: 0, output: `\uFEFF${mended}\r\n`, complaints: '' });
    assert.deepEqual(fix(`\uFEFF${mended}`), { exitCode: 0, output: `\uFEFF${mended}`, complaints: '' });
    assert.equal(fix('').output, '');
  });
});

describe('--fix-dry-run', () => {
  it('shows a diff and changes nothing', () => {
    inWorkspace({ 'letters/one.md': `Dear all,\n\n${misuse}\n` }, (workingFolder) => {
      const { exitCode, output } = clientele(['check', '--fix-dry-run'], { workingFolder });
      assert.equal(exitCode, 1);
      assert.equal(
        output,
        `--- a/letters/one.md\n+++ b/letters/one.md\n@@ -1,3 +1,3 @@\n Dear all,\n \n-${misuse}\n+${mended}\n`,
      );
      assert.equal(textOf(workingFolder, 'letters/one.md'), `Dear all,\n\n${misuse}\n`);
    });
  });

  it('is taken by git apply, and does what --fix does', () => {
    inWorkspace(workspace, (workingFolder) => {
      const diff = clientele(['check', '--fix-dry-run'], { workingFolder }).output;
      const applied = spawnSync('git', ['apply', '--whitespace=nowarn', '-'], {
        cwd: workingFolder,
        input: diff,
        encoding: 'utf8',
      });
      assert.deepEqual([applied.status, applied.stderr], [0, '']);
      for (const [name, text] of Object.entries(workspace))
        assert.equal(textOf(workingFolder, name), expected(text), name);
    });
  });

  it('says nothing where there is nothing to mend', () => {
    assert.deepEqual(clientele(['check', '--stdin', '--fix-dry-run'], { input: mended }), {
      exitCode: 0,
      output: '',
      complaints: '',
    });
  });
});
