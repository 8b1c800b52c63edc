/** The presets that a house style may extend. */
export const presetNames: readonly string[] = [];
