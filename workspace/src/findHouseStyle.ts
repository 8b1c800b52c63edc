/** Finds the house style that is nearest to a document, and tells what it settles there. It knows paths and no documents. */
import { defaultHouseStyle, type HouseStyle, mergeStyles, styleFor } from '../../core/src/index';
import { matchesAny } from './globs';
import { houseStyleName } from './houseStyleName';
import type { ReadStyleFile, StyleFile } from './readStyleFile';

/** A file by the folder above which nothing is looked for, and its path below that folder, with slashes. */
export interface Place {
  readonly folder: string;
  readonly path: string;
}

export interface StyleInForce {
  /** With the overrides for this document, and with what the settings say where the file is silent. */
  readonly style: HouseStyle;
  /** Whether it asks for this document to be left alone. */
  readonly ignored: boolean;
  /** The nearest file; null where there is none. */
  readonly file: StyleFile | null;
}

/** The nearest `.clientele.json` upward from a document, no farther than its folder. */
export async function findStyleFile(read: ReadStyleFile, { folder, path }: Place): Promise<StyleFile | null> {
  for (let parent = parentOf(path); parent !== null; parent = parentOf(parent)) {
    const file = await read(folder, parent === '' ? houseStyleName : `${parent}/${houseStyleName}`);
    if (file !== null) return file;
  }
  return null;
}

/**
 * What holds for a document. The globs of a file are seen from its folder, those of the settings from the folder of the
 * workspace, so each is settled for the document before they become one.
 */
export function styleInForce(file: StyleFile | null, path: string, settings: HouseStyle | null): StyleInForce {
  const layers = [
    ...(file === null ? [] : [settled(file.style, pathFrom(parentOf(file.path) ?? '', path))]),
    ...(settings === null ? [] : [settled(settings, path)]),
  ];
  return {
    style: layers.length === 0 ? defaultHouseStyle : mergeStyles(...layers.map(({ style }) => style)),
    ignored: layers.some(({ ignored }) => ignored),
    file,
  };
}

function settled(style: HouseStyle, path: string) {
  const here = styleFor(style, path);
  return { style: here, ignored: matchesAny(here.ignore, path) };
}

/** The folder a path lies in: empty for the topmost, null above it. */
export function parentOf(path: string): string | null {
  return path === '' ? null : path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The path of something in a folder, as seen from there. */
export function pathFrom(folder: string, path: string): string {
  return folder === '' ? path : path.slice(folder.length + 1);
}
