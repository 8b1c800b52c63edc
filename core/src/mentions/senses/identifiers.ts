/** Leaves alone what is glued to other characters as paths, file names and code are: "src/client.ts", "client=acme". */
import type { SenseRule } from './judgeSense';

const gluedBefore = /[_@#$\\=<]$|\w[.:]$|(?:^|[\s(])\/$|\.\/$|(?:^|\s)--$/;
/** A small letter after a stop is a file name or a field; a capital begins a sentence unless it is called. */
const gluedAfter = /^(?:[_@=\\]|\.[a-z_]|\.\w+\(|:\/|\(\)|::|->|\/(?:$|[\s)]))/;

export const isIdentifier: SenseRule = ({ shown }, mention) => {
  const before = shown.slice(Math.max(0, mention.offset - 3), mention.offset);
  const after = shown.slice(mention.offset + mention.length, mention.offset + mention.length + 30);
  const isWithinIdentifier = /\w-$/.test(before) && /^-\w/.test(after);
  const isWithinPath = before.endsWith('/') && /^\/\w/.test(after);
  return isWithinPath || isWithinIdentifier || gluedBefore.test(before) || gluedAfter.test(after)
    ? { kind: 'computing', because: 'part of a path or an identifier' }
    : null;
};
