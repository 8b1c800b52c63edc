/** AsciiDoc as Asciidoctor reads it: the HTML it makes, as a reader sees it. */
import { convert } from '@asciidoctor/core';
import { proseOfHtml } from './html';

export async function proseOfAsciidoc(text: string): Promise<string> {
  const html = String(await convert(text, { safe: 'secure', attributes: { showtitle: '' } }));
  // What it writes of itself: the titles of notes, and addresses as the words of links to them.
  return proseOfHtml(
    html.replace(/<a [^>]*class="bare"[^>]*>[^<]*<\/a>/g, ' ').replace(/\\\(.*?\\\)|\\\$.*?\\\$/g, ' '),
  );
}
