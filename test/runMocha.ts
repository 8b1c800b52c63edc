/**
 * Runs the bundled tests that lie beside this file's own bundle, in Node and in VS Code's extension host alike, and
 * closes with a line that scripts/test.mjs reads: an exit code alone can lie, since a host that is killed exits with 0.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';

const mark = process.env.TEST_MARK ?? '';

/** Milliseconds after which a test has hung; where much else runs, starting a program takes seconds. */
const patience = 60_000;

export async function run(): Promise<void> {
  const mocha = new Mocha({
    color: false,
    timeout: Number(process.env.TEST_TIMEOUT ?? patience),
    forbidOnly: Boolean(process.env.CI),
  });
  if (process.env.TEST_GREP) mocha.grep(process.env.TEST_GREP);
  for (const name of readdirSync(__dirname, { recursive: true, encoding: 'utf8' })) {
    const isMeant = process.env.TEST_FILE === undefined || name === process.env.TEST_FILE;
    if (isMeant && name.endsWith('.test.js')) mocha.addFile(join(__dirname, name));
  }
  Mocha.reporters.Base.consoleLog = tell;
  const { passes, failures, pending } = await new Promise<Mocha.Stats>((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats as Mocha.Stats));
  });
  tell(`${passes} passed, ${failures} failed, ${pending} skipped`);
  if (failures > 0 || passes === 0) throw new Error('The tests failed.');
}

/** Says a line of the report, with the mark that a host's other output does not bear. */
function tell(...parts: unknown[]): void {
  console.log(mark + format(...parts));
}

if (require.main === module) {
  run().catch(() => {
    process.exitCode = 1;
  });
}
