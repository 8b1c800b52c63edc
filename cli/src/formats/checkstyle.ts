/** The XML of Checkstyle, which many build servers and review tools read. */
import { escapeUTF8 } from 'entities';
import type { Failure, FileReport, Report } from '../report';
import { adviceOf } from './adviceOf';

const levels = { error: 'error', warning: 'warning', information: 'info', hint: 'info' } as const;

export function checkstyle({ files, errors }: Report): string {
  const entries = new Map<string, string[]>();
  const add = (path: string, lines: readonly string[]) => entries.set(path, [...(entries.get(path) ?? []), ...lines]);
  for (const file of files) add(file.path, findings(file));
  for (const failure of errors) add(failure.path, [problem(failure)]);
  const written = [...entries].map(
    ([path, lines]) => `  <file${attributes({ name: path })}>\n${lines.join('')}  </file>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n${written.join('')}</checkstyle>\n`;
}

function findings({ findings }: FileReport): string[] {
  return findings.map((finding) => {
    const { line, column, severity, code } = finding;
    return error({ line, column, severity: levels[severity], message: adviceOf(finding), source: `clientele.${code}` });
  });
}

function problem({ line, message }: Failure): string {
  return error({ line: line ?? 1, severity: 'error', message, source: 'clientele' });
}

function error(values: Readonly<Record<string, string | number>>): string {
  return `    <error${attributes(values)}/>\n`;
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeUTF8(withoutControls(String(value)))}"`)
    .join('');
}

/** XML 1.0 has no way to write control characters, nor half a pair of UTF-16. */
function withoutControls(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]|[\p{Cs}\uFFFE\uFFFF]/gu, '\uFFFD');
}
