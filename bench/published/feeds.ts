/** What the bench reads: a feed of our own, or a list of activities in the shape of ../shared/data/search. */
import {existsSync, readFileSync} from 'node:fs';
import {gunzipSync} from 'node:zlib';
import {makeFeed} from '../../scripts/demo-feed/make-feed.mjs';
import {todayInHelsinki} from '../../scripts/demo-feed/dates.mjs';

interface Activity {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly organisation: string;
  readonly municipality: string;
  readonly theme: string;
  readonly audience: readonly string[];
  readonly lang: string;
  readonly mode: string;
  readonly free: boolean;
  readonly address: string;
  readonly lat: number;
  readonly lng: number;
  readonly start: string;
}

const SHARED = new URL('../../../shared/data/search/activities-10000.json.gz', import.meta.url);
const MODES: Readonly<Record<string, string>> = {lähi: 'onsite', etä: 'online', puhelin: 'phone'};

/** `@id`s by name, numbered as they come. */
function numbered(prefix: string) {
  const ids = new Map<string, string>();
  return {
    ids,
    of(name: string): string {
      const id = ids.get(name) ?? `${prefix}/${ids.size + 1}`;
      ids.set(name, id);
      return id;
    },
  };
}

/** The activities as a feed of ours; all texts are Finnish, their `lang` is that of the service. */
function toFeed(list: readonly Activity[]): Record<string, unknown> {
  const [organizations, places, themes, audiences] = [numbered('org'), numbered('place'), numbered('theme'), numbered('audience')];
  const placed = new Map<string, object>();
  const activities = list.map(({id, title, description, organisation, municipality, theme, audience, lang, mode, free, address, lat, lng, start}) => {
    const place = places.of(`${address}, ${municipality}`);
    placed.set(place, {
      '@id': place,
      name: {fi: address},
      address: {streetAddress: {fi: address}, addressLocality: {fi: municipality}},
      geo: {latitude: lat, longitude: lng},
    });
    const [startDate, startTime] = start.split('T');
    return {
      '@id': id,
      name: {fi: title},
      description: {fi: description},
      provider: [organizations.of(organisation)],
      location: [place],
      theme: [themes.of(theme)],
      audience: audience.map((one) => audiences.of(one)),
      inLanguage: [lang],
      attendanceMode: MODES[mode],
      isAccessibleForFree: free,
      eventSchedule: [{startDate, startTime}],
    };
  });
  const named = (ids: ReadonlyMap<string, string>, more: object = {}) => [...ids].map(([fi, id]) => ({'@id': id, name: {fi}, ...more}));
  const terms = [...named(themes.ids, {inDefinedTermSet: 'theme'}), ...named(audiences.ids, {inDefinedTermSet: 'audience'})];
  return {version: 1, inLanguage: ['fi', 'sv', 'en'], terms, organizations: named(organizations.ids), places: [...placed.values()], activities};
}

/** The feed in a file; without one the shared 10,000 activities, and where these are not, as many of the demo feed. */
export function readFeedFile(file?: string): Record<string, unknown> {
  if (!file && !existsSync(SHARED)) return makeFeed({activities: 10_000, seed: 1, today: todayInHelsinki()});
  const bytes = readFileSync(file ?? SHARED);
  const json = JSON.parse((bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString('utf8')) as Record<string, unknown> | Activity[];
  return Array.isArray(json) ? toFeed(json) : json;
}
