/** Stage 1, prose: LaTeX's environments. */
import type { BlockSort } from '../proseWriter';
import { environments, formulas, lists, quotations, tables, verbatim } from './commands';
import { argumentEnd, optionEnd } from './reach';
import { readArguments } from './readArguments';
import { closeEnvironment, push, type Scan, top } from './scanState';

/** Reads “\begin{…}” or “\end{…}” and tells where the scan goes on; what is verbatim is passed by as a whole. */
export function readEnvironment(scan: Scan, name: 'begin' | 'end', end: number): number {
  const { source, writer, find } = scan;
  const named = /^[ \t]*\{([^{}\r\n]*)\}/.exec(source.slice(end, end + 60));
  if (!named) return end;
  const environment = named[1] ?? '';
  const base = environment.replace(/\*$/, '');
  const start = end + named[0].length;
  if (name === 'end') {
    closeEnvironment(scan, environment);
    return start;
  }
  const { silent, sort } = top(scan);
  if (verbatim.has(base) || formulas.has(base)) {
    const closing = `\\end{${environment}}`;
    const stop = find(closing, start);
    scan.lacksEnd ||= stop < 0;
    if (verbatim.has(base)) writer.begin(sort);
    if (stop < 0) return verbatim.has(base) ? source.length : start;
    if (!silent && formulas.has(base)) writer.object(start, stop);
    return stop + closing.length;
  }
  const inner = sortWithin(base, sort);
  writer.begin(inner);
  push(scan, { closing: environment, sort: inner, silent: silent && environment !== 'document' });
  const letters = environments.get(environment);
  return letters === undefined ? pastArguments(source, start) : readArguments(scan, letters, start);
}

function sortWithin(environment: string, outer: BlockSort): BlockSort {
  if (quotations.has(environment)) return { ...outer, quoted: true };
  if (tables.has(environment)) return { ...outer, kind: 'tableCell' };
  if (lists.has(environment)) return { ...outer, kind: 'listItem' };
  return { ...outer, kind: 'paragraph' };
}

/** The arguments of an environment nobody knows stand right after its name. */
function pastArguments(source: string, from: number): number {
  let at = from;
  while (source[at] === '[' || source[at] === '{') {
    const end = source[at] === '[' ? optionEnd(source, at) : argumentEnd(source, at);
    if (end === null) break;
    at = end;
  }
  return at;
}
