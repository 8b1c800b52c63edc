/** Writes paragraphs twice, as HTML and as plain text with a line for each, and keeps which place is which. */
import type { Span } from '../../../core/src/index';
import type { Part } from './wordElements';

interface Pages {
  /** Gives the place and the text of the paragraph. */
  add(tag: string, parts: readonly Part[]): { readonly offset: number; readonly text: string };
  finish(): { readonly html: string; readonly text: string; readonly spanOf: (span: Span) => Span };
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

export function startPages(): Pages {
  let html = '';
  let text = '';
  /** Where something begins in both; from there on both go forward alike, until the text is where the next begins. */
  const anchors: { readonly html: number; readonly text: number }[] = [];

  function write(inHtml: string, inText: string): void {
    anchors.push({ html: html.length, text: text.length });
    html += inHtml;
    text += inText;
  }

  function toText(offset: number): number {
    const index = lastAt(anchors, offset);
    const anchor = anchors[index] ?? { html: 0, text: 0 };
    const next = anchors[index + 1]?.text ?? text.length;
    return Math.min(anchor.text + offset - anchor.html, next);
  }

  return {
    add(tag, parts) {
      const offset = text.length;
      if (parts.every((part) => part === 'break' || part.text.trim() === '')) return { offset, text: '' };
      write(`<${tag}>`, '');
      for (const part of parts) {
        if (part === 'break') write('<br>', ' ');
        else for (const piece of part.text.split(/([&<>])/)) write(escapes[piece] ?? piece, piece);
      }
      const written = text.slice(offset);
      write(`</${tag}>`, '');
      write('\n', '\n');
      return { offset, text: written };
    },
    finish: () => ({
      html,
      text,
      spanOf({ offset, length }) {
        const start = toText(offset);
        return { offset: start, length: toText(offset + length) - start };
      },
    }),
  };
}

/** The last that begins at or before a place in the HTML. */
function lastAt(anchors: readonly { readonly html: number }[], offset: number): number {
  let low = 0;
  let high = anchors.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((anchors[middle]?.html ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low;
}
