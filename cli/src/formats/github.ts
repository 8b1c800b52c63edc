/** Workflow commands, which GitHub Actions turns into annotations beside the lines of a pull request. */
import type { Failure, FileReport, FindingReport, Report } from '../report';
import { adviceOf } from './adviceOf';

export function github({ files, errors }: Report): string {
  return [...errors.map(problem), ...files.flatMap(findings)].join('');
}

function findings({ path, findings }: FileReport): string[] {
  return findings.map((finding) => annotation(levels[finding.severity], place(path, finding), adviceOf(finding)));
}

function problem({ path, line, message }: Failure): string {
  return annotation('error', { file: path, ...(line !== undefined && { line }), title: 'Clientele' }, message);
}

const levels = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' } as const;

/** GitHub takes columns only where they are on one line. */
function place(path: string, { line, column, endLine, endColumn, code }: FindingReport) {
  const columns = line === endLine ? { col: column, endColumn } : {};
  return { file: path, line, endLine, ...columns, title: `Clientele: ${code}` };
}

function annotation(level: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const written = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${level} ${written.join(',')}::${escapeData(message)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
