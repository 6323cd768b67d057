import {expect} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import {LANGUAGES} from '../../src/lib/page-language.js';
import {setLocale} from '../../src/localization.js';
import {sampleForm} from '../fixtures/sample-form.js';
import {dropped, fakeReceiver, hang, type Reply, status} from '../form/outbox/receiver.js';
import {all, clearDevice, control, field, focused, one, openFeedback, press, settled, statusText, textOf, tick, until, write} from '../helpers/feedback.js';

const realFetch = window.fetch.bind(window);
let forms = 0;

/** A form of its own for each test: what one has sent is no earlier answer of the next. */
const ownForm = () => ({...sampleForm(), id: `a11y-${++forms}`});
const shortForm = () => ({id: `a11y-${++forms}`, title: {fi: 'Palaute', sv: 'Respons', en: 'Feedback'}, privacyUrl: 'https://host.example/tietosuoja', retentionDays: 90, items: [{id: 'sana', kind: 'text', text: {fi: 'Sana', sv: 'Ord', en: 'Word'}}]});

const submit = async (element: Awaited<ReturnType<typeof openFeedback>>) => {
  one(element, '[part="submit"]').click();
  await settled(element);
};

/** Sends a word to a server that answers so; gives the form when it shows what has become of it. */
const sent = async (reply?: Reply) => {
  const receiver = fakeReceiver();
  receiver.script(reply ?? receiver.ok);
  window.fetch = receiver.fetch as typeof fetch;
  const element = await openFeedback({definition: shortForm(), attributes: {storage: 'off'}});
  await write(element, 'sana', 'Kiitos');
  await submit(element);
  await until(() => statusText(element) && (reply === hang || !one(element, '[part="status"]').classList.contains('sending')));
  return element;
};

/** Each state a visitor can meet, by name. */
const STATES: Readonly<Record<string, () => Promise<Element>>> = {
  loading: () => {
    window.fetch = () => new Promise<Response>(() => undefined);
    return openFeedback({attributes: {form: '/never.json'}, wait: false});
  },
  error: () => openFeedback({attributes: {form: '/test/fixtures/there-is-no-such-form.json'}}),
  'no form': () => openFeedback(),
  'a form that is refused': () => openFeedback({definition: {id: 'x'}}),
  full: () => openFeedback({definition: ownForm()}),
  short: () => openFeedback({definition: shortForm()}),
  'last page': async () => {
    const element = await openFeedback({definition: ownForm()});
    await tick(element, 'suosittelu', '3');
    await submit(element);
    await tick(element, 'uudelleen', textOf(field(element, 'uudelleen').querySelector('label')));
    return element;
  },
  'errors shown': async () => {
    const element = await openFeedback({definition: ownForm()});
    await submit(element);
    return element;
  },
  'draft restored': async () => {
    const definition = shortForm();
    const first = await openFeedback({definition});
    await write(first, 'sana', 'Kesken');
    first.remove();
    return openFeedback({definition});
  },
  sending: () => sent(hang),
  'not arrived': () => sent(dropped),
  received: () => sent(),
  'no longer open': () => sent(status(410)),
};

describe('tarjotin-feedback: accessibility', () => {
  beforeEach(clearDevice);
  afterEach(() => {
    window.fetch = realFetch;
  });
  after(() => setLocale('en'));

  for (const locale of LANGUAGES) {
    for (const [name, open] of Object.entries(STATES)) {
      it(`has no fault that axe finds: ${name}, ${locale}`, async () => {
        await setLocale(locale);
        await expect(await open()).to.be.accessible();
      });
    }
  }
});

describe('tarjotin-feedback: what axe does not see', () => {
  before(() => setLocale('fi'));
  after(() => setLocale('en'));
  afterEach(() => {
    document.documentElement.style.fontSize = '';
    return setViewport({width: 1280, height: 800});
  });

  it('leads focus to the list of faults, and from each to its field', async () => {
    const element = await openFeedback({definition: ownForm()});
    await tick(element, 'suosittelu', '3');
    await write(element, 'syy', 'Aivan liian pitkä vastaus');
    await submit(element);
    const summary = one(element, '[part="error-summary"]');
    expect(focused(element)).to.equal(summary);
    expect(textOf(one(element, `#${summary.getAttribute('aria-labelledby')}`))).to.equal('Yksi vastaus pitää korjata');
    const links = all(element, '[part="error-summary"] a');
    expect(links.map(textOf)).to.deep.equal(['Mikä jäi vaivaamaan? Lyhennä vastausta: siinä saa olla enintään 20 merkkiä']);
    links[0]?.click();
    expect(focused(element)).to.equal(control(element, 'syy'));
  });

  it('describes a field by its hint and what is wrong with it', async () => {
    const element = await openFeedback({definition: ownForm()});
    await tick(element, 'suosittelu', '3');
    const input = control(element, 'syy');
    const description = () => (input.getAttribute('aria-describedby') ?? '').split(' ').map((id) => textOf(one(element, `#${CSS.escape(id)}`)));
    expect(description()).to.deep.equal(['Älä kirjoita terveystietoja.']);
    expect(input.getAttribute('aria-invalid')).to.equal(null);
    await write(element, 'syy', 'Aivan liian pitkä vastaus');
    await submit(element);
    expect(description()).to.deep.equal(['Älä kirjoita terveystietoja.', 'Virhe: Lyhennä vastausta: siinä saa olla enintään 20 merkkiä']);
    expect(input.getAttribute('aria-invalid')).to.equal('true');
    await write(element, 'syy', 'Lyhyt');
    expect(description()).to.deep.equal(['Älä kirjoita terveystietoja.']);
    expect(input.getAttribute('aria-invalid')).to.equal(null);
  });

  it('names a group of buttons by its question, and says what is wrong with it there', async () => {
    const element = await openFeedback({definition: ownForm()});
    await submit(element);
    const fieldset = field(element, 'suosittelu').querySelector('fieldset');
    expect(textOf(fieldset?.querySelector('legend'))).to.equal('Suosittelisitko tapahtumaa ystävällesi? (pakollinen)');
    expect(textOf(one(element, `#${CSS.escape(fieldset?.getAttribute('aria-describedby') ?? '')}`))).to.equal('Virhe: Valitse yksi vaihtoehto');
    const names = [...field(element, 'suosittelu').querySelectorAll('label')].map(textOf);
    expect(names.map((name) => name.replace(/,.*/, ''))).to.deep.equal(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
    expect([names[0], names[10]]).to.deep.equal(['0, En', '10, Kyllä']);
  });

  it('moves focus to the new page, and says which it is', async () => {
    const element = await openFeedback({definition: ownForm()});
    await tick(element, 'suosittelu', '9');
    await submit(element);
    expect(textOf(focused(element))).to.equal('Sinusta');
    expect(textOf(one(element, '#progress'))).to.equal('Sivu 2/2');
    await press(element, 'Takaisin');
    expect(textOf(focused(element))).to.equal('Tapahtuma');
  });

  it('moves focus to what becomes of the answer, which has the place of the form', async () => {
    const element = await sent();
    expect(textOf(focused(element))).to.equal('Kiitos! Vastauksesi on vastaanotettu');
    await press(element, 'Lähetä uusi vastaus');
    expect(focused(element)).to.equal(one(element, '#title'));
  });

  it('has headings in order, from the level the page asks for', async () => {
    const element = await openFeedback({definition: ownForm(), attributes: {'heading-level': '3'}});
    await submit(element);
    expect(all(element, 'h1, h2, h3, h4, h5, h6').map((heading) => heading.localName)).to.deep.equal(['h3', 'h4', 'h4']);
  });

  it('has targets of at least 44 px, on a phone too', async () => {
    await setViewport({width: 360, height: 740});
    const element = await openFeedback({definition: ownForm()});
    for (const target of all(element, 'button, .tick, .input, input[type="range"]')) {
      const {width, height} = target.getBoundingClientRect();
      if (!width) continue;
      expect(height, textOf(target)).to.be.at.least(43.9);
      expect(width, textOf(target)).to.be.at.least(41);
    }
    expect(document.documentElement.scrollWidth, 'nothing sticks out').to.be.at.most(360);
  });

  it('names a field with spaces between the words, also where a browser drops those that stand alone beside a comment', async () => {
    const items = [{id: 'sana', kind: 'text', text: {fi: 'Sana'}, prefix: '1.', required: true}];
    const element = await openFeedback({definition: {...shortForm(), items}});
    const walker = document.createTreeWalker(one(element, 'label[for]'), NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode.nodeValue ?? '');
    expect(texts.filter((text) => text.trim()).join('')).to.equal('1. Sana (pakollinen)');
  });

  it('keeps the words at the ends of a scale and the widest button on the screen with text of twice the size', async () => {
    await setViewport({width: 360, height: 740});
    document.documentElement.style.fontSize = '32px';
    const items = [{id: 'nps', kind: 'nps', text: {fi: 'Suosittelisitko?'}}];
    const element = await openFeedback({definition: {...shortForm(), items}});
    const right = one(element, 'form').getBoundingClientRect().right;
    const print = one(element, '.actions .quiet');
    expect(print.getBoundingClientRect().right, textOf(print)).to.be.at.most(right + 1);
    for (const words of all(element, '.ends span')) expect(words.scrollWidth + words.getBoundingClientRect().left, textOf(words)).to.be.at.most(right + 1);
  });

  it('says that a slider has no answer until it is moved or pressed', async () => {
    const element = await openFeedback({definition: ownForm()});
    const range = control(element, 'sisalto');
    expect(range.getAttribute('aria-valuetext')).to.equal('Ei vielä vastausta');
    range.click();
    await element.updateComplete;
    expect(range.getAttribute('aria-valuetext')).to.equal(null);
    expect(textOf(field(element, 'sisalto').querySelector('output'))).to.equal('4');
    await press(element, 'Poista valinta');
    expect(range.getAttribute('aria-valuetext')).to.equal('Ei vielä vastausta');
  });
});
