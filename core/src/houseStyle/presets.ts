/** The presets that a house style may extend. */
import type { Preset } from './preset';
import { presetList } from './presets.generated';

/** What may follow "preset:". */
export const presetNames: readonly string[] = presetList.map(({ name }) => name);

/** The preset that an `extends` names: "preset:law-firm". */
export function presetOf(written: string): Preset | undefined {
  return presetList.find(({ name }) => written === `preset:${name}`);
}
