/** The elements of a Word document, as mammoth hands them over, and the paragraphs among them in reading order. */

export interface WordElement {
  readonly type: string;
  readonly children?: readonly WordElement[];
  readonly value?: string;
  readonly styleName?: string | null;
  readonly styleId?: string | null;
  readonly numbering?: object | null;
  readonly noteType?: string;
  readonly noteId?: string;
  readonly body?: readonly WordElement[];
  readonly notes?: { resolve(reference: WordElement): WordElement | null };
}

export interface Paragraph {
  /** 1 to 6 for a heading, 0 for any other. */
  readonly level: number;
  readonly isListItem: boolean;
  readonly isInTable: boolean;
  readonly parts: readonly Part[];
}

/** A run of text, or a break of the line within a paragraph. */
export type Part = { readonly text: string } | 'break';

/** Footnotes follow the paragraph that speaks of them. */
export function* paragraphsIn(document: WordElement): Generator<Paragraph> {
  yield* paragraphsOf(document, document, false);
}

function* paragraphsOf(element: WordElement, document: WordElement, isInTable: boolean): Generator<Paragraph> {
  if (element.type === 'paragraph') {
    const notes: WordElement[] = [];
    const parts = partsOf(element, notes);
    yield { level: levelOf(element), isListItem: Boolean(element.numbering), isInTable, parts };
    for (const reference of notes) {
      for (const each of document.notes?.resolve(reference)?.body ?? []) yield* paragraphsOf(each, document, isInTable);
    }
    return;
  }
  const inside = isInTable || element.type === 'tableCell';
  for (const child of element.children ?? []) yield* paragraphsOf(child, document, inside);
}

function partsOf(element: WordElement, notes: WordElement[]): Part[] {
  switch (element.type) {
    case 'text':
      return [{ text: (element.value ?? '').replace(/[\r\n]/g, ' ') }];
    case 'tab':
      return [{ text: '\t' }];
    case 'break':
      return ['break'];
    case 'noteReference':
      notes.push(element);
      return [];
    default:
      return (element.children ?? []).flatMap((child) => partsOf(child, notes));
  }
}

/** Word names the styles of headings in its own language, and their ids in English as a rule. */
function levelOf({ styleName, styleId }: WordElement): number {
  const [, level] = /^heading ?([1-6])$/i.exec(styleName ?? '') ?? /^heading([1-6])$/i.exec(styleId ?? '') ?? [];
  if (level !== undefined) return Number(level);
  return /^title$/i.test(styleName ?? '') ? 1 : 0;
}
