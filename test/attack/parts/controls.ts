/** What must happen where nothing guards, or what looks on is blind: scripts in HTML run, and so do links to scripts. */
import type {Lab, Stand} from '../lab.js';

/** Milliseconds that late handlers get: frames, animations, fonts that fail. With a short wait most would be missed. */
const SETTLE = 4_000;
const BATCH = 100;

/** Lit as it is, without the product: `window.show(payloads)` and `window.protocolOf(address)` of a link. */
const HTML = `<!doctype html><html lang="fi"><title>-</title><link rel="icon" href="data:,"><script type="module">
  import {html, render} from '/lit-html/lit-html.js';
  import {unsafeHTML} from '/lit-html/directives/unsafe-html.js';
  const place = () => Document.prototype.createElement.call(document, 'div');
  const attach = (div) => Node.prototype.appendChild.call(document.body, div);
  window.show = (payloads) => { for (const text of payloads) try { const div = place(); attach(div); render(html\`\${unsafeHTML(text)}\`, div); } catch {} };
  window.protocolOf = (url) => { const div = place(); render(html\`<a href=\${url}>-</a>\`, div); return div.firstElementChild.protocol; };
</script><body></body></html>`;

declare global {
  interface Window {
    show(payloads: readonly string[]): void;
    protocolOf(address: string): string;
  }
}

async function open(lab: Lab): Promise<Stand> {
  const stand = await lab.open({html: HTML, isControl: true});
  await stand.page.waitForFunction(() => typeof window.show === 'function');
  return stand;
}

/** How many scripts of the texts run as HTML. What one of them does to its page must not keep others from running. */
export async function runsAsHtml(lab: Lab, texts: readonly string[]): Promise<number> {
  let ran = 0;
  for (let from = 0; from < texts.length; from += BATCH) {
    const stand = await open(lab);
    await stand.page.evaluate((payloads) => window.show(payloads), texts.slice(from, from + BATCH)).catch(() => undefined);
    await stand.page.waitForTimeout(SETTLE);
    ran += stand.executions.length;
    await stand.close();
  }
  return ran;
}

/** How many addresses lead a link that has them as they are to a script: those that a click would run. */
export async function runsAsLink(lab: Lab, addresses: readonly string[]): Promise<number> {
  const stand = await open(lab);
  const protocols = await stand.page.evaluate((urls) => urls.map((url) => window.protocolOf(url)), addresses);
  await stand.close();
  return protocols.filter((protocol) => protocol === 'javascript:').length;
}
