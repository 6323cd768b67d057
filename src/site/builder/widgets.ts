/** The elements that a snippet can be written for, and their attributes in the order they are written. */
export const WIDGETS = {
  finder: ['src', 'facets', 'filter', 'lock', 'layout', 'page-size', 'heading-level', 'url-state', 'storage', 'json-ld'],
  calendar: ['src', 'facets', 'filter', 'lock', 'layout', 'view', 'page-size', 'heading-level', 'url-state', 'storage', 'json-ld'],
  feedback: ['form', 'endpoint', 'subject', 'heading-level', 'storage'],
  comments: ['thread', 'endpoint', 'order', 'heading-level', 'storage'],
} as const;

export type Widget = keyof typeof WIDGETS;
export type Attribute = (typeof WIDGETS)[Widget][number];

export const widgetNames = Object.keys(WIDGETS) as readonly Widget[];

export const showsFeed = (widget: Widget): boolean => widget === 'finder' || widget === 'calendar';

export const hasAttribute = (widget: Widget, attribute: Attribute): boolean =>
  (WIDGETS[widget] as readonly Attribute[]).includes(attribute);

/** Definitions of forms that stand beside the script, in its folder forms/. */
export const FORMS = ['client-feedback', 'page-feedback', 'event-feedback', 'draft-comments', 'report-error', 'propose-activity'] as const;

/** What a select offers; the first is what the element does without the attribute, and is not written. */
export const OPTIONS = {
  widget: widgetNames,
  'data-lang': ['', 'fi', 'sv', 'en'],
  layout: ['full', 'cards', 'compact', 'next'],
  view: ['month', 'week', 'agenda'],
  order: ['newest', 'oldest'],
  'page-size': ['', '5', '10', '20', '30', '50'],
  'heading-level': ['2', '3', '4', '5', '6'],
  'url-state': ['on', 'off'],
  storage: ['on', 'off'],
  'json-ld': ['off', 'on'],
  theme: ['', 'light', 'dark', 'contrast'],
  version: ['newest', 'exact'],
  page: ['plain', 'nasty'],
  width: ['desktop', 'phone'],
  into: ['html', 'drupal', 'wordpress', 'sitevision', 'liferay', 'joomla', 'iframe'],
} as const;

export type Option<Key extends keyof typeof OPTIONS> = (typeof OPTIONS)[Key][number];

/** Of the layouts those that the element has. */
export const layoutsOf = (widget: Widget): readonly Option<'layout'>[] => (widget === 'calendar' ? ['full', 'next'] : ['full', 'cards', 'compact']);
