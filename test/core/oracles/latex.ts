/** LaTeX as unified-latex reads it: the strings a reader sees, in the order of the document. */
import type * as Ast from '@unified-latex/unified-latex-types';
import { parse } from '@unified-latex/unified-latex-util-parse';

/** Commands and environments whose arguments are names, addresses or code. */
const silent = new Set('texttt ref cite url label input includegraphics lstlisting equation'.split(' '));

export function proseOfLatex(text: string): string {
  return parse(text).content.map(textOf).join('');
}

function textOf(node: Ast.Node): string {
  switch (node.type) {
    case 'string':
      return node.content;
    case 'whitespace':
    case 'parbreak':
      return ' ';
    case 'group':
      return node.content.map(textOf).join('');
    case 'macro':
      return node.content === '~' ? ' ' : ` ${shownArguments(node).map(argumentText).join(' ')} `;
    case 'environment':
      return silent.has(node.env) ? ' ' : ` ${node.content.map(textOf).join('')} `;
    default:
      return ' ';
  }
}

/** Not those in brackets, and of a link not its address. */
function shownArguments({ content, args = [] }: Ast.Macro): Ast.Argument[] {
  if (silent.has(content)) return [];
  const withoutBrackets = args.filter(({ openMark }) => openMark !== '[');
  return content === 'href' ? withoutBrackets.slice(-1) : withoutBrackets;
}

function argumentText({ content }: Ast.Argument): string {
  return content.map(textOf).join('');
}
