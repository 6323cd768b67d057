/** What a caller gets of documents of our own format: whole, empty, broken, with strange ids and keys. */
import {expect} from '@open-wc/testing';
import {checkFeed} from '../../src/feed/validate.js';
import {createPause} from '../../src/lib/pause.js';
import {check, checkActivities} from '../fixtures/feeds/check.js';

describe('a feed', () => {
  it('that is nothing is empty', async () => {
    for (const raw of [{}, {version: 1}, {activities: [], events: null}, null, [], 'x', 5]) {
      const feed = await check(raw);
      expect(feed.items).to.deep.equal([]);
      expect(feed.problems).to.deep.equal([]);
    }
  });

  it('of a later version is read as far as it is known', async () => {
    const feed = await check({version: 99, rings: [{}], activities: [{'@id': 'a', name: 'Uinti', ring: 1}]});
    expect(feed.items).to.have.length(1);
    expect(feed.items[0]).to.not.have.property('ring');
    expect(feed.problems).to.deep.equal([]);
  });

  it('with a list of the wrong type keeps the others', async () => {
    const feed = await check({activities: {a: 1}, places: 'Kylätalo', events: [{'@id': 'e', name: 'Retki'}]});
    expect(feed.items.map((item) => item.kind)).to.deep.equal(['event']);
    expect(feed.problems.map(({path}) => path)).to.have.members(['activities', 'places']);
  });

  it('keeps 499 of 500 when one is broken, and says which', async () => {
    const activities = [...Array(500).keys()].map((index): unknown =>
      index === 321 ? {name: null} : {'@id': `a${index}`, name: 'Uinti'},
    );
    const feed = await check({activities});
    expect(feed.items).to.have.length(499);
    expect(feed.problems).to.deep.equal([
      {path: 'activities[321]', message: 'Left out: no usable name', remedy: 'Add what is missing', effect: 'dropped'},
    ]);
  });

  it('leaves out what is no item', async () => {
    const feed = await checkActivities(null, 1, 'x', [], {}, {name: 'Uinti'});
    expect(feed.items).to.have.length(1);
    expect(feed.problems.filter(({effect}) => effect === 'dropped')).to.have.length(5);
  });

  it('tells events from activities and their organisers alike', async () => {
    const feed = await check({
      activities: [{'@id': 'a', name: 'A', provider: ['o']}],
      events: [{'@id': 'e', name: 'E', organizer: 'o'}],
    });
    expect(feed.items.map(({kind, provider}) => ({kind, provider}))).to.deep.equal([
      {kind: 'activity', provider: ['o']},
      {kind: 'event', provider: ['o']},
    ]);
  });

  it('cannot be changed by those who get it', async () => {
    const feed = await checkActivities({name: 'Uinti'});
    expect(Object.isFrozen(feed)).to.be.true;
    expect(Object.isFrozen(feed.items[0])).to.be.true;
  });

  it('does not change what the host page gave', async () => {
    const item = {name: {fi: ' Uinti '}, theme: ['a', 'a']};
    await checkActivities(item);
    expect(item).to.deep.equal({name: {fi: ' Uinti '}, theme: ['a', 'a']});
  });

  it('can be aborted between items', async () => {
    const controller = new AbortController();
    controller.abort();
    const pause = createPause(controller.signal);
    const checked = checkFeed({activities: [{name: 'Uinti'}]}, {url: 'https://feeds.example/feed.json', pause});
    expect(await checked.catch((error: unknown) => (error as Error).name)).to.equal('AbortError');
  });

  it('passes on what its adapter left out', async () => {
    const problem = {path: 'data[0]', message: 'Left out', remedy: 'None', effect: 'dropped'};
    expect((await check({events: [], problems: [problem, {path: 1}]})).problems[0]).to.deep.equal(problem);
  });
});

describe('identity', () => {
  it('made where it is missing, is the same every time', async () => {
    const [first, second] = await Promise.all([
      checkActivities({name: 'Uinti', provider: 'o'}),
      checkActivities({name: 'Uinti', provider: 'o'}),
    ]);
    expect(first.items[0]?.['@id'])
      .to.match(/^made:/)
      .and.equal(second.items[0]?.['@id']);
    expect(first.problems[0]?.path).to.equal('activities[0]');
  });

  it('that two items share keeps both apart', async () => {
    const feed = await checkActivities(
      {'@id': 'a', name: 'Yksi'},
      {'@id': 'a', name: 'Kaksi'},
      {'@id': 'a', name: 'Kolme'},
    );
    expect(feed.items.map((item) => item['@id'])).to.deep.equal(['a', 'a~2', 'a~3']);
    expect(feed.problems).to.have.length(2);
  });

  it('that 10,000 items share costs no more than one of their own', async () => {
    const feed = await checkActivities(...[...Array(10_000).keys()].map(() => ({'@id': 'a', name: 'Uinti'})));
    expect(new Set(feed.items.map((item) => item['@id'])).size).to.equal(10_000);
  });

  it('as a number is the same as its text', async () => {
    const feed = await check({
      organizations: [{'@id': 1, name: 'Ilo ry'}],
      activities: [{name: 'Uinti', provider: ['1']}],
    });
    expect(feed.items[0]?.provider).to.deep.equal([feed.organizations[0]?.['@id']]);
  });

  it('that two places share keeps the first, and says so', async () => {
    const feed = await check({
      places: [
        {'@id': 'p', name: 'Yksi'},
        {'@id': 'p', name: 'Kaksi'},
      ],
    });
    expect(feed.places.map(({name}) => name)).to.deep.equal([{'': 'Yksi'}]);
    expect(feed.problems[0]?.effect).to.equal('dropped');
  });

  for (const id of ['__proto__', 'constructor', '../../admin', '"><img src=x>', "';--", 'a b#c?d&e']) {
    it(`${id} is an id as any other`, async () => {
      const feed = await check({
        events: [
          {'@id': id, name: 'Retki', superEvent: id},
          {'@id': 'b', name: 'Osa', superEvent: id},
        ],
      });
      expect(feed.items.map((item) => item['@id'])).to.deep.equal([id, 'b']);
    });
  }

  it('in a circle of superEvents ends', async () => {
    const feed = await check({
      events: [
        {'@id': 'self', name: 'A', superEvent: 'self'},
        {'@id': 'x', name: 'B', superEvent: 'y'},
        {'@id': 'y', name: 'C', superEvent: 'x'},
        {'@id': 'part', name: 'D', superEvent: 'head'},
        {'@id': 'head', name: 'E'},
        {'@id': 'lost', name: 'F', superEvent: 'nowhere'},
      ],
    });
    expect(feed.items.map(({superEvent}) => superEvent)).to.deep.equal([
      undefined,
      undefined,
      'x',
      'head',
      undefined,
      'nowhere',
    ]);
    expect(feed.problems.map(({path}) => path)).to.deep.equal(['self.superEvent', 'x.superEvent']);
  });
});

describe('keys of objects', () => {
  it('pollute nothing', async () => {
    const raw = JSON.parse(`{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"activities":[
      {"__proto__":{"url":"javascript:alert(1)"},"constructor":"x","toJSON":"x","then":"y","hasOwnProperty":1,"name":"Uinti",
       "registration":{"__proto__":{"url":"https://paha.example/"}}}]}`) as unknown;
    const [item] = (await check(raw)).items;
    expect(item?.url).to.equal(undefined);
    expect(item?.registration).to.equal(undefined);
    expect(item && Object.keys(item)).to.have.members([
      '@id',
      'name',
      'kind',
      'provider',
      'location',
      'theme',
      'audience',
    ]);
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
  });

  it('are not taken from what a host page added to all objects', async () => {
    const host = Object.prototype as unknown as Record<string, unknown>;
    host['url'] = 'https://paha.example/';
    host['activities'] = [{name: 'Vieras'}];
    try {
      const feed = await check({events: [{'@id': 'e', name: 'Retki'}]});
      expect(feed.items).to.have.length(1);
      expect(Object.keys(feed.items[0] ?? {})).to.not.include('url');
    } finally {
      delete host['url'];
      delete host['activities'];
    }
  });
});

describe('terms', () => {
  it('have other names by language', async () => {
    const term = {
      '@id': 't',
      inDefinedTermSet: 'theme',
      name: 'Liikunta',
      alternateName: {fi: ['urheilu', null, 'jumppa'], sv: 'idrott', en: []},
    };
    expect((await check({inLanguage: ['fi'], terms: [term]})).terms[0]?.alternateName).to.deep.equal({
      fi: ['urheilu', 'jumppa'],
      sv: ['idrott'],
    });
  });

  it('without a set are left out', async () => {
    const feed = await check({terms: [{'@id': 't', name: 'Liikunta'}]});
    expect(feed.terms).to.deep.equal([]);
    expect(feed.problems[0]?.message).to.equal('Left out: no usable @id, inDefinedTermSet, name');
  });
});
