import type {Language} from '../../lib/page-language.js';
import type {Colour, Grade} from './colours.js';
import type {Words} from './snippet.js';
import {en} from './texts-en.js';
import {fi} from './texts-fi.js';
import {sv} from './texts-sv.js';
import type {FORMS, Option, Widget} from './widgets.js';

type Named<Name extends string> = Readonly<Record<Name, string>>;

/** The words of the builder in one language. Numbers come as text; a word between backticks is code. */
export interface Texts {
  readonly title: string;
  readonly documentTitle: string;
  readonly lead: string;
  readonly skip: string;
  readonly pages: string;
  readonly languages: string;
  readonly links: Named<'example' | 'check' | 'storybook' | 'docs'>;
  readonly linkHints: Named<'example' | 'check' | 'storybook' | 'docs'>;
  readonly more: string;
  /** Headings of the four steps. */
  readonly steps: Named<'what' | 'source' | 'looks' | 'take'>;
  readonly widgets: Readonly<Record<Widget, readonly [name: string, about: string]>>;
  readonly source: {
    readonly address: string;
    readonly addressHint: string;
    readonly example: string;
    readonly exampleNames: Readonly<Record<string, string>>;
    readonly wrongAddress: (address: string) => string;
    readonly checking: string;
    readonly counts: (activities: string, events: string, format: string) => string;
    readonly report: string;
    readonly more: (count: string) => string;
    readonly noEvents: string;
    readonly form: string;
    readonly forms: Named<(typeof FORMS)[number] | 'other'>;
    readonly formAddress: string;
    readonly formHint: string;
    readonly endpoint: string;
    readonly endpointHint: Named<'feedback' | 'comments'>;
    readonly thread: string;
    readonly threadHint: string;
    readonly subject: string;
    readonly subjectHint: string;
    readonly fallback: string;
    readonly fallbackHint: string;
    readonly wrongFallback: string;
  };
  readonly facets: {
    readonly presets: string;
    readonly presetsHint: string;
    readonly lock: string;
    readonly lockHint: string;
    readonly order: string;
    readonly orderHint: string;
    readonly noneChosen: string;
    readonly up: (facet: string) => string;
    readonly down: (facet: string) => string;
    readonly moved: (facet: string, place: string, of: string) => string;
  };
  readonly looks: {
    readonly language: string;
    readonly languageOptions: Named<Option<'data-lang'>>;
    readonly layout: string;
    readonly layouts: Readonly<Record<'finder' | 'calendar', Partial<Named<Option<'layout'>>>>>;
    readonly view: string;
    readonly views: Named<Option<'view'>>;
    readonly order: string;
    readonly orders: Named<Option<'order'>>;
    readonly pageSize: string;
    readonly pageSizeDefault: string;
    readonly headingLevel: string;
    readonly headingHint: string;
    readonly theme: string;
    readonly themes: Named<Option<'theme'>>;
    readonly colours: string;
    readonly coloursHint: string;
    readonly colourNames: Named<Colour>;
    readonly pick: (colour: string) => string;
    readonly wrongColour: string;
    readonly painted: (colour: string) => string;
    readonly contrasts: string;
    readonly pairs: Named<Colour>;
    readonly grades: Named<Grade>;
    readonly border: string;
    readonly inScheme: Named<'light' | 'dark'>;
    readonly contrastTrouble: (count: number) => string;
    readonly contrastFine: string;
    readonly reset: string;
    readonly more: string;
    readonly urlState: string;
    readonly urlStateHint: string;
    readonly storage: string;
    readonly storageHint: string;
    readonly jsonLd: string;
    readonly jsonLdHint: string;
  };
  readonly preview: {
    readonly title: string;
    readonly frame: (widget: string) => string;
    readonly page: string;
    readonly pages: Named<'plain' | 'nasty'>;
    readonly pagesHint: Named<'plain' | 'nasty'>;
    readonly width: string;
    readonly widths: Named<'phone' | 'desktop'>;
    readonly open: string;
    /** Heading and text of the page around it. */
    readonly sample: readonly [heading: string, text: string];
  };
  readonly take: {
    readonly into: string;
    readonly systems: Named<Option<'into'>>;
    readonly version: string;
    readonly versions: Readonly<Record<Option<'version'>, readonly [name: string, about: string]>>;
    readonly exampleLeft: string;
    readonly steps: string;
    readonly filter: string;
    readonly copy: string;
    readonly copied: (what: string) => string;
    readonly notCopied: string;
    readonly blocks: Readonly<Record<Block, readonly [name: string, about: string]>>;
    readonly others: string;
    readonly othersHint: string;
    readonly trustedTypes: (names: string) => string;
    readonly noScript: string;
  };
  /** Of the snippet. */
  readonly words: Readonly<Record<Widget, Words>>;
}

/** Pieces of code that are copied. */
export type Block =
  | 'all' | 'script' | 'element' | 'div' | 'link' | 'iframe' | 'address' | 'height' | 'properties' | 'style' | 'policy' | 'inside';

export const TEXTS: Readonly<Record<Language, Texts>> = {fi, sv, en};
