import {expect} from '@open-wc/testing';
import {setLocale} from '../../src/localization.js';
import type {TarjotinComments} from '../../src/widgets/comments/comments.js';
import {sampleComment, sampleThread} from '../fixtures/sample-thread.js';
import {all, forget, json, one, openComments, openReceiver, press, type Receiver, settled, statusText, textOf, threadName, until, write} from '../helpers/comments.js';

let receiver: Receiver;

const ids = (element: TarjotinComments) => all(element, '[part="list"] > [part="comment"]').map(({dataset}) => dataset['id']);

async function send(element: TarjotinComments, text: string): Promise<void> {
  await write(element, 'text', text);
  one(element, '[part="submit"]').click();
  await settled(element);
  await until(() => statusText(element), 'nothing came of sending');
}

describe('tarjotin-comments', () => {
  const {warn} = console;
  let warnings: string[];
  before(() => setLocale('fi'));
  after(() => setLocale('en'));
  beforeEach(() => {
    forget();
    receiver = openReceiver();
    receiver.thread = () => json(sampleThread());
    warnings = [];
    console.warn = (text: string) => warnings.push(text);
  });
  afterEach(async () => {
    receiver.take = (_body, key) => json({receipt: 'K-x', key}, 201);
    window.dispatchEvent(new CustomEvent('online'));
    await new Promise((resolve) => setTimeout(resolve, 60));
    receiver.restore();
    console.warn = warn;
  });

  describe('somebody who reads', () => {
    it('sees what is asked, until when, and what others have written, with lines and addresses', async () => {
      const thread = threadName();
      const element = await openComments({thread, endpoint: 'https://receiver.example/comments/'});
      expect(receiver.asked.map(String)).to.deep.equal([`https://receiver.example/comments/${thread}?order=newest`]);
      expect(textOf(one(element, '.about'))).to.equal('Hyvinvointisuunnitelman luonnos Mitä luonnoksesta puuttuu? Voit kommentoida pe 15.1.2027 asti.');
      expect(ids(element)).to.deep.equal(['c2', 'c1']);
      const texts = all(element, '[data-id="c2"] > .text').map((paragraph) => paragraph.textContent);
      expect(texts).to.deep.equal(['Luonnos on hyvä alku.\nVapaaehtoisten rooli jää ohueksi.', 'Katso www.jarjestot.example.']);
      expect(one(element, '[data-id="c2"] > .text a').getAttribute('href')).to.equal('https://www.jarjestot.example/');
      expect(textOf(one(element, '[data-id="r2"]'))).to.match(/^Vastaus: Hyvinvointialue .* Kiitos! Lisäämme luvun\.$/);
    });

    it('sees an answer of those who asked without a name as an answer, not as nobody’s', async () => {
      receiver.thread = () => json(sampleThread({comments: [sampleComment('c', {replies: [sampleComment('r', {author: undefined, isAnswer: true})]})]}));
      const element = await openComments();
      expect(textOf(one(element, '[data-id="r"] .head :is(h4, h5)'))).to.equal('Vastaus');
    });

    it('chooses the order, and sees more', async () => {
      receiver.thread = (url) => json(sampleThread({
        total: 40,
        next: url.searchParams.has('page') ? undefined : `/comments/x?order=${url.searchParams.get('order')}&page=2`,
        comments: [sampleComment(`${url.searchParams.get('order')}-${url.searchParams.get('page') ?? 1}`)],
      }));
      const element = await openComments();
      const order = one(element, '.order select') as HTMLSelectElement;
      order.value = 'oldest';
      order.dispatchEvent(new CustomEvent('change'));
      await until(() => ids(element).join() === 'oldest-1');
      await press(element, 'Näytä lisää kommentteja');
      await until(() => ids(element).join() === 'oldest-1,oldest-2');
      expect(all(element, 'button').map(textOf)).to.not.include('Näytä lisää kommentteja');
    });

    it('sees markup in a comment or a name as the text it is', async () => {
      const evil = '<img src=x onerror="window.__pwned=1"><script>window.__pwned=1</script> javascript:alert(1)';
      receiver.thread = () => json(sampleThread({name: evil, intro: evil, comments: [sampleComment('c', {text: evil, author: {name: evil}, replies: [sampleComment('r', {text: evil})]})]}));
      const element = await openComments();
      expect(textOf(one(element, '[data-id="c"] > .text'))).to.equal(evil);
      expect(all(element, 'img, script, [part="list"] a')).to.deep.equal([]);
      expect('__pwned' in window).to.equal(false);
    });

    for (const [status, more, words] of [
      ['closed', {closes: '2026-11-01'}, 'Kommentointi päättyi su 1.11.2026.'],
      ['notYet', {opens: '2027-02-01'}, 'Kommentointi alkaa ma 1.2.2027.'],
    ] as const) {
      it(`reads but cannot write while the round is ${status}`, async () => {
        receiver.thread = () => json(sampleThread({status, ...more}));
        const element = await openComments();
        expect(textOf(one(element, '.about strong'))).to.equal(words);
        expect(all(element, 'form, [part="comment"] button')).to.deep.equal([]);
        expect(ids(element)).to.deep.equal(['c2', 'c1']);
      });
    }

    it('is told why nothing can be read, once in the console, and reads it when the network is back', async () => {
      receiver.thread = () => new Response('', {status: 500});
      const element = await openComments();
      expect(textOf(one(element, '[part="message"]'))).to.contain('Kommentteja ei voitu hakea. receiver.example ei vastaa juuri nyt');
      await press(element, 'Yritä uudelleen');
      await until(() => textOf(one(element, '[part="message"]')).endsWith('Ei onnistunut vieläkään.'));
      receiver.thread = () => json(sampleThread());
      window.dispatchEvent(new CustomEvent('online'));
      await until(() => ids(element).length === 2);
      expect(warnings).to.have.length(1);
    });

    it('keeps what there is when more cannot be fetched', async () => {
      receiver.thread = () => json(sampleThread({total: 40, next: '?page=2'}));
      const element = await openComments();
      receiver.thread = () => new Response('', {status: 500});
      await press(element, 'Näytä lisää kommentteja');
      await until(() => element.renderRoot.querySelector('[part="message"]'));
      expect(ids(element)).to.deep.equal(['c2', 'c1']);
      receiver.thread = () => json(sampleThread({comments: [sampleComment('c0')]}));
      await press(element, 'Yritä uudelleen');
      await until(() => ids(element).join() === 'c2,c1,c0');
    });

    it('is not shown an older thread that comes late', async () => {
      let late: (response: Response) => void = () => undefined;
      receiver.thread = () => undefined;
      const element = await openComments({}, false);
      const fetch = window.fetch.bind(window);
      window.fetch = () => new Promise((resolve) => (late = resolve));
      element.thread = threadName();
      await element.updateComplete;
      window.fetch = fetch;
      receiver.thread = () => json(sampleThread({comments: [sampleComment('new')]}));
      element.thread = threadName();
      await until(() => ids(element).join() === 'new');
      late(json(sampleThread({comments: [sampleComment('old')]})));
      await settled(element);
      expect(ids(element)).to.deep.equal(['new']);
    });
  });

  describe('somebody who writes', () => {
    it('gets a receipt, sees the own comment as waiting, also at the next visit, until all can see it', async () => {
      const thread = threadName();
      const element = await openComments({thread});
      await write(element, 'name', 'Matti');
      await send(element, 'Ensimmäinen rivi\n\nToinen kappale');
      await until(() => element.renderRoot.querySelector('.own'), 'the own comment is not shown');
      expect(receiver.sent[0]).to.deep.include({text: 'Ensimmäinen rivi\n\nToinen kappale', name: 'Matti', inLanguage: 'fi', website: ''});
      expect(receiver.sent[0]).to.not.have.property('parent');
      const waiting = /^Matti .* Odottaa hyväksyntää\. Näkyy vain sinulle\. Ensimmäinen rivi ?Toinen kappale$/;
      expect(textOf(one(element, '.own'))).to.match(waiting);
      expect(textOf(one(element, '.list-head :is(h2, h3)'))).to.equal('2 kommenttia, 1 odottaa hyväksyntää');
      element.remove();
      const again = await openComments({thread});
      await until(() => again.renderRoot.querySelector('.own'));
      expect(textOf(one(again, '.own'))).to.match(waiting);
      again.remove();
      receiver.thread = () => json(sampleThread({comments: [sampleComment('K-1')]}));
      const shown = await openComments({thread});
      expect(all(shown, '.own')).to.have.length(0);
      expect(ids(shown)).to.deep.equal(['K-1']);
    });

    it('replies under the comment', async () => {
      const element = await openComments();
      await press(element, 'Vastaa: Maija Esimerkki');
      expect(textOf(one(element, '[data-item="text"] label'))).to.match(/^Vastauksesi/);
      expect(textOf(one(element, '[part="submit"]'))).to.equal('Lähetä vastaus');
      await send(element, 'Olen samaa mieltä');
      await until(() => element.renderRoot.querySelector('.own'));
      expect(statusText(element)).to.equal('Kiitos! Vastauksesi on vastaanotettu');
      expect(receiver.sent[0]).to.deep.include({text: 'Olen samaa mieltä', parent: 'c2'});
      expect(one(element, '.own').closest('.replies')?.closest('[part="comment"]')?.getAttribute('data-id')).to.equal('c2');
    });

    for (const [where, comments] of [['is shown', ['c2', 'c1']], ['is not shown any more', ['c1']]] as const) {
      it(`corrects a reply of an earlier visit that was refused: it answers the same comment, which ${where}`, async () => {
        const thread = threadName();
        receiver.take = () => new TypeError('Failed to fetch');
        const first = await openComments({thread});
        await press(first, 'Vastaa: Maija Esimerkki');
        await send(first, 'Vastaus vanhalta käynniltä');
        await until(() => statusText(first) === 'Vastauksesi ei ole vielä perillä');
        first.remove();
        receiver.thread = () => json(sampleThread({comments: comments.map((id) => sampleComment(id))}));
        receiver.take = () => json({errors: [{field: 'text', message: 'Kirjoita suomeksi'}]}, 422);
        const element = await openComments({thread});
        // It is sent again of itself too, soon after the page is there.
        await press(element, 'Yritä nyt').catch(() => undefined);
        await until(() => statusText(element) === 'Vastaustasi ei otettu vastaan');
        await press(element, 'Korjaa vastaus');
        expect((one(element, 'textarea') as HTMLTextAreaElement).value).to.equal('Vastaus vanhalta käynniltä');
        expect(textOf(one(element, '#write-title'))).to.equal('Kirjoita vastaus');
        receiver.take = (_body, key) => json({receipt: 'K-korjattu', key}, 201);
        await press(element, 'Lähetä vastaus');
        await until(() => element.renderRoot.querySelector('.own'));
        expect(receiver.sent.at(-1)).to.deep.include({text: 'Vastaus vanhalta käynniltä', parent: 'c2'});
      });
    }

    it('is not told for ever that a comment waits: what was approved is shown to all, what was not is said', async () => {
      const thread = threadName();
      const element = await openComments({thread});
      for (const text of ['Hyväksytty', 'Odottava', 'Piilotettu', 'Poistettu']) {
        await send(element, text);
        await until(() => statusText(element).startsWith('Kiitos'));
        await press(element, 'Kirjoita uusi kommentti');
      }
      element.remove();
      const states = [['K-1', 'approved'], ['K-2', 'waiting'], ['K-3', 'hidden']].map(([id, status]) => ({'@id': id, status}));
      receiver.thread = (url) => (url.pathname.endsWith('/states') ? json({comments: states}) : json(sampleThread()));
      const again = await openComments({thread});
      await until(() => all(again, '.own').length === 3);
      expect(receiver.asked.at(-1)?.href).to.equal(`https://receiver.example/comments/${thread}/states?id=K-1&id=K-2&id=K-3&id=K-4`);
      expect(all(again, '.own .waits').map(textOf)).to.deep.equal([
        'Odottaa hyväksyntää. Näkyy vain sinulle.',
        'Tätä ei julkaistu. Näkyy vain sinulle.',
        'Tätä ei julkaistu. Näkyy vain sinulle.',
      ]);
      expect(textOf(one(again, '.list-head :is(h2, h3)')), 'what was refused waits no more').to.equal('2 kommenttia, 1 odottaa hyväksyntää');
    });

    it('sees a comment wait on where the receiver is too old to say more', async () => {
      const thread = threadName();
      const element = await openComments({thread});
      await send(element, 'Odottava');
      await until(() => element.renderRoot.querySelector('.own'));
      element.remove();
      receiver.thread = (url) => (url.pathname.endsWith('/states') ? new Response('', {status: 404}) : json(sampleThread()));
      const again = await openComments({thread});
      await until(() => receiver.asked.some(({pathname}) => pathname.endsWith('/states')));
      await settled(again);
      expect(textOf(one(again, '.own .waits'))).to.equal('Odottaa hyväksyntää. Näkyy vain sinulle.');
    });

    it('finds what was begun elsewhere when coming back to it, also where nothing may be kept', async () => {
      const element = await openComments({storage: 'off'});
      await write(element, 'text', 'Oma kommentti');
      await press(element, 'Vastaa: Maija Esimerkki');
      expect((one(element, 'textarea') as HTMLTextAreaElement).value).to.equal('');
      await write(element, 'text', 'Vastaukseni');
      await press(element, 'Kirjoita kommentti');
      expect((one(element, 'textarea') as HTMLTextAreaElement).value).to.equal('Oma kommentti');
      await press(element, 'Vastaa: Maija Esimerkki');
      expect((one(element, 'textarea') as HTMLTextAreaElement).value).to.equal('Vastaukseni');
      expect(Object.keys(localStorage).filter((key) => key.startsWith('tarjotin'))).to.deep.equal([]);
    });

    it('writes another one', async () => {
      const element = await openComments();
      await send(element, 'Ensimmäinen');
      await until(() => statusText(element).startsWith('Kiitos'));
      await press(element, 'Kirjoita uusi kommentti');
      expect((one(element, 'textarea') as HTMLTextAreaElement).value).to.equal('');
      await send(element, 'Toinen');
      await until(() => all(element, '.own').length === 2);
      expect(all(element, '[part="status"]'), 'one receipt at a time').to.have.length(1);
    });

    it('is told that it is kept when the server does not answer, and gets the receipt later', async () => {
      receiver.take = () => new TypeError('Failed to fetch');
      const element = await openComments();
      await send(element, 'Sitkeä');
      await until(() => statusText(element) === 'Kommenttisi ei ole vielä perillä');
      receiver.take = (_body, key) => json({receipt: 'K-sitkea', key}, 201);
      window.dispatchEvent(new CustomEvent('online'));
      await until(() => element.renderRoot.querySelector('.own'));
      expect(one(element, '.own').dataset['id']).to.equal('K-sitkea');
    });

    it('sees the server’s faults at the fields', async () => {
      receiver.take = () => json({errors: [{field: 'name', message: 'Tämä nimi ei kelpaa'}]}, 422);
      const element = await openComments();
      await write(element, 'name', 'x');
      await write(element, 'text', 'Teksti');
      await press(element, 'Lähetä kommentti');
      await until(() => element.renderRoot.querySelector('[part="error-summary"]'));
      expect(textOf(one(element, '[data-item="name"] .error'))).to.contain('Tämä nimi ei kelpaa');
      expect((one(element, 'textarea') as HTMLTextAreaElement).value).to.equal('Teksti');
    });
  });

  it('stands several times on one page, each with its own thread and form', async () => {
    receiver.thread = (url) => json(sampleThread({name: url.pathname}));
    const first = await openComments({thread: 'luku 1/2'});
    const second = await openComments({thread: 'luku-2'});
    expect(textOf(one(first, '#title'))).to.equal('/comments/luku%201%2F2');
    await write(second, 'text', 'Toiseen');
    expect((one(first, 'textarea') as HTMLTextAreaElement).value).to.equal('');
  });
});
