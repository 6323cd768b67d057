/** The page of an event, as the finder shows it: what a person reads there and can do. */
import {expect} from '@open-wc/testing';
import {setLocale} from '../../src/localization.js';
import type {TarjotinFinder} from '../../src/widgets/finder/finder.js';
import {eventStates} from '../fixtures/event-states.js';
import {openCalendar} from '../helpers/calendar.js';
import {all, announced, clearAddress, focused, one, openFinder, press, search, settled, textOf} from '../helpers/finder.js';
import {until} from '../helpers/until.js';

const openEvent = (item: string): Promise<TarjotinFinder> => openFinder({items: eventStates(), attributes: {item}});

/** What stands under a heading of the facts or of a section. */
function under(finder: TarjotinFinder, heading: string): string {
  const label = all(finder, 'dt, section > h3').find((one) => textOf(one) === heading);
  return textOf(label?.parentElement?.querySelector(label.localName === 'dt' ? 'dd' : 'ul'));
}
const headings = (finder: TarjotinFinder): readonly string[] => all(finder, 'dt, section > h3').map(textOf);
const rows = (finder: TarjotinFinder): readonly string[] => all(finder, '.times > li').filter((row) => row.checkVisibility()).map(textOf);
const status = (finder: TarjotinFinder): string => textOf(one(finder, '.status'));
const linkNamed = (finder: TarjotinFinder, name: string): HTMLAnchorElement => {
  const link = all(finder, '[part="item"] a').find((one) => textOf(one).startsWith(name));
  if (!link) throw new Error(`no link is named ${name}`);
  return link as HTMLAnchorElement;
};
const steppedBack = () => new Promise((resolve) => window.addEventListener('popstate', resolve, {once: true}));

describe('the page of an event: what it says', () => {
  before(() => setLocale('fi'));
  after(() => setLocale('en'));

  it('asks first when, where and how to register', async () =>
    expect(headings(await openEvent('ev/few')).slice(0, 3)).to.deep.equal(['Milloin', 'Missä', 'Ilmoittautuminen']));

  it('says first that it is cancelled, and offers neither registration nor calendar', async () => {
    const finder = await openEvent('ev/cancelled');
    expect(status(finder)).to.equal('Peruttu: tätä ei järjestetä.');
    expect(headings(finder)).to.not.include('Ilmoittautuminen');
    expect(all(finder, '.calendar-menu')).to.have.length(0);
  });

  it('says first that it is put off, has a new time, or is over', async () => {
    expect(status(await openEvent('ev/postponed'))).to.equal('Siirretty. Uusi aika ei ole vielä tiedossa.');
    expect(status(await openEvent('ev/rescheduled'))).to.match(/^Aika on muuttunut. Uusi aika: .* klo 18–19.30$/);
    expect(status(await openEvent('ev/ended'))).to.equal('Tämä on jo päättynyt.');
    expect(all(await openEvent('ev/few'), '.status')).to.have.length(0);
  });

  it('tells of registration, with a button while one can register', async () => {
    for (const [state, first, buttons] of [
      ['later', 'Ilmoittautuminen avautuu ti 1.12.2099 klo 9', 0],
      ['few', '3 paikkaa jäljellä', 1],
      ['full', 'Täynnä', 0],
      ['closed', 'Ilmoittautuminen on päättynyt.', 0],
    ] as const) {
      const finder = await openEvent(`ev/${state}`);
      expect(under(finder, 'Ilmoittautuminen').startsWith(first), state).to.equal(true);
      expect(all(finder, '.button.primary').length, state).to.equal(buttons);
    }
  });

  it('keeps the facts in the width where there is no text', async () => {
    expect(all(await openEvent('ev/festival-tanssit'), '.main')).to.have.length(0);
    expect(all(await openEvent('ev/few'), '.main')).to.have.length(1);
  });

  it('is the same in the calendar', async () => {
    const read = (host: Element) => textOf(host.shadowRoot?.querySelector('[part="item"]'));
    const finder = await openEvent('ev/hybrid');
    const calendar = await openCalendar({items: eventStates(), attributes: {item: 'ev/hybrid'}});
    expect(read(calendar)).to.equal(read(finder));
  });

  it('says how to take part: at the place, online, or both', async () => {
    const hybrid = await openEvent('ev/hybrid');
    for (const part of ['Paikan päällä tai etänä', 'Kulmatalo', 'Myllytie 4', 'Näytä kartalla', 'Rantapuisto', 'Osallistu etänä']) {
      expect(under(hybrid, 'Missä')).to.contain(part);
    }
    for (const state of ['ev/remote', 'ev/internet']) {
      const finder = await openEvent(state);
      expect(under(finder, 'Missä'), state).to.match(/^Etänä Osallistu etänä/);
      expect(linkNamed(finder, 'Osallistu etänä').href).to.equal('https://kulma.example/suora');
    }
  });

  it('names every organiser with its contacts', async () => {
    const text = under(await openEvent('ev/hybrid'), 'Järjestäjä');
    for (const part of ['Kulmakunnan Kulttuuri ry', '050 000 2222', 'Naapuriapu ry', '050 000 3333', 'naapuriapu.example/yhteys']) {
      expect(text).to.contain(part);
    }
  });

  it('lists what there is to read besides, with its kind', async () => {
    const finder = await openEvent('ev/attachments');
    const items = all(finder, '.attachments > li').map((item) => textOf(item).replace(/ \(toinen sivusto\)/g, ''));
    expect(items).to.deep.equal(['Konsertin ohjelma (PDF)', 'Laulujen sanat (DOCX)', 'kulma.example/kuoro']);
  });

  it('lists the coming times of a rule by date, without those that are not held', async () => {
    const finder = await openEvent('ev/rule');
    expect(under(finder, 'Milloin')).to.match(/^\S+sin klo 18–19.30/);
    expect(under(finder, 'Milloin')).to.contain('ei järjestetä:');
    expect(headings(finder)).to.include('Seuraavat ajat');
    expect(rows(finder)).to.have.length(12);
    expect(new Set(rows(finder)).size).to.equal(12);
    for (const row of rows(finder)) expect(row).to.match(/klo 18–19.30$/);
    const skipped = /ei järjestetä: ([\d.]+)/.exec(under(finder, 'Milloin'))?.[1] ?? '';
    expect(rows(finder).join()).to.not.contain(` ${skipped} `);
  });
});

describe('the page of an event: what belongs together', () => {
  before(() => setLocale('fi'));
  afterEach(() => clearAddress());
  after(() => setLocale('en'));

  it('shows twelve times of a series, then all', async () => {
    const finder = await openEvent('ev/course');
    expect(rows(finder)).to.have.length(12);
    expect(textOf(one(finder, 'section summary'))).to.equal('Näytä kaikki 16');
    await press(finder, 'section summary');
    expect(rows(finder)).to.have.length(16);
    expect(rows(finder).filter((row) => row.includes('Peruttu'))).to.have.length(1);
    for (const row of all(finder, '.times > li')) expect(row.querySelector('a, button')).to.exist;
  });

  it('shows the programme of a festival in order of time, with names and times', async () => {
    const finder = await openEvent('ev/festival');
    expect(headings(finder)).to.include('Ohjelma');
    expect(rows(finder).map((row) => row.replace(/ \S+ [\d.]+ klo.*?(?= Peruttu| Täynnä|$)/, ''))).to.deep.equal([
      'Avajaispuhe Peruttu',
      'Kirpputori',
      'Pihatanssit',
      'Soitinpaja lapsille Täynnä',
    ]);
  });

  it('leads from the list to the festival, to one of its events and back, each with its address', async () => {
    const finder = await openFinder({items: eventStates()});
    await search(finder, 'kulman päivät');
    await press(finder, '[data-id="ev/festival"]');
    await press(finder, '.times [data-id="ev/festival-tanssit"]');
    expect(textOf(one(finder, '[part="title"]'))).to.equal('Pihatanssit');
    expect(focused(finder)).to.equal(one(finder, '#item-title'));
    expect(new URL(location.href).searchParams.get('t')).to.contain('item=ev%2Ffestival-tanssit');
    expect(textOf(one(finder, '.part-of'))).to.equal('Osa tapahtumaa Kulman päivät');
    history.back();
    await steppedBack();
    await settled(finder);
    expect(textOf(one(finder, '[part="title"]'))).to.equal('Kulman päivät');
    expect(focused(finder)).to.equal(one(finder, '#item-title'));
  });

  it('goes back to the list at once, however many events were opened one from the other', async () => {
    const finder = await openFinder({items: eventStates()});
    await search(finder, 'kulman päivät');
    await press(finder, '[data-id="ev/festival"]');
    await press(finder, '.times [data-id="ev/festival-tanssit"]');
    await press(finder, '.part-of [data-id="ev/festival"]');
    await press(finder, '[part="back"]');
    expect(all(finder, '[part="item"]')).to.have.length(0);
    expect((one(finder, '#query') as HTMLInputElement).value).to.equal('kulman päivät');
  });

  it('shows one evening of a course alone, and leads to the course', async () => {
    const finder = await openFinder({items: eventStates(), attributes: {item: 'ev/course', 'url-state': 'off'}});
    await press(finder, '.times [data-id="ev/course-5"]');
    expect(textOf(one(finder, '.part-of'))).to.equal('Osa sarjaa Ukulelekurssi');
    expect(all(finder, '.times')).to.have.length(0);
    expect(textOf(one(finder, '[part="back"]'))).to.equal('Takaisin');
    await press(finder, '[part="back"]');
    expect(rows(finder)).to.have.length(12);
    expect(focused(finder)).to.equal(one(finder, '.times [data-id="ev/course-5"]'));
  });
});

describe('the page of an event: taking it along', () => {
  before(() => setLocale('fi'));
  afterEach(() => clearAddress());
  after(() => setLocale('en'));

  /** Stands in for the window's own, as the page would see them used. */
  async function withNavigator<Result>(members: Record<string, unknown>, act: () => Promise<Result>): Promise<Result> {
    for (const [name, value] of Object.entries(members)) Object.defineProperty(navigator, name, {value, configurable: true});
    try {
      return await act();
    } finally {
      for (const name of Object.keys(members)) Reflect.deleteProperty(navigator, name);
    }
  }

  /** The name and text of the file that a press gives. */
  async function downloaded(act: () => void): Promise<readonly [name: string, text: string]> {
    const real = URL.createObjectURL.bind(URL);
    let blob: Blob | undefined;
    let name = '';
    URL.createObjectURL = (object: Blob) => real((blob = object));
    HTMLAnchorElement.prototype.click = function () {
      name = this.download;
    };
    try {
      act();
      await until(() => name, 'no file came');
    } finally {
      URL.createObjectURL = real;
      // Of its own it has none: HTMLElement's comes back.
      Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
    }
    return [name, (await blob?.text()) ?? ''];
  }

  it('gives a calendar file of the event, named after it', async () => {
    const finder = await openEvent('ev/few');
    await press(finder, '.calendar-menu summary');
    const [name, text] = await downloaded(() => one(finder, '.calendar-menu button').click());
    expect(name).to.equal('Talven-laulut.ics');
    expect(text.match(/BEGIN:VEVENT/g)).to.have.length(1);
    for (const part of ['SUMMARY;LANGUAGE=fi:Talven laulut', 'T180000', 'LOCATION;LANGUAGE=fi:Kulmatalo']) expect(text).to.contain(part);
  });

  it('gives all times of a course in one file', async () => {
    const finder = await openEvent('ev/course');
    const [name, text] = await downloaded(() => one(finder, '.calendar-menu button').click());
    expect(name).to.equal('Ukulelekurssi.ics');
    expect(text.match(/BEGIN:VEVENT/g)).to.have.length(17);
    expect(text.match(/STATUS:CANCELLED/g)).to.have.length(1);
    expect(textOf(one(finder, '.calendar-menu .note'))).to.contain('Tiedostossa ovat kaikki ajat');
  });

  it('opens Google and Outlook with the event filled in', async () => {
    const finder = await openEvent('ev/few');
    const google = new URL(linkNamed(finder, 'Google-kalenteri').href);
    expect(google.hostname).to.equal('calendar.google.com');
    expect(google.searchParams.get('text')).to.equal('Talven laulut');
    expect(google.searchParams.get('location')).to.equal('Kulmatalo, Myllytie 4, Jyväskylä');
    const outlook = new URL(linkNamed(finder, 'Outlook').href);
    expect(outlook.searchParams.get('subject')).to.equal('Talven laulut');
  });

  it('copies the address of the event and says so', async () => {
    let copied = '';
    const writeText = (text: string) => {
      copied = text;
      return Promise.resolve();
    };
    await withNavigator({clipboard: {writeText}}, async () => {
      const finder = await openFinder({items: eventStates()});
      await search(finder, 'kulman päivät');
      await press(finder, '[data-id="ev/festival"]');
      const button = all(finder, 'footer button').find((one) => textOf(one) === 'Kopioi linkki');
      button?.click();
      await until(() => announced(finder) === 'Linkki kopioitu');
      expect(new URL(copied).searchParams.get('t')).to.contain('item=ev%2Ffestival');
      expect(textOf(button)).to.equal('Linkki kopioitu');
    });
  });

  it('hands the address on by the device’s own way, where there is one', async () => {
    const handed: unknown[] = [];
    const share = (data: unknown) => {
      handed.push(data);
      return Promise.reject(new DOMException('the visitor thinks better of it', 'AbortError'));
    };
    const buttons = (finder: TarjotinFinder) => all(finder, 'footer button').map(textOf);
    await withNavigator({share}, async () => {
      const finder = await openEvent('ev/few');
      all(finder, 'footer button').find((one) => textOf(one) === 'Jaa')?.click();
      expect(handed).to.deep.equal([{url: location.href, title: 'Talven laulut'}]);
    });
    if (!('share' in navigator)) expect(buttons(await openEvent('ev/few'))).to.not.include('Jaa');
  });
});
