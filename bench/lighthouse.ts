/**
 * `npm run bench -- lighthouse [PAGE…]`: Lighthouse on pages of the demo, as built and as its server serves them: a phone, simulated throttling, the
 * median of three runs. Lighthouse and what it needs are 186 MB, more than all else together, so npx fetches it for this bench alone.
 */
import {execFile, execSync} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {browserArgs, findBrowser} from '../scripts/browser-path.mjs';
import {serveDemo} from '../scripts/demo/serve-demo.mjs';

/** 13 needs Node 22. */
const LIGHTHOUSE = 'lighthouse@12.8.2';
const RUNS = 3;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

type Scores = Record<(typeof CATEGORIES)[number], number>;

interface Audit {
  readonly title: string;
  readonly score: number | null;
  readonly displayValue?: string;
}

interface Report {
  readonly categories: Record<string, {readonly score: number; readonly auditRefs: readonly {readonly id: string; readonly weight: number}[]}>;
  readonly audits: Record<string, Audit>;
}

/** The demo is served by this process, so nothing here may wait without letting it work. */
async function run(url: string, folder: string): Promise<Report> {
  const path = join(folder, 'report.json');
  // In a container /dev/shm is too small for a browser.
  const flags = ['--headless=new', '--disable-dev-shm-usage', ...browserArgs].join(' ');
  const options = ['--quiet', '--output=json', `--output-path=${path}`, `--only-categories=${CATEGORIES.join()}`, `--chrome-flags=${flags}`];
  await promisify(execFile)('npx', ['--yes', LIGHTHOUSE, url, ...options], {env: {...process.env, CHROME_PATH: findBrowser()}});
  return JSON.parse(readFileSync(path, 'utf8')) as Report;
}

/** What costs points, for whoever mends it. */
function losses({categories, audits}: Report): string[] {
  const weighed = Object.values(categories).flatMap(({auditRefs}) => auditRefs).filter(({weight}) => weight > 0);
  return weighed
    .map(({id}) => ({id, ...audits[id]}))
    .filter(({score}) => typeof score === 'number' && score < 0.9)
    .map(({id, title = '', score, displayValue = ''}) => `  ${id}: ${title} (${String(score)}) ${displayValue}`);
}

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

export default async function lighthouse(args: string[]): Promise<Record<string, Scores>> {
  for (const name of ['cdn', 'node', 'admin', 'site']) {
    if (!existsSync(`dist/${name}`)) execSync(`npm run --silent build:${name}`, {stdio: ['ignore', 2, 2]});
  }
  const pages = args.length ? args : ['index.html', 'esimerkki.html'].filter((page) => existsSync(`dist/site/${page}`));
  const folder = mkdtempSync(join(tmpdir(), 'tarjotin-lighthouse-'));
  const demo = await serveDemo({port: 0, token: 'a-token-of-the-bench', database: join(folder, 'demo.db')});
  const results: Record<string, Scores> = {};
  try {
    for (const page of pages) {
      const reports: Report[] = [];
      while (reports.length < RUNS) reports.push(await run(`${demo.origin}/${page}`, folder));
      const score = (name: string): number => Math.round(100 * median(reports.map(({categories}) => categories[name]?.score ?? 0)));
      results[page] = Object.fromEntries(CATEGORIES.map((name) => [name, score(name)])) as Scores;
      console.log(`${page} ${JSON.stringify(results[page])}\n${[...new Set(reports.flatMap(losses))].join('\n')}`);
    }
  } finally {
    await demo.close();
    rmSync(folder, {recursive: true, force: true});
  }
  return results;
}
