/** Leaves alone what a template puts a name in place of: "[Client Name]", "[client]", "{client}", "%client%". */
import type { Span, Text } from '../../model';
import type { SenseRule } from './judgeSense';

/** What is asked for in brackets: a detail of the client, or the client as such. */
const field =
  /^(?:(?:insert|enter|add|type)\b.*|(?:name|address|signature|logo)s? of .*|.*\b(?:name|company|address|logo|contact|title|e?-?mail|id|no|number|reference|phone|signature|business|organi[sz]ation|representative|here)|(?:client|customer)(?:['’]s)?)$/i;

export const isPlaceholder: SenseRule = ({ source, shown }, mention) => {
  const [before, after] = around(source, mention);
  // What stands right before the bracket makes it the argument of some markup.
  const start = /(?<![\w)}\]])\[([^[\]\n]*)$/.exec(before)?.[1];
  // What a round or square bracket or a colon follows is a link or its address.
  const end = /^([^[\]\n]*)\](?![([:])/.exec(after)?.[1];
  const inBrackets = start !== undefined && end !== undefined && field.test(start + mention.text + end);
  // Braces that are markup are blanked in the prose.
  const [seenBefore, seenAfter] = around(shown, mention);
  const inBraces = /\{[\w ]*$/.test(seenBefore) && /^[\w ’']*\}/.test(seenAfter);
  const inPercentSigns = seenBefore.endsWith('%') && seenAfter.startsWith('%');
  return inBrackets || inBraces || inPercentSigns
    ? { kind: 'placeholder', because: 'a placeholder to be filled in' }
    : null;
};

function around(text: Text, { offset, length }: Span): readonly [before: string, after: string] {
  return [text.slice(Math.max(0, offset - 40), offset), text.slice(offset + length, offset + length + 40)];
}
