/**
 * Runs the tests that are bundled with it in a web worker, where VS Code for the Web keeps its extensions. It is the first
 * import of the bundle, so that the tests find the functions of mocha in place. It closes as runMocha.ts does.
 */
import 'mocha/mocha';

const mark = process.env.TEST_MARK ?? '';

mocha.setup({ ui: 'bdd', reporter: 'spec', color: false, timeout: 120_000, forbidOnly: true });
if (process.env.TEST_GREP) mocha.grep(process.env.TEST_GREP);

export async function run(): Promise<void> {
  Mocha.reporters.Base.consoleLog = tell;
  const { passes, failures, pending } = await new Promise<Mocha.Stats>((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats as Mocha.Stats));
  });
  tell(`${passes} passed, ${failures} failed, ${pending} skipped`);
  if (failures > 0 || passes === 0) throw new Error('The tests failed.');
}

/** Says a line of the report, with the mark that a host's other output does not bear. */
function tell(line: string = '', ...parts: readonly unknown[]): void {
  let next = 0;
  console.log(mark + line.replace(/%[sd]/g, () => String(parts[next++])));
}
