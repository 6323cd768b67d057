import {css} from 'lit';

/** A month on one sheet of A4 on its side, a list for a notice board. */
export const paper = css`
  @media print {
    .search-row {
      display: none;
    }

    .page {
      gap: 6pt;
    }

    .agenda {
      font-size: 11pt;
      gap: 12pt;
    }

    .agenda-day > :first-child {
      break-after: avoid;
    }

    .entry {
      padding-block: 0.35em;
    }

    .entry,
    .grid-row {
      break-inside: avoid;
    }

    /* Six weeks, each with a day that has all its lines and "+2", are as high as A4 on its side. */
    .grid {
      font-size: 8pt;
    }

    .day {
      min-block-size: 25mm;
    }

    .day .number {
      min-block-size: 1.5em;
      margin-block: 0;
    }

    /* As high where a bar goes on, and where a line is free. */
    .line,
    .more {
      min-block-size: calc(1.1em + 2px);
      margin-block: 0;
      line-height: 1.1;
    }

    .grid .bar {
      border: 1px solid #000;
      background: none;
      color: #000;
    }

    .grid .bar.continues {
      border-inline-start: 0;
    }

    .grid .bar.goes-on {
      border-inline-end: 0;
    }
  }
`;
