/**
 * Stage 1, prose: words that begin no markup, which the parser of Markdown passes over in one go. It asks each of its
 * readers at each character else, and most of any paragraph is letters.
 */
import type { MarkdownConfig } from '@lezer/markdown';

const [space, underscore] = [32, 95];
/** What a word may go on with to be an address: of mail, or one that is a link without brackets. */
const addressSigns: ReadonlySet<number> = new Set([...'.:@+-_'].map((sign) => sign.charCodeAt(0)));

export const words: MarkdownConfig = {
  parseInline: [
    {
      name: 'Words',
      before: 'Bounds',
      parse({ text, offset }, next, pos) {
        if (!isLetterOrDigit(next)) return -1;
        let at = pos - offset;
        // No address begins in the midst of a word.
        let isWithin = isLetterOrDigit(text.charCodeAt(at - 1)) || text.charCodeAt(at - 1) === underscore;
        let end = -1;
        for (;;) {
          while (isLetterOrDigit(text.charCodeAt(at))) at++;
          if (!isWithin && addressSigns.has(text.charCodeAt(at))) break;
          end = at;
          isWithin = false;
          if (text.charCodeAt(at) !== space || !isLetterOrDigit(text.charCodeAt(at + 1))) break;
          at++;
        }
        return end < 0 ? -1 : end + offset;
      },
    },
  ],
};

function isLetterOrDigit(code: number): boolean {
  const letter = code | 32;
  return (letter >= 97 && letter <= 122) || (code >= 48 && code <= 57);
}
