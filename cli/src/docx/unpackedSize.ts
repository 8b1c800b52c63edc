/** How large the text of a Word document is once it is unpacked, measured without unpacking more than is allowed. */
import { Readable } from 'node:stream';
import JSZip from 'jszip';

/** What mammoth reads of the package; pictures are left packed. */
const text = /\.(?:xml|rels)$/i;

/** Whether it is larger than `most` bytes. Throws what the unpacking throws. */
export async function unpacksBeyond(bytes: Uint8Array, most: number): Promise<boolean> {
  const { files } = await JSZip.loadAsync(bytes);
  let size = 0;
  for (const file of Object.values(files).filter(({ name, dir }) => !dir && text.test(name))) {
    // What a package says of its own size may be a lie, so that the bytes are counted as they come.
    for await (const chunk of new Readable().wrap(file.nodeStream('nodebuffer'))) {
      size += (chunk as Buffer).length;
      if (size > most) return true;
    }
  }
  return false;
}
