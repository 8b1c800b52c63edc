/**
 * A property that fails leaves behind what brings its failure back: the seed, the path and the counterexample go into a
 * file, since a terminal may not keep them. Whoever imports this has it so.
 */
import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';

const folder = '.cache';
const file = join(folder, 'failed-properties.txt');

fc.configureGlobal({
  reporter(run) {
    if (!run.failed) return;
    const { errorInstance } = run;
    const why = errorInstance instanceof Error ? errorInstance.stack : String(errorInstance);
    const message = `${fc.defaultReportMessage(run)}\n${why}`;
    mkdirSync(folder, { recursive: true });
    appendFileSync(file, `${new Date().toISOString()}\n${message}\n\n`);
    throw new Error(`${message}\n\nThis is kept in ${file}.`);
  },
});
