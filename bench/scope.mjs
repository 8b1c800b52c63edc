/** How far a run goes: all the way, or with `--quick` as far as shows within minutes whether a change helps. */
export const isQuick = process.argv.includes('--quick');

export function rounds(count) {
  return isQuick ? 1 : count;
}

/** Of named lengths those that a run goes to. */
export function lengthsUpTo(lengths, most) {
  return Object.fromEntries(Object.entries(lengths).filter(([, length]) => !isQuick || length <= most));
}
