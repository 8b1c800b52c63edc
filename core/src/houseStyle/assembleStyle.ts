/** A house style out of a JSON tree, with the presets and files it is built on. */
import type { Node } from 'jsonc-parser';
import type { HouseStyle, Origin } from '../model';
import { houseStyleKeys } from './keys';
import { mergeStyles } from './mergeStyles';
import { presetOf } from './presets';
import { type Complaint, type Read, readShape, type ShapeReader, toNode } from './readShape';
import type { Key } from './shapes';
import { itemsOf, ownTermForms, toHouseStyle } from './toHouseStyle';

export interface Assembly {
  readonly originOf: (node: Node) => Origin | null;
  readonly complain: (complaint: Complaint) => void;
  /** The style of a file that is extended; null where it cannot be had, which it tells itself. */
  readonly extendFile: (written: string, node: Node) => HouseStyle | null;
}

export function assembleStyle(root: Node, assembly: Assembly): HouseStyle {
  const bases = itemsOf(peek(root, 'extends')).flatMap((base) => extend(base, assembly) ?? []);
  const farther = [...bases].reverse();
  const ownTerms = [
    ...itemsOf(peek(root, 'terms')).map((item) => ownTermForms(item).singular),
    ...farther.flatMap(({ terms }) => terms.map(({ term }) => term)),
  ];
  const reader: ShapeReader = { ownTerms, complain: assembly.complain };
  const read = readShape(root, houseStyleKeys, [], reader) ?? { node: root, value: {} };
  const extendPresets = (style: HouseStyle, names: readonly Read[]) =>
    mergeStyles(style, ...names.flatMap((name) => extend(name, assembly) ?? []).reverse());
  return mergeStyles(toHouseStyle(read, { ...assembly, extendPresets }), ...farther);
}

/** What stands under one key of the top, read ahead of the rest and without complaints, which the rest will bring. */
function peek(root: Node, key: string): Read | undefined {
  const shape = houseStyleKeys.keys[key] as Key;
  const properties = root.type === 'object' ? (root.children ?? []) : [];
  const value = properties.filter(({ children }) => children?.[0]?.value === key).at(-1)?.children?.[1];
  return value && readShape(value, shape, [key], { ownTerms: [], complain: () => undefined });
}

function extend({ node, value }: Read, assembly: Assembly): HouseStyle | null {
  const written = String(value);
  const preset = presetOf(written);
  if (preset === undefined) return assembly.extendFile(written, node);
  const origin = assembly.originOf(node);
  const inPreset: Assembly = {
    ...assembly,
    originOf: () => origin && { ...origin, preset: preset.name },
    // The presets are tested, so there is nothing to complain of, and nobody to tell who could mend it.
    complain: () => undefined,
  };
  return assembleStyle(toNode(preset.style), inPreset);
}
