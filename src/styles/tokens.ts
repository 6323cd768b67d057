import {css} from 'lit';

/**
 * The few public properties (`--tarjotin-*`) and what is worked out of them (`--_*`).
 *
 * The dark surface is the colour browsers give an empty dark page, so that no box is seen where the page has none.
 * Colours follow the `color-scheme` that the page declares: a page that says nothing is light, one that says
 * `light dark` follows the visitor. Browsers without `light-dark()` or relative colours (before 2024) get the plain values.
 * An accent of any colour is darkened or lightened until it is readable: in OKLCH a lightness of at most 0.5 on white,
 * and at least 0.78 on the dark surface, keeps 4.5:1 for every hue (test/styles/tokens.test.ts).
 */
export const tokens = css`
  .root {
    --_surface: var(--tarjotin-surface, #fff);
    --_text: var(--tarjotin-text, #1b2227);
    --_muted: var(--tarjotin-muted, #48545c);
    --_border: var(--tarjotin-border, #78858d);
    --_hairline: color-mix(in srgb, var(--_border) 45%, transparent);
    --_tint: color-mix(in srgb, var(--_accent) 8%, var(--_surface));
    --_accent: var(--tarjotin-accent, #0b5270);
    --_on-accent: var(--tarjotin-on-accent, #fff);
    --_danger: #8f1d14;
    --_radius: var(--tarjotin-radius, 0.375em);
    --_gap: var(--tarjotin-gap, 1em);
    --_font: var(--tarjotin-font, inherit);
  }

  @supports (color: light-dark(#000, #fff)) and (color: oklch(from red l c h)) {
    .root {
      --_surface: var(--tarjotin-surface, light-dark(#fff, #121212));
      --_text: var(--tarjotin-text, light-dark(#1b2227, #f0f2f3));
      --_muted: var(--tarjotin-muted, light-dark(#48545c, #bac2c7));
      --_border: var(--tarjotin-border, light-dark(#78858d, #8b98a1));
      --_given: var(--tarjotin-accent, #0b5270);
      --_accent: light-dark(
        oklch(from var(--_given) min(l, 0.48) c h),
        oklch(from var(--_given) max(l, 0.8) min(c, 0.14) h)
      );
      --_on-accent: var(--tarjotin-on-accent, light-dark(#fff, #0d1215));
      --_danger: light-dark(#8f1d14, #ffb3a9);
    }
  }
`;
