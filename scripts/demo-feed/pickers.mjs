import {associations} from './associations.mjs';
import {towns, venues} from './places.mjs';

const keyOf = ({organization}) => organization['@id'].slice('org/'.length);

/** An association that holds such things: one of `by`, else one in the field of the kind. */
export function pickAssociation({by, field}, nameIndex, random) {
  const keys = (Array.isArray(by) ? by[nameIndex] : by)?.split(' ');
  return random.pick(associations.filter((one) => (keys ? keys.includes(keyOf(one)) : one.fields.includes(field))));
}

/** A fitting house. Local associations stay in their municipality; the others go round all towns, one each `turn`. */
export function pickVenue(kind, association, turn, random) {
  const home = towns.find(({name}) => name === association.home);
  const near = home
    ? ({town}) => town.municipality === home.municipality
    : ({town}) => town === towns[turn % towns.length];
  const fits = venues.filter((venue) => venue.for.includes(kind.venue));
  const rooms = venues.filter((venue) => venue.for.includes('tupa'));
  // Pools and safe houses are few: one goes to the nearest. Anything else can be held in any room.
  const further = kind.venue === 'allas' || kind.venue === 'turva' ? fits : rooms.filter(near);
  return random.pick([fits.filter(near), further].find((list) => list.length));
}
