import {msg} from '@lit/localize';
import type {TemplateResult} from 'lit';
import {ItemPage} from '../../parts/item-page.js';
import {createFacetContext, type FacetContext} from '../../store/facets.js';
import type {FeedState} from '../../store/feed-store.js';
import type {CalendarContext} from './view.js';

/** The page of one event. */
export class EventPage {
  readonly #context: () => CalendarContext;
  readonly #page: ItemPage;
  #facets?: FacetContext;

  constructor(context: () => CalendarContext) {
    const {element, feed, announcer} = context();
    this.#context = context;
    this.#page = new ItemPage(element, feed, announcer);
  }

  render(id: string, state: FeedState): TemplateResult {
    const {element, feed, navigation, locale, headingLevel} = this.#context();
    if (this.#facets?.state !== state) this.#facets = createFacetContext(state);
    return this.#page.render({
      notice: feed.notice(locale),
      state,
      context: this.#facets,
      id,
      start: element.item,
      locale,
      headingLevel,
      now: Date.now(),
      reportUrl: element.reportUrl,
      src: element.src,
      backLabel: msg('Back to the calendar', {id: 'calendar.back'}),
      href: (item) => navigation.href(item),
      onOpen: (item) => navigation.open(item),
      onBack: () => navigation.close(),
    });
  }
}
