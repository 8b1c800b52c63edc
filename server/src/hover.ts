/** Why the word under the pointer was judged as it was. The reading is the core's; this file lays it out. */
import { type Hover, MarkupKind, type Position } from 'vscode-languageserver';
import type { Explanation, explain, Finding, JudgedMention } from '../../core/src/index';
import { rulePage } from '../../workspace/src/rulePage';
import type { AnalysedDocument } from './analyses';
import type { Client } from './capabilities';
import { houseRule } from './houseStyle/houseRule';
import { toOffset, toRange } from './toLsp';

/** Null where no mention stands. */
export function hover(
  analysed: AnalysedDocument,
  position: Position,
  client: Client,
  explainMention: typeof explain,
): Hover | null {
  const { document, analysis } = analysed;
  const offset = toOffset(document, position);
  const index = analysis.mentions.findIndex(({ mention: m }) => m.offset <= offset && offset < m.offset + m.length);
  const judged = analysis.mentions[index];
  if (judged === undefined) return null;
  const finding = analysis.findings.find(({ mention }) => mention === index);
  const style = client.markdownHover ? markdown : plainText;
  const value =
    finding === undefined
      ? quietLine(analysed, judged, explainMention, style)
      : explanation(analysed, judged, finding, explainMention, style);
  return { contents: { kind: style.kind, value }, range: toRange(document, judged.mention) };
}

/** How the parts are written down; everything that comes from the document or the core goes through `text`. */
interface Style {
  readonly kind: MarkupKind;
  text(plain: string): string;
  strong(plain: string): string;
  link(title: string, href: string): string;
}

const markdown: Style = {
  kind: MarkupKind.Markdown,
  text: escapeMarkdown,
  strong: (plain) => `**${escapeMarkdown(plain)}**`,
  link: (title, href) => `[${escapeMarkdown(title)}](${href})`,
};

const plainText: Style = {
  kind: MarkupKind.PlainText,
  text: onOneLine,
  strong: onOneLine,
  link: (title, href) => `${title} ${href}`,
};

function explanation(
  analysed: AnalysedDocument,
  judged: JudgedMention,
  finding: Finding,
  explainMention: typeof explain,
  style: Style,
): string {
  const { reading, certainty, cues, against } = explainMention(analysed.source, analysed.analysis, judged);
  const rule = houseRule(analysed, judged);
  const line = (rule?.range.start.line ?? 0) + 1;
  return [
    `${style.strong(`“${finding.suggestion}”`)}, ${certainty}. ${style.text(reading)}`,
    cueList(cues, style),
    against.length > 0 ? `What spoke against it:\n\n${cueList(against, style)}` : '',
    rule === null ? '' : style.link(`${rule.path}, line ${line}`, `${rule.uri}#L${line}`),
    style.link(`Why “${finding.suggestion}”?`, rulePage(finding.code)),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function cueList(cues: Explanation['cues'], style: Style): string {
  return cues.map(({ text, what }) => `- ${style.text(`“${text}”: ${what}`)}`).join('\n');
}

/** A word that is fine or that is left alone gets one line, so that pointing at it does not feel like a finding. */
function quietLine(
  { source, analysis }: AnalysedDocument,
  judged: JudgedMention,
  explainMention: typeof explain,
  style: Style,
): string {
  const { mention, sense, decision } = judged;
  if (sense.kind !== 'party') return style.text(`Left alone: ${sense.because || sense.kind}.`);
  if (decision.term === 'undecided') {
    return style.text(`Left alone: ${decision.silentBecause || 'nothing nearby tells which word is right'}.`);
  }
  const { reading } = explainMention(source, analysis, judged);
  const verdict = decision.term === mention.term ? `“${mention.text}” is right here.` : 'Left alone.';
  return style.text(`${verdict} ${reading}`.trim());
}

function escapeMarkdown(plain: string): string {
  return onOneLine(plain).replace(/[\\`*_{}[\]()<>#+\-.!|~&$]/g, '\\$&');
}

function onOneLine(plain: string): string {
  return plain.replace(/\s+/g, ' ');
}
