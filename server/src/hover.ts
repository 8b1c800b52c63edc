/** Why the word under the pointer was judged as it was. The reading is the core's; this file lays it out. */
import { type Hover, MarkupKind, type Position } from 'vscode-languageserver';
import type { Explanation, explain, Finding, JudgedMention } from '../../core/src/index';
import { rulePage } from '../../workspace/src/rulePage';
import type { AnalysedDocument } from './analyses';
import type { Client } from './capabilities';
import { replaceTitle } from './codeActions';
import { houseRule } from './houseStyle/houseRule';
import { leaveThisOne, leaveTitle } from './leave';
import { mentionAt } from './mentionAt';
import { applyFixCommand, explainCommand } from './protocol';
import { toRange } from './toLsp';

/** Null where no mention stands. */
export function hover(
  analysed: AnalysedDocument,
  position: Position,
  client: Client,
  explainMention: typeof explain,
): Hover | null {
  const { document, analysis } = analysed;
  const index = mentionAt(analysed, position, 0);
  const judged = index === null ? undefined : analysis.mentions[index];
  if (judged === undefined) return null;
  const finding = analysis.findings.find(({ mention }) => mention === index);
  const style = client.markdownHover ? markdown : plainText;
  const value =
    finding === undefined
      ? quietLine(analysed, judged, { client, explainMention, style })
      : explanation(analysed, judged, finding, { client, explainMention, style });
  return { contents: { kind: style.kind, value }, range: toRange(document, judged.mention) };
}

/** How the parts are written down; everything that comes from the document or the core goes through `text`. */
interface Style {
  readonly kind: MarkupKind;
  text(plain: string): string;
  strong(plain: string): string;
  soft(plain: string): string;
  link(title: string, href: string): string;
}

const markdown: Style = {
  kind: MarkupKind.Markdown,
  text: escapeMarkdown,
  strong: (plain) => `**${escapeMarkdown(plain)}**`,
  soft: (plain) => `*${escapeMarkdown(plain)}*`,
  link: (title, href) => `[${escapeMarkdown(title)}](${href.replaceAll('(', '%28').replaceAll(')', '%29')})`,
};

const plainText: Style = {
  kind: MarkupKind.PlainText,
  text: onOneLine,
  strong: onOneLine,
  soft: onOneLine,
  link: (title, href) => `${title} ${href}`,
};

interface Means {
  readonly client: Client;
  readonly explainMention: typeof explain;
  readonly style: Style;
}

function explanation(
  analysed: AnalysedDocument,
  judged: JudgedMention,
  finding: Finding,
  { client, explainMention, style }: Means,
): string {
  const { reading, certainty, cues, against } = explainMention(analysed.source, analysed.analysis, judged);
  const rule = houseRule(analysed, judged.decision.house);
  const line = (rule?.range.start.line ?? 0) + 1;
  const act = toAct(analysed, finding, client, style);
  const page = rulePage(finding.code);
  return [
    `${style.strong(`“${finding.suggestion}”`)}, ${certainty}. ${style.text(reading)}`,
    act.join(' · '),
    cueList(cues, style),
    against.length > 0 ? `What spoke against it:\n\n${cueList(against, style)}` : '',
    [
      ...(rule === null ? [] : [style.link(`${rule.path}, line ${line}`, `${rule.uri}#L${line}`)]),
      style.link(act.length > 0 ? 'About this rule' : `Why “${finding.suggestion}”?`, page),
    ].join(' · '),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function cueList(cues: Explanation['cues'], style: Style): string {
  const told = (distinction: string) => (distinction === '' ? '' : ` · ${style.soft(distinction)}`);
  return cues
    .map(({ text, what, distinction }) => `- ${style.text(`“${text}”: ${what}`)}${told(distinction)}`)
    .join('\n');
}

/** What to do about it, as far as the client has commands for it; it stands near the top, where it needs no scrolling. */
function toAct({ document, source }: AnalysedDocument, finding: Finding, client: Client, style: Style): string[] {
  if (style.kind !== MarkupKind.Markdown || !client.commands.has(explainCommand)) return [];
  const { start } = toRange(document, finding);
  const fix = (title: string) => style.link(title, commandLink(applyFixCommand, document.uri, start, title));
  return [
    fix(replaceTitle(finding)),
    ...(leaveThisOne(source, finding) === null ? [] : [fix(leaveTitle)]),
    style.link(`Why “${finding.suggestion}”?`, commandLink(explainCommand, document.uri, start)),
  ];
}

function commandLink(command: string, ...args: readonly unknown[]): string {
  return `command:${command}?${encodeURIComponent(JSON.stringify(args))}`;
}

/** A word that is fine or that is left alone gets one line, so that pointing at it does not feel like a finding. */
function quietLine(
  { document, source, analysis }: AnalysedDocument,
  judged: JudgedMention,
  { client, explainMention, style }: Means,
): string {
  const { mention, sense, decision } = judged;
  const isLink = style.kind === MarkupKind.Markdown && client.commands.has(explainCommand);
  const { start } = toRange(document, mention);
  const why = isLink ? ` ${style.link('Why?', commandLink(explainCommand, document.uri, start))}` : '';
  if (sense.kind !== 'party') return style.text(`Left alone: ${sense.because || sense.kind}.`) + why;
  if (decision.term === 'undecided') {
    return style.text(`Left alone: ${decision.silentBecause || 'nothing nearby tells which word is right'}.`) + why;
  }
  const { reading } = explainMention(source, analysis, judged);
  const verdict = decision.term === mention.term ? `“${mention.text}” is right here.` : 'Left alone.';
  return style.text(`${verdict} ${reading}`.trim()) + why;
}

function escapeMarkdown(plain: string): string {
  return onOneLine(plain).replace(/[\\`*_{}[\]()<>#+\-.!|~&$]/g, '\\$&');
}

function onOneLine(plain: string): string {
  return plain.replace(/\s+/g, ' ');
}
