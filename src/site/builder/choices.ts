import {FACETS, isFacetName} from '../../store/facet-names.js';
import {type Filters, parseFilters} from '../../store/finder-state.js';
import {SOURCES} from '../sources.js';
import {COLOURS} from './colours.js';
import {FORMS, layoutsOf, OPTIONS, type Widget} from './widgets.js';

/** What is written freely; the others are chosen from a list. */
const WRITTEN = ['src', 'facets', 'filter', 'lock', 'endpoint', 'thread', 'subject', 'fallback', 'form', 'example', ...COLOURS] as const;

type Written = (typeof WRITTEN)[number];
export type Key = keyof typeof OPTIONS | Written;

/**
 * All that is chosen on the page, by the names of the attributes, as texts: so it stands in the page's address
 * (`?widget=calendar&src=…&layout=next`), and so it comes into the snippet. '' is "not chosen".
 */
export type Choices = Readonly<Record<Key, string>> & {readonly widget: Widget};

export const KEYS: readonly Key[] = [...(Object.keys(OPTIONS) as (keyof typeof OPTIONS)[]), ...WRITTEN];

/** Longer texts are no addresses, and would only make the page's own address one that servers refuse. */
const MAX_LENGTH = 2_000;

const WITHOUT: Readonly<Partial<Record<Key, string>>> = {form: FORMS[0], example: SOURCES[0].key};

export const defaultOf = (key: Key): string => (key in OPTIONS ? OPTIONS[key as keyof typeof OPTIONS][0] : (WITHOUT[key] ?? ''));

const NO_CHOICES = Object.fromEntries(KEYS.map((key) => [key, defaultOf(key)])) as Choices;

/** What of a value is taken; anything impossible counts as not chosen. */
function allowed(key: Key, value: string): string {
  if (key in OPTIONS) return (OPTIONS[key as keyof typeof OPTIONS] as readonly string[]).includes(value) ? value : defaultOf(key);
  if (value.length > MAX_LENGTH) return defaultOf(key);
  if (key === 'facets' || key === 'lock') return value.split(/[\s,]+/).filter(isFacetName).join(' ');
  return key === 'example' && !SOURCES.some((source) => source.key === value) ? defaultOf(key) : value;
}

export function readChoices(parameters: URLSearchParams): Choices {
  const given = KEYS.flatMap((key) => (parameters.has(key) ? [[key, allowed(key, parameters.get(key) ?? '')] as const] : []));
  return fit({...NO_CHOICES, ...Object.fromEntries(given)});
}

/** Another element may not have what was chosen for the one before. */
export const fit = (choices: Choices): Choices =>
  (layoutsOf(choices.widget) as readonly string[]).includes(choices.layout) ? choices : {...choices, layout: defaultOf('layout')};

/** The choices that differ from the start, in a fixed order. */
export function writeChoices(choices: Choices): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const key of KEYS) if (choices[key] !== defaultOf(key)) parameters.set(key, choices[key]);
  return parameters;
}

/** Addresses of feeds as they were written. */
export const writtenSources = ({src}: Choices): readonly string[] => src.split(/\s+/).filter(Boolean);

export const facetsOf = ({facets}: Choices): readonly string[] => (facets ? facets.split(' ') : FACETS);

export const filtersOf = ({filter}: Choices): Filters => parseFilters(filter);

/** Filters in the syntax of the attribute, with only those letters escaped that would be read as something else. */
export const writeFilter = (filters: Filters): string =>
  Object.entries(filters)
    .flatMap(([name, values]) => values.map((value) => `${name}=${value.replace(/[%&+#]/g, encodeURIComponent)}`))
    .join('&');
