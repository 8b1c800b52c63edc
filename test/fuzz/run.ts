/** Lets the fuzzer at each target for so many seconds, and fails where an input did harm; `npm run fuzz` calls it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startCoverage } from './coverage';
import { fuzz, type Target } from './fuzz';
import { beside } from './targets/beside';
import { directives } from './targets/directives';
import { houseStyle } from './targets/houseStyle';
import { judging } from './targets/judging';
import { markup } from './targets/markup';
import { protocol } from './targets/protocol';

const targets: readonly Target[] = [markup, directives, judging, houseStyle, beside, protocol];

async function main(seconds: number, seed: number, folder: string): Promise<void> {
  for (const target of targets) {
    const coverage = startCoverage((url) => url.endsWith(__filename));
    const until = Date.now() + 1000 * seconds;
    const { tried, kept, failed } = await fuzz(target, coverage, () => Date.now() > until, seed);
    const { functions, characters } = coverage.reached();
    coverage.stop();
    const reached = `${functions} functions and ${characters} characters of code reached`;
    console.log(
      `${target.name}: ${tried} inputs in ${seconds} s, ${kept.length} of them new in what they reached; ${reached}`,
    );
    if (failed === null) continue;
    mkdirSync(folder, { recursive: true });
    const path = join(folder, `${target.name.replaceAll(' ', '-')}.txt`);
    writeFileSync(path, failed.input);
    console.error(`An input did harm. It lies in ${path}.`, failed.error);
    process.exitCode = 1;
  }
}

const [seconds, seed] = process.argv.slice(2).map(Number);
void main(seconds || 60, seed || Date.now() % 1e6, join(__dirname, 'harmful')).then(() => process.exit());
