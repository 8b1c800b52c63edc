/** “Did you mean …?” */

/** Names the choice that was meant, or else all of them. */
export function suggestion(word: string, choices: readonly string[]): string {
  const nearest = nearestTo(word, choices);
  return nearest === undefined ? `Choose from: ${choices.join(', ')}` : `Did you mean ${quoted(nearest)}?`;
}

/** The choice that was cut short ("info") or that a slip of the fingers made into this word, if one is near enough. */
export function nearestTo(word: string, choices: readonly string[]): string | undefined {
  const lower = word.toLowerCase();
  const begun = lower.length > 2 ? choices.find((choice) => choice.toLowerCase().startsWith(lower)) : undefined;
  const slips = Math.min(3, Math.max(1, Math.floor(lower.length / 3)));
  const near = choices
    .filter((choice) => Math.abs(choice.length - lower.length) <= slips)
    .map((choice) => ({ choice, distance: distanceBetween(lower, choice.toLowerCase()) }))
    .filter(({ distance }) => distance <= slips)
    .sort((a, b) => a.distance - b.distance);
  return begun ?? near[0]?.choice;
}

/** How many letters must be added, dropped or swapped for another to get from one word to the other. */
function distanceBetween(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1];
    for (let column = 1; column <= to.length; column++) {
      const [above = 0, diagonal = 0, left = 0] = [row[column], row[column - 1], next[column - 1]];
      next.push(Math.min(above + 1, left + 1, diagonal + (letter === to[column - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}

export function quoted(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 39)}…` : text);
}
