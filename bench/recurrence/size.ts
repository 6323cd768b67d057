/** What each weighs in a page: bytes of brotli of all its code, bundled and minified. */
import {brotliCompressSync} from 'node:zlib';
import {build} from 'vite';

const own = (file: string): string => JSON.stringify(new URL(`../../src/lib/${file}`, import.meta.url).pathname);

/** What reads a rule and goes through it; of ours with zones, which of the others only some have. */
const SOURCES = new Map([
  [
    'ours',
    `export {parseRrule} from ${own('rrule.ts')}; export {expandRrule} from ${own('recurrence.ts')};
     export {toEpoch, toLocal} from ${own('zone.ts')};`,
  ],
  ['rrule', `export {rrulestr} from 'rrule';`],
  ['rrule-temporal', `export {RRuleTemporal} from 'rrule-temporal';`],
  ['ical.js', `import ICAL from 'ical.js'; export const {Recur, Time} = ICAL;`],
]);

const ENTRY = new URL('./entry.js', import.meta.url).pathname;

export async function sizeOf(name: string): Promise<number> {
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === ENTRY ? id : undefined),
        load: (id) => (id === ENTRY ? SOURCES.get(name) : undefined),
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      lib: {entry: ENTRY, formats: ['es'], fileName: 'entry'},
      rolldownOptions: {output: {minify: true}},
    },
  });
  const chunks = (Array.isArray(output) ? output : [output]).flatMap((result) =>
    'output' in result ? result.output : [],
  );
  return chunks.reduce((sum, file) => sum + (file.type === 'chunk' ? brotliCompressSync(file.code).length : 0), 0);
}
