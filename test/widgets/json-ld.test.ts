/** What a search engine finds in the page around the finder and the calendar. */
import {expect} from '@open-wc/testing';
import {sampleFeed} from '../fixtures/sample-feed.js';
import {openCalendar} from '../helpers/calendar.js';
import {openFinder, search} from '../helpers/finder.js';
import {until} from '../helpers/until.js';

type Node = Readonly<Record<string, unknown>>;

const scriptOf = (element: Element): HTMLScriptElement | null =>
  element.querySelector<HTMLScriptElement>(':scope > script[type="application/ld+json"]');

async function graphOf(element: Element): Promise<readonly Node[]> {
  await until(() => scriptOf(element), 'nothing was written');
  return (JSON.parse(scriptOf(element)?.textContent ?? '') as {'@graph': readonly Node[]})['@graph'];
}

const namesOf = (graph: readonly Node[]): readonly unknown[] => graph.map(({name}) => name);

const HOSTILE = '</script><script>window.hostile = 1</script><!--';
const hostile = (id: string) => ({
  '@id': id,
  name: {fi: `Ilta ${id} ${HOSTILE}`},
  startDate: '2027-05-05T18:00',
  eventStatus: 'EventCancelled',
});

describe('JSON-LD in the page', () => {
  it('is not there unless it is asked for', async () => {
    const finder = await openFinder({items: sampleFeed()});
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(scriptOf(finder)).to.equal(null);
  });

  it('is what the finder shows: one page of results', async () => {
    const finder = await openFinder({items: sampleFeed(), attributes: {'json-ld': '', 'page-size': '3'}});
    const graph = await graphOf(finder);
    expect(graph.filter(({superEvent}) => !superEvent)).to.have.length(3);
    expect(graph.every((node) => ['Event', 'EventSeries', 'Service'].includes(String(node['@type'])))).to.equal(true);
    expect(scriptOf(finder)?.textContent).to.not.contain('Salakuja');
  });

  it('follows what the visitor looks for', async () => {
    const finder = await openFinder({
      items: {events: [hostile('a'), {...hostile('b'), name: 'Kuorokonsertti'}]},
      // The finder of the next test shall not find these words in the address.
      attributes: {'json-ld': '', 'url-state': 'off'},
    });
    expect(await graphOf(finder)).to.have.length(2);
    await search(finder, 'kuorokonsertti');
    await until(() => !scriptOf(finder)?.textContent?.includes('Ilta'), 'the old results stayed');
    expect(namesOf(await graphOf(finder))).to.deep.equal(['Kuorokonsertti']);
    await search(finder, 'ei tällaista sanaa');
    await until(() => !scriptOf(finder), 'an empty list stayed');
  });

  it('is of one item alone on its page', async () => {
    const finder = await openFinder({
      items: {events: [hostile('a'), hostile('b')]},
      attributes: {'json-ld': '', item: 'b'},
    });
    const [event, ...others] = await graphOf(finder);
    expect(others).to.deep.equal([]);
    expect(event?.['@id']).to.equal('b');
    expect(event?.['eventStatus']).to.equal('https://schema.org/EventCancelled');
  });

  it('cannot be left by hostile text, also when the page is written out', async () => {
    const finder = await openFinder({items: {events: [hostile('a')]}, attributes: {'json-ld': ''}});
    expect(namesOf(await graphOf(finder))[0]).to.contain('Ilta');
    expect(finder.outerHTML.match(/<\/script>/g)).to.have.length(1);
    expect(Object.hasOwn(window, 'hostile')).to.equal(false);
  });

  it('goes when the finder goes, and when it is no longer asked for', async () => {
    const finder = await openFinder({items: sampleFeed(), attributes: {'json-ld': ''}});
    await graphOf(finder);
    finder.jsonLd = false;
    await until(() => !scriptOf(finder), 'it stayed');
    finder.jsonLd = true;
    await graphOf(finder);
    const parent = finder.parentElement;
    finder.remove();
    await until(() => !scriptOf(finder), 'it stayed');
    parent?.append(finder);
    await graphOf(finder);
  });

  it('is what the calendar shows: the month, or one event', async () => {
    const items = {events: [{...hostile('a')}, {...hostile('b'), startDate: '2027-06-05T18:00'}]};
    const calendar = await openCalendar({items, attributes: {'json-ld': '', date: '2027-05-10', 'url-state': 'off'}});
    expect((await graphOf(calendar)).map((node) => node['@id'])).to.deep.equal(['a']);
    const page = await openCalendar({items, attributes: {'json-ld': '', item: 'b'}});
    expect((await graphOf(page)).map((node) => node['@id'])).to.deep.equal(['b']);
  });
});
