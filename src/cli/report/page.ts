/** A report as one HTML file that needs nothing else: styles inside, plots as SVG, no script. */

export interface ReportPage {
  readonly title: string;
  readonly summary: string;
  /** What it rests on: label and value. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  /** The exact command that makes it again. */
  readonly command: string;
  /** Sections in HTML, made with the functions below. */
  readonly sections: readonly string[];
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] as string);

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 "Source Sans 3", system-ui, sans-serif; --series: #2f6f9f; }
@media screen and (prefers-color-scheme: dark) { :root { --series: #7db8e0; } }
body { max-width: 72rem; margin: 0 auto; padding: 1.5rem; }
h1, h2, h3 { font-family: "Source Serif 4", Georgia, serif; line-height: 1.2; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.1rem 1rem; }
dd { margin: 0; overflow-wrap: anywhere; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; padding: 0.75rem; border: 1px solid currentColor; }
.plots { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(26rem, 100%), 1fr)); gap: 1.5rem 1rem; }
figure { margin: 0; min-width: 0; }
figure svg { max-width: 100%; height: auto; --plot-background: Canvas; }
figcaption { font-weight: 600; overflow-wrap: anywhere; }
figcaption small { display: block; font-weight: 400; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: 0.15rem 0.6rem; border-bottom: 1px solid color-mix(in srgb, currentColor 25%, transparent); text-align: right; }
th:first-child, td:first-child { text-align: left; }
@media (max-width: 36rem) {
  .wide-plot { overflow-x: auto; }
  .wide-plot svg { max-width: none; }
}
@page tables { size: landscape; }
@media print {
  .wide { page: tables; }
  :root { color-scheme: light; font-size: 12px; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  body { max-width: none; padding: 0; }
  .plots { grid-template-columns: 1fr 1fr; }
  figure, tr { break-inside: avoid; }
  h2, h3, summary { break-after: avoid; }
  table { font-size: 10px; }
  th, td { padding: 0.1rem 0.3rem; overflow-wrap: anywhere; }
  details::details-content { content-visibility: visible; block-size: auto; }
}
`;

export function reportPage({ title, summary, facts, command, sections }: ReportPage): string {
  const rows = facts.map(([label, value]) => `<dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd>`);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(summary)}</p>
<h2>Made with</h2>
<dl>${rows.join('')}</dl>
<pre>${escapeHtml(command)}</pre>
${sections.join('\n')}
<p>The model simplifies: it shows how promises, deeds and beliefs may work on each other; it forecasts nothing.</p>
</main>
</body>
</html>
`;
}

export function section(heading: string, ...content: readonly string[]): string {
  return `<section>\n<h2>${escapeHtml(heading)}</h2>\n${content.join('\n')}\n</section>`;
}

export const paragraph = (text: string): string => `<p>${escapeHtml(text)}</p>`;

export const plots = (figures: readonly string[]): string => `<div class="plots">\n${figures.join('\n')}\n</div>`;

/** A plot with its name and what that means. `wide`: it keeps its size on a phone, where it can be pushed aside. */
export function figure(caption: string, svg: string, { note = '', wide = false } = {}): string {
  const small = note === '' ? '' : `<small>${escapeHtml(note)}</small>`;
  return `<figure${wide ? ' class="wide-plot"' : ''}><figcaption>${escapeHtml(caption)}${small}</figcaption>${svg}</figure>`;
}

/** A table; with a `summary` it is folded away below it. */
export function table(head: readonly string[], rows: readonly (readonly string[])[], summary?: string): string {
  const cells = (row: readonly string[], tag: string): string =>
    row.map((text) => `<${tag}>${escapeHtml(text)}</${tag}>`).join('');
  const body = rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('\n');
  const whole = `<div class="wide"><table><thead><tr>${cells(head, 'th')}</tr></thead><tbody>\n${body}\n</tbody></table></div>`;
  return summary === undefined ? whole : `<details><summary>${escapeHtml(summary)}</summary>${whole}</details>`;
}

/** Sums of floating-point numbers that cancel out leave so much. */
const ROUNDING = 1e-9;

/** A number as a reader wants it: four digits. */
export function figureText(value: number): string {
  if (!Number.isFinite(value)) return '–';
  if (Math.abs(value) < ROUNDING) return '0';
  return String(Number(value.toPrecision(4)));
}
