/**
 * Runs the bundled tests that lie beside this file's own bundle, in Node and in VS Code's extension host alike, and
 * closes with a line that scripts/test.mjs reads: an exit code alone can lie, since a host that is killed exits with 0.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';

export async function run(): Promise<void> {
  const mocha = new Mocha({
    color: false,
    timeout: Number(process.env.TEST_TIMEOUT ?? 10_000),
    forbidOnly: Boolean(process.env.CI),
  });
  if (process.env.TEST_GREP) mocha.grep(process.env.TEST_GREP);
  for (const name of readdirSync(__dirname, { recursive: true, encoding: 'utf8' })) {
    if (name.endsWith('.test.js')) mocha.addFile(join(__dirname, name));
  }
  const { passes, failures, pending } = await new Promise<Mocha.Stats>((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats as Mocha.Stats));
  });
  console.log(`${passes} passed, ${failures} failed, ${pending} skipped`);
  if (failures > 0 || passes === 0) throw new Error('The tests failed.');
}

if (require.main === module) {
  run().catch(() => {
    process.exitCode = 1;
  });
}
