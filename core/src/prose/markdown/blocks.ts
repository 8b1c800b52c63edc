/** Stage 1, prose: blocks that Markdown's dialects add: footnotes, definition lists and containers such as ":::note". */
import type { MarkdownConfig } from '@lezer/markdown';

const footnoteMark = /^\[\^[^\]\s]+\]:[ \t]*/;
const definitionMark = /^:[ \t]+(?=\S)/;
const containerMark = /^:{3,}[ \t]*(?:[\w-]+[ \t]*)?/;

/** "[^1]: text" and the indented lines below it, which GitHub reads and CommonMark takes for a link reference. */
export const footnotes: MarkdownConfig = {
  defineNodes: [
    {
      name: 'Footnote',
      block: true,
      composite(_context, line) {
        const isBlank = line.next < 0;
        if (!isBlank && line.indent < line.baseIndent + 4) return false;
        if (!isBlank) line.moveBaseColumn(line.baseIndent + 4);
        return true;
      },
    },
    'FootnoteMark',
  ],
  parseBlock: [
    {
      name: 'Footnote',
      before: 'LinkReference',
      parse(context, line) {
        const mark = footnoteMark.exec(line.text.slice(line.pos))?.[0];
        if (!mark) return false;
        context.startComposite('Footnote', line.pos);
        const from = context.lineStart + line.pos;
        context.addElement(context.elt('FootnoteMark', from, from + mark.length));
        line.moveBase(line.pos + mark.length);
        return null;
      },
      endLeaf: (_context, line) => footnoteMark.test(line.text.slice(line.pos)),
    },
  ],
};

/** A term, and ": what it means" in the lines below it. */
export const definitions: MarkdownConfig = {
  defineNodes: [
    {
      name: 'Definition',
      block: true,
      composite(_context, line) {
        const isBlank = line.next < 0;
        if (!isBlank && line.indent < line.baseIndent + 2) return false;
        if (!isBlank) line.moveBaseColumn(line.baseIndent + 2);
        return true;
      },
    },
    'DefinitionMark',
  ],
  parseBlock: [
    {
      name: 'Definition',
      before: 'LinkReference',
      parse(context, line) {
        const mark = definitionMark.exec(line.text.slice(line.pos))?.[0];
        if (!mark || line.indent >= line.baseIndent + 4) return false;
        context.startComposite('Definition', line.pos);
        const from = context.lineStart + line.pos;
        context.addElement(context.elt('DefinitionMark', from, from + 1));
        line.moveBase(line.pos + mark.length);
        return null;
      },
      endLeaf: (_context, line) => definitionMark.test(line.text.slice(line.pos)),
    },
  ],
};

/** ":::note Title" and the ":::" that ends it. What stands between is read as if they were not there. */
export const containers: MarkdownConfig = {
  defineNodes: [{ name: 'ContainerMark', block: true }],
  parseBlock: [
    {
      name: 'Container',
      before: 'LinkReference',
      parse(context, line) {
        const mark = containerMark.exec(line.text.slice(line.pos))?.[0];
        if (!mark) return false;
        const from = context.lineStart + line.pos;
        const title = from + mark.length;
        const to = context.lineStart + line.text.length;
        context.addElement(context.elt('ContainerMark', from, title));
        const text = line.text.slice(line.pos + mark.length);
        if (text.trim() !== '') {
          context.addElement(context.elt('Paragraph', title, to, context.parser.parseInline(text, title)));
        }
        context.nextLine();
        return true;
      },
      endLeaf: (_context, line) => containerMark.test(line.text.slice(line.pos)),
    },
  ],
};
