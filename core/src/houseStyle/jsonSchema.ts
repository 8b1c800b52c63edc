/**
 * The JSON schema of a house style, from the same table that the reader goes by. It runs in the build only. Besides
 * draft-07 it speaks the words that VS Code adds to it. It refers to nothing, so that the setting can hold a copy.
 */
import { textRules } from './checkText';
import { houseStyleKeys, presetChoices } from './keys';
import type { Choice, Key, ObjectShape, Shape, TextKind } from './shapes';

export type Schema = Readonly<Record<string, unknown>>;

export function houseStyleSchema(): Schema {
  return {
    ...objectSchema(houseStyleKeys),
    markdownDescription: 'What this workspace has settled about the words it uses. It overrules every inference.',
    examples: [{ we: { business: 'law', call: 'client' } }, { extends: 'preset:law-firm', ignore: ['drafts/**'] }],
    defaultSnippets: snippets,
  };
}

/** As a file of its own. `$schema` may stand in a file, though not in a setting. */
export function houseStyleFileSchema(): Schema {
  const { properties, ...rest } = houseStyleSchema();
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'House style of Clientele',
    allowComments: true,
    allowTrailingCommas: true,
    ...rest,
    properties: { $schema: { type: 'string' }, ...(properties as object) },
  };
}

const presetSnippet = `\${1|${presetChoices.map(({ value }) => value).join(',')}|}`;

const snippets = [
  { label: 'Start from a preset', description: 'What your trade says', body: { extends: presetSnippet } },
  {
    label: 'Say who we are',
    description: 'Our business and our word',
    body: { we: { business: `\${1:law}`, call: `\${2:client}` } },
  },
];

function schemaOf(shape: Shape): Schema {
  if (shape.kind === 'object') return shape.shorthand === undefined ? objectSchema(shape) : withShorthand(shape);
  if (shape.kind === 'flag') return { type: 'boolean' };
  if (shape.kind === 'text') return textSchema(shape.text);
  if (shape.kind === 'choice') {
    const choices = { type: 'string', ...enumOf(shape.choices) };
    // Words of one's own are known to the reader alone, which tells a slip from a word that is listed.
    return shape.ownTerms ? { anyOf: [choices, { type: 'string', pattern: wordPattern }] } : choices;
  }
  const list = { type: 'array', items: schemaOf(shape.of) };
  return shape.orSingle ? { anyOf: [schemaOf(shape.of), list] } : list;
}

function objectSchema({ keys, required }: ObjectShape): Schema {
  return {
    type: 'object',
    additionalProperties: false,
    ...(required.length > 0 && { required }),
    properties: Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, keySchema(key)])),
  };
}

function withShorthand(shape: ObjectShape): Schema {
  const bare = shape.keys[shape.shorthand ?? ''];
  return bare ? { anyOf: [schemaOf(bare), objectSchema(shape)] } : objectSchema(shape);
}

function keySchema(key: Key): Schema {
  return {
    ...schemaOf(key),
    ...(key.default !== undefined && { default: key.default }),
    markdownDescription: key.description,
    ...(key.examples && { examples: key.examples }),
  };
}

const wordPattern = "^\\p{L}+([ '’-]\\p{L}+)*$";

function textSchema(kind: TextKind): Schema {
  const { what, example } = textRules[kind];
  const told = (pattern: string) => ({
    type: 'string',
    pattern,
    patternErrorMessage: `Write ${what}, such as "${example}".`,
  });
  if (kind === 'preset') return { type: 'string', ...enumOf(presetChoices) };
  if (kind === 'extends') {
    return { anyOf: [{ type: 'string', ...enumOf(presetChoices) }, told('^(?!preset:)[^\\\\:]*[.][^\\\\:/]+$')] };
  }
  if (kind === 'glob') return told('^(?![!/]|[.]{1,2}/)(?=.*\\S)[^\\\\]+$');
  if (kind === 'word') return told(wordPattern);
  if (kind === 'phrase') return told('[Cc][Ll][Ii][Ee][Nn][Tt]|[Cc][Uu][Ss][Tt][Oo][Mm][Ee][Rr]');
  return told('\\S');
}

function enumOf(choices: readonly Choice[]): Schema {
  return {
    enum: choices.map(({ value }) => value),
    enumDescriptions: choices.map(({ description }) => description),
  };
}
