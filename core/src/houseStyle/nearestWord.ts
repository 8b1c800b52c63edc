/** “Did you mean …?” */
import damerauLevenshtein from 'damerau-levenshtein';

/** Names the choice that was meant, or else all of them. */
export function suggestion(meant: string | undefined, choices: readonly string[]): string {
  return meant === undefined ? `Choose from: ${choices.join(', ')}` : `Did you mean ${quoted(meant)}?`;
}

/** The choice that was cut short ("info") or that a slip of the fingers made into this word, if one is near enough. */
export function nearestTo(word: string, choices: readonly string[]): string | undefined {
  const lower = word.toLowerCase();
  const begun = lower.length > 2 ? choices.find((choice) => choice.toLowerCase().startsWith(lower)) : undefined;
  const slips = Math.min(3, Math.max(1, Math.floor(lower.length / 3)));
  const near = choices
    .filter((choice) => Math.abs(choice.length - lower.length) <= slips)
    .map((choice) => ({ choice, distance: damerauLevenshtein(lower, choice.toLowerCase()).steps }))
    .filter(({ distance }) => distance <= slips)
    .sort((a, b) => a.distance - b.distance);
  return begun ?? near[0]?.choice;
}

export function quoted(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 39)}…` : text);
}
