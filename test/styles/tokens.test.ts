import {expect, fixture, html} from '@open-wc/testing';
import {choices} from '../../src/styles/choices.js';
import {tokens} from '../../src/styles/tokens.js';

type Rgb = readonly [red: number, green: number, blue: number];

/** Colours as the browser paints them, whatever way they are written in. */
function paint(colour: string): Rgb {
  const context = new OffscreenCanvas(1, 1).getContext('2d', {willReadFrequently: true});
  if (!context) throw new Error('no canvas');
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(a: Rgb, b: Rgb): number {
  const luminance = (rgb: Rgb): number => {
    const [red, green, blue] = rgb.map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    }) as unknown as Rgb;
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Every hue at three lightnesses, and the corners. */
const ACCENTS = [
  '#fff', '#000', '#ffff00', '#00ff00', '#00ffff', '#ff0000', '#0000ff', '#ff00ff', '#808080',
  ...[0, 30, 60, 90, 120, 150, 180, 210, 240, 270, 300, 330].flatMap((hue) => [20, 50, 80].map((light) => `hsl(${hue} 100% ${light}%)`)),
];

async function coloursOf(scheme: 'light' | 'dark', accent?: string) {
  const host = await fixture<HTMLDivElement>(html`<div style="color-scheme: ${scheme}; ${accent ? `--tarjotin-accent: ${accent}` : ''}"></div>`);
  const root = host.attachShadow({mode: 'open'});
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${tokens.cssText} ${choices.cssText} b { color: var(--c) }`);
  root.adoptedStyleSheets = [sheet];
  const wrapper = document.createElement('div');
  wrapper.className = 'root';
  root.append(wrapper);
  const mark = wrapper.appendChild(document.createElement('mark'));
  const read = (name: string): Rgb => {
    const probe = document.createElement('b');
    probe.style.setProperty('--c', `var(--_${name})`);
    wrapper.append(probe);
    return paint(getComputedStyle(probe).color);
  };
  return {surface: read('surface'), text: read('text'), muted: read('muted'), accent: read('accent'), onAccent: read('on-accent'), danger: read('danger'), border: read('border'), mark: paint(getComputedStyle(mark).backgroundColor)};
}

for (const scheme of ['light', 'dark'] as const) {
  describe(`tokens, ${scheme}`, () => {
    it('has text of 7:1, and borders of 3:1, without any setting', async () => {
      const {surface, text, muted, accent, danger, border, mark} = await coloursOf(scheme);
      for (const [name, colour] of Object.entries({text, muted, accent, danger})) {
        expect(contrast(colour, surface), name).to.be.at.least(7);
      }
      expect(contrast(text, mark), 'marked text').to.be.at.least(7);
      expect(contrast(border, surface), 'border').to.be.at.least(3);
    });

    it('keeps 4.5:1 with any accent, for text in it and on it', async () => {
      for (const given of ACCENTS) {
        const {surface, accent, onAccent} = await coloursOf(scheme, given);
        expect(contrast(accent, surface), `${given} as text`).to.be.at.least(4.5);
        expect(contrast(onAccent, accent), `text on ${given}`).to.be.at.least(4.5);
      }
    });
  });
}
