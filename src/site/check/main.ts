/** The page that checks feeds: what is written in the form or stands in the address is read, and told. */
import {render} from 'lit';
import {page} from './page.js';
import {wholeAddress} from '../address.js';
import {hrefOf, type Place, readPlace} from './place.js';
import {readSource} from './read-source.js';
import {TEXTS} from './texts.js';
import type {View} from './view.js';

const root = document.querySelector<HTMLElement>('#sivu') ?? document.body;
const field = (id: string): HTMLInputElement | null => root.querySelector(`#${id}`);

const placeNow = (): Place => readPlace(new URL(location.href));
let view: View = {place: placeNow(), texts: TEXTS[placeNow().language], state: {phase: 'empty'}};
let running: AbortController | undefined;

function show(change: Partial<View>): void {
  view = {...view, ...change};
  render(page(view, {submit, chooseFile, writeAddress, stop}), root);
}

/** The check that runs is ended first: its answer is of something else. */
async function check(source: string | File): Promise<void> {
  running?.abort();
  const {signal} = (running = new AbortController());
  const progress = (change: {readonly pages?: number; readonly items?: number; readonly slow: boolean}) => {
    if (!signal.aborted && view.state.phase === 'checking') show({state: {...view.state, ...change}});
  };
  show({state: {phase: 'checking', pages: 0, items: 0, slow: false}, fault: undefined});
  try {
    const outcome = await readSource(source, {
      signal,
      item: view.place.item,
      onProgress: (pages, items) => progress({pages, items, slow: false}),
      onSlow: () => progress({slow: true}),
    });
    if (!signal.aborted) show({state: {phase: 'done', source: typeof source === 'string' ? source : source.name, outcome}});
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

function complain(fault: View['fault']): void {
  running?.abort();
  show({fault, state: {phase: 'empty'}});
  field('osoite')?.focus();
}

function checkPlace(file?: File): void {
  const {address} = view.place;
  const whole = wholeAddress(address, location.href);
  if (file) void check(file);
  else if (!address) complain('nothingToCheck');
  else if (!whole) complain('wrongAddress');
  else void check(whole);
}

function submit(event: SubmitEvent): void {
  event.preventDefault();
  const file = field('tiedosto')?.files?.[0];
  const place = {...view.place, address: field('osoite')?.value.trim() ?? '', item: field('nimi')?.value.trim() ?? ''};
  if (hrefOf(place) !== location.href) history.pushState(null, '', hrefOf(place));
  show({place});
  checkPlace(file);
}

function chooseFile(): void {
  const address = field('osoite');
  if (address && field('tiedosto')?.files?.length) address.value = '';
}

function writeAddress(): void {
  const file = field('tiedosto');
  if (file) file.value = '';
}

function stop(): void {
  running?.abort();
  show({state: {phase: 'stopped'}});
  root.querySelector<HTMLElement>('.primary')?.focus();
}

/** What the address of the page asks for. */
function start(): void {
  running?.abort();
  const place = placeNow();
  const texts = TEXTS[place.language];
  document.documentElement.lang = place.language;
  document.title = `${texts.title} – Tarjotin`;
  show({place, texts, fault: undefined, state: {phase: 'empty'}});
  writeAddress();
  if (place.address) checkPlace();
}

window.addEventListener('popstate', start);
start();
