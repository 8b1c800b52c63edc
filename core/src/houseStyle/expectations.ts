/** Sentences with the findings expected in them: "Our [customers→clients] sign." */

export interface Expectation {
  readonly offset: number;
  readonly text: string;
  readonly suggestion: string;
}

export interface MarkedSentence {
  /** The sentence without its marks. */
  readonly text: string;
  readonly expected: readonly Expectation[];
}

const mark = /\[([^[\]→]+?)(?:→|->)([^[\]→]+)\]/g;

/** Null where a bracket is not closed or has no arrow; a link of Markdown is no mark. */
export function readExpectations(marked: string): MarkedSentence | null {
  const expected: Expectation[] = [];
  let text = '';
  let done = 0;
  for (const { 0: whole, 1: wrong = '', 2: right = '', index } of marked.matchAll(mark)) {
    text += marked.slice(done, index);
    expected.push({ offset: text.length, text: wrong.trim(), suggestion: right.trim() });
    text += wrong.trim();
    done = index + whole.length;
  }
  text += marked.slice(done);
  return /→|\[[^\]]*$/.test(text) ? null : { text, expected };
}
