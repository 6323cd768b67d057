import {msg, str} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import type {Item} from '../feed/types.js';
import {hasEnded, nextOccurrence, occurrences} from '../lib/schedule.js';
import type {FeedState} from '../store/feed-store.js';
import {bySoonest, type Listing} from '../store/listing.js';
import {listingOf, relatedEvents} from '../store/related-events.js';
import {heading} from './heading.js';
import {itemLink, type ItemLinks} from './item-link.js';
import {localText} from './text.js';
import {describeLine, describeListing, describeSingle, todayOf, type WhenOptions} from './when.js';

export interface TimesView extends WhenOptions {
  readonly state: FeedState;
  readonly headingLevel: number;
  readonly links: ItemLinks;
}

/** As many are read at a glance; the others when asked for. */
const SHOWN = 12;

/** A rule without an end goes on for ever; a year of weeks is far enough. */
const MAX_OF_RULE = 52;

/** The single times of a series or of a rule, or the programme of a festival; nothing when there is one time only. */
export const allTimes = ({item, series}: Listing, view: TimesView): TemplateResult | typeof nothing =>
  item.superEventType === 'umbrella' ? programme(item, view) : times(item, series, view);

function programme(item: Item, view: TimesView): TemplateResult | typeof nothing {
  const events = bySoonest(relatedEvents(item, view.state).subEvents, view.now);
  return section(
    msg('Programme', {id: 'times.programme'}),
    events.map((event) => html`${linkTo(event, localText(event.name, view.locale), view)} ${timeOf(event, view)} ${signs(event)}`),
    view,
  );
}

interface TimeRow {
  /** Milliseconds since 1970; what has no time yet comes last. */
  readonly at: number;
  readonly content: TemplateResult;
}

/** A head with a rule (iCalendar) is held by it, beside the times that were changed. */
function times(item: Item, series: readonly Item[], view: TimesView): TemplateResult | typeof nothing {
  const byRule = series.length && !item.rrule ? [] : rowsOfRule(item, view);
  if (byRule.length + series.length < (series.length ? 1 : 2)) return nothing;
  const rows = [...byRule, ...rowsOfSeries(item, series, view)].sort((a, b) => a.at - b.at).map(({content}) => content);
  return byRule.length > MAX_OF_RULE
    ? section(msg('Next times', {id: 'times.next'}), rows.slice(0, MAX_OF_RULE), view, msg('Show more', {id: 'times.more'}))
    : section(msg('All times', {id: 'times.all'}), rows, view);
}

/** What is over is left out, unless all of it is. */
function rowsOfSeries(item: Item, series: readonly Item[], view: TimesView): readonly TimeRow[] {
  const coming = series.filter((single) => !hasEnded(single, view.now));
  return (coming.length || item.rrule ? coming : series).map((single) => {
    const time = timeText(describeLine(single, view));
    const name = JSON.stringify(single.name) === JSON.stringify(item.name) ? nothing : localText(single.name, view.locale);
    return {
      at: nextOccurrence(single, view.now)?.startEpoch ?? Number.MAX_VALUE,
      // The series is shown by one of its times when the feed says nothing of it as a whole.
      content: html`${single === item ? time : linkTo(single, time, view)} ${name} ${signs(single)}`,
    };
  });
}

function rowsOfRule(item: Item, view: TimesView): readonly TimeRow[] {
  if (item.eventStatus === 'EventCancelled') return [];
  const style = todayOf(view);
  return occurrences(item, view.now, MAX_OF_RULE + 1).map(({start, end, startEpoch}) => ({
    at: startEpoch,
    content: timeText(describeSingle(start, end, style)),
  }));
}

const linkTo = (item: Item, content: unknown, {links}: TimesView): TemplateResult => itemLink(item['@id'], content, links);

const timeText = (text: string): TemplateResult => html`<span class="time">${text}</span>`;

/** An event of a festival may be a series itself. */
function timeOf(event: Item, view: TimesView): TemplateResult | typeof nothing {
  const listing = listingOf(event['@id'], view.state, view.now);
  return listing ? timeText(describeListing(listing, view)) : nothing;
}

/** What hinders, beside the time. */
function signs({eventStatus, registration}: Item): TemplateResult | typeof nothing {
  const text =
    eventStatus === 'EventCancelled'
      ? msg('Cancelled', {id: 'badge.cancelled'})
      : registration?.remainingAttendeeCapacity === 0
        ? msg('Full', {id: 'badge.full'})
        : undefined;
  return text ? html`<span part="badge" class="notice">${text}</span>` : nothing;
}

function section(
  title: string,
  rows: readonly TemplateResult[],
  {headingLevel}: TimesView,
  more = msg(str`Show all ${rows.length}`, {id: 'times.show-all'}),
): TemplateResult | typeof nothing {
  if (!rows.length) return nothing;
  const list = (some: readonly TemplateResult[]) => html`<ul class="times">
    ${some.map((row) => html`<li>${row}</li>`)}
  </ul>`;
  return html`<section>
    ${heading(headingLevel + 1, title)} ${list(rows.slice(0, SHOWN))}
    ${rows.length > SHOWN
      ? html`<details>
          <summary>${more}</summary>
          ${list(rows.slice(SHOWN))}
        </details>`
      : nothing}
  </section>`;
}
