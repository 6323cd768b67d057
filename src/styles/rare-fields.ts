import {css} from 'lit';

/** Controls that few forms have. */
export const rareFields = css`
  .ticks:has(.other) {
    inline-size: 100%;
  }

  .input.other {
    margin-inline-start: 2em;
    inline-size: calc(100% - 2em);
  }

  .repeated {
    display: grid;
    justify-items: start;
    gap: 0.5em;
    inline-size: 100%;
  }

  .slider {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 1em;
    inline-size: 100%;
  }

  .slider input {
    flex: 1 1 14em;
    min-inline-size: 0;
    block-size: 2.75em;
    accent-color: var(--_accent);
  }

  .ticks.faces {
    inline-size: 100%;
  }

  .faces .tick {
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }

  .faces .tick {
    align-items: center;
    padding: 0.375em 0.75em;
  }

  .faces .tick > span {
    display: flex;
    align-items: center;
    gap: 0.75em;
  }

  .faces .icon {
    inline-size: 2em;
    block-size: 2em;
  }

  @container (min-width: 34em) {
    .ticks.faces {
      grid-template-columns: repeat(5, minmax(0, 1fr));
    }

    .faces .tick {
      grid-template-columns: minmax(0, 1fr);
      justify-items: center;
      align-content: start;
      gap: 0.25em;
      text-align: center;
    }

    .faces .tick > span {
      flex-direction: column;
      gap: 0.25em;
      font-size: 0.9375em;
      line-height: 1.25;
    }
  }

  .faces .tick:has(:checked) {
    border-color: var(--_accent);
    background: var(--_tint);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
`;
