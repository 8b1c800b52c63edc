/** Documents wherever they are: in an editor, or else among the files of the workspace. What is read is not kept. */
import type { TextDocuments } from 'vscode-languageserver';
import { languageOf } from '../../core/src/index';
import { type StyleSource, UnreadableText } from '../../workspace/src/styleSource';
import type { AnalysedDocument, Analyses } from './analyses';
import { isSameUri, placeOf } from './houseStyle/placeOf';
import type { EditedDocument } from './linedDocument';

export interface ReadAnywhere {
  /** Null for what is no document, is in no folder of the workspace, or cannot be read. */
  read(uri: string): Promise<AnalysedDocument | null>;
  isOpen(uri: string): boolean;
}

interface Needs {
  readonly documents: TextDocuments<EditedDocument>;
  readonly analyses: Analyses;
  readonly files: StyleSource;
  readonly folders: () => readonly string[];
  /** Drops what was asked for a document that nobody has open. */
  readonly forget: (uri: string) => void;
}

export function createReadAnywhere({ documents, analyses, files, folders, forget }: Needs): ReadAnywhere {
  const openAt = (uri: string) =>
    documents.get(uri) ?? documents.all().find((document) => isSameUri(document.uri, uri));

  async function readFile(uri: string): Promise<AnalysedDocument | null> {
    const language = languageOf(uri);
    const place = placeOf(uri, folders());
    if (language === null || place === null) return null;
    try {
      const text = await files.read(place.folder, place.path);
      return text === null ? null : await analyses.ofText(uri, { text, language });
    } catch (error) {
      if (error instanceof UnreadableText) return null;
      throw error;
    } finally {
      forget(uri);
    }
  }

  return {
    async read(uri) {
      const open = openAt(uri);
      return open === undefined ? readFile(uri) : analyses.of(open);
    },
    isOpen: (uri) => openAt(uri) !== undefined,
  };
}
