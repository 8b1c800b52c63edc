/** The report as Markdown, for a repository or a letter. It is pure text: nothing in it comes from outside the report. */
import type { Say } from '../say';
import { type Content, hasNotes, shown } from './content';
import type { Figure, Place } from './figure';

/** @param linkTo the address of a place, as seen from the file that is written */
export function reportAsMarkdown(content: Content, linkTo: (place: Place) => string, say: Say): string {
  const link = (place: Place) => `[${escapeText(`${place.path}:${place.line}`)}](<${linkTo(place)}>)`;
  const parts = [
    `# ${escapeText(content.title)}`,
    escapeText(content.subtitle),
    table([content.summary.map(({ name }) => name), content.summary.map(({ value }) => shown(value))].map(cells), true),
    ...(content.toLookAt.length === 0 ? [] : [`## ${escapeText(say('To look at'))}`, listOf(content, link, say)]),
    ...content.figures.flatMap((figure) => [
      `## ${escapeText(figure.title)}`,
      escapeText(figure.caption),
      tableOf(figure, link),
    ]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function listOf({ toLookAt }: Content, link: (place: Place) => string, say: Say): string {
  const head = cells([say('Where'), say('Written'), say('Better'), say('Why')]);
  const rows = toLookAt.map(({ place, suggestion, message }) => [
    link(place),
    ...cells([place.text, suggestion, message]),
  ]);
  return table([head, ...rows], false);
}

function tableOf(figure: Figure, link: (place: Place) => string): string {
  const notes = hasNotes(figure);
  const head = cells(['', ...figure.series.map(({ name }) => name), ...(notes ? [''] : [])]);
  const rows = figure.rows.map(({ label, note, bars }) => {
    const [first] = bars.flatMap(({ places }) => places);
    // A row that names a file leads there.
    const named = first && label === first.path ? link(first) : escapeText(label);
    return [named, ...cells(bars.map(({ value }) => shown(value))), ...(notes ? cells([note]) : [])];
  });
  return table([head, ...rows], false);
}

/** @param numbers whether every column is one of numbers; else all but the first and those of words are */
function table([head = [], ...rows]: readonly (readonly string[])[], numbers: boolean): string {
  const rule = head.map((_, index) =>
    numbers || (index > 0 && rows.every((row) => /^[\d.]+$/.test(row[index] ?? ''))) ? '--:' : '---',
  );
  return [head, rule, ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function cells(texts: readonly string[]): string[] {
  return texts.map(escapeText);
}

/** What documents and file names hold may look like markup, and must not become any. */
function escapeText(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|~&$]/g, '\\$&');
}
