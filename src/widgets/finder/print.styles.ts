import {css} from 'lit';

/** The list on paper. */
export const paper = css`
  @media print {
    .page.full .columns {
      grid-template-columns: minmax(0, 1fr);
    }

    .list > li {
      break-inside: avoid;
    }

    .summary {
      display: block;
    }
  }
`;
