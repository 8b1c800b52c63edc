/**
 * The report as a page, the same in the editor and as a file. All of it is text and tables, so that it can be read without
 * the script, which draws the pictures from the data that the page holds. Whatever comes from documents is escaped.
 */
import { escapeUTF8 as escapeHtml } from 'entities';
import type { Say } from '../say';
import { type Content, hasNotes, shown } from './content';
import type { Figure, Place } from './figure';

export interface PageParts {
  readonly content: Content;
  /** The text of the script and of the style sheet. */
  readonly script: string;
  readonly style: string;
  /** Lets them, and nothing else, run. */
  readonly nonce: string;
  readonly language: string;
  /** Where a bar or a line of the list leads: an address, or a name that whoever shows the page understands. */
  readonly linkTo: (place: Place, target: string) => string;
  /** The page as a file has nobody who would act. */
  readonly buttons: boolean;
}

/** What the page asks of the editor: to act, or to lead to what a link stands for. */
export type Asked = { readonly does: 'check' | 'export' } | { readonly show: string };

/** What the script draws. */
export interface Drawing extends Omit<Figure, 'rows' | 'caption'> {
  readonly rows: readonly {
    readonly label: string;
    readonly note: string;
    readonly bars: readonly { readonly value: number; readonly href: string }[];
  }[];
}

export function reportPage(parts: PageParts, say: Say): string {
  const { content, script, style, nonce, language } = parts;
  const figures = content.figures.map((figure, index) => ({ figure, hrefs: hrefsOf(figure, index, parts) }));
  const drawings = figures.map(
    ({ figure: { title, series, rows }, hrefs }): Drawing => ({
      title,
      series,
      rows: rows.map(({ label, note, bars }, row) => ({
        label,
        note,
        bars: bars.map(({ value }, bar) => ({ value, href: hrefs[row]?.[bar] ?? '' })),
      })),
    }),
  );
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(content.title)}</title>
<style nonce="${nonce}">${style}</style>
</head>
<body>
<main>
<header>
<h1>${escapeHtml(content.title)}</h1>
<p>${escapeHtml(content.subtitle)}</p>
${parts.buttons ? toolbar(say) : ''}
</header>
<dl>${content.summary.map(({ name, value }) => `<div><dt>${escapeHtml(name)}</dt><dd>${shown(value)}</dd></div>`).join('')}</dl>
${listOf(parts, say)}
${figures.map(({ figure, hrefs }, index) => sectionOf(figure, index, hrefs, say)).join('\n')}
</main>
<script type="application/json" id="drawings" nonce="${nonce}">${JSON.stringify(drawings).replaceAll('<', '\\u003c')}</script>
<script nonce="${nonce}">${script.replaceAll('</script', '<\\/script')}</script>
</body>
</html>
`;
}

function hrefsOf({ rows }: Figure, figure: number, { linkTo }: PageParts): string[][] {
  return rows.map(({ bars }, row) =>
    bars.map(({ places: [first] }, bar) => (first === undefined ? '' : linkTo(first, `${figure}.${row}.${bar}`))),
  );
}

function toolbar(say: Say): string {
  return `<p class="toolbar"><button data-does="check">${escapeHtml(say('Check Again'))}</button> <button data-does="export">${escapeHtml(say('Export Report'))}</button></p>`;
}

function listOf({ content, linkTo }: PageParts, say: Say): string {
  if (content.toLookAt.length === 0) return `<p class="well">${escapeHtml(say('Nothing to look at: all well.'))}</p>`;
  const rows = content.toLookAt.map(({ place, suggestion, message }, index) => {
    const where = `<a href="${escapeHtml(linkTo(place, `list.${index}`))}">${escapeHtml(`${place.path}:${place.line}`)}</a>`;
    return `<tr><td>${where}</td><td>${escapeHtml(place.text)}</td><td>${escapeHtml(suggestion)}</td><td>${escapeHtml(message)}</td></tr>`;
  });
  const head = [say('Where'), say('Written'), say('Better'), say('Why')].map(headCell).join('');
  return `<section><h2>${escapeHtml(say('To look at'))}</h2><table><thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table></section>`;
}

function sectionOf(figure: Figure, index: number, hrefs: readonly (readonly string[])[], say: Say): string {
  const notes = hasNotes(figure);
  const head = ['', ...figure.series.map(({ name }) => name), ...(notes ? [''] : [])].map(headCell).join('');
  const rows = figure.rows.map(({ label, note, bars }, row) => {
    const values = bars.map(({ value }, bar) => {
      const href = hrefs[row]?.[bar] ?? '';
      const name = escapeHtml(`${label}, ${figure.series[bar]?.name}: ${shown(value)}`);
      return `<td class="number">${href === '' ? shown(value) : `<a href="${escapeHtml(href)}" aria-label="${name}">${shown(value)}</a>`}</td>`;
    });
    return `<tr><th scope="row">${escapeHtml(label)}</th>${values.join('')}${notes ? `<td>${escapeHtml(note)}</td>` : ''}</tr>`;
  });
  return `<section aria-labelledby="figure-${index}">
<h2 id="figure-${index}">${escapeHtml(figure.title)}</h2>
<p>${escapeHtml(figure.caption)}</p>
<p class="legend" aria-hidden="true">${figure.series.map(({ name, tone }) => `<span class="${tone}">${escapeHtml(name)}</span>`).join(' ')}</p>
<div class="picture" data-figure="${index}"></div>
<details><summary>${escapeHtml(say('As a table'))}</summary><table><thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table></details>
</section>`;
}

function headCell(name: string): string {
  return name === '' ? '<td></td>' : `<th scope="col">${escapeHtml(name)}</th>`;
}
