import {existsSync} from 'node:fs';
import {execFileSync} from 'node:child_process';

/** Builds dist/<name> when it is not there. `npm test` has built all afresh; a single test file may be run alone. */
export function needBuild(name: 'admin' | 'cdn' | 'lib' | 'node' | 'site' | 'storybook'): void {
  if (existsSync(`dist/${name}`)) return;
  execFileSync('npm', ['run', '--silent', `build:${name}`], {stdio: 'inherit', shell: process.platform === 'win32'});
}
