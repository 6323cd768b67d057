import {msg} from '@lit/localize';
import type {TemplateResult} from 'lit';
import {itemPage} from '../../parts/item-page.js';
import {createFacetContext, type FacetContext} from '../../store/facets.js';
import type {FeedState} from '../../store/feed-store.js';
import type {CalendarContext} from './view.js';

/** The page of one event. */
export class EventPage {
  readonly #context: () => CalendarContext;
  #facets?: FacetContext;
  /** The event that these two are about. */
  #id = '';
  #easy = false;
  #copied = false;

  constructor(context: () => CalendarContext) {
    this.#context = context;
  }

  render(id: string, state: FeedState): TemplateResult {
    const {element, feed, navigation, announcer, locale, headingLevel} = this.#context();
    if (this.#facets?.state !== state) this.#facets = createFacetContext(state);
    if (this.#id !== id) this.#easy = this.#copied = false;
    this.#id = id;
    return itemPage({
      notice: feed.notice(locale),
      state,
      context: this.#facets,
      id,
      start: element.item,
      locale,
      headingLevel,
      now: Date.now(),
      easy: this.#easy,
      copied: this.#copied,
      reportUrl: element.reportUrl,
      src: element.src,
      backLabel: msg('Back to the calendar', {id: 'calendar.back'}),
      href: (item) => navigation.href(item),
      onOpen: (item) => navigation.open(item),
      onBack: () => navigation.close(),
      onEasy: () => {
        this.#easy = !this.#easy;
        element.requestUpdate();
      },
      onCopied: () => {
        this.#copied = true;
        element.requestUpdate();
        announcer.announce(msg('Link copied', {id: 'item.copied'}));
      },
    });
  }
}
