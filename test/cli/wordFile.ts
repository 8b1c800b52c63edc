/** Writes Word documents for tests: the least that makes one. */
import JSZip from 'jszip';

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const styles = ['Heading1', 'Heading2'].map(
  (id) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="heading ${id.at(-1)}"/></w:style>`,
);

/** @param body what stands in `w:body`; @param footnotes the footnotes by number, from 1 */
export function wordFile(body: string, footnotes: readonly string[] = []): Promise<Uint8Array> {
  const zip = new JSZip();
  const notes = footnotes.map((text, index) => `<w:footnote w:id="${index + 1}">${paragraph(text)}</w:footnote>`);
  zip.file('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>');
  zip.file('_rels/.rels', related('officeDocument', 'word/document.xml'));
  zip.file('word/_rels/document.xml.rels', related('footnotes', 'footnotes.xml'));
  zip.file('word/document.xml', `<w:document xmlns:w="${main}"><w:body>${body}</w:body></w:document>`);
  zip.file('word/styles.xml', `<w:styles xmlns:w="${main}">${styles.join('')}</w:styles>`);
  zip.file('word/footnotes.xml', `<w:footnotes xmlns:w="${main}">${notes.join('')}</w:footnotes>`);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

/** @param style the id of a style, such as Heading1 */
export function paragraph(text: string, style = ''): string {
  const properties = style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : '';
  return `<w:p>${properties}${run(text)}</w:p>`;
}

export function run(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<w:r><w:t xml:space="preserve">${escaped}</w:t></w:r>`;
}

function related(type: string, target: string): string {
  const relation = `<Relationship Id="r1" Type="${office}/${type}" Target="${target}"/>`;
  return `<Relationships xmlns="${relations}">${relation}</Relationships>`;
}
