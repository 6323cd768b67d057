/** Feeds as JSON text in which hostile values stand beside good items. */
import {readKind, SHAPES, type Shapes} from '../../src/feed/shape.js';
import {DELETED, made, type Value} from '../fixtures/feeds/hostile-values.js';
import {INSIDE, kindsFor, NEEDS_URL, type Owner} from './hostile-kinds.js';

export type Values = ReadonlyMap<string, readonly Value[]>;

/** JSON texts by field. */
type Fields = Readonly<Record<string, string>>;

/** One field of one shape with JSON text that does not belong there; undefined where the field is missing. */
interface Mutation {
  readonly shape: keyof Shapes;
  readonly field: string;
  readonly json: string | undefined;
}

/** Larger values are tried in one field alone: each is a megabyte that the browser has to read. */
const LARGE = 150_000;
const BATCH_ITEMS = 300;
const BATCH_CHARACTERS = 3_000_000;

const MEMBERS: Readonly<Record<Owner, string>> = {Item: 'activities', Place: 'places', Organization: 'organizations', Term: 'terms'};

/** The source text of a value: numbers beyond a double and `__proto__` are lost in objects that are written again. */
function jsonOf(value: Value): string | undefined {
  const whole = made(value);
  if (whole === DELETED) return undefined;
  const given = value.v as {$raw?: unknown; $gen?: unknown; n?: unknown} | null;
  if (typeof given?.$raw === 'string') return given.$raw.replace('"lat"', '"latitude"').replace('"lng"', '"longitude"');
  // JSON.stringify calls itself for each level, and 10,000 are too many.
  if (given?.$gen === 'nest') return `${'{"a":'.repeat(Number(given.n))}1${'}'.repeat(Number(given.n))}`;
  return JSON.stringify(whole).replace('"lat":', '"latitude":').replace('"lng":', '"longitude":');
}

/** Of each kind each value, or each `stride`th, not the same ones in one field and the next. */
export const takeEach = <Piece>(stride: number, pieces: readonly Piece[], turn = 0): readonly Piece[] =>
  pieces.filter((_, index) => (index + turn) % Math.min(stride, pieces.length) === 0);

/** The values in every field that their kind fits, alone and in a list where the field holds one. `large`: tried before. */
function mutationsOf(shape: keyof Shapes, values: Values, large: Set<string>, stride = 1): readonly Mutation[] {
  return Object.entries(SHAPES[shape] as Readonly<Record<string, Parameters<typeof readKind>[0]>>).flatMap(([field, written], turn) => {
    const {kind, list} = readKind(written);
    return kindsFor(kind).flatMap((group) =>
      takeEach(stride, values.get(group) ?? [], turn).flatMap((value): Mutation[] => {
        const json = jsonOf(value);
        const single = {shape, field, json};
        if (json !== undefined && json.length > LARGE) return large.has(value.id) ? [] : (large.add(value.id), [single]);
        return list && json !== undefined ? [single, {...single, json: `[${json},${json}]`}] : [single];
      }),
    );
  });
}

const object = (fields: Fields): string =>
  `{${Object.entries(fields)
    .map(([name, json]) => `${JSON.stringify(name)}:${json}`)
    .join()}}`;

/** The fields with one of them replaced or left out. */
function change(fields: Fields, {field, json}: Mutation): Fields {
  const rest = Object.entries(fields).filter(([name]) => name !== field);
  return Object.fromEntries(json === undefined ? rest : [...rest, [field, json]]);
}

/** An activity with a place, an organisation and a topic of its own. */
const goodMembers = (id: string): Readonly<Record<Owner, Fields>> => ({
  Item: {'@id': `"${id}"`, name: `{"fi":"Uhri ${id}"}`, provider: `["org-${id}"]`, location: `["place-${id}"]`, theme: `["term-${id}"]`},
  Place: {'@id': `"place-${id}"`, name: '{"fi":"Kylätalo"}'},
  Organization: {'@id': `"org-${id}"`, name: '{"fi":"Ilo ry"}'},
  Term: {'@id': `"term-${id}"`, inDefinedTermSet: '"theme"', name: '{"fi":"Liikunta"}'},
});

/** The members with all changes made, each in the shape it is for. */
function mutate(id: string, mutations: readonly Mutation[], imageUrl: string): Readonly<Record<Owner, Fields>> {
  const members = {...goodMembers(id)};
  for (const mutation of mutations) {
    const inside = INSIDE[mutation.shape];
    if (!inside) members[mutation.shape as Owner] = change(members[mutation.shape as Owner], mutation);
    else {
      const [owner, field, list] = inside;
      const small = object(change(NEEDS_URL.has(mutation.shape) ? {url: JSON.stringify(imageUrl)} : {}, mutation));
      members[owner] = {...members[owner], [field]: list ? `[${small}]` : small};
    }
  }
  return members;
}

/** What stands in every feed beside the bad items: good ones, and rings. */
const NEIGHBOURS = [
  '{"@id":"hyva","name":{"fi":"Hyvä naapuri"}}',
  '{"@id":"itse","name":"Itse","superEvent":"itse"}',
  '{"@id":"pair","name":"Pari","superEvent":"victim"}',
  '{"@id":"victim","name":"Toinen","superEvent":"pair"}',
];

function feedText(victims: readonly Readonly<Record<Owner, Fields>>[]): string {
  const lists = (Object.keys(MEMBERS) as Owner[]).map((owner) => {
    const members = [...(owner === 'Item' ? NEIGHBOURS : []), ...victims.map((victim) => object(victim[owner]))];
    return `"${MEMBERS[owner]}":[${members.join()}]`;
  });
  return `{"version":1,"inLanguage":["fi"],${lists.join()}}`;
}

/** Cut so that no page gets too much at once. */
function inBatches<Piece>(pieces: readonly Piece[], sizeOf: (piece: Piece) => number): readonly (readonly Piece[])[] {
  const batches: Piece[][] = [];
  let size = Infinity;
  for (const piece of pieces) {
    const batch = batches.at(-1);
    if (!batch || batch.length >= BATCH_ITEMS || size + sizeOf(piece) > BATCH_CHARACTERS) {
      batches.push([piece]);
      size = 0;
    } else batch.push(piece);
    size += sizeOf(piece);
  }
  return batches;
}

/** The first of every list, the second of every list, and so on as long as any list goes. */
const rowsOf = <Piece>(lists: readonly (readonly Piece[])[]): readonly (readonly Piece[])[] =>
  [...Array(Math.max(...lists.map(({length}) => length))).keys()].map((row) => lists.flatMap((list) => list[row] ?? []));

/** Fields of an activity that decide what of the rest is shown. */
const DECIDING = new Set(['@id', 'name', 'superEvent', 'superEventType', 'eventStatus', 'startDate', 'endDate', 'rrule', 'attendanceMode']);

/** Lists of mutations of the other fields, a list a third of the fields, so that three are changed at the same time. */
function thirdsOf(mutations: readonly Mutation[]): readonly (readonly Mutation[])[] {
  const fields = [...new Set(mutations.map(({field}) => field))];
  return [0, 1, 2].map((third) => mutations.filter(({field}) => fields.indexOf(field) % 3 === third));
}

/**
 * Feeds with every value in every field, or each `stride`th of each kind. The fields of an activity itself that decide what of the rest is shown are changed
 * one at a time; the others, and those of its place, times, prices and so on, several at the same time.
 */
export function mutatedFeeds(values: Values, imageUrl: string, stride = 1): readonly string[] {
  const large = new Set<string>();
  const small = ([...Object.keys(INSIDE), 'Place', 'Organization', 'Term'] as (keyof Shapes)[]).map((shape) => mutationsOf(shape, values, large, stride));
  const ofItem = mutationsOf('Item', values, large, stride);
  const rows = [
    ...ofItem.filter(({field}) => DECIDING.has(field)).map((mutation) => [mutation]),
    ...rowsOf(thirdsOf(ofItem.filter(({field}) => !DECIDING.has(field)))),
    ...rowsOf(small),
  ];
  const size = (row: readonly Mutation[]): number => row.reduce((sum, {json = ''}) => sum + json.length, 200);
  return inBatches(rows, size).map((batch) => feedText(batch.map((row, number) => mutate(`v${number}`, row, imageUrl))));
}

/** Feeds whose head has every value, in all fields at the same time, around good items. */
export function headFeeds(values: Values): readonly string[] {
  const mutations = mutationsOf('Head', values, new Set()).filter(({json = ''}) => json.length <= LARGE);
  const fields = [...new Set(mutations.map(({field}) => field))].map((field) => mutations.filter((one) => one.field === field));
  return rowsOf(fields).map((row) => {
    const head = row.flatMap(({field, json}) => (json === undefined ? [] : [[field, json] as const]));
    return object({...Object.fromEntries(head), activities: `[${NEIGHBOURS.join()}]`});
  });
}

/** An activity that has the text wherever a text or an address may stand. */
function textMembers(id: string, text: string): Readonly<Record<Owner, Fields>> {
  const json = JSON.stringify(text);
  const contact = `{"name":${json},"email":${json},"telephone":${json},"url":${json}}`;
  const good = goodMembers(id);
  return {
    Item: {
      ...good.Item,
      name: json,
      summary: json,
      description: JSON.stringify(`${text}\n\n${text}`),
      locationNote: json,
      areaServed: `[${json}]`,
      url: json,
      onlineUrl: json,
      attendanceMode: '"mixed"',
      offers: `[{"price":4,"description":${json},"url":${json}}]`,
      registration: `{"url":${json},"email":${json},"telephone":${json},"note":${json}}`,
      contactPoint: `[${contact}]`,
      image: `[{"url":${json},"alt":${json},"creditText":${json}}]`,
      subjectOf: `[{"name":${json},"url":${json},"encodingFormat":${json}}]`,
      accessibility: `[${json}]`,
      eventSchedule: `[{"byDay":["Tuesday"],"description":${json}}]`,
    },
    Place: {...good.Place, name: json, address: `{"streetAddress":${json},"postalCode":${json},"addressLocality":${json}}`},
    Organization: {...good.Organization, name: json, description: json, url: json, contactPoint: `[${contact}]`},
    Term: {...good.Term, name: json},
  };
}

/** Feeds with an activity for each text; their names come in the order of the texts. */
export const textFeeds = (texts: readonly string[]): readonly string[] =>
  inBatches(texts, (text) => text.length * 25).map((batch) => feedText(batch.map((text, number) => textMembers(`t${number}`, text))));

/** What stands behind each text of `directionFeed`, in the same line of its card. */
export const AFTER = '12 Perässä';

/** A feed with an activity for each text, which is also the first of its two organisers. */
export const directionFeed = (texts: readonly string[]): string =>
  JSON.stringify({
    version: 1,
    organizations: [{'@id': 'after', name: AFTER}, ...texts.map((name, number) => ({'@id': `org-${number}`, name: name || '-'}))],
    activities: texts.map((name, number) => ({'@id': `d${number}`, name: `Nimi ${name}`, provider: [`org-${number}`, 'after']})),
  });
