/** The report for people: grouped by file, a line for a finding, a line to close. Colour only where it is seen. */
import { createColors } from 'picocolors';
import type { FileReport, FindingReport, MentionReport, Place, Report } from '../report';
import { count } from './count';
import type { Presentation } from './index';

type Colours = ReturnType<typeof createColors>;

export function pretty(report: Report, presentation: Pick<Presentation, 'colours'>): string {
  const colours = createColors(presentation.colours);
  const withFindings = report.files.filter((file) => file.findings.length > 0);
  const toShow = report.files.filter((file) => file.findings.length > 0 || file.mentions.length > 0);
  const shown = toShow.map((file) => describeFile(file, colours));
  return `${shown.join('')}${closingLine(report, withFindings.length)}\n`;
}

/** The findings, and below them the mentions where they were asked for. */
function describeFile({ path, findings, mentions }: FileReport, colours: Colours): string {
  const width = [...findings, ...mentions].reduce((widest, place) => Math.max(widest, placeOf(place).length), 0);
  const place = (of: Place) => colours.dim(placeOf(of).padStart(width));
  const lines = findings.map((finding) => `  ${place(finding)}  ${describeFinding(finding, colours)}\n`);
  if (mentions.length > 0) lines.push(`  ${count(mentions.length, 'mention')}:\n`);
  for (const mention of mentions) lines.push(`  ${place(mention)}  ${describeMention(mention)}\n`);
  return `${colours.underline(path)}\n${lines.join('')}\n`;
}

function describeFinding(finding: FindingReport, colours: Colours): string {
  const wrong = `“${colours.red(finding.text)}”`;
  const change = finding.suggestion === '' ? wrong : `${wrong} → “${colours.green(finding.suggestion)}”`;
  const aside = asideOf(finding);
  return `${change}  ${finding.message}${aside && `  ${colours.dim(`(${aside})`)}`}`;
}

function describeMention({ text, sense, decision, confidence, silentBecause }: MentionReport): string {
  const because = silentBecause || (sense === 'party' ? 'nothing tells' : sense);
  const judgement =
    decision === 'undecided' ? `left alone: ${because}` : `${decision}, ${Math.round(confidence * 100)}%`;
  return `“${text}”  ${judgement}`;
}

function placeOf({ line, column }: Pick<Place, 'line' | 'column'>): string {
  return `${line}:${column}`;
}

/**
 * Certain is what “fix all” may apply without asking; what is less than likely is no finding. What is wrong with a comment
 * is plain, and no guess.
 */
function asideOf({ code, safe, heading, cell }: FindingReport): string {
  const parts = code.endsWith('-directive') ? [] : [safe ? 'certain' : 'likely'];
  if (cell) parts.push(`in cell ${cell.number} at ${placeOf(cell)}`);
  else if (heading) parts.push(`under “${heading}”`);
  return parts.join(', ');
}

function closingLine({ summary, errors }: Report, filesWithFindings: number): string {
  const read = `${count(summary.mentions, 'mention')} read`;
  const files = count(summary.files, 'file');
  let closing = `${count(summary.findings, 'finding')} in ${filesWithFindings} of ${files}; ${read}`;
  if (summary.findings === 0) closing = `Nothing to mend: ${read} in ${files}`;
  if (summary.files === 0) closing = errors.length > 0 ? 'Nothing was checked' : 'There is nothing to check here';
  if (summary.mended) closing = `Mended ${count(summary.mended, 'word')}. ${closing}`;
  // Problems go to the other stream, so this one at least says that there are some.
  return errors.length === 0 ? `${closing}.` : `${closing}; ${count(errors.length, 'problem')} reported.`;
}
