import {html, nothing, type TemplateResult} from 'lit';
import {header} from '../header.js';
import {previewPane} from './preview-pane.js';
import {looksStep} from './step-looks.js';
import {sourceStep, whatStep} from './step-source.js';
import {takeStep} from './step-take.js';
import type {Actions, View} from './view.js';

export interface Addresses {
  readonly hrefIn: Parameters<typeof header>[0]['hrefIn'];
  readonly preview: string;
  /** '' where there is none. */
  readonly storybook: string;
}

export const STEPS = 4;
/** The preview comes with the step above it: what comes later stands below, and nothing on the screen moves. */
const PREVIEW = 3;

type Step = (view: View, actions: Actions) => TemplateResult;

const step = (number: number, name: string, inside: Step, view: View, actions: Actions): TemplateResult | typeof nothing =>
  number > view.drawn ? nothing : html`<section class="step" aria-labelledby="step-${number}">
    <h2 id="step-${number}"><span class="count" aria-hidden="true">${number}</span>${name}</h2>
    ${inside(view, actions)}
  </section>`;

/** Where else to go; the stories are there where the whole project was built. */
const links = ({language}: View, storybook: string): readonly (readonly [name: keyof View['texts']['links'], href: string])[] => [
  ['example', './esimerkki.html'],
  ['check', `./tarkista.html${language === 'fi' ? '' : `?lang=${language}`}`],
  ['docs', './docs/index.html'],
  ...(storybook ? [['storybook', storybook] as const] : []),
];

/** The whole page. */
export function page(view: View, {hrefIn, preview, storybook}: Addresses, actions: Actions): TemplateResult {
  const {texts} = view;
  const {steps} = texts;
  const all = links(view, storybook);
  return html`${header({texts, language: view.language, hrefIn, links: all.filter(([name]) => name !== 'storybook').map(([name, href]) => [href, texts.links[name]])})}
    <main class="wrap" id="sisalto" tabindex="-1">
      <h1>${texts.title}</h1>
      <p class="lead">${texts.lead}</p>
      <form class="builder" novalidate @submit=${(event: SubmitEvent) => event.preventDefault()}>
        <div class="choosing">
          <div class="steps">
            ${step(1, steps.what, whatStep, view, actions)}
            ${step(2, steps.source, sourceStep, view, actions)}
            ${step(3, steps.looks, looksStep, view, actions)}
          </div>
          ${view.drawn < PREVIEW ? nothing : previewPane(view, preview, actions)}
        </div>
        ${step(STEPS, steps.take, takeStep, view, actions)}
      </form>
      <p role="status" class=${view.said.isSeen ? 'toast' : 'for-ear'}>${view.said.text}</p>
      ${view.drawn < STEPS ? nothing : html`<section class="more" aria-labelledby="more">
        <h2 id="more">${texts.more}</h2>
        <ul>${all.map(([name, href]) => html`<li><a href=${href}>${texts.links[name]}</a> <span class="hint">${texts.linkHints[name]}</span></li>`)}</ul>
      </section>`}
    </main>`;
}
