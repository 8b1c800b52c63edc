/** Draws the pictures of the report from the data that its page holds, and tells the editor which bar was chosen. */
import { axisX, axisY, barX, plot, ruleX, text } from '@observablehq/plot';
import type { Asked, Drawing } from '../report/page';

declare function acquireVsCodeApi(): { postMessage(asked: Asked): void };

/** In a file there is no editor to ask; its links lead by themselves. */
const editor = typeof acquireVsCodeApi === 'function' ? acquireVsCodeApi() : null;
const drawings: readonly Drawing[] = JSON.parse(document.getElementById('drawings')?.textContent ?? '[]');
const widths = new Map<Element, number>();

interface DrawnBar {
  readonly label: string;
  readonly value: number;
  readonly href: string;
  readonly tone: string;
  readonly says: string;
}

const rowHeight = 26;
const letterWidth = 7;

function draw(holder: HTMLElement, width: number): void {
  const drawing = drawings[Number(holder.dataset.figure)];
  if (drawing === undefined) return;
  const { title, series, rows } = drawing;
  const bars = rows.flatMap(({ label, note, bars: values }) =>
    values.flatMap(({ value, href }, index): DrawnBar[] => {
      const { name = '', tone = 'quiet' } = series[index] ?? {};
      const says = `${label}, ${name}: ${Math.round(value * 10) / 10}${note === '' ? '' : `. ${note}`}`;
      return value === 0 ? [] : [{ label, value, href, tone, says }];
    }),
  );
  const ends = rows.map(({ label, note, bars: values }) => ({
    label,
    note,
    value: values.reduce((sum, { value }) => sum + value, 0),
  }));
  const hasNotes = ends.some(({ note }) => note !== '');
  const longestLabel = Math.max(...rows.map(({ label }) => label.length)) * letterWidth + 12;
  const marginLeft = Math.min(longestLabel, Math.floor(width * 0.4));
  // What is counted is whole, so there are no more marks than things.
  const ticks = Math.max(1, Math.min(Math.floor(Math.max(...ends.map(({ value }) => value))), Math.floor(width / 120)));
  const picture = plot({
    ariaLabel: title,
    width,
    height: rows.length * rowHeight + 36,
    marginTop: 8,
    marginBottom: 28,
    marginLeft,
    marginRight: hasNotes ? Math.floor(width * 0.35) : 16,
    x: { label: null, grid: true },
    y: { label: null, domain: rows.map(({ label }) => label), padding: 0.25 },
    marks: [
      axisX({ ticks, tickFormat: 'd', ariaHidden: 'true' }),
      axisY({ tickSize: 0, lineWidth: (marginLeft - 12) / 10, textOverflow: 'ellipsis-start', ariaHidden: 'true' }),
      barX(bars, {
        x: 'value',
        y: 'label',
        fill: ({ tone }: DrawnBar) => `var(--${tone})`,
        href: 'href',
        title: 'says',
        ariaLabel: 'says',
        insetRight: 1,
      }),
      text(ends, { x: 'value', y: 'label', text: 'note', textAnchor: 'start', dx: 6, ariaHidden: 'true' }),
      ruleX([0], { ariaHidden: 'true' }),
    ],
  });
  // Its style would be refused, since it bears no nonce; the page's own says the same.
  picture.querySelector('style')?.remove();
  picture.setAttribute('role', 'group');
  const focused = holder.querySelector('a:focus');
  holder.replaceChildren(picture);
  // Who goes through the bars by the keyboard stays where they are when the page grows wider.
  if (focused) [...picture.querySelectorAll('a')].find((link) => targetOf(link) === targetOf(focused))?.focus();
}

/** What a link leads to; those in a picture say it in the way of SVG. */
function targetOf(link: Element): string {
  return link.getAttribute('href') ?? link.getAttributeNS('http://www.w3.org/1999/xlink', 'href') ?? '';
}

const watching = new ResizeObserver((entries) => {
  for (const { target, contentRect } of entries) {
    const width = Math.floor(contentRect.width);
    if (width === 0 || widths.get(target) === width || !(target instanceof HTMLElement)) continue;
    widths.set(target, width);
    draw(target, width);
  }
});
for (const holder of document.querySelectorAll('.picture')) watching.observe(holder);

document.addEventListener(
  'click',
  (event) => {
    if (editor === null || !(event.target instanceof Element)) return;
    const does = event.target.closest('button')?.dataset.does;
    if (does === 'check' || does === 'export') editor.postMessage({ does });
    const link = event.target.closest('a');
    if (link === null) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    editor.postMessage({ show: targetOf(link).replace('#', '') });
  },
  // VS Code follows links by itself unless it is asked first.
  { capture: true },
);
