/** What the feeds have in them: whether they can be read, which values can be chosen, and which facets visitors get. */
import {html, nothing, type TemplateResult} from 'lit';
import {groupProblems} from '../../feed/report/summary.js';
import {localeReady} from '../../localization.js';
import {FacetBar} from '../../parts/facet-bar.js';
import {facetLabel} from '../../parts/facet-labels.js';
import {type FacetName, FACETS} from '../../store/facet-names.js';
import {toggleFilter} from '../../store/toggle-filter.js';
import {problem, verdict} from '../check/report.js';
import {TEXTS as CHECK_TEXTS} from '../check/texts.js';
import {type Choices, facetsOf, filtersOf, writeFilter} from './choices.js';
import {CheckedFeeds, type CheckedSource} from './feed-check.js';
import {tick} from './fields.js';
import {type Actions, number, type View} from './view.js';

/** Kinds of problems that are shown of one feed; the page that checks feeds has the rest. */
const KINDS = 2;

const words = (text: string): readonly string[] => text.split(' ').filter(Boolean);

export class FeedPanel {
  readonly #bar: FacetBar;

  private constructor(update: () => void) {
    const host = {addController: update, removeController: update, requestUpdate: update, updateComplete: Promise.resolve(true)};
    this.#bar = new FacetBar(host);
  }

  /** Ready when the words of the facets are there, in the language of the page. */
  static async open(update: () => void): Promise<FeedPanel> {
    await localeReady;
    return new FeedPanel(update);
  }

  read(urls: readonly string[], signal: AbortSignal): Promise<CheckedFeeds> {
    return CheckedFeeds.read(urls, signal);
  }

  /** What is said of each feed. */
  report(feeds: CheckedFeeds, view: View): TemplateResult {
    return html`<ul class="checked">${feeds.sources.map((source) => sourceReport(source, view))}</ul>
      ${view.choices.widget === 'calendar' && !feeds.hasEvents ? html`<p class="notice">${view.texts.source.noEvents}</p>` : nothing}`;
  }

  /** What is said aloud of all of them. */
  summary(feeds: CheckedFeeds, view: View): string {
    return feeds.sources.map(({outcome}) => verdict(outcome, speech(view))).join(' ');
  }

  /** Values that hold when the page is opened, and which of them visitors cannot change. */
  presets(feeds: CheckedFeeds, view: View, {choose}: Actions): TemplateResult | typeof nothing {
    const {texts, choices, language} = view;
    const filters = feeds.resolve(filtersOf(choices));
    const counts = feeds.counts(choices.widget, filters);
    if (!FACETS.some((name) => counts.get(name)?.size)) return nothing;
    const chosen = FACETS.filter((name) => filters[name]?.length);
    const onToggle = (facet: FacetName, value: string): void => {
      const toggled = toggleFilter(filters, facet, value);
      choose({filter: writeFilter(toggled), lock: words(choices.lock).filter((name) => toggled[name]).join(' ')});
    };
    return html`<details ?open=${view.opening.filter !== ''}>
      <summary>${texts.facets.presets}</summary>
      <p class="hint">${texts.facets.presetsHint}</p>
      <div class="facets">${this.#bar.render({names: FACETS, counts, context: feeds.context, filters, locale: language, onToggle})}</div>
      ${chosen.length ? lockChoice(chosen, view, choose) : nothing}
    </details>`;
  }

  /** Which facets visitors choose by, in which order. */
  order(feeds: CheckedFeeds, view: View, actions: Actions): TemplateResult | typeof nothing {
    const {texts, choices} = view;
    const counts = feeds.counts(choices.widget, {});
    const possible = FACETS.filter((name) => counts.get(name)?.size && !words(choices.lock).includes(name));
    if (!possible.length) return nothing;
    const shown = facetsOf(choices).filter((name): name is FacetName => possible.includes(name as FacetName));
    const rest = possible.filter((name) => !shown.includes(name));
    const change = (names: readonly string[]): void => actions.choose({facets: isUsual(names, possible) ? '' : names.join(' ')});
    return html`<details class="order" ?open=${view.opening.facets !== ''}>
      <summary>${texts.facets.order}</summary>
      <p class="hint">${texts.facets.orderHint} ${texts.facets.noneChosen}</p>
      <fieldset>
        <legend class="for-ear">${texts.facets.order}</legend>
        <ol>${[...shown, ...rest].map((name) => orderRow(name, shown, change, view, actions))}</ol>
      </fieldset>
    </details>`;
  }
}

const speech = ({language}: View) => ({texts: CHECK_TEXTS[language], place: {language, address: '', item: ''}});

/** All of them in their usual order are what the element shows by itself. */
const isUsual = (names: readonly string[], possible: readonly string[]): boolean => !names.length || names.join() === possible.join();

function sourceReport({url, outcome}: CheckedSource, view: View): TemplateResult {
  const {texts, language} = view;
  const {report, trouble} = outcome;
  const said = speech(view);
  const groups = groupProblems(report.problems);
  const reasons = trouble && said.texts.errors[trouble];
  const href = `./tarkista.html?${new URLSearchParams({osoite: url, ...(language === 'fi' ? {} : {lang: language})}).toString()}`;
  return html`<li class=${trouble ? 'bad' : groups.length ? 'fair' : 'good'}>
    <p><strong>${verdict(outcome, said)}</strong> ${reasons ? html`${reasons[0]} ${reasons[1]}` : nothing}</p>
    <p class="address" dir="ltr">${url}</p>
    ${report.format ? html`<p>${texts.source.counts(number(report.activities, view), number(report.events, view), report.format)}</p>` : nothing}
    ${groups.length ? html`<ul class="problems">${groups.slice(0, KINDS).map((group) => problem(group, said))}</ul>` : nothing}
    <p>${groups.length > KINDS ? html`${texts.source.more(number(groups.length - KINDS, view))}. ` : nothing}<a href=${href}>${texts.source.report}</a></p>
  </li>`;
}

function lockChoice(chosen: readonly FacetName[], {texts, choices}: View, choose: (change: Partial<Choices>) => void): TemplateResult {
  const locked = words(choices.lock);
  return html`<fieldset class="lock">
    <legend>${texts.facets.lock}</legend>
    <p class="hint">${texts.facets.lockHint}</p>
    ${chosen.map((name) => tick({
      id: `lock-${name}`,
      label: facetLabel(name),
      isOn: locked.includes(name),
      onChange: (isOn) => choose({lock: (isOn ? [...locked, name] : locked.filter((other) => other !== name)).join(' ')}),
    }))}
  </fieldset>`;
}

function orderRow(
  name: FacetName, shown: readonly FacetName[], change: (names: readonly string[]) => void, view: View, {say}: Actions,
): TemplateResult {
  const {texts} = view;
  const label = facetLabel(name);
  const place = shown.indexOf(name);
  const move = (step: number): void => {
    const names = shown.filter((other) => other !== name);
    names.splice(place + step, 0, name);
    change(names);
    document.querySelector<HTMLElement>(`#${step < 0 ? 'up' : 'down'}-${name}`)?.focus();
    say(texts.facets.moved(label, String(place + step + 1), String(shown.length)));
  };
  // At the ends a button stays, so that focus does not get lost under the hand.
  const button = (step: number, words: string, sign: string, isOff: boolean): TemplateResult =>
    html`<button type="button" class="step" id="${step < 0 ? 'up' : 'down'}-${name}" aria-label=${words} aria-disabled=${isOff ? 'true' : 'false'} @click=${() => !isOff && move(step)}>${sign}</button>`;
  return html`<li>
    ${tick({
      id: `facet-${name}`,
      label,
      isOn: place >= 0,
      onChange: (isOn) => change(isOn ? [...shown, name] : shown.filter((other) => other !== name)),
    })}
    ${button(-1, texts.facets.up(label), '↑', place < 1)}
    ${button(1, texts.facets.down(label), '↓', place < 0 || place === shown.length - 1)}
  </li>`;
}
