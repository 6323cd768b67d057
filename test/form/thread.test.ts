import {expect} from '@open-wc/testing';
import {type OwnComment, OwnComments} from '../../src/form/own-comments.js';
import {joinComments, readThreadPage} from '../../src/form/thread.js';

const comment = (id: string, more: object = {}) => ({'@id': id, text: `Kommentti ${id}`, dateCreated: '2026-11-20T10:00:00Z', ...more});

describe('a page of a thread', () => {
  it('is read with its texts, dates, replies and the answers of those who asked', () => {
    const page = readThreadPage({
      name: {fi: 'Luonnos'},
      closes: '2026-12-15',
      status: 'closed',
      total: 30,
      next: '?page=2',
      comments: [comment('a', {author: {name: 'Maija'}, replies: [comment('b', {isAnswer: true}), comment('c', {replies: [comment('d')]})]})],
    });
    expect(page).to.deep.include({name: {fi: 'Luonnos'}, closes: '2026-12-15', status: 'closed', total: 30, next: '?page=2'});
    const [first] = page?.comments ?? [];
    expect(first).to.deep.include({'@id': 'a', authorName: 'Maija', isAnswer: false});
    expect(first?.replies.map((reply) => [reply['@id'], reply.isAnswer, reply.replies.length])).to.deep.equal([['b', true, 0], ['c', false, 0]]);
  });

  it('is nothing when it is something else', () => {
    for (const json of [null, 5, 'x', [], {}, {comments: 'x'}]) expect(readThreadPage(json), JSON.stringify(json)).to.equal(undefined);
  });

  it('loses what cannot be read and what is there twice, and nothing else', () => {
    const broken = [null, 5, {}, {text: 'x'}, comment('x', {dateCreated: 'eilen'}), comment('v', {dateCreated: 'https://kunta.example/ 1'}), comment('y', {text: ' '}), comment('z', {'@id': 5})];
    const page = readThreadPage({comments: [...broken, comment('a', {author: 'Maija', replies: 'x'}), comment('a')], total: -1, status: 'auki', opens: 'joskus'});
    expect(page?.comments.map((one) => one['@id'])).to.deep.equal(['a']);
    expect(page).to.deep.include({total: 1, status: 'open', opens: undefined});
    expect(readThreadPage({comments: [], total: Infinity})?.total).to.equal(0);
  });

  it('cuts texts of hostile length, and takes out marks that turn the line round', () => {
    const page = readThreadPage({comments: [comment('a', {text: 'x'.repeat(100_000), author: {name: `Mai\u202eja${'a'.repeat(1000)}`}})]});
    const [first] = page?.comments ?? [];
    expect(first?.text.length).to.be.at.most(10_000);
    expect(first?.authorName?.length).to.be.at.most(200);
    expect(first?.authorName).to.not.contain('\u202e');
  });

  it('goes on with the next, without those that have moved to it meanwhile', () => {
    const read = (...ids: string[]) => readThreadPage({comments: ids.map((id) => comment(id))})?.comments ?? [];
    expect(joinComments(read('a', 'b'), read('b', 'c')).map((one) => one['@id'])).to.deep.equal(['a', 'b', 'c']);
  });
});

describe('comments of one’s own that wait for approval', () => {
  const own = (id: string, date = 0): OwnComment => ({id, text: 'x', date});
  const memory = (entries = new Map<string, string>()) => ({
    entries,
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
    removeItem: (key: string) => void entries.delete(key),
  });

  it('are there at the next visit, in their thread alone, until all can see them', () => {
    const storage = memory();
    new OwnComments('a', () => storage, 0).add(own('1'));
    const next = new OwnComments('a', () => storage, 1);
    next.add(own('1'));
    next.add(own('2'));
    expect(next.list.map(({id}) => id)).to.deep.equal(['1', '2']);
    expect(new OwnComments('b', () => storage, 1).list).to.deep.equal([]);
    next.dropShown(readThreadPage({comments: [comment('9', {replies: [comment('1')]}), comment('2')]})?.comments ?? []);
    expect(storage.entries.size).to.equal(0);
  });

  it('are gone after a month, and when others have written into the storage', () => {
    const storage = memory();
    new OwnComments('a', () => storage, 0).add(own('1'));
    expect(new OwnComments('a', () => storage, 30 * 86_400_000).list).to.deep.equal([]);
    for (const text of ['{', 'null', '[{"id":5}]', '{"0":{"id":"x"}}']) {
      expect(new OwnComments('a', () => memory(new Map([['tarjotin-comments:a', text]])), 0).list, text).to.deep.equal([]);
    }
  });

  it('last as long as the page where nothing may be kept', () => {
    const denied = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    for (const storage of [undefined, denied]) {
      const comments = new OwnComments('a', storage, 0);
      comments.add(own('1'));
      expect(comments.list).to.have.length(1);
    }
  });
});
