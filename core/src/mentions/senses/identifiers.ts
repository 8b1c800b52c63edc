/** Leaves alone what is glued to other characters as paths, file names and code are: "src/client.ts", "client=acme". */
import type { SenseRule } from './judgeSense';

export const isIdentifier: SenseRule = ({ prose }, mention) => {
  const before = prose.text.slice(Math.max(0, mention.offset - 2), mention.offset);
  const after = prose.text.slice(mention.offset + mention.length, mention.offset + mention.length + 3);
  const glued =
    /[_@#$\\=<]$|\w[.:]$|(?:^|[\s(])\/$|\.\/$/.test(before) ||
    /^(?:[_@=\\]|\.[a-z_]|:\/|\(\)|::|->|\/(?:$|[\s)]))/i.test(after) ||
    (/^\/\w/.test(after) && /\/$/.test(before));
  return glued ? { kind: 'computing', because: 'part of a path or an identifier' } : null;
};
