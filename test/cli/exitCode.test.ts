/** Exit codes, which scripts and build servers act on. */
import assert from 'node:assert/strict';
import { type Call, clientele, inWorkspace, misuse } from './commandLine';

describe('the exit code', () => {
  const workspace = { 'fine.md': 'We are a law firm. Our clients are well.', 'one.md': misuse, 'two.md': misuse };
  const exits = (expected: number, argv: readonly string[], call?: Call) =>
    inWorkspace(workspace, (workingFolder) => {
      const { exitCode, complaints } = clientele(['check', ...argv], { workingFolder, ...call });
      assert.equal(exitCode, expected, complaints);
    });

  it('is 0 when nothing is found', () => exits(0, ['fine.md']));
  it('is 1 when something is found', () => exits(1, []));
  it('is the same in every format', () => exits(1, ['--format', 'json']));
  it('is 0 up to --max-warnings', () => exits(0, ['--max-warnings', '2']));
  it('is 1 beyond --max-warnings', () => exits(1, ['--max-warnings=1']));
  it('is 2 for a mistake in the call', () => exits(2, ['--nonsense']));
  it('is 2 when one file cannot be read, whatever is found in the others', () => exits(2, ['one.md', 'missing.md']));

  it('follows the severity that the house style gives a rule', () => {
    const settled = (severity: string) => JSON.stringify({ rules: { 'wrong-term': severity } });
    for (const [severity, expected] of [
      ['error', 1],
      ['information', 0],
      ['off', 0],
    ] as const) {
      inWorkspace({ 'one.md': misuse, '.clientele.json': settled(severity) }, (workingFolder) => {
        assert.equal(clientele(['check', '--max-warnings', '5'], { workingFolder }).exitCode, expected, severity);
      });
    }
  });
});
