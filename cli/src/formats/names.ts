/** The names of the output formats. */
export const formatNames = ['pretty', 'json', 'sarif', 'github', 'checkstyle'] as const;

export type Format = (typeof formatNames)[number];
