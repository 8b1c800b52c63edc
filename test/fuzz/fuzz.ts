/**
 * A fuzzer that goes by coverage: an input that reaches code no other has reached is kept, and what is kept is changed
 * and tried again. It knows neither markup nor protocol; those are its targets.
 */
import fc from 'fast-check';
import type { Coverage } from './coverage';
import { mutate, mutations } from './mutate';

export interface Target {
  readonly name: string;
  /** Where it begins. */
  readonly seeds: readonly string[];
  /** What inputs are made of. */
  readonly pieces: readonly string[];
  /** Throws, or rejects, where an input does harm. */
  readonly run: (input: string) => void | Promise<void>;
}

export interface Fuzzed {
  readonly tried: number;
  /** The inputs that were kept, each for code that it was the first to reach. */
  readonly kept: readonly string[];
  /** The input that did harm, with the error; null when none did. */
  readonly failed: { readonly input: string; readonly error: unknown } | null;
}

/** Inputs between two looks at what was reached: to look is dear, and late in the day few of them reach anything new. */
const handful = 32;

/**
 * @param isOver asked after each input
 * @param seed the same one tries the same inputs
 */
export async function fuzz(target: Target, coverage: Coverage, isOver: () => boolean, seed: number): Promise<Fuzzed> {
  const kept: string[] = [];
  let tried = 0;
  const changes = fc.tuple(mutations(target.pieces), fc.nat(), fc.nat());
  const next = (round: number): readonly string[] =>
    fc.sample(changes, { seed: seed + round, numRuns: handful }).map(([list, one, other]) => {
      // What was found last is where the frontier is.
      const parent = one % 2 === 0 ? kept.length - 1 - (one % Math.min(kept.length, 20)) : one % kept.length;
      return mutate(kept[parent] ?? '', list, kept[other % kept.length] ?? '');
    });
  coverage.hasGrown();
  for (let round = 0; ; round++) {
    const inputs = round === 0 ? target.seeds : next(round);
    for (const input of inputs) {
      tried++;
      try {
        await target.run(input);
      } catch (error) {
        return { tried, kept, failed: { input, error } };
      }
      if (isOver() && kept.length > 0) return { tried, kept, failed: null };
    }
    if (round === 0) kept.push(...inputs);
    if (!coverage.hasGrown() || round === 0) continue;
    coverage.forget();
    for (const input of inputs) {
      await target.run(input);
      if (coverage.hasGrown()) kept.push(input);
    }
  }
}
