import {expect} from '@open-wc/testing';
import type {Item} from '../../src/feed/types.js';
import {listingOf, relatedEvents} from '../../src/store/related-events.js';
import {item, NOW} from '../lib/schedule-helpers.js';

const event = (id: string, fields: Partial<Item> = {}): Item => item({'@id': id, ...fields});
const idsOf = (items: readonly Item[] | undefined) => items?.map(({'@id': id}) => id);

const festival = event('festival', {superEventType: 'umbrella', startDate: '2026-12-20'});
const concert = event('concert', {superEvent: 'festival', startDate: '2026-12-21T18:00'});
const fair = event('fair', {superEvent: 'festival', startDate: '2026-12-20T12:00'});
const course = event('course', {superEventType: 'recurring'});
const second = event('second', {superEvent: 'course', startDate: '2026-12-08T17:00'});
const first = event('first', {superEvent: 'course', startDate: '2026-12-01T17:00'});
const past = event('past', {superEvent: 'course', startDate: '2026-11-01T17:00'});
const lonely = [5, 4].map((day) => event(`lonely-${day}`, {superEvent: 'elsewhere', startDate: `2026-12-0${day}T10:00`}));
const state = {items: [festival, concert, fair, course, second, first, past, ...lonely]};

describe('related events', () => {
  it('of a festival are its events, in the publisher’s order', () =>
    expect(idsOf(relatedEvents(festival, state).subEvents)).to.deep.equal(['concert', 'fair']));

  it('of one of its events are the festival alone', () =>
    expect(relatedEvents(concert, state)).to.deep.equal({superEvent: festival, subEvents: []}));

  it('are none for what stands alone, for a super-event elsewhere, and for an event that names itself', () => {
    const alone = {superEvent: undefined, subEvents: []};
    const own = event('own', {superEvent: 'own'});
    expect(relatedEvents(event('x'), state)).to.deep.equal(alone);
    expect(relatedEvents(lonely[0] ?? own, state)).to.deep.equal(alone);
    expect(relatedEvents(own, {items: [own]})).to.deep.equal(alone);
  });

  it('are found anew when the feed has grown', () => {
    const dance = event('dance', {superEvent: 'festival'});
    expect(idsOf(relatedEvents(festival, {items: [...state.items, dance]}).subEvents)).to.deep.equal(['concert', 'fair', 'dance']);
    expect(idsOf(relatedEvents(festival, state).subEvents)).to.deep.equal(['concert', 'fair']);
  });
});

describe('the listing of one item', () => {
  it('of a series has its times, soonest first and what is over last', () =>
    expect(idsOf(listingOf('course', state, NOW)?.series)).to.deep.equal(['first', 'second', 'past']));

  it('of one time of a series is that time', () => {
    const listing = listingOf('second', state, NOW);
    expect(listing?.item).to.equal(second);
    expect(listing?.series).to.deep.equal([]);
    expect(listing?.ended).to.equal(false);
    expect(listingOf('past', state, NOW)?.ended).to.equal(true);
  });

  it('of a time whose series is not in the feed has the other times too', () =>
    expect(idsOf(listingOf('lonely-5', state, NOW)?.series)).to.deep.equal(['lonely-4', 'lonely-5']));

  it('of a festival has no series', () => expect(listingOf('festival', state, NOW)?.series).to.deep.equal([]));

  it('of an unknown item is none', () => expect(listingOf('constructor', state, NOW)).to.equal(undefined));
});
