import type {Feed, Item, Organization, Place, Term} from './types.js';

/** What the items of a feed refer to, by `@id`. */
export interface Entities {
  readonly organizations: ReadonlyMap<string, Organization>;
  readonly places: ReadonlyMap<string, Place>;
  readonly terms: ReadonlyMap<string, Term>;
}

const byId = <Entity extends {readonly '@id': string}>(lists: readonly (readonly Entity[])[]): Map<string, Entity> =>
  new Map(lists.flat().map((entity) => [entity['@id'], entity]));

export const createEntities = (parts: readonly Pick<Feed, 'organizations' | 'places' | 'terms'>[]): Entities => ({
  organizations: byId(parts.map(({organizations}) => organizations)),
  places: byId(parts.map(({places}) => places)),
  terms: byId(parts.map(({terms}) => terms)),
});

export const placesOf = ({location}: Item, {places}: Entities): readonly Place[] =>
  location.flatMap((id) => places.get(id) ?? []);
