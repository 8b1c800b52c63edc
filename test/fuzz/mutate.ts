/** Changes of an input: pieces of the markup and of other inputs put in, doubled, cut and swapped. */
import fc from 'fast-check';

export type Mutation =
  | { readonly kind: 'insert'; readonly at: number; readonly piece: string }
  | { readonly kind: 'replace'; readonly at: number; readonly length: number; readonly piece: string }
  | { readonly kind: 'cut'; readonly at: number; readonly length: number }
  | { readonly kind: 'repeat'; readonly at: number; readonly length: number; readonly times: number }
  | { readonly kind: 'splice'; readonly at: number; readonly from: number };

/** Places are shares of the input, so that they fall into whatever it has become. */
const at = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const length = fc.oneof(fc.nat(4), fc.nat(60));

/** @param pieces what inputs are made of */
export function mutations(pieces: readonly string[]): fc.Arbitrary<readonly Mutation[]> {
  const piece = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...pieces) }, fc.string({ maxLength: 3 }));
  const one = fc.oneof(
    { weight: 5, arbitrary: fc.record({ kind: fc.constant('insert' as const), at, piece }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('replace' as const), at, length, piece }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('cut' as const), at, length }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('repeat' as const), at, length, times: fc.nat(40) }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('splice' as const), at, from: at }) },
  );
  return fc.array(one, { minLength: 1, maxLength: 4 });
}

/** @param other another input, of which a splice takes the end */
export function mutate(input: string, list: readonly Mutation[], other: string): string {
  let text = input;
  for (const one of list) {
    const from = Math.floor(one.at * (text.length + 1));
    const before = text.slice(0, from);
    if (one.kind === 'insert') text = before + one.piece + text.slice(from);
    if (one.kind === 'replace') text = before + one.piece + text.slice(from + one.length);
    if (one.kind === 'cut') text = before + text.slice(from + one.length);
    if (one.kind === 'repeat') text = before + text.slice(from, from + one.length).repeat(one.times) + text.slice(from);
    if (one.kind === 'splice') text = before + other.slice(Math.floor(one.from * other.length));
  }
  return text.slice(0, longest);
}

/** Long inputs reach little that short ones do not, and take their time. */
const longest = 4000;
