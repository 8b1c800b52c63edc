/** The report for people: grouped by file, one line for a finding, one line to close. Colour only where it is seen. */
import colours from 'picocolors';
import type { FileReport, FindingReport, Report } from '../report';

export function pretty(report: Report): string {
  const withFindings = report.files.filter((file) => file.findings.length > 0);
  return `${withFindings.map(describeFile).join('')}${closingLine(report, withFindings.length)}\n`;
}

function describeFile({ path, findings }: FileReport): string {
  const width = Math.max(...findings.map((finding) => placeOf(finding).length));
  const lines = findings.map((finding) => `  ${describeFinding(finding, width)}\n`);
  return `${colours.underline(path)}\n${lines.join('')}\n`;
}

function describeFinding(finding: FindingReport, width: number): string {
  const place = colours.dim(placeOf(finding).padStart(width));
  const change = `“${colours.red(finding.text)}” → “${colours.green(finding.suggestion)}”`;
  return `${place}  ${change}  ${finding.message}  ${colours.dim(`(${certainty(finding)})`)}`;
}

function placeOf({ line, column }: FindingReport): string {
  return `${line}:${column}`;
}

/** Certain is what “fix all” may apply without asking; what is less than likely is no finding. */
function certainty({ safe }: FindingReport): string {
  return safe ? 'certain' : 'likely';
}

function closingLine({ summary, errors }: Report, filesWithFindings: number): string {
  const read = `${count(summary.mentions, 'mention')} read`;
  const files = count(summary.files, 'file');
  let closing = `${count(summary.findings, 'finding')} in ${filesWithFindings} of ${files}; ${read}`;
  if (summary.findings === 0) closing = `Nothing to mend: ${read} in ${files}`;
  if (summary.files === 0) closing = errors.length > 0 ? 'Nothing was checked' : 'There is nothing to check here';
  // Problems go to the other stream, so this one at least says that there are some.
  return errors.length === 0 ? `${closing}.` : `${closing}; ${count(errors.length, 'problem')} reported.`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
