/** What must happen where nothing guards, or what looks on is blind: scripts in HTML run, and so do links to scripts. */
import {sideBySide} from '../../helpers/side-by-side.js';
import type {Lab, Stand} from '../lab.js';

/** Milliseconds that late handlers get, here as on the screens: frames, animations, fonts that fail. With a short wait most would be missed. */
export const SETTLE = 1_500;
const BATCH = 100;
const PAGES = 2;

/**
 * Lit as it is, without the product: `window.show(payloads)`, and `window.protocolOf(address)` of a link; `window.write(payloads)` as old
 * libraries put HTML into a page, which runs script tags too, and with all that a visitor may do to it; how many `window.noticed(payloads)`
 * by their elements.
 */
const HTML = `<!doctype html><html lang="fi"><title>-</title><link rel="icon" href="data:,"><script type="module">
  import {html, render} from '/lit-html/lit-html.js';
  import {unsafeHTML} from '/lit-html/directives/unsafe-html.js';
  const place = () => Document.prototype.createElement.call(document, 'div');
  const attach = (div) => Node.prototype.appendChild.call(document.body, div);
  const looked = (text) => { try { return window.attack.faultsOf(new DOMParser().parseFromString(text, 'text/html').body, {words: false}); } catch { return ['has what breaks the look']; } };
  const isNoticed = (text) => looked(text).some((fault) => /^(?:has|links|shows)/.test(fault));
  window.noticed = (payloads) => payloads.filter(isNoticed).length;
  window.show = (payloads) => { for (const text of payloads) try { const div = place(); attach(div); render(html\`\${unsafeHTML(text)}\`, div); } catch {} };
  const pressOne = (element) => {
    for (const {name} of [...element.attributes]) if (name.startsWith('on')) element.dispatchEvent(new CustomEvent(name.slice(2)));
    if (element.protocol === 'javascript:') element.click();
  };
  const press = (div) => { for (const element of div.querySelectorAll('*')) try { pressOne(element); } catch {} };
  window.write = (payloads) => { for (const text of payloads) try { const div = place(); attach(div); div.append(document.createRange().createContextualFragment(text)); press(div); } catch {} };
  window.protocolOf = (url) => { const div = place(); render(html\`<a href=\${url}>-</a>\`, div); return div.firstElementChild.protocol; };
</script><body></body></html>`;

declare global {
  interface Window {
    noticed(payloads: readonly string[]): number;
    show(payloads: readonly string[]): void;
    write(payloads: readonly string[]): void;
    protocolOf(address: string): string;
  }
}

async function open(lab: Lab): Promise<Stand> {
  const stand = await lab.open({html: HTML, isControl: true});
  await stand.page.waitForFunction(() => typeof window.show === 'function');
  return stand;
}

/** Scripts that ran through `unsafeHTML`, and where script tags run too and somebody presses everything; texts whose elements the look at the screen notices. */
interface Fired {
  unsafeHTML: number;
  written: number;
  noticed: number;
}

async function fire(lab: Lab, texts: readonly string[], sum: Fired): Promise<void> {
  const [shown, written] = await Promise.all([open(lab), open(lab)]);
  const noticed = await shown.page.evaluate((payloads) => window.noticed(payloads), texts);
  await shown.page.evaluate((payloads) => window.show(payloads), texts).catch(() => undefined);
  await written.page.evaluate((payloads) => window.write(payloads), texts).catch(() => undefined);
  await shown.page.waitForTimeout(SETTLE);
  sum.noticed += noticed;
  sum.unsafeHTML += shown.executions.length;
  sum.written += written.executions.length;
  await Promise.all([shown.close(), written.close()]);
}

/** What one of the texts does to its page must not keep others from running: few share one. */
export async function runsAsHtml(lab: Lab, texts: readonly string[]): Promise<Readonly<Fired>> {
  const sum: Fired = {unsafeHTML: 0, written: 0, noticed: 0};
  const starts = [...Array(Math.ceil(texts.length / BATCH)).keys()].map((number) => number * BATCH);
  await sideBySide(starts, [...Array(PAGES).keys()], (from) => fire(lab, texts.slice(from, from + BATCH), sum));
  return sum;
}

/** How many addresses lead a link that has them as they are to a script: those that a click would run. */
export async function runsAsLink(lab: Lab, addresses: readonly string[]): Promise<number> {
  const stand = await open(lab);
  const protocols = await stand.page.evaluate((urls) => urls.map((url) => window.protocolOf(url)), addresses);
  await stand.close();
  return protocols.filter((protocol) => protocol === 'javascript:').length;
}

/** So many at least run of lists that have `of` pieces or more; of shorter ones one. */
const LEAST: Readonly<Record<string, {readonly least: number; readonly of: number}>> = {
  unsafeHTML: {least: 300, of: 1_900},
  written: {least: 300, of: 1_900},
  noticed: {least: 300, of: 1_900},
  rawHref: {least: 13, of: 1_300},
};

/** Controls that did not fire as often as they must. @param given how many pieces each had */
export const silentControls = (fired: Readonly<Record<string, number>>, given: Readonly<Record<string, number>>): readonly string[] =>
  Object.entries(fired).flatMap(([name, count]) => {
    const {least = 1, of = 0} = LEAST[name] ?? {};
    const wanted = (given[name] ?? 0) >= of ? least : 1;
    return count < wanted ? [`the control ${name} fired ${count} times, not ${wanted}`] : [];
  });
