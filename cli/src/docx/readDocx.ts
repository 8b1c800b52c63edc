/**
 * Reads a Word document: its prose as HTML for the core, and as plain text with a line for each paragraph for people, who
 * have no other place to be sent to. What was deleted and what is remarked at the margin is not read.
 */
import mammoth from 'mammoth';
import type { OpenedDocument } from '../openDocument';
import { startPages } from './startPages';
import { unpacksBeyond } from './unpackedSize';
import { type Paragraph, paragraphsIn, type WordElement } from './wordElements';

/** A thousand pages unpack to less; what unpacks to more would take all the memory there is. */
const mostMegabytes = 25;

/** The document, and its text as people see it. */
export interface ReadDocx extends OpenedDocument {
  readonly text: string;
}

/** This is loaded as a bundle of its own, which shares no class with its callers; so what is wrong is given and not thrown. */
export async function readDocx(bytes: Uint8Array): Promise<ReadDocx | { readonly problem: string }> {
  if (isCompoundFile(bytes)) {
    return { problem: 'This is locked with a password, or is a .doc under another name. Save an open .docx of it.' };
  }
  const parsed = await parse(bytes);
  if (parsed === 'damaged') {
    return { problem: 'This is no Word document, or it is damaged. Open it in Word and save it again.' };
  }
  if (parsed === 'too large') {
    return {
      problem: `Unpacked, this holds more than ${mostMegabytes} MB of text. Split it, or save it as plain text.`,
    };
  }
  const pages = startPages();
  const headings: { readonly offset: number; readonly text: string }[] = [];
  for (const paragraph of paragraphsIn(parsed)) {
    const { offset, text } = pages.add(tagOf(paragraph), paragraph.parts);
    if (paragraph.level > 0) headings.push({ offset, text });
  }
  const { html, text, spanOf } = pages.finish();
  return {
    document: { text: html, language: 'html' },
    text,
    original: {
      spanOf,
      headingAt: (offset) => headings.filter((heading) => heading.offset <= offset).at(-1)?.text ?? null,
    },
  };
}

function tagOf({ level, isListItem, isInTable }: Paragraph): string {
  return level > 0 ? `h${level}` : isListItem ? 'li' : isInTable ? 'td' : 'p';
}

async function parse(bytes: Uint8Array): Promise<WordElement | 'damaged' | 'too large'> {
  let parsed: WordElement | null = null;
  const transformDocument = (document: WordElement): WordElement => {
    parsed = document;
    // Nothing is left to convert: the elements are what is wanted, not the HTML that would be made of them.
    return { ...document, children: [] };
  };
  try {
    if (await unpacksBeyond(bytes, mostMegabytes * 1_000_000)) return 'too large';
    await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { transformDocument });
  } catch {
    return 'damaged';
  }
  return parsed ?? 'damaged';
}

/** The older kind of container, which today holds documents that are locked. */
function isCompoundFile([first, second, third, fourth]: Uint8Array): boolean {
  return first === 0xd0 && second === 0xcf && third === 0x11 && fourth === 0xe0;
}
