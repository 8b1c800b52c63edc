/** Which preset suits which business: the one that it declares. */
import { type ProfileId, parseHouseStyle, presetNames } from '../../core/src/index';

export interface PresetForBusiness {
  /** As `extends` names it. */
  readonly name: string;
  readonly business: ProfileId;
}

/** Presets that declare no business are for anybody, so nobody is asked about them. */
export function presetsForBusinesses(): readonly PresetForBusiness[] {
  return presetNames.flatMap((preset) => {
    const name = `preset:${preset}`;
    const { business } = parseHouseStyle({ extends: name }, name).style.we;
    return business === null ? [] : [{ name, business }];
  });
}
