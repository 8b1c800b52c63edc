/**
 * The rows of the source articles, D1 to D17: each with passages in which the word is wrong and passages in which the
 * same row keeps it silent. D16 is the house style, which overrules every reading of the context.
 */
import { check, type Setting } from '../check';

type Rows = Readonly<Record<string, readonly (string | readonly [string, Setting])[]>>;

/** A test for each passage, under the title of its row. */
export function describeRows(rows: Rows): void {
  describe('the distinctions of the source articles', () => {
    for (const [row, passages] of Object.entries(rows)) {
      describe(row, () => {
        for (const passage of passages) {
          const [text, setting] = typeof passage === 'string' ? [passage, {}] : passage;
          it(text, () => check(text, setting));
        }
      });
    }
  });
}
