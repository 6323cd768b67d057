/** The Events Calendar of WordPress. Our own writing: no real event, place or association. */
import {expect} from '@open-wc/testing';
import {formats} from '../../src/feed/adapters/index.js';
import {adapter} from '../../src/feed/adapters/events-calendar.js';
import {formatOf} from '../../src/feed/load.js';
import {answer, API, event} from '../fixtures/feeds/events-calendar.js';
import {itemOf, messages, read} from '../fixtures/feeds/read.js';

describe('The Events Calendar of WordPress', () => {
  it('is known from our own format by its own address', async () => {
    for (const document of [answer([event()]), answer([]), [event()], event()]) {
      expect((await formatOf(document))?.name).to.equal('events-calendar');
      expect(formats.filter((format) => format.accepts(document)).length).to.equal(1);
    }
  });

  it('an event: when, where, by whom, for how much, about what', async () => {
    const {items, places, organizations, problems} = await read(answer([event()]));
    const [item] = items;
    expect(item?.name).to.deep.equal({'': 'Kylätalon jumppa & kahvit'});
    expect(item?.description).to.deep.equal({'': 'Jumpataan yhdessä.'});
    expect([item?.startDate, item?.endDate]).to.deep.equal(['2099-03-02T17:30', '2099-03-02T18:15']);
    expect(item?.theme).to.deep.equal(['theme/liikunta', 'events-calendar:theme/Keppihevoset']);
    expect(item?.offers).to.deep.equal([{price: 5, priceCurrency: 'EUR'}]);
    expect(item?.registration).to.deep.equal({url: 'https://ilmo.example/jumppa'});
    expect(item?.areaServed).to.deep.equal(['Keuruu']);
    expect(item?.attendanceMode).to.equal('onsite');
    expect(places[0]?.geo).to.deep.equal({latitude: 62.26, longitude: 24.7});
    expect(organizations[0]?.name).to.deep.equal({'': 'Kyläyhdistys ry'});
    expect(item?.provider).to.deep.equal([organizations[0]?.['@id']]);
    expect(problems.map(({effect}) => effect)).to.deep.equal(['mended']);
  });

  it('a day is a date, a time of another zone an instant', async () => {
    expect((await itemOf(event({all_day: true}))).startDate).to.equal('2099-03-02');
    expect((await itemOf(event({timezone: 'Europe/Stockholm'}))).startDate).to.equal('2099-03-02T15:30:00Z');
  });

  it('a price in words stays in words, and what costs nothing is free', async () => {
    const inWords = await itemOf(event({cost: '5€ – 12€', cost_details: {values: ['5', '12']}}));
    expect(inWords.offers).to.deep.equal([{description: {'': '5€ – 12€'}}]);
    expect((await itemOf(event({cost: 'Ilmainen', cost_details: {values: []}}))).isAccessibleForFree).to.equal(true);
    expect(await itemOf(event({cost: ''}))).not.to.have.property('isAccessibleForFree');
  });

  it('on the net, and off', async () => {
    const item = await itemOf(event({venue: [], is_virtual: true, virtual_url: 'https://etana.example/1', event_status: 'canceled'}));
    expect([item.attendanceMode, item.onlineUrl, item.eventStatus]).to.deep.equal(['online', 'https://etana.example/1', 'EventCancelled']);
  });

  it('what is hidden, a draft or no event is left out and told', async () => {
    const document = answer([event(), event({id: 8, hide_from_listings: true}), event({id: 9, status: 'draft'}), null, 5, event({id: 10, venue: 'x', organizer: {}})]);
    const feed = await read(document);
    expect(feed.items.length).to.equal(2);
    expect(feed.problems.filter(({effect}) => effect === 'dropped').length).to.equal(4);
    expect(adapter.count?.(document)).to.equal(6);
    expect(messages(feed)[0]).to.equal('events[1]: Left out: it is hidden from listings');
  });

  it('pages are followed, and made longer', async () => {
    const source = {url: API};
    expect(adapter.next?.(answer([], `${API}?page=2`), source)).to.equal(`${API}?page=2`);
    expect(adapter.next?.(answer([]), source)).to.equal(undefined);
    const format = formats.find(({name}) => name === 'events-calendar');
    expect(String(await format?.completeUrl?.(new URL(`${API}?categories=5`)))).to.equal(`${API}?categories=5&per_page=50`);
    expect(String(await format?.completeUrl?.(new URL(`${API}/7`)))).to.equal(`${API}/7`);
  });
});
