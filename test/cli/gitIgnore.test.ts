/** What Git leaves out of the repository is left out of a check. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { clientele, inWorkspace, pathsOf, report } from './commandLine';

describe('.gitignore', () => {
  const workspace = {
    '.git/': '',
    '.gitignore': '# what is built\nout/\n*.draft.md\n/notes.txt\n!kept.draft.md\n',
    'one.md': '',
    'two.draft.md': '',
    'kept.draft.md': '',
    'notes.txt': '',
    'out/page.md': '',
    'letters/notes.txt': '',
    'letters/out/page.md': '',
    'letters/.gitignore': 'old/*\n!old/best.md\n!special.draft.md\n',
    'letters/special.draft.md': '',
    'letters/old/worst.md': '',
    'letters/old/best.md': '',
  };
  const all = ['kept.draft.md', 'letters/notes.txt', 'letters/old/best.md', 'letters/special.draft.md', 'one.md'];
  const checks = (given: readonly string[], expected: readonly string[], from = '.') =>
    inWorkspace(workspace, (folder) => {
      assert.deepEqual(pathsOf(report(given, { workingFolder: join(folder, from) })), expected);
    });

  it('holds for folders and globs, with the nearest file overruling the others', () => {
    checks([], all);
    checks(
      ['**/*.md'],
      all.filter((path) => path.endsWith('.md')),
    );
    checks(
      ['letters'],
      all.filter((path) => path.startsWith('letters')),
    );
  });

  it('agrees with Git', () => {
    inWorkspace(workspace, (workingFolder) => {
      const git = (...argv: readonly string[]) =>
        spawnSync('git', argv, { cwd: workingFolder, encoding: 'utf8' }).stdout;
      git('init', '--quiet');
      const listed = git('ls-files', '--others', '--exclude-standard')
        .split('\n')
        .filter((path) => /\.(md|txt)$/.test(path));
      assert.deepEqual(listed, pathsOf(report([], { workingFolder })));
    });
  });

  it('holds below the folder that it stands in, too', () => {
    checks([], ['notes.txt', 'old/best.md', 'special.draft.md'], 'letters');
  });

  it('does not hold for what is named itself', () => {
    checks(['two.draft.md'], ['two.draft.md']);
    checks(['out'], ['out/page.md']);
    checks(['out/*.md'], ['out/page.md']);
    checks([], ['page.md'], 'out');
  });

  it('counts above the folder only within a repository', () => {
    inWorkspace({ '.gitignore': '*.md', 'letters/one.md': '' }, (folder) => {
      assert.deepEqual(pathsOf(report([], { workingFolder: join(folder, 'letters') })), ['one.md']);
      assert.equal(clientele(['check'], { workingFolder: folder }).output, 'There is nothing to check here.\n');
    });
  });
});
