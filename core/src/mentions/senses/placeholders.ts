/** Leaves alone what a template puts a name in place of: "[Client Name]", "[client]", "{client}", "%client%". */
import type { SenseRule } from './judgeSense';

/** What is asked for in brackets: a detail of the client, or the client as such. */
const field =
  /^(?:(?:insert|enter|add|type)\b.*|(?:name|address|signature|logo)s? of .*|.*\b(?:name|company|address|logo|contact|title|e?-?mail|id|no|number|reference|phone|signature|business|organi[sz]ation|representative|here)|(?:client|customer)(?:['’]s)?)$/i;

export const isPlaceholder: SenseRule = ({ source }, mention) => {
  const before = source.slice(Math.max(0, mention.offset - 40), mention.offset);
  const after = source.slice(mention.offset + mention.length, mention.offset + mention.length + 40);
  const start = /\[([^[\]\n]*)$/.exec(before)?.[1];
  // What a round or square bracket or a colon follows is a link or its address.
  const end = /^([^[\]\n]*)\](?![([:])/.exec(after)?.[1];
  const inBrackets = start !== undefined && end !== undefined && field.test(start + mention.text + end);
  const inBraces = /\{[\w ]*$/.test(before) && /^[\w ’']*\}/.test(after);
  const inPercentSigns = before.endsWith('%') && after.startsWith('%');
  return inBrackets || inBraces || inPercentSigns
    ? { kind: 'placeholder', because: 'a placeholder to be filled in' }
    : null;
};
