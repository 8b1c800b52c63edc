/** The output formats by name. A new one is a file beside this one and a line here. */
import type { Report } from '../report';
import { json } from './json';
import { pretty } from './pretty';

export const formats = { pretty, json } satisfies Record<string, (report: Report) => string>;

export type Format = keyof typeof formats;

export const formatNames = Object.keys(formats) as readonly Format[];
