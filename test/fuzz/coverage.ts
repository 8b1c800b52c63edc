/** Which code an input reaches, by what V8 counts of itself, block by block. It knows no target. */
import { type Profiler, Session } from 'node:inspector';

export interface Coverage {
  /** Whether code was reached since the last call that no earlier one had reached. */
  hasGrown(): boolean;
  /** Takes back what the last call of `hasGrown` added, so that it can be told which of several inputs added it. */
  forget(): void;
  /** How many functions were reached, and how many characters of theirs. */
  reached(): { readonly functions: number; readonly characters: number };
  stop(): void;
}

/** @param isOfInterest which scripts count, by their address */
export function startCoverage(isOfInterest: (url: string) => boolean): Coverage {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  /** By the place of a function, 1 for each character that nothing has reached. */
  const unreached = new Map<string, Uint8Array>();
  /** Those that the last call changed, as they were before; undefined for a function that it was the first to reach. */
  let before = new Map<string, Uint8Array | undefined>();

  function take(): readonly Profiler.FunctionCoverage[] {
    let functions: readonly Profiler.FunctionCoverage[] = [];
    session.post('Profiler.takePreciseCoverage', (error, { result }) => {
      if (error) throw error;
      functions = result.filter(({ url }) => isOfInterest(url)).flatMap((script) => script.functions);
    });
    return functions;
  }

  function note({ ranges }: Profiler.FunctionCoverage): boolean {
    const [whole, ...blocks] = ranges;
    if (whole === undefined || whole.count === 0) return false;
    const { startOffset: from, endOffset: to } = whole;
    const missed = new Uint8Array(to - from);
    for (const { startOffset, endOffset, count } of blocks) {
      missed.fill(count === 0 ? 1 : 0, startOffset - from, endOffset - from);
    }
    const key = `${from}:${to}`;
    const known = unreached.get(key);
    if (known?.some((isMissing, at) => isMissing === 1 && missed[at] === 0) === false) return false;
    before.set(key, known);
    unreached.set(key, known ? missed.map((isMissing, at) => isMissing & (known[at] ?? 0)) : missed);
    return true;
  }

  return {
    hasGrown() {
      before = new Map();
      return take().map(note).some(Boolean);
    },
    forget() {
      for (const [key, missed] of before) {
        if (missed) unreached.set(key, missed);
        else unreached.delete(key);
      }
      before = new Map();
    },
    reached() {
      let characters = 0;
      for (const each of unreached.values()) for (const isMissing of each) characters += 1 - isMissing;
      return { functions: unreached.size, characters };
    },
    stop: () => session.disconnect(),
  };
}
