/** The settings of one resource, read once from whatever JSON the client hands over. It knows no connection. */
import { defaultHouseStyle, type HouseStyle, type Problem, parseHouseStyle } from '../../core/src/index';

export interface Settings {
  readonly enable: boolean;
  readonly houseStyle: HouseStyle;
}

export const defaultSettings: Settings = { enable: true, houseStyle: defaultHouseStyle };

/** Reads the value of the section `clientele`. What is wrong keeps its default and is reported; the rest holds. */
export function parseSettings(value: unknown): { settings: Settings; problems: readonly Problem[] } {
  if (value === undefined || value === null) return { settings: defaultSettings, problems: [] };
  if (typeof value !== 'object' || Array.isArray(value)) {
    const message = `should be an object, not ${JSON.stringify(value)}. Until it is, the defaults hold.`;
    return { settings: defaultSettings, problems: [{ where: 'clientele', message }] };
  }
  const { enable, houseStyle } = value as { enable?: unknown; houseStyle?: unknown };
  const style = parseHouseStyle(houseStyle ?? undefined, 'clientele.houseStyle');
  if (enable === undefined || enable === null || typeof enable === 'boolean') {
    return {
      settings: { enable: enable ?? defaultSettings.enable, houseStyle: style.style },
      problems: style.problems,
    };
  }
  const message = `should be true or false, not ${JSON.stringify(enable)}. Until it is, documents are checked.`;
  return {
    settings: { enable: defaultSettings.enable, houseStyle: style.style },
    problems: [{ where: 'clientele.enable', message }, ...style.problems],
  };
}
