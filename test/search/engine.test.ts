import {expect} from '@open-wc/testing';
import {createEngine} from '../../src/search/engine.js';
import type {SearchDocument, SearchRequest} from '../../src/search/types.js';
import {doc, plainResult, randomDocuments} from './helpers/documents.js';

const REQUESTS: readonly SearchRequest[] = [
  {query: '', filters: {}},
  {query: '', filters: {}},
  {query: 'uimaan', filters: {}},
  {query: 'kerho ilta', filters: {theme: ['a', 'b']}},
  {query: 'kerho', filters: {municipality: ['Laukaa'], theme: ['a']}},
  {query: 'velkaneuonta', filters: {}},
  {query: 'uinti', filters: {municipality: ['nowhere']}},
  {query: 'zzzz', filters: {price: ['free']}},
];

const rejection = async (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

async function* slowly(documents: readonly SearchDocument[]): AsyncGenerator<SearchDocument> {
  for (const document of documents) {
    await new Promise((resolve) => setTimeout(resolve, 1));
    yield document;
  }
}

describe('the search engine', () => {
  it('answers the same in a worker as in the page', async () => {
    const documents = randomDocuments(300);
    const workers: string[] = [];
    const Original = window.Worker;
    window.Worker = class extends Original {
      constructor(url: string | URL, settings?: WorkerOptions) {
        super(url, settings);
        workers.push(String(url));
      }
    };
    const inWorker = createEngine(documents, {where: 'worker'});
    const inPage = createEngine(documents, {where: 'page'});
    await inWorker.indexed;
    window.Worker = Original;
    expect(workers).to.have.length(1);
    for (const request of REQUESTS) {
      expect(plainResult(await inWorker.search(request)), JSON.stringify(request)).to.deep.equal(
        plainResult(await inPage.search(request)),
      );
    }
    inWorker.close();
    inPage.close();
  });

  it('goes on in the page when a worker is refused', async () => {
    const Original = window.Worker;
    window.Worker = class extends EventTarget {
      onerror?: () => void;
      constructor() {
        super();
        setTimeout(() => this.onerror?.());
      }
    } as unknown as typeof Worker;
    const engine = createEngine([doc('Uinti')], {where: 'worker'});
    await engine.indexed;
    window.Worker = class {
      constructor() {
        throw new DOMException('refused', 'SecurityError');
      }
    } as unknown as typeof Worker;
    const other = createEngine([doc('Uinti')], {where: 'worker'});
    expect([...(await engine.search({query: 'uimaan', filters: {}})).hits]).to.deep.equal([0]);
    expect([...(await other.search({query: 'uimaan', filters: {}})).hits]).to.deep.equal([0]);
    window.Worker = Original;
  });

  it('answers queries without words before the words are indexed', async () => {
    const engine = createEngine(randomDocuments(3000), {where: 'page'});
    let indexed = false;
    void engine.indexed.then(() => (indexed = true));
    const {hits, facets} = await engine.search({query: '', filters: {theme: ['a']}});
    expect(indexed).to.equal(false);
    expect(hits.length).to.be.above(0);
    expect(facets.get('municipality')!.get('__proto__')).to.be.above(0);
    await engine.search({query: 'uinti', filters: {}});
    expect(indexed).to.equal(true);
  });

  it('takes documents as they come', async () => {
    const engine = createEngine(slowly([doc('Uinti'), doc('Tanssi')]), {where: 'page'});
    expect([...(await engine.search({query: 'tanssimaan', filters: {}})).hits]).to.deep.equal([1]);
  });

  it('says what to loosen only when nothing is found', async () => {
    const engine = createEngine([doc('Uinti', {facets: {theme: ['a']}})], {where: 'page'});
    expect((await engine.search({query: 'uinti', filters: {theme: ['a']}})).loosen).to.equal(undefined);
    expect((await engine.search({query: 'uinti', filters: {theme: ['b']}})).loosen).to.deep.equal([
      {facet: 'theme', value: 'b', count: 1},
      {facet: '', value: 'uinti', count: 0},
    ]);
  });

  for (const where of ['page', 'worker'] as const) {
    it(`stops waiting on an abort or a close (${where})`, async () => {
      const engine = createEngine(slowly(randomDocuments(500)), {where});
      const controller = new AbortController();
      const aborted = rejection(engine.search({query: 'uinti', filters: {}}, controller.signal));
      const closed = rejection(engine.search({query: 'uinti', filters: {}}));
      const indexed = rejection(engine.indexed);
      controller.abort();
      expect(await aborted).to.have.property('name', 'AbortError');
      expect(await rejection(engine.search({query: '', filters: {}}, controller.signal))).to.have.property(
        'name',
        'AbortError',
      );
      engine.close();
      expect(await closed).to.have.property('name', 'AbortError');
      expect(await indexed).to.have.property('name', 'AbortError');
      expect(await rejection(engine.search({query: '', filters: {}}))).to.have.property('name', 'AbortError');
    });

    it(`passes on the error of its documents (${where})`, async () => {
      async function* broken(): AsyncGenerator<SearchDocument> {
        yield doc('Uinti');
        throw new Error('the feed broke off');
      }
      const engine = createEngine(broken(), {where});
      expect(await rejection(engine.search({query: 'uinti', filters: {}}))).to.have.property(
        'message',
        'the feed broke off',
      );
      expect(await rejection(engine.indexed)).to.have.property('message', 'the feed broke off');
    });
  }
});
