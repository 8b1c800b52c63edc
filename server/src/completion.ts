/** What may stand in a comment directive, offered while one is written. It looks at one line and runs no analysis. */
import { type CompletionItem, CompletionItemKind, type Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  businesses,
  type CommentSyntax,
  commentSyntax,
  directiveActions,
  languageOfDocument,
  rules,
} from '../../core/src/index';

/** A word that may stand here. */
interface Choice {
  readonly text: string;
  readonly description: string;
}

const started = /clientele-([\w-]*)$/;
const named = /clientele-(?:disable|enable)(?:-[\w-]+)?((?:[\s,]+[\w-]+)*)[\s,]+([\w-]*)$/;
const business = /clientele-context\s+([\w-]*)$/;

export function completions(document: TextDocument, position: Position): CompletionItem[] {
  const language = languageOfDocument(document.languageId, document.uri);
  if (language === null) return [];
  const { open, close } = commentSyntax[language];
  const line = document.getText({ start: { line: position.line, character: 0 }, end: position });
  const at = line.lastIndexOf(open.trim());
  const comment = line.slice(at + open.trim().length);
  // What ends with its line begins after a blank: the “//” of an address opens no comment.
  const opens = at >= 0 && (close === '' ? !/\S/.test(line.charAt(at - 1)) : !comment.includes(close.trim()));
  if (!opens) return [];
  const items = (typed: string, choices: readonly Choice[], after = ''): CompletionItem[] => {
    const start = { line: position.line, character: position.character - typed.length };
    return choices.map(({ text, description }) => ({
      label: text,
      kind: CompletionItemKind.Keyword,
      documentation: description,
      textEdit: { range: { start, end: position }, newText: `${text}${after}` },
    }));
  };
  const inBusiness = business.exec(comment);
  if (inBusiness)
    return items(
      inBusiness[1] ?? '',
      businesses.map((text) => ({ text, description: '' })),
    );
  const inNames = named.exec(comment);
  if (inNames) return items(inNames[2] ?? '', rulesBut(inNames[1] ?? ''));
  const inAction = started.exec(comment);
  if (inAction) return items(inAction[1] ?? '', actions('', ''));
  const typed = /^\s*([a-z]*)$/.exec(comment)?.[1];
  if (typed === undefined || !'clientele'.startsWith(typed)) return [];
  const blank = typed === '' && !/\s$/.test(line) ? ' ' : '';
  return items(typed, actions(blank, 'clientele-'), closing(document, position, { open, close }));
}

function actions(before: string, prefix: string): Choice[] {
  return Object.entries(directiveActions).map(([action, description]) => ({
    text: `${before}${prefix}${action}`,
    description,
  }));
}

/** The rules that a directive may silence and does not name yet. */
function rulesBut(names: string): Choice[] {
  const already = new Set(names.split(/[\s,]+/));
  return rules
    .filter(({ code }) => !already.has(code) && !code.endsWith('-directive'))
    .map(({ code, title }) => ({ text: code, description: title }));
}

/** The end of the comment, unless an editor has closed it already. */
function closing(document: TextDocument, { line, character }: Position, { close }: CommentSyntax): string {
  const rest = document.getText({ start: { line, character }, end: { line: line + 1, character: 0 } });
  return close !== '' && rest.trimStart().startsWith(close.trim()) ? '' : close;
}
