/** Colours of a theme and their contrast, as https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio counts it. */

/** The public properties `--tarjotin-…` that are colours. */
export const COLOURS = ['accent', 'on-accent', 'text', 'muted', 'surface', 'border'] as const;
export type Colour = (typeof COLOURS)[number];
export type Palette = Readonly<Record<Colour, string>>;
export type Scheme = 'light' | 'dark';

type Triple = readonly [number, number, number];

/** Written as `#rrggbb`, or `#rgb` as people write it; undefined when it is no colour. */
export function wholeColour(text: string): string | undefined {
  const digits = /^#?([\da-f]{3}|[\da-f]{6})$/i.exec(text.trim())?.[1];
  if (!digits) return undefined;
  return `#${digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits}`.toLowerCase();
}

const channels = (hex: string): Triple => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255) as unknown as Triple;

const toLinear = (share: number): number => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4);
const toGamma = (light: number): number => (light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055);

function luminance(hex: string): number {
  const [red, green, blue] = channels(hex).map(toLinear) as unknown as Triple;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** From 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** https://bottosson.github.io/posts/oklab/ */
function toOklab(hex: string): Triple {
  const [red, green, blue] = channels(hex).map(toLinear) as unknown as Triple;
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const middle = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short,
  ];
}

function fromOklab([lightness, a, b]: Triple): string {
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [
    4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
  ];
  const bytes = linear.map((light) => Math.round(Math.min(1, Math.max(0, toGamma(light))) * 255));
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** The accent as the widgets paint it: darkened or lightened until it can be read (styles/tokens.ts, the same numbers). */
export function paintedAccent(hex: string, scheme: Scheme): string {
  const [lightness, a, b] = toOklab(hex);
  if (scheme === 'light') return lightness <= 0.48 ? hex : fromOklab([0.48, a, b]);
  const share = Math.min(1, 0.14 / (Math.hypot(a, b) || 1));
  return lightness >= 0.8 && share === 1 ? hex : fromOklab([Math.max(0.8, lightness), a * share, b * share]);
}

/** What must be told apart: by how much, and of what. Text 4.5 : 1 (SC 1.4.3), borders of fields 3 : 1 (SC 1.4.11). */
export const PAIRS = [
  {name: 'text', of: 'text', on: 'surface', enough: 4.5},
  {name: 'muted', of: 'muted', on: 'surface', enough: 4.5},
  {name: 'accent', of: 'accent', on: 'surface', enough: 4.5},
  {name: 'on-accent', of: 'on-accent', on: 'accent', enough: 4.5},
  {name: 'border', of: 'border', on: 'surface', enough: 3},
] as const satisfies readonly {name: Colour; of: Colour; on: Colour; enough: number}[];

export type Grade = 'great' | 'text' | 'large' | 'none';

export const gradeOf = (ratio: number): Grade => (ratio >= 7 ? 'great' : ratio >= 4.5 ? 'text' : ratio >= 3 ? 'large' : 'none');

export interface Contrast {
  readonly name: Colour;
  readonly scheme: Scheme;
  readonly ratio: number;
  readonly isEnough: boolean;
}

/** The contrasts of a palette as it is painted. */
export function contrastsOf(palette: Palette, scheme: Scheme): readonly Contrast[] {
  const painted = {...palette, accent: paintedAccent(palette.accent, scheme)};
  return PAIRS.map(({name, of, on, enough}) => {
    const ratio = contrast(painted[of], painted[on]);
    return {name, scheme, ratio, isEnough: ratio >= enough};
  });
}
