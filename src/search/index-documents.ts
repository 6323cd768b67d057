import {IndexBuilder} from './index-builder.js';
import {saveIndex} from './saved-index.js';
import type {SearchDocument} from './types.js';

/** The saved index of documents, numbered in their order. For publishers: it takes as long as it takes. */
export async function indexDocuments(documents: Iterable<Pick<SearchDocument, 'texts'>>): Promise<Uint8Array<ArrayBuffer>> {
  const builder = new IndexBuilder();
  for (const document of documents) builder.add(document);
  return saveIndex(await builder.finish(() => undefined));
}
