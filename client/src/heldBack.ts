/** Which findings wait until their word is written to the end. It knows no editor and no clock. */

interface Place {
  readonly line: number;
  readonly character: number;
}

interface Found {
  readonly range: { readonly start: Place; readonly end: Place };
  readonly message: string;
}

/**
 * The findings to show while somebody types. One whose word is being written waits, so that nothing is underlined half
 * written; one that is underlined already stays, so that nothing flickers.
 * @param found all there are
 * @param shown those underlined now
 * @param carets where the document is being typed in
 */
export function withoutHeldBack<Finding extends Found>(
  found: readonly Finding[],
  shown: readonly Found[],
  carets: readonly Place[],
): Finding[] {
  return found.filter((one) => isUnderlined(one, shown) || !carets.some((caret) => isWriting(caret, one)));
}

/** A caret before the first letter writes another word. */
function isWriting({ line, character }: Place, { range: { start, end } }: Found): boolean {
  return line === start.line && line === end.line && start.character < character && character <= end.character;
}

function isUnderlined({ range, message }: Found, shown: readonly Found[]): boolean {
  const { line, character } = range.start;
  return shown.some(
    (one) => one.message === message && one.range.start.line === line && one.range.start.character === character,
  );
}
