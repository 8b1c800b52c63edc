/**
 * Takes the texts out of a JSON schema, so that the manifest can name them and `package.nls.json` hold them. It knows no
 * file. A text that comes several times has one name, that of its first place.
 */
const said = ['markdownDescription', 'description', 'patternErrorMessage', 'label'];

/** @returns {{ schema: object, messages: Record<string, string> }} */
export function localizeSchema(schema, prefix) {
  const names = new Map();

  function nameOf(text, place) {
    if (!names.has(text)) names.set(text, unique([prefix, ...place].join('.')));
    return `%${names.get(text)}%`;
  }

  function unique(name) {
    const taken = [...names.values()];
    let number = 2;
    let free = name;
    while (taken.includes(free)) free = `${name}.${number++}`;
    return free;
  }

  function localize(value, place) {
    if (Array.isArray(value)) return value.map((each) => localize(each, place));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => {
        if (key === 'enumDescriptions') {
          return [key, each.map((text, index) => nameOf(text, [...place, word(value.enum[index])]))];
        }
        if (said.includes(key) && typeof each === 'string') return [key, nameOf(each, [...place, ...suffix(key)])];
        if (key === 'properties') return [key, localizeEach(each, place)];
        return [key, localize(each, key === 'defaultSnippets' ? [...place, 'snippet'] : place)];
      }),
    );
  }

  /** The names of properties are what the place of a text is told by. */
  function localizeEach(properties, place) {
    return Object.fromEntries(
      Object.entries(properties).map(([name, each]) => [name, localize(each, [...place, word(name)])]),
    );
  }

  const localized = localize(schema, []);
  return { schema: localized, messages: Object.fromEntries([...names].map(([text, name]) => [name, text])) };
}

/** VS Code takes letters, digits, dots and dashes in a name. */
function word(text) {
  return String(text)
    .replace(/^preset:/, '')
    .replace(/[^\w.-]/g, '-');
}

function suffix(key) {
  return key === 'patternErrorMessage' ? ['error'] : key === 'label' ? ['label'] : [];
}
