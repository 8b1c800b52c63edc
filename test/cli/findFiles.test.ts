/** Which files are checked for the paths, folders and globs that are given. */
import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { supportedLanguages } from '../../core/src/index';
import { clientele, inWorkspace, pathsOf, report } from './commandLine';

describe('the files that are checked', () => {
  const workspace = {
    'b.md': '',
    'a.txt': '',
    'picture.png': '',
    '~$letter.docx': '',
    'letters/one.md': '',
    'letters/old/two.markdown': '',
    'letters [draft]/three.md': '',
    'node_modules/package/readme.md': '',
    'letters/node_modules/package/readme.md': '',
    '.git/description.md': '',
    '.cache/four.md': '',
    'folder.md/five.md': '',
  };
  const checks = (given: readonly string[], expected: readonly string[]) =>
    inWorkspace(workspace, (workingFolder) => {
      const told = report(given, { workingFolder });
      assert.deepEqual(told.errors, []);
      assert.deepEqual(pathsOf(told), expected);
    });

  it('are all below the working folder when nothing is given', () => {
    const all = [
      'a.txt',
      'b.md',
      'folder.md/five.md',
      'letters/old/two.markdown',
      'letters/one.md',
      'letters [draft]/three.md',
    ];
    checks([], all);
    checks(['.'], all);
  });

  it('are those of the folders given, each once', () => {
    checks(['letters'], ['letters/old/two.markdown', 'letters/one.md']);
    checks(['b.md', 'letters/old', 'letters/'], ['b.md', 'letters/old/two.markdown', 'letters/one.md']);
    checks(['letters [draft]'], ['letters [draft]/three.md']);
    checks(['folder.md'], ['folder.md/five.md']);
    checks(['.cache'], ['.cache/four.md']);
  });

  it('are those a glob matches', () => {
    checks(['*.md'], ['b.md']);
    checks(['letters/**/*.{md,markdown}'], ['letters/old/two.markdown', 'letters/one.md']);
    checks(['**/t*'], ['letters/old/two.markdown', 'letters [draft]/three.md']);
    checks(['./*.md'], ['b.md']);
  });

  it('may lie outside the working folder', () => {
    inWorkspace({ 'here/': '', 'there/one.md': '' }, (folder) => {
      const workingFolder = join(folder, 'here');
      assert.deepEqual(pathsOf(report(['../there'], { workingFolder })), ['../there/one.md']);
      assert.deepEqual(pathsOf(report([join(folder, 'there')], { workingFolder })), ['../there/one.md']);
      assert.deepEqual(pathsOf(report(['../th*/*.md'], { workingFolder })), ['../there/one.md']);
    });
  });

  it('are not looked for behind links to folders, which may turn in a circle', () => {
    inWorkspace({ 'letters/one.md': '' }, (workingFolder) => {
      symlinkSync('..', join(workingFolder, 'letters', 'again'));
      symlinkSync('one.md', join(workingFolder, 'letters', 'linked.md'));
      symlinkSync('letters', join(workingFolder, 'folder.md'));
      assert.deepEqual(pathsOf(report([], { workingFolder })), ['letters/linked.md', 'letters/one.md']);
    });
  });

  it('are missed aloud when a path or a glob leads to none', () => {
    inWorkspace({ 'notes.pdf': '', Makefile: '' }, (workingFolder) => {
      const kinds = `Not a kind of text Clientele reads. It reads ${[...Object.values(supportedLanguages).flat(), '.docx', '.ipynb'].join(', ')}.`;
      for (const [given, complaint] of [
        ['missing.md', 'missing.md: There is no such file or folder. Check the spelling.'],
        ['Makefile/one.md', 'Makefile/one.md: There is no such file or folder. Check the spelling.'],
        ['missing/*.md', 'missing/*.md: This glob matches no file that Clientele reads.'],
        ['*.pdf', '*.pdf: This glob matches no file that Clientele reads.'],
        ['notes.pdf', `notes.pdf: ${kinds}`],
        ['Makefile', `Makefile: ${kinds}`],
      ] as const) {
        const { exitCode, complaints } = clientele(['check', given], { workingFolder });
        assert.deepEqual([exitCode, complaints], [2, `${complaint}\n`]);
      }
    });
  });
});
