import {expect} from '@open-wc/testing';
import {loadAnalyzers} from '../../src/search/analyzers/index.js';
import {IndexBuilder} from '../../src/search/index-builder.js';
import {runQuery} from '../../src/search/query.js';
import {loadIndex, saveIndex} from '../../src/search/saved-index.js';
import type {TextIndex} from '../../src/search/text-index.js';
import type {SearchDocument} from '../../src/search/types.js';
import {doc, randomDocuments} from './helpers/documents.js';

const indexOf = (documents: readonly SearchDocument[]): Promise<TextIndex> => {
  const builder = new IndexBuilder();
  for (const document of documents) builder.add(document);
  return builder.finish(() => undefined);
};

const load = (bytes: Uint8Array): Promise<TextIndex> => loadIndex(bytes, () => undefined);

/** What is said to be wrong with the bytes; undefined when nothing is. */
const faultOf = (bytes: Uint8Array): Promise<string | undefined> => load(bytes).then(() => undefined, (error: Error) => error.message);

describe('a saved index', () => {
  it('finds what the index found', async () => {
    const index = await indexOf([
      ...randomDocuments(200),
      doc('Åland är långt', {lang: 'sv'}),
      doc('日本語 🎈 ελληνικά'),
    ]);
    const loaded = await load(saveIndex(index));
    const analyzers = await loadAnalyzers(7);
    expect(loaded.size).to.equal(202);
    for (const query of ['uimaan', 'kerho ilta', 'velkaneuonta', 'retk', 'alandia', 'ελληνικά', '日本語']) {
      expect([...runQuery(loaded, query, analyzers, []).scores], query).to.deep.equal([
        ...runQuery(index, query, analyzers, []).scores,
      ]);
    }
    expect([...saveIndex(loaded)]).to.deep.equal([...saveIndex(index)]);
  });

  it('may be empty', async () => {
    const loaded = await load(saveIndex(await indexOf([])));
    expect(loaded.size).to.equal(0);
    expect(runQuery(loaded, 'uinti', await loadAnalyzers(1), []).scores).to.have.length(0);
  });

  it('is refused when it is cut short, changed, of another version, or something else', async () => {
    const saved = saveIndex(await indexOf(randomDocuments(20)));
    for (let length = 0; length < saved.length; length += 7)
      expect(await faultOf(saved.slice(0, length)), `${length} bytes`).to.not.equal(undefined);
    for (let at = 9; at < saved.length; at += 11) {
      const changed = saved.slice();
      changed[at] ^= 4;
      expect(await faultOf(changed), `byte ${at}`).to.match(/broken/);
    }
    const newer = saved.slice();
    newer[8] = 99;
    expect(await faultOf(newer)).to.match(/version 99/);
    expect(await faultOf(new TextEncoder().encode('<!doctype html>'))).to.match(/not a search index/);
  });
});
