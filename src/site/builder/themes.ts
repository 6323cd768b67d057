/** The looks that can be chosen, the same as the files of src/styles/themes, and the style sheet that a page needs for one. */
import type {Choices} from './choices.js';
import {COLOURS, type Contrast, contrastsOf, paintedAccent, type Palette, type Scheme, wholeColour} from './colours.js';
import type {Option} from './widgets.js';

/** What the widgets have without a style sheet, by the scheme of the page (styles/tokens.ts). */
export const PLAIN: Readonly<Record<Scheme, Palette>> = {
  light: {accent: '#0b5270', 'on-accent': '#ffffff', text: '#1b2227', muted: '#48545c', surface: '#ffffff', border: '#78858d'},
  dark: {accent: '#0b5270', 'on-accent': '#0d1215', text: '#f0f2f3', muted: '#bac2c7', surface: '#121212', border: '#8b98a1'},
};

interface Theme {
  readonly scheme?: Scheme;
  readonly palette: Partial<Palette>;
  /** Room and ground of the box, on a page of another colour. */
  readonly box?: readonly string[];
}

export const THEMES: Readonly<Record<Option<'theme'>, Theme>> = {
  '': {palette: {}},
  light: {scheme: 'light', palette: {}},
  dark: {
    scheme: 'dark',
    palette: {surface: '#121212', text: '#f0f2f3', muted: '#bac2c7', border: '#8b98a1', accent: '#7cc4e4', 'on-accent': '#0d1215'},
    box: ['padding: 1rem', 'background: #121212'],
  },
  contrast: {
    scheme: 'light',
    palette: {surface: '#ffffff', text: '#000000', muted: '#1a1a1a', border: '#000000', accent: '#002a4d', 'on-accent': '#ffffff'},
  },
};

const themeOf = ({theme}: Choices): Theme => THEMES[theme as Option<'theme'>];

/** The colours that were chosen by hand; what is no colour counts as none. */
const own = (choices: Choices): Partial<Palette> =>
  Object.fromEntries(COLOURS.flatMap((name): [string, string][] => {
    const colour = wholeColour(choices[name]);
    return colour ? [[name, colour]] : [];
  }));

/** The schemes in which visitors meet the widget: both, where it follows the page. */
const schemesOf = (choices: Choices): readonly Scheme[] => {
  const {scheme} = themeOf(choices);
  return scheme ? [scheme] : ['light', 'dark'];
};

export const paletteOf = (choices: Choices, scheme: Scheme): Palette => ({...PLAIN[scheme], ...themeOf(choices).palette, ...own(choices)});

/** Of each pair of colours the contrast in the scheme where it is least. */
export function leastContrasts(choices: Choices): readonly Contrast[] {
  const [first = [], ...others] = schemesOf(choices).map((scheme) => contrastsOf(paletteOf(choices, scheme), scheme));
  return others.reduce((least, next) => least.map((one, index) => (next[index] && next[index].ratio < one.ratio ? next[index] : one)), first);
}

/** The accent as it is painted, where that is not what was chosen. */
export function changedAccent(choices: Choices): string | undefined {
  const [scheme = 'light'] = schemesOf(choices);
  const accent = wholeColour(choices.accent);
  const painted = accent && paintedAccent(accent, scheme);
  return painted && painted !== accent ? painted : undefined;
}

/** What the page of an iframe is told of the theme, in its address. */
export function themeParameters(choices: Choices): readonly (readonly [name: string, value: string])[] {
  const {scheme, palette} = themeOf(choices);
  return [...(scheme ? [['color-scheme', scheme] as const] : []), ...Object.entries({...palette, ...own(choices)})];
}

/** The rule for the page's style sheet; '' where none is needed. */
export function styleSheet(choices: Choices): string {
  const {scheme, palette, box = []} = themeOf(choices);
  const colours: Partial<Palette> = {...palette, ...own(choices)};
  const lines = [
    ...(scheme ? [`color-scheme: ${scheme}`] : []),
    ...box.map((line) => (colours.surface ? line.replace(/^(background): .*/, `$1: ${colours.surface}`) : line)),
    ...COLOURS.filter((colour) => colours[colour]).map((colour) => `--tarjotin-${colour}: ${colours[colour] ?? ''}`),
  ];
  return lines.length ? `tarjotin-${choices.widget} {\n${lines.map((line) => `  ${line};\n`).join('')}}` : '';
}
