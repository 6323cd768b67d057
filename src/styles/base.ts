import {css} from 'lit';

/**
 * What every widget stands on. The host page's styles reach `:host` and, by inheritance, everything in it, so all is set
 * on a wrapper of our own, where all that is inherited ends (`visibility`, `text-indent` …): outer rules beat `:host`.
 * The font family, letter and word spacing and the colour scheme are let through: the site's look and the reader's own settings.
 */
export const base = css`
  :host {
    display: block;
  }

  /*
   * .root takes the width that it is given and asks for none. Where a box is as wide as what is in it (a float, a table, flex),
   * these two ask instead: for as much as fits, and for no less than a phone has.
   */
  :host::before,
  :host::after {
    all: initial;
    content: '. .';
    display: block;
    block-size: 0;
    overflow: hidden;
    visibility: hidden;
    /* As wide as the space alone, to the pixel: the loader keeps that width. */
    font-size: 0;
    word-spacing: 60rem;
  }

  :host::after {
    inline-size: 15rem;
    max-inline-size: 100%;
  }

  .root {
    all: initial;
    display: block;
    position: relative;
    inline-size: 100%;
    container-type: inline-size;
    /* 1rem lets 200 % text through; 16px holds against html {font-size: 10px} (Bootstrap 3). */
    font-size: max(16px, 1rem);
    font-family: var(--_font);
    line-height: 1.5;
    letter-spacing: inherit;
    word-spacing: inherit;
    color-scheme: inherit;
    color: var(--_text);
    background: var(--_surface);
    overflow-wrap: break-word;
    user-select: text;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ul,
  ol,
  dl,
  dd,
  form,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }

  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    font: inherit;
    font-weight: 700;
    line-height: 1.25;
    text-wrap: balance;
  }

  ul,
  ol {
    list-style: none;
  }

  a {
    color: var(--_accent);
    text-decoration: underline;
    text-decoration-thickness: from-font;
    text-underline-offset: 0.15em;
  }

  a:hover {
    text-decoration-thickness: 0.14em;
  }

  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
    border-radius: 2px;
  }

  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    margin: 0;
  }

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: 2.75em;
    padding: 0.5em 1em;
    border: 1px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_accent);
    font-weight: 600;
    text-decoration: none;
    cursor: pointer;
  }

  .button:hover {
    background: var(--_tint);
  }

  .input {
    inline-size: 100%;
    min-block-size: 2.75em;
    padding: 0.5em 0.75em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
  }

  .icon {
    inline-size: 1.25em;
    block-size: 1.25em;
    flex: none;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (forced-colors: active) {
    /* The colour of a drawing is not forced by the browser. */
    .icon {
      stroke: CanvasText;
    }

    button .icon {
      stroke: ButtonText;
    }
  }

  @media print {
    .root {
      background: none;
      color: #000;
    }

    .screen-only {
      display: none !important;
    }
  }
`;
