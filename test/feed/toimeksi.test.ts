/** What a resident sees of the posts of Toimeksi.fi. */
import {expect} from '@open-wc/testing';
import {adapter} from '../../src/feed/adapters/toimeksi.js';
import {toimeksi} from '../../src/feed/adapters/toimeksi-format.js';
import {itemOf, messages, read} from '../fixtures/feeds/read.js';
import {post, SITE, term} from '../fixtures/feeds/toimeksi.js';

const ofFields = (type: string, acf: object) => itemOf([post(type, {acf})]);

describe('a post of Toimeksi', () => {
  it('of an activity has its texts, themes, municipality, association and picture', async () => {
    const feed = await read([post('tm_activity')]);
    expect(feed.items).to.deep.equal([
      {
        '@id': 'toimeksi.example:321',
        kind: 'activity',
        name: {fi: 'Laulua & kahvia'},
        summary: {fi: 'Lauletaan yhdessä …'},
        description: {fi: 'Lauletaan yhdessä.\n\nKahvit lopuksi.'},
        provider: ['provider:Kulman laulajat ry'],
        location: [],
        areaServed: ['Jyväskylä'],
        theme: ['theme/musiikki'],
        audience: ['audience/ikaihmiset'],
        url: `${SITE}/tm_activity/laulupiiri/`,
        image: [{url: `${SITE}/kuva-768.jpg`, alt: {fi: 'Kuoro laulaa'}}],
        dateModified: '2026-11-02T10:00:00Z',
      },
    ]);
    expect(feed.organizations).to.deep.equal([
      {'@id': 'provider:Kulman laulajat ry', name: {fi: 'Kulman laulajat ry'}},
    ]);
    expect(feed.problems).to.deep.equal([]);
  });

  it('of volunteering has the map, the days and the ways to take part', async () => {
    const acf = {
      volunteer_location: [
        {volunteer_location_map: {address: 'Kulmatie 3, 40100 Jyväskylä, Suomi', lat: 62.24, lng: '25.74', zoom: 14}},
      ],
      volunteer_location_online: true,
      volunteer_location_phone: false,
      volunteer_start_date: '01.09.2026',
      volunteer_end_date: '',
      volunteer_expires: '31.05.2027',
    };
    const feed = await read([post('tm_volunteer', {acf})]);
    const [item] = feed.items;
    expect([item?.kind, item?.volunteering, item?.attendanceMode]).to.deep.equal(['activity', true, 'mixed']);
    expect([item?.startDate, item?.endDate]).to.deep.equal(['2026-09-01', '2027-05-31']);
    expect(feed.places.map(({name, address, geo}) => ({name, address, geo}))).to.deep.equal([
      {
        name: {fi: 'Kulmatie 3'},
        address: {streetAddress: {fi: 'Kulmatie 3'}, postalCode: '40100', addressLocality: {fi: 'Jyväskylä'}},
        geo: {latitude: 62.24, longitude: 25.74},
      },
    ]);
  });

  it('that only expires went on since it was written', async () => {
    const item = await ofFields('tm_activity', {activity_expires: '20270531'});
    expect([item.startDate, item.endDate]).to.deep.equal(['2026-10-01', '2027-05-31']);
  });

  it('of an event has its time, price, registration and contacts', async () => {
    const item = await ofFields('tm_event', {
      event_start_date: '24.11.2026',
      event_start_time: '17.30',
      event_end_date: '24.11.2026',
      event_end_time: '19.00',
      event_price: '5 €',
      event_registration_link: 'https://laulajat.example/ilmo',
      event_registration_deadline: '20.11.2026',
      event_contact: [{name: 'Ohjaaja', phone: '014 555 0100', email: 'ohjaaja@laulajat.example'}],
      event_age: '7–12-vuotiaat',
    });
    expect([item.kind, item.startDate, item.endDate]).to.deep.equal(['event', '2026-11-24T17:30', '2026-11-24T19:00']);
    expect(item.offers).to.deep.equal([{price: 5, priceCurrency: 'EUR'}]);
    expect(item.registration?.url).to.equal('https://laulajat.example/ilmo');
    expect(item.typicalAgeRange).to.equal('7-12');
    expect(item.contactPoint).to.deep.equal([
      {name: {fi: 'Ohjaaja'}, telephone: '014 555 0100', email: 'ohjaaja@laulajat.example'},
    ]);
  });

  it('of an event held several times has them all, and no picture that may not be seen', async () => {
    const item = await itemOf([
      post('tm_event', {
        acf: {
          event_dates: [
            {start_date: '2026-11-24', start_time: '17:30'},
            {start_date: '2026-12-01', start_time: '17:30'},
          ],
        },
        _embedded: {'wp:featuredmedia': [{code: 'rest_forbidden', message: 'No', data: {status: 401}}], 'wp:term': []},
      }),
    ]);
    expect(item.eventSchedule).to.deep.equal([
      {startDate: '2026-11-24', startTime: '17:30'},
      {startDate: '2026-12-01', startTime: '17:30'},
    ]);
    expect(item.image).to.equal(undefined);
  });

  it('keeps its hours in words', async () => {
    const item = await ofFields('tm_activity', {aukioloajat: 'arkisin klo 9–15, kesällä sopimuksen mukaan'});
    expect(item.eventSchedule).to.deep.equal([{description: {fi: 'arkisin klo 9–15, kesällä sopimuksen mukaan'}}]);
  });

  for (const price of ['Maksuton', '0 €', '0'])
    it(`that costs ${price} is free`, async () => {
      const item = await ofFields('tm_activity', {hinta: price});
      expect([item.isAccessibleForFree, item.offers]).to.deep.equal([true, undefined]);
    });

  it('takes the region where no municipality is given', async () => {
    const _embedded = {'wp:term': [[term('tm_sote-alue', 'Keski-Suomi')]]};
    expect((await itemOf([post('tm_activity', {_embedded})])).areaServed).to.deep.equal(['Keski-Suomi']);
  });

  it('in Swedish is in Swedish', async () => {
    const item = await itemOf([
      post('tm_activity', {link: 'https://toimeksi.example/sv/x/', title: {rendered: 'Sång'}}),
    ]);
    expect(item.name).to.deep.equal({sv: 'Sång'});
  });

  it('of an association is that association', async () => {
    const acf = {organization_website: 'https://laulajat.example/', organization_email: 'info@laulajat.example'};
    const feed = await read([post('tm_organization', {acf})]);
    expect(feed.organizations).to.deep.equal([
      {
        '@id': 'toimeksi.example:321',
        name: {fi: 'Laulua & kahvia'},
        description: {fi: 'Lauletaan yhdessä.\n\nKahvit lopuksi.'},
        url: 'https://laulajat.example/',
        contactPoint: [{email: 'info@laulajat.example'}],
      },
    ]);
    expect(adapter.count?.([post('tm_organization')])).to.equal(1);
  });
});

describe('an answer of Toimeksi', () => {
  it('without what is embedded says what to ask for', async () => {
    const feed = await read([post('tm_activity', {_embedded: undefined})]);
    expect(feed.items.length).to.equal(1);
    expect(messages(feed)).to.deep.equal([
      '_embedded: Municipalities, keywords and pictures are numbers alone, not shown',
    ]);
  });

  it('leaves out drafts and other posts, and tells why', async () => {
    const posts = [post('tm_activity'), post('tm_event', {status: 'draft'}), post('page'), 5];
    const feed = await read(posts);
    expect(messages(feed)).to.deep.equal([
      '[1]: Left out: its status is draft',
      '[2]: Left out: posts of the type page are no activities',
      '[3]: Left out: it is no post',
    ]);
    expect(adapter.count?.(posts)).to.equal(4);
  });

  it('that is an error says so', async () => {
    const error = {code: 'rest_no_route', message: 'Reitti&auml; ei ole', data: {status: 404}};
    expect(messages(await read(error))).to.deep.equal([
      'rest_no_route: The site answers with an error: Reittiä ei ole',
    ]);
  });

  it('is not that of a blog', () => {
    expect(toimeksi.accepts([post('post')])).to.equal(false);
    expect(toimeksi.accepts([{id: 1, name: 'Jyväskylä', taxonomy: 'tm_municipality'}])).to.equal(false);
    expect(toimeksi.accepts([{id: 1, title: {rendered: 'x'}, tm_keyword: []}])).to.equal(true);
  });

  it('leads to the next page by the header Link', () => {
    const next = (link: string) => adapter.next?.([], {url: SITE, link});
    const page = (number: number) => `<${SITE}/wp-json/wp/v2/tm_activity?per_page=100&page=${number}>`;
    expect(next(`${page(1)}; rel="prev", ${page(3)}; rel="next"`)).to.equal(
      `${SITE}/wp-json/wp/v2/tm_activity?per_page=100&page=3`,
    );
    expect(next(`${page(1)}; rel="prev"`)).to.equal(undefined);
    expect(adapter.next?.([], {url: SITE})).to.equal(undefined);
  });

  it('is asked for with what the page shows', async () => {
    const complete = async (url: string) => (await toimeksi.completeUrl?.(new URL(url)))?.href;
    const list = `${SITE}/wp-json/wp/v2/tm_activity`;
    expect(await complete(list)).to.equal(`${list}?_embed=1&per_page=100`);
    expect(await complete(`${list}/?tm_sote-alue=5&per_page=20`)).to.equal(
      `${list}/?tm_sote-alue=5&per_page=20&_embed=1`,
    );
    expect(await complete(`${SITE}/wp-json/wp/v2/posts`)).to.equal(`${SITE}/wp-json/wp/v2/posts`);
  });
});
