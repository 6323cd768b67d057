/** The demo's choice of a feed: it stands in the page's address, so that it can be linked and Back undoes it. */
import {bringLater} from './later.js';
import {addressOf, type Source, sourceOf, SOURCES} from './sources.js';

const PARAMETER = 'lahde';
const WIDGETS = 'tarjotin-finder, tarjotin-calendar';

const choice = document.querySelector<HTMLSelectElement>('#lahde');
const about = document.querySelector('#lahde-tiedot');

const chosen = (): Source => sourceOf(new URL(location.href).searchParams.get(PARAMETER));

function link(text: string, href: string): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.textContent = text;
  anchor.href = href;
  return anchor;
}

function lead(root: ParentNode, source: Source): void {
  for (const widget of root.querySelectorAll(WIDGETS)) widget.setAttribute('src', addressOf(source));
}

function show(source: Source): void {
  const address = addressOf(source);
  if (choice) choice.value = source.key;
  lead(document, source);
  about?.replaceChildren(
    `${source.about}. `,
    link('Katso tiedostoa', address),
    ' · ',
    link('Tarkista tietolähde', `./tarkista.html?osoite=${encodeURIComponent(address)}`),
  );
}

/** What is looked for in one feed, and the item that is open, are not of another: the widgets begin anew. */
function choose(source: Source): void {
  const url = new URL(location.pathname, location.href);
  if (source !== SOURCES[0]) url.searchParams.set(PARAMETER, source.key);
  history.pushState(null, '', url);
  window.dispatchEvent(new PopStateEvent('popstate'));
  choice?.focus();
}

choice?.replaceChildren(...SOURCES.map(({key, name}) => new Option(name, key)));
choice?.addEventListener('change', () => choose(sourceOf(choice.value)));
window.addEventListener('popstate', () => show(chosen()));
show(chosen());
bringLater((content) => lead(content, chosen()));
