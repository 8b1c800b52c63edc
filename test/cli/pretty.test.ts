/** The report for people, read as a whole once. */
import assert from 'node:assert/strict';
import { clientele, inWorkspace, misuse, report } from './commandLine';

describe('the report for people', () => {
  const workspace = {
    'fine.md': 'We are a law firm. Our clients are well.',
    'letters/one.md': `${misuse}\n\nCustomers who instruct our law firm receive legal advice.`,
  };

  it('reads well', () => {
    inWorkspace(workspace, (workingFolder) => {
      // The engine's own words and its confidence are pinned elsewhere.
      const [first, second] = report(['letters'], { workingFolder }).files[0]?.findings ?? [];
      assert.ok(first && second);
      const certainty = ({ safe }: { safe: boolean }) => (safe ? 'certain' : 'likely');
      assert.equal(
        clientele(['check'], { workingFolder }).output,
        `letters/one.md
  1:24  “customers” → “clients”  ${first.message}  (${certainty(first)})
   3:1  “Customers” → “Clients”  ${second.message}  (${certainty(second)})

2 findings in 1 of 2 files; 3 mentions read.
`,
      );
    });
  });

  it('says of a comment what is wrong, and nothing of how sure it is', () => {
    inWorkspace({ 'one.md': '<!-- clientele-context lawyer -->' }, (workingFolder) => {
      const { output } = clientele(['check'], { workingFolder });
      assert.match(output, / “lawyer” → “law” {2}“lawyer” is no business known here\. Did you mean “law”\?\n/);
    });
  });

  it('lists the mentions when they are asked for', () => {
    inWorkspace({ 'one.md': misuse.replace('customers', 'clients') }, (workingFolder) => {
      const [mention] = report(['--mentions'], { workingFolder }).files[0]?.mentions ?? [];
      assert.equal(
        clientele(['check', '--mentions'], { workingFolder }).output,
        `one.md
  1 mention:
  1:24  “clients”  client, ${Math.round((mention?.confidence ?? 0) * 100)}%

Nothing to mend: 1 mention read in 1 file.
`,
      );
    });
  });

  it('closes with what was read', () => {
    const closes = (files: Readonly<Record<string, string>>, given: readonly string[], expected: string) =>
      inWorkspace(files, (workingFolder) => {
        assert.equal(
          clientele(['check', ...given], { workingFolder })
            .output.split('\n')
            .at(-2),
          expected,
        );
      });
    closes(workspace, ['fine.md'], 'Nothing to mend: 1 mention read in 1 file.');
    closes({ 'one.md': misuse }, [], '1 finding in 1 of 1 file; 1 mention read.');
    closes({ 'one.md': '' }, ['.', 'two.md'], 'Nothing to mend: 0 mentions read in 1 file; 1 problem reported.');
    closes({}, [], 'There is nothing to check here.');
    closes({}, ['two.md'], 'Nothing was checked; 1 problem reported.');
  });

  it('is coloured only where that is wanted', () => {
    inWorkspace(workspace, (workingFolder) => {
      const coloured = (environment: Readonly<Record<string, string>>, ...argv: readonly string[]) =>
        clientele(['check', ...argv], { workingFolder, environment }).output.includes('\u001B[');
      assert.equal(coloured({}), false, 'in a pipe');
      assert.equal(coloured({ FORCE_COLOR: '1' }), true, 'where it is asked for');
      assert.equal(coloured({ FORCE_COLOR: '1', NO_COLOR: '1' }), false, 'where it is refused');
      assert.equal(coloured({ FORCE_COLOR: '0' }), false, 'where it is refused the other way');
      assert.equal(coloured({ CI: 'true' }), false, 'on a build server');
      for (const format of ['json', 'sarif', 'github', 'checkstyle']) {
        assert.equal(coloured({ FORCE_COLOR: '1' }, '--format', format), false, format);
      }
    });
  });
});
