import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {setLocale} from '../../src/localization.js';
import type {TarjotinFeedback} from '../../src/widgets/feedback/feedback.js';
import {sampleForm} from '../fixtures/sample-form.js';
import {dropped, fakeReceiver, hang, json, type Receiver, status} from '../form/outbox/receiver.js';
import {all, announced, clearDevice, control, field, focused, one, openFeedback, press, statusText, textOf, tick, until, write} from '../helpers/feedback.js';
import {watchWindow} from '../helpers/window-listeners.js';

const realFetch = window.fetch.bind(window);
let receiver: Receiver;
let forms = 0;

/** Each test's own form: what one has sent is no earlier answer of the next. */
const shortForm = (more: object = {}) => ({
  id: `palaute-${++forms}`,
  title: {fi: 'Palaute'},
  items: [{id: 'sana', kind: 'longText', text: {fi: 'Sana'}, required: true}],
  ...more,
});

const bodies = (): Record<string, unknown>[] => receiver.asked.map(({init}) => JSON.parse(init.body as string) as Record<string, unknown>);

async function send(element: TarjotinFeedback): Promise<void> {
  await press(element, 'Lähetä');
  await until(() => statusText(element) || focused(element)?.matches('[part="error-summary"], .send-trouble'), 'nothing came of sending');
  await element.updateComplete;
}

const sendWord = async (element: TarjotinFeedback, word = 'Kiitos'): Promise<void> => {
  await write(element, 'sana', word);
  await send(element);
};

const received = (element: TarjotinFeedback) => until(() => /vastaanotettu/.test(statusText(element)), 'no receipt came');
const waiting = (element: TarjotinFeedback) => until(() => statusText(element).includes('ei ole vielä perillä'), 'it does not wait');

describe('tarjotin-feedback', () => {
  const {warn} = console;
  let warnings: string[];
  before(() => setLocale('fi'));
  after(() => setLocale('en'));
  beforeEach(async () => {
    await clearDevice();
    receiver = fakeReceiver();
    window.fetch = receiver.fetch as typeof fetch;
    warnings = [];
    console.warn = (text: string) => warnings.push(text);
  });
  afterEach(async () => {
    // What still waits goes now, so that it is not sent into the next test.
    receiver.script(receiver.ok);
    window.dispatchEvent(new CustomEvent('online'));
    await new Promise((resolve) => setTimeout(resolve, 60));
    window.fetch = realFetch;
    console.warn = warn;
  });

  describe('somebody who answers', () => {
    it('has room to write: a field of text is as wide as the form', async () => {
      const element = await openFeedback({definition: shortForm()});
      const widthOf = (selector: string): number => one(element, selector).getBoundingClientRect().width;
      expect(widthOf('textarea')).to.equal(widthOf('form'));
    });

    it('adds another of what may be there more than once', async () => {
      const child = {id: 'lapsi', kind: 'group', text: {fi: 'Lapsi'}, repeats: true, items: [{id: 'nimi', kind: 'text', text: {fi: 'Nimi'}, required: true}]};
      const element = await openFeedback({definition: shortForm({items: [child]})});
      const names = () => all(element, '[role="group"] :is(h3, h4)').map(textOf).filter(Boolean);
      expect(names()).to.deep.equal(['Lapsi 1']);
      await write(element, 'nimi', 'Oona');
      await tick(element, 'lapsi~more~1', 'Kyllä');
      expect(names()).to.deep.equal(['Lapsi 1', 'Lapsi 2']);
      await write(element, 'lapsi~2~nimi', 'Eino');
      await tick(element, 'lapsi~more~2', 'Ei');
      await write(element, 'lapsi~2~nimi', '');
      await press(element, 'Lähetä');
      await until(() => focused(element)?.matches('[part="error-summary"]'));
      expect(all(element, '[part="error-summary"] li').map(textOf)).to.deep.equal(['Lapsi 2, Nimi: Kirjoita vastaus']);
      await write(element, 'lapsi~2~nimi', 'Eino');
      await send(element);
      await received(element);
      expect(bodies()[0]?.['answers']).to.deep.equal({nimi: ['Oona'], 'lapsi~more~1': [true], 'lapsi~2~nimi': ['Eino'], 'lapsi~more~2': [false]});
    });

    it('is stopped at a form that is still empty, and sends it with a single answer', async () => {
      const items = [{id: 'sana', kind: 'text', text: {fi: 'Sana'}}, {id: 'muuta', kind: 'text', text: {fi: 'Muuta'}}];
      const element = await openFeedback({definition: shortForm({items})});
      await send(element);
      expect(focused(element)).to.equal(one(element, '[part="error-summary"]'));
      expect(textOf(one(element, '[part="error-summary"]'))).to.equal('Et ole vielä vastannut mihinkään Vastaa ainakin yhteen kysymykseen');
      expect(receiver.asked).to.have.length(0);
      one(element, '[part="error-summary"] a').click();
      expect(focused(element), 'the way to the first question').to.equal(control(element, 'sana'));
      await write(element, 'muuta', 'Kiitos');
      expect(all(element, '[part="error-summary"]')).to.have.length(0);
      await send(element);
      await received(element);
      expect(bodies()[0]?.['answers']).to.deep.equal({muuta: ['Kiitos']});
    });

    it('may leave a page empty, not all of them', async () => {
      const page = (id: string) => ({id: `sivu-${id}`, kind: 'page', text: {fi: id}, items: [{id, kind: 'text', text: {fi: id}}]});
      const element = await openFeedback({definition: shortForm({items: [page('eka'), page('toka')]})});
      await press(element, 'Jatka');
      await until(() => field(element, 'toka'));
      await send(element);
      expect(textOf(one(element, '[part="error-summary"] a'))).to.equal('Vastaa ainakin yhteen kysymykseen');
      one(element, '[part="error-summary"] a').click();
      expect(focused(element)).to.equal(control(element, 'toka'));
    });

    it('gets a receipt for the answer, which is sent once however often the button is pressed', async () => {
      const definition = shortForm();
      const element = await openFeedback({definition, attributes: {subject: 'act/tuolijumppa'}});
      const events: unknown[] = [];
      element.addEventListener('tarjotin-submit', ({detail}) => events.push(detail));
      await write(element, 'sana', ' Kiitos! ');
      const button = one(element, '[part="submit"]');
      for (let times = 0; times < 4; times++) button.click();
      await received(element);
      const [body] = bodies();
      expect(receiver.stored.size).to.equal(1);
      expect(body).to.deep.include({answers: {sana: ['Kiitos!']}, subject: 'act/tuolijumppa', inLanguage: 'fi', website: ''});
      expect(body?.['elapsed']).to.be.a('number');
      expect(textOf(one(element, '[part="receipt"]'))).to.match(/^Kuittaus: Kuitti 1 Vastaanotettu \S+ \d+\.\d+\.\d{4} klo \d+(\.\d\d)?$/);
      expect(events).to.deep.equal([{form: definition.id, key: receiver.asked[0]?.key}]);
      await until(() => announced(element) === 'Kiitos! Vastauksesi on vastaanotettu', 'the receipt is not announced');
    });

    it('sees what was answered, copies it, and can send another', async () => {
      const element = await openFeedback({definition: {...sampleForm(), id: `koko-${++forms}`}});
      await tick(element, 'suosittelu', '3');
      await write(element, 'syy', 'Melu\nja kiire');
      await press(element, 'Jatka');
      await tick(element, 'mista', 'Muu, mikä?');
      await write(element, 'mista', 'Radiosta', 3);
      await tick(element, 'aika', 'Samaa');
      await write(element, 'matka', '3,5');
      await write(element, 'paiva', '2026-11-20');
      await send(element);
      await received(element);
      expect(all(element, 'dt').map(textOf).slice(0, 2)).to.deep.equal(['Suosittelisitko tapahtumaa ystävällesi?', 'Mikä jäi vaivaamaan?']);
      expect(all(element, 'dd').map((answer) => answer.textContent)).to.deep.equal(['3', 'Melu\nja kiire', 'Radiosta', 'uinti', 'Samaa mieltä', '3,5 km', '20.11.2026']);
      const copied: string[] = [];
      Object.defineProperty(navigator, 'clipboard', {configurable: true, value: {writeText: (text: string) => Promise.resolve(void copied.push(text))}});
      await press(element, 'Kopioi vastaukset');
      Reflect.deleteProperty(navigator, 'clipboard');
      expect(copied[0]).to.match(/^Palaute tapahtumasta\n\nSuosittelisitko tapahtumaa ystävällesi\?\n3\n\n[^]*Matkan pituus\n3,5 km[^]*Kuittaus: Kuitti 1$/);
      await press(element, 'Lähetä uusi vastaus');
      expect(field(element, 'suosittelu').querySelector(':checked')).to.equal(null);
    });

    it('can copy by hand where the page may not write to the clipboard', async () => {
      const element = await openFeedback({definition: shortForm()});
      await sendWord(element);
      await received(element);
      Object.defineProperty(navigator, 'clipboard', {configurable: true, value: undefined});
      await press(element, 'Kopioi vastaukset');
      await until(() => focused(element)?.matches('textarea'));
      Reflect.deleteProperty(navigator, 'clipboard');
      expect((focused(element) as HTMLTextAreaElement).value).to.contain('Sana\nKiitos');
    });

    it('is asked only what follows from the answers', async () => {
      const element = await openFeedback({definition: {...sampleForm(), id: `koko-${++forms}`}});
      const asks = () => all(element, '[data-item]').map(({dataset}) => dataset['item']);
      expect(asks()).to.deep.equal(['suosittelu', 'tunnelma', 'sisalto']);
      await tick(element, 'suosittelu', '6');
      expect(asks()).to.deep.equal(['suosittelu', 'tunnelma', 'sisalto', 'syy']);
    });

    it('is asked what belongs to an answer, below it', async () => {
      const inner = {linkId: '1.1', type: 'string', text: 'Mikä?', enableWhen: [{question: '1', operator: '=', answerBoolean: true}]};
      const element = await openFeedback({definition: {resourceType: 'Questionnaire', id: `fhir-${++forms}`, title: 'F', item: [{linkId: '1', type: 'boolean', text: 'Onko?', item: [inner]}]}});
      await tick(element, '1', 'Kyllä');
      expect(all(element, '[data-item]').map(({dataset}) => dataset['item'])).to.deep.equal(['1', '1.1']);
    });

    it('can take back a choice, and write one of several lines', async () => {
      const element = await openFeedback({definition: {...sampleForm(), id: `koko-${++forms}`}});
      await tick(element, 'tunnelma', 'Hyvä');
      await press(element, 'Poista valinta');
      expect(field(element, 'tunnelma').querySelector(':checked')).to.equal(null);
      expect(focused(element), 'focus stays at the question').to.equal(control(element, 'tunnelma'));
      await tick(element, 'suosittelu', '9');
      await press(element, 'Jatka');
      await tick(element, 'uudelleen', 'Kyllä');
      await write(element, 'puhelin', '040 1');
      await press(element, 'Lisää toinen vastaus');
      await write(element, 'puhelin', '040 2', 1);
      await press(element, 'Lisää toinen vastaus');
      await write(element, 'puhelin', '040 3', 2);
      one(element, '[aria-label="Poista vastaus 2"]').click();
      await element.updateComplete;
      expect([...field(element, 'puhelin').querySelectorAll('input')].map(({value}) => value)).to.deep.equal(['040 1', '040 3']);
    });

    it('is told of a date that is only half written', async () => {
      const element = await openFeedback({definition: shortForm({items: [{id: 'paiva', kind: 'date', text: {fi: 'Päivä'}}]})});
      control(element, 'paiva').focus();
      await sendKeys({press: '5'});
      await sendKeys({press: 'Tab'});
      await send(element);
      expect(textOf(field(element, 'paiva').querySelector('.error'))).to.contain('Anna koko päivämäärä');
      expect(receiver.asked).to.have.length(0);
    });

    it('reads easy Finnish when asking for it', async () => {
      const element = await openFeedback({definition: {...sampleForm(), id: `koko-${++forms}`}});
      const button = one(element, '.easy');
      expect(button.getAttribute('aria-pressed')).to.equal('false');
      await press(element, 'Selkokieli');
      expect(one(element, '.easy').getAttribute('aria-pressed')).to.equal('true');
      expect(textOf(one(element, '.display'))).to.equal('Sinun ei tarvitse kertoa nimeäsi.');
      expect(textOf(field(element, 'suosittelu').querySelector('legend')), 'where there is none, plain Finnish').to.contain('Suosittelisitko');
    });

    it('sees markup in a form, an answer or a server as the text it is', async () => {
      const evil = '<img src=x onerror="window.__pwned=1"><script>window.__pwned=1</script>';
      const items = [{id: 'sana', kind: 'text', text: evil, hint: evil}, {id: 'one', kind: 'one', text: 'Y', options: [{value: evil, text: {fi: evil}}], control: 'drop-down'}];
      receiver.script(() => json({errors: [{field: 'sana', message: evil}]}, 422), ({key}) => json({receipt: evil, key}, 201));
      const element = await openFeedback({definition: shortForm({title: evil, items})});
      await sendWord(element, evil);
      await until(() => element.renderRoot.querySelector('.error'));
      expect(textOf(field(element, 'sana').querySelector('.error'))).to.contain(evil);
      await write(element, 'sana', `${evil}!`);
      await send(element);
      await received(element);
      expect(textOf(one(element, '[part="receipt"] strong'))).to.equal(evil);
      expect(all(element, 'img, script')).to.deep.equal([]);
      expect('__pwned' in window).to.equal(false);
    });
  });

  describe('when it does not arrive', () => {
    it('is told that the answer is kept, and gets the receipt when the network is back', async () => {
      receiver.script(dropped);
      const element = await openFeedback({definition: shortForm()});
      await sendWord(element);
      await waiting(element);
      expect(textOf(one(element, '[part="status"] p'))).to.equal('Palvelin ei vastaa juuri nyt. Se on tallessa tällä laitteella. Se lähetetään, kun yhteys palaa, tai kun seuraavan kerran käyt tällä sivulla.');
      receiver.script(receiver.ok);
      window.dispatchEvent(new CustomEvent('online'));
      await received(element);
      expect(receiver.stored.size).to.equal(1);
    });

    it('is told of a login page in between, of a busy server, and is never thanked for them', async () => {
      for (const [reply, words] of [
        [() => new Response('<h1>Kirjaudu</h1>'), 'Verkko saattaa vaatia, että kirjaudut siihen ensin.'],
        [status(429, {'Retry-After': '600'}), 'Palvelimella on ruuhkaa.'],
        [status(500), 'Palvelin ei vastaa juuri nyt.'],
      ] as const) {
        receiver.script(reply);
        const element = await openFeedback({definition: shortForm()});
        await sendWord(element);
        await waiting(element);
        expect(textOf(one(element, '[part="status"] p'))).to.contain(words);
        receiver.script(receiver.ok);
        await press(element, 'Yritä nyt');
        await received(element);
        element.remove();
      }
    });

    it('is warned where the device keeps nothing', async () => {
      receiver.script(dropped);
      const element = await openFeedback({definition: shortForm(), attributes: {storage: 'off'}});
      await sendWord(element);
      await waiting(element);
      expect(textOf(one(element, '[part="status"] p'))).to.contain('Pidä tämä sivu auki');
    });

    it('can stop sending, and has all that was written', async () => {
      receiver.script(dropped);
      const element = await openFeedback({definition: shortForm()});
      await sendWord(element, 'Pitkä teksti');
      await waiting(element);
      await press(element, 'Keskeytä lähetys ja muokkaa');
      expect(control(element, 'sana').value).to.equal('Pitkä teksti');
      receiver.script(receiver.ok);
      await sendWord(element, 'Toinen teksti');
      await received(element);
      expect([...receiver.stored.values()].map((body) => (JSON.parse(body) as {answers: unknown}).answers)).to.deep.equal([{sana: ['Toinen teksti']}]);
    });

    it('sees what the server wants corrected at the fields, and the correction arrives', async () => {
      receiver.script(() => json({errors: [{field: 'sana', message: 'Kirjoita suomeksi'}]}, 422), receiver.ok);
      const element = await openFeedback({definition: shortForm()});
      await sendWord(element, 'Thanks');
      await until(() => focused(element)?.matches('[part="error-summary"]'), 'focus did not move to the faults');
      expect(textOf(one(element, '[part="error-summary"] a'))).to.equal('Sana: Kirjoita suomeksi');
      expect(control(element, 'sana').value).to.equal('Thanks');
      await sendWord(element);
      await received(element);
      expect(new Set(receiver.asked.map(({key}) => key)).size).to.equal(2);
    });

    for (const [code, words] of [
      [404, 'Tähän ei voi enää vastata.'],
      [403, 'Palvelin ei salli lähettämistä täältä.'],
    ] as const) {
      it(`is told that it was not accepted (${code}), and can copy it`, async function () {
        this.timeout(20_000);
        receiver.script(status(code));
        const element = await openFeedback({definition: shortForm()});
        await sendWord(element);
        await until(() => statusText(element) === 'Vastaustasi ei otettu vastaan');
        expect(textOf(one(element, '[part="status"] p'))).to.contain(words);
        expect(all(element, 'dd').map(textOf)).to.deep.equal(['Kiitos']);
      });
    }

    it('of an earlier visit can copy what the server refuses again and again, and try once more', async function () {
      this.timeout(30_000);
      receiver.script(status(418));
      const definition = shortForm();
      const first = await openFeedback({definition});
      await sendWord(first, 'Teekannulle');
      await until(() => receiver.asked.length);
      first.remove();
      const element = await openFeedback({definition});
      await until(() => statusText(element) === 'Aiempi vastauksesi ei ole vielä perillä');
      for (let tries = 0; tries < 10; tries++) {
        const {length} = receiver.asked;
        await until(() => !all(element, '.status.sending').length);
        if (statusText(element) !== 'Aiempi vastauksesi ei ole vielä perillä') break;
        await press(element, 'Yritä nyt');
        await until(() => receiver.asked.length > length);
      }
      await until(() => statusText(element) === 'Aiempaa vastaustasi ei otettu vastaan');
      expect(textOf(one(element, '[part="status"] p'))).to.contain('Palvelin on torjunut sen useita kertoja. Se on tallessa tällä laitteella');
      expect(receiver.asked).to.have.length(10);
      Object.defineProperty(navigator, 'clipboard', {configurable: true, value: undefined});
      await press(element, 'Kopioi vastaukset');
      await until(() => focused(element)?.matches('textarea'));
      Reflect.deleteProperty(navigator, 'clipboard');
      expect((focused(element) as HTMLTextAreaElement).value).to.contain('Sana\nTeekannulle');
      receiver.script(receiver.ok);
      await press(element, 'Yritä nyt');
      await until(() => receiver.stored.size === 1);
    });

    it('is told to shorten what is too long (413), with the text in the field', async () => {
      receiver.script(status(413), receiver.ok);
      const element = await openFeedback({definition: shortForm()});
      await sendWord(element, 'Liian pitkä');
      await until(() => focused(element)?.matches('.send-trouble'));
      expect(textOf(focused(element))).to.equal('Teksti on liian pitkä. Lyhennä sitä ja lähetä uudelleen.');
      expect(control(element, 'sana').value).to.equal('Liian pitkä');
      await sendWord(element, 'Lyhyt');
      await received(element);
    });

    it('has the answer sent although the form is taken off the page at once', async () => {
      const element = await openFeedback({definition: shortForm()});
      await write(element, 'sana', 'Hei hei');
      await press(element, 'Lähetä');
      await until(() => statusText(element));
      element.remove();
      await until(() => receiver.stored.size === 1);
    });

    it('is told at the next visit, and gets the receipt then', async () => {
      const definition = shortForm();
      receiver.script(hang);
      const first = await openFeedback({definition});
      await sendWord(first);
      await until(() => receiver.asked.length);
      first.remove();
      const second = await openFeedback({definition});
      await until(() => statusText(second) === 'Aiempaa vastaustasi lähetetään');
      expect(control(second, 'sana').value, 'and the form is empty').to.equal('');
      receiver.script(receiver.ok);
      window.dispatchEvent(new CustomEvent('online'));
    });
  });

  describe('the device', () => {
    const onDevice = () => Object.keys(localStorage).filter((key) => key.startsWith('tarjotin'));

    it('holds nothing before something is written, and what is written until it is sent', async () => {
      const definition = shortForm();
      const element = await openFeedback({definition});
      await new Promise((resolve) => setTimeout(resolve, 600));
      expect(onDevice()).to.deep.equal([]);
      await write(element, 'sana', 'Kesken');
      element.remove();
      expect(onDevice()).to.have.length(1);
      const again = await openFeedback({definition});
      expect(control(again, 'sana').value).to.equal('Kesken');
      expect(textOf(one(again, '[part="message"]'))).to.match(/^Se, mitä kirjoitit .+, on taas tässä: se säilyi tällä laitteella\. Tyhjennä lomake$/);
      await send(again);
      expect(onDevice()).to.deep.equal([]);
      await received(again);
      expect(bodies()[0], 'nobody knows how long it was written').to.not.have.property('elapsed');
    });

    it('forgets a draft when the visitor clears the form', async () => {
      const definition = shortForm();
      const element = await openFeedback({definition});
      await write(element, 'sana', 'Kesken');
      element.remove();
      const again = await openFeedback({definition});
      await press(again, 'Tyhjennä lomake');
      expect(control(again, 'sana').value).to.equal('');
      expect(focused(again)).to.equal(one(again, '#title'));
      expect(onDevice()).to.deep.equal([]);
    });

    it('keeps drafts about different subjects apart', async () => {
      const definition = shortForm();
      const element = await openFeedback({definition, attributes: {subject: 'a'}});
      await write(element, 'sana', 'Aasta');
      element.subject = 'b';
      await element.updateComplete;
      expect(control(element, 'sana').value).to.equal('');
      element.subject = 'a';
      await element.updateComplete;
      expect(control(element, 'sana').value).to.equal('Aasta');
    });

    it('holds nothing at all with storage="off"', async () => {
      const element = await openFeedback({definition: shortForm(), attributes: {storage: 'off'}});
      await write(element, 'sana', 'Salaa');
      element.remove();
      expect(onDevice()).to.deep.equal([]);
    });
  });

  describe('a webmaster', () => {
    it('can write the definition into the element, or point to it', async () => {
      const definition = shortForm();
      const inside = `<script type="application/json">${JSON.stringify(definition)}</script><a href="mailto:a@b.example">Lähetä sähköpostia</a>`;
      const inline = await openFeedback({inside});
      expect(textOf(one(inline, '#title'))).to.equal('Palaute');
      inline.remove();
      receiver.script(() => json(shortForm()));
      const fetched = await openFeedback({attributes: {form: './lomake.json'}});
      expect(textOf(one(fetched, '#title'))).to.equal('Palaute');
      expect(receiver.asked.at(-1)?.url).to.equal(new URL('./lomake.json', location.href).href);
    });

    it('is told of a mistake in one line, and the visitor sees what stood in the tag', async () => {
      const errors: unknown[] = [];
      const hear = (event: Event) => errors.push((event as CustomEvent).detail);
      window.addEventListener('tarjotin-error', hear);
      const element = await openFeedback({definition: {id: 'x', title: 'X', items: [{id: 'a', kind: 'iframe', text: 'A'}]}, inside: '<p>Soita meille</p>'});
      window.removeEventListener('tarjotin-error', hear);
      expect(textOf(one(element, '[part="message"]'))).to.contain('Lomaketta ei voi näyttää. Lomakkeen asetuksissa on virhe.');
      expect(element.querySelector('p')?.checkVisibility()).to.equal(true);
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.match(/^Tarjotin: form: items\[0\]: An item without id or kind/);
      expect(errors).to.deep.equal([{code: 'refused', url: ''}]);
    });

    it('is told when there is no address to send to', async () => {
      const element = await openFeedback({definition: shortForm(), attributes: {endpoint: ''}});
      expect(textOf(one(element, '[part="message"]'))).to.contain('Lomaketta ei voi näyttää.');
    });

    it('has a form that comes when the network does', async () => {
      receiver.script(dropped);
      const element = await openFeedback({attributes: {form: 'https://forms.example/lomake.json'}});
      expect(textOf(one(element, '[part="message"]'))).to.contain('forms.example ei vastaa juuri nyt');
      receiver.script(dropped);
      await press(element, 'Yritä uudelleen');
      await until(() => textOf(one(element, '[part="message"]')).endsWith('Ei onnistunut vieläkään.'));
      receiver.script(() => json(shortForm()));
      window.dispatchEvent(new CustomEvent('online'));
      await until(() => element.renderRoot.querySelector('form'));
      expect(warnings).to.have.length(1);
    });

    it('can print the whole form on paper, with the conditions in words', async () => {
      const element = await openFeedback({definition: {...sampleForm(), id: `koko-${++forms}`}});
      const print = window.print.bind(window);
      let paper = '';
      window.print = () => (paper = textOf(element.renderRoot.querySelector('.paper')));
      await press(element, 'Tulosta paperilomakkeena');
      await until(() => paper);
      window.print = print;
      expect(paper).to.contain('Jos vastasit vähemmän kuin 7 kysymykseen: Suosittelisitko tapahtumaa ystävällesi?');
      expect(paper).to.contain('Jos vastasit ”Kyllä” kysymykseen: Tuletko uudelleen? tai Jos vastasit ”Ystävältä” kysymykseen: Mistä kuulit?');
      for (const words of ['Tunnelma', 'Sinusta', 'Sähköposti', 'Samaa mieltä', 'Muu, mikä?']) expect(paper.toLowerCase()).to.contain(words.toLowerCase());
    });

    it('has no listener and no request left of a form that is gone', async () => {
      const watch = watchWindow();
      receiver.script(hang);
      const late = await openFeedback({attributes: {form: 'https://forms.example/never.json'}, wait: false});
      await until(() => receiver.asked.length);
      late.remove();
      expect(receiver.asked[0]?.init.signal?.aborted).to.equal(true);
      receiver.script(receiver.ok);
      const element = await openFeedback({definition: shortForm()});
      await sendWord(element);
      await received(element);
      element.remove();
      await until(() => watch.left.length === 0, 'listeners are left');
      watch.restore();
    });
  });
});
