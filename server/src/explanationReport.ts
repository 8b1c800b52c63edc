/** An explanation in Markdown, complete enough to be pasted into an issue and judged there. */
import type { ExplainedCue } from '../../core/src/index';
import type { AnalysedDocument } from './analyses';
import type { Explained } from './explainWord';

export function explanationReport(analysed: AnalysedDocument, explained: Explained): string {
  const { judged, finding, explanation } = explained;
  const { provider, decision, sense } = judged;
  const { business, confidence } = analysed.analysis.context;
  const isHouse = decision.by === 'house-style';
  const facts: [string, string][] = [
    ['Rule', finding?.code ?? 'none'],
    ['Decision', `${decision.term} (${decision.confidence}), by ${decision.by}`],
    ['Sense', sense.kind],
    ['Whose', provider.business === null ? provider.who : `${provider.who}, ${provider.business}`],
    ['Document', `${analysed.source.language}, written from ${business ?? 'no known business'} (${confidence})`],
    ['House style', isHouse ? (decision.house?.rule ?? 'yes') : 'did not decide this'],
  ];
  return [
    `### ${explanation.verdict}`,
    quote(passage(analysed, explained)),
    explanation.reading,
    table(
      ['', ''],
      facts.map(([name, value]) => [`**${name}**`, value]),
    ),
    ...cueTable(`For “${decision.term === 'undecided' ? judged.mention.term : decision.term}”`, explanation.cues),
    ...cueTable('Against it', explanation.against),
    '',
  ].join('\n\n');
}

/** The paragraph around the word, which is set in bold. */
function passage({ source: { text } }: AnalysedDocument, { judged: { mention } }: Explained): string {
  const end = mention.offset + mention.length;
  const before =
    text
      .slice(0, mention.offset)
      .split(/\r?\n[ \t]*\r?\n/)
      .at(-1) ?? '';
  const after = text.slice(end).split(/\r?\n[ \t]*\r?\n/)[0] ?? '';
  return `${before}**${text.slice(mention.offset, end)}**${after}`.trim();
}

function quote(text: string): string {
  return text.replace(/^/gm, '> ');
}

function cueTable(title: string, cues: readonly ExplainedCue[]): string[] {
  if (cues.length === 0) return [];
  const rows = cues.map(({ text, what, distinction, evidence }) => [
    `“${text}”`,
    what,
    distinction,
    evidence.source,
    evidence.weight.toFixed(2),
    `\`${evidence.cue}\``,
  ]);
  return [`**${title}**`, table(['Words', 'What', 'Distinction', 'Source', 'Weight', 'Cue'], rows)];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
