/** What tests of the store share: a network and a clock in the hands of the test. Call `setUpStores` in the `describe`. */
import type {FeedStore} from '../../src/store/feed-store.js';
import {type Clock, stopClock} from './clock.js';
import {type FakeFetch, fakeFetch, json} from './fake-fetch.js';

/** A feed of activities with these names. */
export const feed = (...names: string[]) => ({
  activities: names.map((name) => ({'@id': `x:${name}`, name: {fi: name}})),
});

/** A page of a Linked Events API with one event. */
export const eventPage = (name: string, next: string | null): Response =>
  json({
    meta: {count: 1, next},
    data: [{id: `a:${name}`, name: {fi: name}, data_source: 'oma', start_time: '2026-12-01T10:00:00Z'}],
  });

export const namesOf = (store: FeedStore): readonly (string | undefined)[] =>
  store.getState().items.map(({name}) => name['fi']);

let number = 0;
/** An address that no other test has used. */
export const address = (): string => `https://feeds.example/${++number}.json`;

const ended: (() => void)[] = [];
export let network: FakeFetch;
export let clock: Clock;
/** What has been written on the console. */
export let warnings: string[];

/** Replaces the network. */
export function use(reply?: Parameters<typeof fakeFetch>[0]): void {
  network.restore();
  network = fakeFetch(reply);
}

/** Subscribes as a widget does; counts how often it is told. */
export function subscribe(store: FeedStore): {readonly leave: () => void; told: number} {
  const watch = {told: 0, leave: store.subscribe(() => watch.told++)};
  ended.push(watch.leave);
  return watch;
}

export function setUpStores(): void {
  const {warn} = console;

  // Loaded when a document needs them, or when a feed fails; the tests do not wait for that.
  before(() => Promise.all([import('../../src/feed/adapters/linked-events.js'), import('../../src/store/copies.js')]));

  beforeEach(() => {
    network = fakeFetch();
    clock = stopClock();
    warnings = [];
    console.warn = (text: string) => warnings.push(text);
  });

  afterEach(async () => {
    ended.splice(0).forEach((leave) => leave());
    await clock.tick(5_000);
    network.restore();
    clock.restore();
    console.warn = warn;
  });
}

/** Lets time go on until something holds, a hundred steps at most. */
export async function until(holds: () => boolean): Promise<void> {
  for (let count = 0; count < 100 && !holds(); count++) await clock.tick(50);
}
