/** The front page: choices in, a snippet and its preview out. All that is chosen stands in the page's address. */
import {render} from 'lit';
import {collators, numbers} from '../../lib/intl.js';
import {yieldToPage} from '../../lib/pause.js';
import type {Language} from '../../lib/page-language.js';
import {siteLanguage} from '../site-language.js';
import {type Choices, fit, readChoices, writeChoices} from './choices.js';
import {copyText} from './copy-text.js';
import {FeedReading} from './feed-reading.js';
import {loadInstructions} from './instructions.js';
import {page, STEPS} from './page.js';
import {PreviewFrame} from './preview-frame.js';
import {sourcesOf} from './snippet.js';
import {TEXTS} from './texts.js';
import {thisSite} from './this-site.js';
import type {View} from './view.js';
import {showsFeed} from './widgets.js';

/** Milliseconds after the last letter when the address of the page is written: browsers refuse to write it at every one. */
const CALM = 300;
/** Milliseconds that a message stays on the screen. */
const READING_TIME = 5_000;

const root = document.querySelector<HTMLElement>('#sivu') ?? document.body;
const parameters = (): URLSearchParams => new URL(location.href).searchParams;
const language = siteLanguage(parameters());
const texts = TEXTS[language];
/** Where scripts/site-storybook.mjs has put the stories. */
const storybook = document.querySelector<HTMLMetaElement>('meta[name="tarjotin-storybook"]')?.content ?? '';

const SILENCE = {text: '', isSeen: false};
const opening = readChoices(parameters());
let view: View = {texts, language, site: thisSite, choices: opening, opening, isChecking: false, drawn: 0, said: SILENCE};

function hrefIn(file: string, choices: Choices, spoken: Language): string {
  const search = writeChoices(choices);
  if (spoken !== 'fi') search.set('lang', spoken);
  const text = search.toString();
  return new URL(text ? `${file}?${text}` : file, thisSite.base).href;
}

/** What the preview does not show is not in its address, so that it stands still. */
const previewAddress = (): string => hrefIn('esikatselu.html', {...view.choices, into: 'html', width: 'desktop'}, language);

const frame = new PreviewFrame();
const reading = new FeedReading((change) => show(change), () => show({}), (text) => say(text, false));

function show(change: Partial<View>): void {
  view = {...view, ...change};
  const addresses = {hrefIn: (spoken: Language) => hrefIn('', view.choices, spoken), preview: previewAddress(), storybook};
  render(page(view, addresses, {choose, copy: (id, name) => void copy(id, name), say}), root);
  const iframe = root.querySelector<HTMLIFrameElement>('#preview');
  if (iframe) frame.show(iframe, previewAddress());
}

let talking: ReturnType<typeof setTimeout> | undefined;
/** The same words twice are said twice. */
function say(text: string, isSeen = false): void {
  clearTimeout(talking);
  show({said: {text: text === view.said.text ? `${text}\u00a0` : text, isSeen}});
  talking = setTimeout(() => show({said: SILENCE}), READING_TIME);
}

let writing: ReturnType<typeof setTimeout> | undefined;
let changedLast = '';
/** A run of changes to one field is one step for Back. */
function choose(change: Partial<Choices>): void {
  const choices = fit({...view.choices, ...change});
  const field = Object.keys(change).join();
  const write = (): void => history.replaceState(null, '', hrefIn('', choices, language));
  clearTimeout(writing);
  if (field === changedLast) writing = setTimeout(write, CALM);
  else history.pushState(null, '', hrefIn('', choices, language));
  changedLast = field;
  take(choices);
}

function take(choices: Choices): void {
  show({choices});
  reading.follow(showsFeed(choices.widget) ? sourcesOf(choices, thisSite) : [], view);
}

async function copy(id: string, name: string): Promise<void> {
  const isCopied = await copyText(root.querySelector(`#${id}`));
  say(isCopied ? texts.take.copied(name) : texts.take.notCopied, true);
}

function start(): void {
  clearTimeout(writing);
  changedLast = '';
  take(readChoices(parameters()));
}

document.documentElement.lang = language;
document.title = texts.documentTitle;
window.addEventListener('popstate', start);
root.replaceChildren();
start();
await yieldToPage();
// The first number that a browser writes takes it 12 ms, of which a collator takes half: in tasks of their own (docs/decisions.md).
collators(language);
await yieldToPage();
numbers(language).format(0);
while (view.drawn < STEPS) {
  await yieldToPage();
  show({drawn: view.drawn + 1});
}
void loadInstructions(language).then((instructions) => show({instructions}));
