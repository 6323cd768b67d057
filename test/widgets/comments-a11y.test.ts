import {expect} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import {LANGUAGES} from '../../src/lib/page-language.js';
import {setLocale} from '../../src/localization.js';
import {sampleThread} from '../fixtures/sample-thread.js';
import {all, focused, forget, json, one, openComments, openReceiver, press, type Receiver, settled, statusText, textOf, until, write} from '../helpers/comments.js';

let receiver: Receiver;

const open = (more: object = {}, attributes: Readonly<Record<string, string>> = {}) => {
  receiver.thread = () => json(sampleThread(more));
  return openComments({storage: 'off', ...attributes});
};

const submit = async (element: Awaited<ReturnType<typeof open>>) => {
  one(element, '[part="submit"]').click();
  await settled(element);
};

const sent = async () => {
  const element = await open();
  await write(element, 'text', 'Hyvä näin');
  await submit(element);
  await until(() => statusText(element));
  return element;
};

/** Each state a visitor can meet, by name. */
const STATES: Readonly<Record<string, () => Promise<Element>>> = {
  loading: () => {
    receiver.thread = () => undefined;
    return openComments({}, false);
  },
  error: () => {
    receiver.thread = () => new Response('', {status: 404});
    return openComments();
  },
  'no thread': () => openComments({thread: ''}),
  empty: () => open({comments: [], total: 0}),
  full: () => open(),
  'more to come': () => open({total: 40, next: '?page=2'}),
  'not begun': () => open({status: 'notYet', opens: '2027-01-01', comments: [], total: 0}),
  over: () => open({status: 'closed', closes: '2026-11-01'}),
  'errors shown': async () => {
    const element = await open();
    await submit(element);
    return element;
  },
  'reply open': async () => {
    const element = await open();
    all(element, '[part="comment"] button')[0]?.click();
    await settled(element);
    return element;
  },
  'own comment waits': async () => {
    const element = await sent();
    await until(() => element.renderRoot.querySelector('.own'));
    return element;
  },
};

describe('tarjotin-comments: accessibility', () => {
  const {warn} = console;
  beforeEach(() => {
    forget();
    receiver = openReceiver();
    console.warn = () => undefined;
  });
  afterEach(() => {
    receiver.restore();
    console.warn = warn;
  });
  after(() => setLocale('en'));

  for (const locale of LANGUAGES) {
    for (const [name, state] of Object.entries(STATES)) {
      it(`has no fault that axe finds: ${name}, ${locale}`, async () => {
        await setLocale(locale);
        await expect(await state()).to.be.accessible();
      });
    }
  }

  describe('what axe does not see', () => {
    before(() => setLocale('fi'));
    afterEach(() => setViewport({width: 1280, height: 800}));

    it('has headings in order: the thread, the form, each comment, each reply', async () => {
      const element = await open({}, {'heading-level': '3'});
      expect(all(element, 'h1, h2, h3, h4, h5, h6').map((heading) => `${heading.localName} ${textOf(heading)}`)).to.deep.equal([
        'h3 Hyvinvointisuunnitelman luonnos',
        'h4 Kirjoita kommentti',
        'h4 2 kommenttia',
        'h5 Maija Esimerkki',
        'h6 Nimetön',
        'h6 Vastaus: Hyvinvointialue',
        'h5 Nimetön',
      ]);
    });

    it('names each way to reply by the comment, and leads focus to the form and back', async () => {
      const element = await open();
      await press(element, 'Vastaa: Maija Esimerkki');
      expect(textOf(focused(element))).to.equal('Kirjoita vastaus');
      expect(focused(element)?.closest('[part="comment"]')?.getAttribute('data-id')).to.equal('c2');
      await press(element, 'Kirjoita kommentti');
      expect(textOf(focused(element))).to.equal('Kirjoita kommentti');
    });

    it('cancels a reply without leaving the comment: its button has focus, and the page stays where it was', async () => {
      const comments = Array.from({length: 20}, (_, index) => ({...sampleThread().comments[1], '@id': `c${index}`, author: {name: `Nimi ${index}`}}));
      const element = await open({comments});
      const button = () => one(element, '[data-id="c12"] button');
      await press(element, 'Vastaa: Nimi 12');
      button().scrollIntoView({block: 'center'});
      await new Promise(requestAnimationFrame);
      const {top} = button().getBoundingClientRect();
      await press(element, 'Peru');
      expect(focused(element)?.getAttribute('aria-label')).to.equal('Vastaa: Nimi 12');
      await new Promise(requestAnimationFrame);
      expect(Math.abs(button().getBoundingClientRect().top - top)).to.be.at.most(2);
    });

    it('leads focus to what is missing, and to what becomes of the comment', async () => {
      const element = await open();
      await submit(element);
      expect(focused(element)).to.equal(one(element, '[part="error-summary"]'));
      expect(textOf(one(element, '[part="error-summary"] a'))).to.equal('Kommenttisi: Kirjoita vastaus');
      await write(element, 'text', 'Hyvä näin');
      await submit(element);
      await until(() => statusText(element) === 'Kiitos! Kommenttisi on vastaanotettu');
      expect(focused(element)).to.equal(one(element, '[part="status"] :is(h2, h3)'));
      const said = () => textOf(one(element, '.root > [role="status"]'));
      await until(() => said() === 'Kiitos! Kommenttisi on vastaanotettu', 'it is not announced');
    });

    it('leads focus to the first of the comments that have come', async () => {
      const element = await open({total: 40, next: '?page=2'});
      receiver.thread = () => json(sampleThread({comments: [{'@id': 'c9', text: 'Lisää', dateCreated: '2026-11-01T10:00:00Z'}]}));
      await press(element, 'Näytä lisää kommentteja');
      await until(() => focused(element)?.closest('[part="comment"]')?.getAttribute('data-id') === 'c9', 'focus stayed');
    });

    it('has targets of at least 44 px on a phone, and nothing sticks out', async () => {
      await setViewport({width: 360, height: 740});
      const element = await open({comments: sampleThread().comments.map((comment) => ({...comment, text: `${'pitkä'.repeat(60)} https://a.example/${'x'.repeat(300)}`}))});
      for (const target of all(element, 'button, select, .input')) {
        const {width, height} = target.getBoundingClientRect();
        if (width) expect(height, textOf(target)).to.be.at.least(43.9);
      }
      expect(document.documentElement.scrollWidth).to.be.at.most(360);
    });
  });
});
