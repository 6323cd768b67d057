import {find} from '../../lib/find.js';
import type {Problem} from '../types.js';
import type {Directory} from './open-referral-directory.js';
import {type Fields, listOf, partsOf, type Paths, textOf} from './open-referral-records.js';

/** Rows by the name of their table. */
export type Tables = ReadonlyMap<string, readonly Fields[]>;

/** The rows of a table by the record that they belong to; some exports write several ids into one cell. */
function groupBy(rows: readonly Fields[], ...keys: readonly string[]): (id: string | undefined) => readonly Fields[] {
  const groups = new Map<string, Fields[]>();
  for (const row of rows)
    for (const id of partsOf(textOf(row, ...keys))) {
      const group = groups.get(id);
      if (group) group.push(row);
      else groups.set(id, [row]);
    }
  return (id) => groups.get(id ?? '') ?? [];
}

/** Lists that a record has rows for; a field of the record itself with that name stays where there are none. */
const filled = (lists: Readonly<Record<string, readonly Fields[]>>): Fields =>
  Object.fromEntries(Object.entries(lists).filter(([, rows]) => rows.length > 0));

/** Opening hours in words. */
const hoursOf = (row: Fields): readonly Fields[] => {
  const description = [textOf(row, 'hours'), textOf(row, 'dates')].filter(Boolean).join('\n');
  return description ? [{description}] : [];
};

/** What spreadsheets say of a service that is over. */
const isOver = (row: Fields): boolean => /^no$/i.test(textOf(row, 'is_this_service_open') ?? '');

/** Places that no service names: a package that lost its table of links has them all. */
function unlinked(services: readonly Fields[], locations: readonly Fields[]): readonly Problem[] {
  const linked = new Set(
    services.flatMap((service) => listOf(service, 'service_at_locations')).map(({location}) => location),
  );
  const count = locations.filter((location) => !linked.has(location)).length;
  const message = `${count} of ${locations.length} belong to no service, not shown`;
  return services.length && count
    ? [{path: 'locations', message, remedy: 'Add them to service_at_locations', effect: 'mended'}]
    : [];
}

/** Puts the rows of all tables into the records that they belong to, as HSDS 3 has them in JSON. */
export function directoryOf(tables: Tables, paths: Paths, problems: readonly Problem[]): Directory {
  const table = (name: string) => tables.get(name) ?? [];
  const by = (name: string, ...keys: readonly string[]) => groupBy(table(name), ...keys);
  const phonesOfContact = by('phones', 'contact_id');
  const contacts = table('contacts').map((contact) => ({
    ...contact,
    ...filled({phones: phonesOfContact(textOf(contact, 'id'))}),
  }));
  const reach = (key: string) => {
    const [phones, people] = [by('phones', key), groupBy(contacts, key)];
    return (id: string | undefined) => ({phones: phones(id), contacts: people(id)});
  };
  const placeOf = locationsOf();
  const organizationOf = organizationsOf();
  const linksOfService = linksOf();
  const [schedules, holidays, languages, costs] = ['schedules', 'holidays', 'languages', 'costs'].map((name) =>
    by(name, 'service_id'),
  );
  const [eligibility, areas, documents] = ['eligibility', 'areas', 'documents'].map((name) => by(name, 'service_id'));
  const attributes = by('attributes', 'service_id', 'link_id');
  const reachService = reach('service_id');

  const services = table('services').map((row) => {
    const id = textOf(row, 'id');
    const links = [
      ...linksOfService(id),
      ...partsOf(textOf(row, 'location_id')).map((location) => ({location: placeOf.get(location)})),
    ];
    const organizationId =
      textOf(row, 'organization_id') ??
      find(links.map(({location}) => textOf(location ?? {}, 'organization_id')), Boolean);
    return paths.copy(row, {
      ...row,
      ...(isOver(row) && {status: 'inactive'}),
      organization: organizationOf.get(organizationId ?? '') ?? {
        id: organizationId,
        name: textOf(row, 'organization_name'),
      },
      service_at_locations: links,
      ...filled({
        ...reachService(id),
        schedules: [...(schedules?.(id) ?? []), ...hoursOf(row)],
        holiday_schedules: holidays?.(id) ?? [],
        languages: languages?.(id) ?? [],
        cost_options: costs?.(id) ?? [],
        eligibilitys: eligibility?.(id) ?? [],
        service_areas: areas?.(id) ?? [],
        required_documents: documents?.(id) ?? [],
        attributes: attributes(id),
      }),
    });
  });
  return {
    services,
    organizations: [...organizationOf.values()],
    locations: [...placeOf.values()],
    terms: table('terms'),
    problems: [...problems, ...unlinked(services, [...placeOf.values()])],
  };

  function locationsOf(): ReadonlyMap<string, Fields> {
    const [addresses, own, days, spoken, access] = [
      'addresses',
      'schedules',
      'holidays',
      'languages',
      'accessibility',
    ].map((name) => by(name, 'location_id'));
    const reachPlace = reach('location_id');
    return indexed('locations', (row, id) =>
      filled({
        ...reachPlace(id),
        addresses: addresses?.(id) ?? [],
        schedules: [...(own?.(id) ?? []), ...hoursOf(row)],
        holiday_schedules: days?.(id) ?? [],
        languages: spoken?.(id) ?? [],
        accessibility: access?.(id) ?? [],
      }),
    );
  }

  function organizationsOf(): ReadonlyMap<string, Fields> {
    const reachOrganization = reach('organization_id');
    return indexed('organizations', (_, id) => filled(reachOrganization(id)));
  }

  function linksOf(): (id: string | undefined) => readonly {readonly location?: Fields}[] {
    const own = by('schedules', 'service_at_location_id');
    const reachLink = reach('service_at_location_id');
    const links = table('links').map((row) => {
      const id = textOf(row, 'id');
      return {
        ...row,
        location: placeOf.get(textOf(row, 'location_id') ?? ''),
        ...filled({...reachLink(id), schedules: own(id)}),
      };
    });
    return groupBy(links, 'service_id');
  }

  /** The rows of a table by id, each with what belongs to it; one without an id belongs to nothing. */
  function indexed(name: string, more: (row: Fields, id: string) => Fields): ReadonlyMap<string, Fields> {
    const records = new Map<string, Fields>();
    table(name).forEach((row, index) => {
      const id = textOf(row, 'id') ?? `row ${index + 1}`;
      records.set(records.has(id) ? `${id} (${index + 1})` : id, paths.copy(row, {...row, ...more(row, id)}));
    });
    return records;
  }
}
