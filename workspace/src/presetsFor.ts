/** The presets that suit a business: those that declare it. */
import { parseHouseStyle, presetNames } from '../../core/src/index';

/** As `extends` names them; none for a business that no preset is for. */
export function presetsFor(business: string | null): readonly string[] {
  if (business === null) return [];
  return presetNames
    .map((name) => `preset:${name}`)
    .filter((preset) => parseHouseStyle({ extends: preset }, preset).style.we.business === business);
}
