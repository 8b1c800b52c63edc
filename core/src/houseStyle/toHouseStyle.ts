/** A house style out of what was read by its shape. */
import type { Node } from 'jsonc-parser';
import type { HouseStyle, Origin, OwnTerm, Party, Phrase, StyleOverride, StyleTest, TermForms } from '../model';
import { defaultHouseStyle } from './defaultHouseStyle';
import type { Complaint, Read } from './readShape';
import { pluralOf } from './termForms';

export interface StyleSource {
  /** Where a value stands. */
  readonly originOf: (node: Node) => Origin | null;
  readonly complain: (complaint: Complaint) => void;
  /** The style of an override that extends presets, with those under it. */
  readonly extendPresets: (style: HouseStyle, names: readonly Read[]) => HouseStyle;
}

/** The keys that a style and an override share, and those a style has besides. What is not there keeps its default. */
export function toHouseStyle(read: Read, source: StyleSource): HouseStyle {
  const keys = fieldsOf(read);
  const origins: Record<string, Origin> = {};
  const note = (key: string, value: Read | undefined): void => {
    const origin = value && source.originOf(value.node);
    if (origin) origins[key] = origin;
  };
  const we = fieldsOf(keys.we);
  note('we.business', we.business);
  note('we.call', we.call);
  for (const key of ['sensitivity', 'reportOnly', 'ignore', 'tests', 'parties', 'phrases', 'terms', 'overrides']) {
    note(key, keys[key]);
  }
  const rules: Record<string, string> = {};
  for (const [code, severity] of Object.entries(fieldsOf(keys.rules))) {
    rules[code] = textOf(severity) ?? '';
    note(`rules.${code}`, severity);
  }
  const standard = defaultHouseStyle;
  return {
    extends: textsOf(keys.extends),
    we: { business: textOf(we.business) ?? standard.we.business, call: textOf(we.call) ?? standard.we.call },
    parties: itemsOf(keys.parties).map((item) => toParty(item, source)),
    phrases: itemsOf(keys.phrases).flatMap((item) => toPhrase(item, source)),
    terms: itemsOf(keys.terms).map((item) => toOwnTerm(item, source)),
    rules,
    sensitivity: (textOf(keys.sensitivity) as HouseStyle['sensitivity'] | undefined) ?? standard.sensitivity,
    reportOnly: keys.reportOnly?.value === true,
    overrides: itemsOf(keys.overrides).map((item) => toOverride(item, source)),
    ignore: textsOf(keys.ignore),
    tests: itemsOf(keys.tests).map((item) => toTest(item, source)),
    origins,
  };
}

function toParty(item: Read, { originOf }: StyleSource): Party {
  const { names, call, business } = fieldsOf(item);
  return {
    names: textsOf(names),
    call: textOf(call) ?? 'infer',
    business: textOf(business) ?? null,
    origin: originOf(item.node),
  };
}

function toPhrase(item: Read, { originOf, complain }: StyleSource): Phrase[] {
  const { phrase, replace, protect, note } = fieldsOf(item);
  const isProtected = protect?.value === true;
  if (isProtected === (replace !== undefined)) {
    const message = isProtected
      ? '"replace" and "protect" do not go together. Remove one'
      : 'This phrase needs "replace" with other words, or "protect": true';
    complain({ node: (isProtected ? protect : phrase)?.node ?? item.node, keys: ['phrases'], message });
    if (!isProtected) return [];
  }
  return [
    {
      phrase: textOf(phrase) ?? '',
      replace: isProtected ? null : (textOf(replace) ?? null),
      note: textOf(note) ?? '',
      origin: originOf(item.node),
    },
  ];
}

function toOwnTerm(item: Read, { originOf }: StyleSource): OwnTerm {
  const { singular, plural } = ownTermForms(item);
  return { term: singular, plural, origin: originOf(item.node) };
}

export function ownTermForms(item: Read): TermForms {
  const { term, plural } = fieldsOf(item);
  const singular = textOf(term) ?? '';
  return { singular, plural: textOf(plural) ?? pluralOf(singular) };
}

function toOverride(item: Read, source: StyleSource): StyleOverride {
  const { files, extends: presets } = fieldsOf(item);
  return { files: textsOf(files), style: source.extendPresets(toHouseStyle(item, source), itemsOf(presets)) };
}

function toTest(item: Read, { originOf }: StyleSource): StyleTest {
  const { text, file } = fieldsOf(item);
  return { text: textOf(text) ?? '', file: textOf(file) ?? null, origin: originOf((text ?? item).node) };
}

export function fieldsOf(read: Read | undefined): Readonly<Record<string, Read>> {
  return typeof read?.value === 'object' && !Array.isArray(read.value)
    ? (read.value as Readonly<Record<string, Read>>)
    : {};
}

export function itemsOf(read: Read | undefined): readonly Read[] {
  return Array.isArray(read?.value) ? read.value : [];
}

function textOf(read: Read | undefined): string | undefined {
  return typeof read?.value === 'string' ? read.value : undefined;
}

export function textsOf(read: Read | undefined): readonly string[] {
  return itemsOf(read).flatMap((item) => textOf(item) ?? []);
}
